// A published programme in the shape of OCDS 1.1 (pure). What the standard has no field for stands under `caunoi`, by the
// schema at /du-lieu-mo/luoc-do/luoc-do.json.
import type {
  OcdsContract,
  OcdsDocument,
  OcdsMilestone,
  OcdsPackageHead,
  OcdsParty,
  OcdsRecord,
  OcdsReference,
  OcdsRelease,
  OcdsTransaction,
} from '../../tools/open-contracting/index.ts';
import { quarterPeriod, type Day } from '../../tools/calendar/index.ts';
import type { PartyView, ProgrammeState } from '../programmes/index.ts';
import type { LicenceView } from './licence.ts';
import type { PublicCommitment, PublicProgramme } from './public-programme.ts';

/** Not registered with the Open Contracting Partnership: ids are unique by their UUID, and the prefix says whose they are. */
export const OCID_PREFIX = 'caunoi';

export const ocidOf = (programmeId: string): string => `${OCID_PREFIX}-${programmeId}`;

export interface OcdsHouse {
  /** Where the public pages are, without a slash at the end. */
  readonly address: string;
  readonly licence: LicenceView;
}

/** The head of a package; a licence that nobody has confirmed is not claimed. */
export function packageHead(house: OcdsHouse, path: string, at: string): OcdsPackageHead {
  return {
    uri: `${house.address}${path}`,
    version: '1.1',
    extensions: [`${house.address}/du-lieu-mo/luoc-do/ocds/extension.json`],
    publishedDate: at,
    publisher: { name: 'Cầu Nối', uri: house.address },
    ...(house.licence.isConfirmed ? { license: house.licence.address } : {}),
    publicationPolicy: `${house.address}/du-lieu-mo`,
  };
}

/** A record of one release: what stands on the page, as it stands at that time. */
export function recordOf(found: PublicProgramme, changedAt: string, house: OcdsHouse): OcdsRecord {
  const release = releaseOf(found, changedAt, house);
  return {
    ocid: release.ocid,
    releases: [
      {
        url: `${house.address}/chuong-trinh/${found.programme.slug}/ocds.json#${release.id}`,
        date: release.date,
        tag: release.tag,
      },
    ],
    compiledRelease: { ...release, tag: ['compiled'] },
  };
}

/** `changedAt`: when the public record of the programme last changed (ISO, UTC). */
export function releaseOf(found: PublicProgramme, changedAt: string, house: OcdsHouse): OcdsRelease {
  const { programme } = found;
  const lead = (parties: readonly PartyView[]) => parties.find((party) => party.isLead) ?? parties[0];
  const paying = programme.parties.filter((party) => party.organisationKind !== 'press');
  const press = programme.parties.filter((party) => party.organisationKind === 'press');
  const buyer = lead(paying);
  const id = `${programme.id}-award`;
  return {
    ocid: ocidOf(programme.id),
    id: `${ocidOf(programme.id)}-${changedAt}`,
    date: changedAt,
    tag: found.counted > 0 ? ['contract', 'implementation'] : ['contract'],
    // The only code that OCDS 1.1 has; these papers are agreed and not tendered.
    initiationType: 'tender',
    language: 'vi',
    parties: programme.parties.map((party) => partyOf(party, party === buyer)),
    ...(buyer ? { buyer: refer(buyer) } : {}),
    awards: [
      {
        id,
        title: programme.title,
        status: SIGNED_STATES.includes(programme.state) ? 'active' : 'pending',
        ...(programme.signedOn ? { date: startOf(programme.signedOn) } : {}),
        ...(press.length > 0 ? { suppliers: press.map(refer) } : {}),
      },
    ],
    contracts: [contractOf(found, id, house)],
    ...(programme.prior
      ? {
          relatedProcesses: [
            {
              id: programme.prior.id,
              relationship: ['prior'],
              title: programme.prior.title,
              scheme: 'ocid',
              identifier: ocidOf(programme.prior.id),
              uri: `${house.address}/chuong-trinh/${programme.prior.slug}/ocds.json`,
            },
          ],
        }
      : {}),
  };
}

const SIGNED_STATES: readonly ProgrammeState[] = ['in_force', 'suspended', 'ended', 'liquidated'];

const CONTRACT_STATUS: Readonly<Record<ProgrammeState, OcdsContract['status']>> = {
  draft: 'pending',
  negotiating: 'pending',
  ready_to_sign: 'pending',
  signing: 'pending',
  in_force: 'active',
  suspended: 'active',
  ended: 'terminated',
  liquidated: 'terminated',
};

function partyOf(party: PartyView, isBuyer: boolean): OcdsParty {
  const role = party.organisationKind === 'press' ? 'supplier' : isBuyer ? 'buyer' : 'interestedParty';
  return {
    id: party.organisationId,
    name: party.name,
    roles: [role],
    caunoi: { side: party.side, isLead: party.isLead, kind: party.organisationKind, onBehalfOf: party.onBehalfOf },
  };
}

function refer(party: PartyView): OcdsReference {
  return { id: party.organisationId, name: party.name };
}

function contractOf(found: PublicProgramme, awardID: string, house: OcdsHouse): OcdsContract {
  const { programme } = found;
  const page = `${house.address}/chuong-trinh/${programme.slug}`;
  const milestones = found.commitments.flatMap(milestonesOf);
  const proofs = found.commitments.flatMap((commitment) => proofsOf(commitment, house));
  const transactions = transactionsOf(found, page);
  const amendments = found.versions.flatMap(({ number, inForceFrom, amendment }) =>
    amendment ? [{ id: `${programme.id}-v${number}`, date: startOf(inForceFrom), rationale: amendment.rationale }] : [],
  );
  const { from, to } = programme.term;
  return {
    id: programme.id,
    awardID,
    title: programme.title,
    ...(programme.purpose ? { description: programme.purpose } : {}),
    status: CONTRACT_STATUS[programme.state],
    ...(from || to
      ? { period: { ...(from ? { startDate: startOf(from) } : {}), ...(to ? { endDate: endOf(to) } : {}) } }
      : {}),
    ...(programme.signedOn ? { dateSigned: startOf(programme.signedOn) } : {}),
    documents: [
      {
        id: `${programme.id}-page`,
        documentType: 'contractSummary',
        title: programme.title,
        url: page,
        language: 'vi',
        format: 'text/html',
      },
    ],
    ...(amendments.length > 0 ? { amendments } : {}),
    ...(milestones.length + proofs.length + transactions.length > 0
      ? {
          implementation: {
            ...(transactions.length > 0 ? { transactions } : {}),
            ...(milestones.length > 0 ? { milestones } : {}),
            ...(proofs.length > 0 ? { documents: proofs } : {}),
          },
        }
      : {}),
    caunoi: {
      kind: programme.kind,
      state: programme.state,
      slug: programme.slug,
      legalBasis: programme.legalBasis,
      topics: programme.topics.map((topic) => topic.name),
      channels: programme.channels.map((channel) => channel.name),
      money: { answer: programme.money, note: programme.moneyNote },
      declarations: found.declarations.map((one) => ({
        organisationId: one.organisationId,
        quarter: one.quarter,
        answer: one.answer,
        declaredOn: one.declaredOn,
        dueOn: one.dueOn,
        isLate: one.isLate,
        correctedOn: one.corrected?.on ?? null,
      })),
      outsideOpinions: found.outside.map(
        ({ id, author, affiliation, ties, text, publishedAt, withdrawn, judgements }) => ({
          id,
          author,
          affiliation,
          ties,
          text,
          publishedAt,
          withdrawnAt: withdrawn?.at ?? null,
          judgements,
        }),
      ),
    },
  };
}

const MILESTONE_STATUS = {
  scheduled: 'scheduled',
  met: 'met',
  partially_met: 'partiallyMet',
  not_met: 'notMet',
} as const;

/** One for each target, with what came of it; a commitment without a target is a milestone without a status. */
function milestonesOf(commitment: PublicCommitment): OcdsMilestone[] {
  const shared = {
    title: commitment.text,
    type: commitment.kind === 'governance' ? 'reporting' : commitment.kind === 'finance' ? 'financing' : 'delivery',
  };
  const own = { commitmentId: commitment.id, obliged: commitment.obliged, kind: commitment.kind };
  const opinions = commitment.opinions.map(({ side, status, stance, comment, periodFrom, periodTo, at, isLate }) => ({
    side,
    status,
    stance,
    comment,
    periodFrom,
    periodTo,
    at,
    isLate,
  }));
  if (commitment.targets.length === 0)
    return [{ id: commitment.id, ...shared, caunoi: { ...own, confirmed: commitment.confirmed, opinions } }];
  return commitment.targets.map((target) => ({
    id: `${commitment.id}-${target.periodFrom}-${target.periodTo}-${target.unit}`,
    ...shared,
    dueDate: endOf(target.periodTo),
    status: MILESTONE_STATUS[target.status],
    caunoi: {
      ...own,
      periodFrom: target.periodFrom,
      unit: target.unit,
      quantity: target.quantity,
      counted: target.counted,
      opinions: opinions.filter((one) => one.periodFrom <= target.periodTo && one.periodTo >= target.periodFrom),
    },
  }));
}

function proofsOf(commitment: PublicCommitment, house: OcdsHouse): OcdsDocument[] {
  return commitment.proofs.map((proof) => ({
    id: proof.id,
    documentType: 'x_publishedItem',
    title: proof.title,
    description: proof.outlet,
    url: `${house.address}/bang-chung/${proof.clippingId}`,
    datePublished: startOf(proof.publishedOn),
    language: 'vi',
    caunoi: {
      commitmentId: commitment.id,
      address: proof.address,
      sha256: proof.captureSha256,
      counted: proof.counted,
      quantity: proof.quantity,
      unit: proof.unit,
      countsOn: proof.countsOn,
    },
  }));
}

function transactionsOf(found: PublicProgramme, page: string): OcdsTransaction[] {
  return found.declarations.flatMap((declaration) =>
    declaration.lines.map((line, at) => ({
      id: `${declaration.id}-${at + 1}`,
      source: `${page}#kinh-phi`,
      // Declared by quarter: the day of payment is not asked for.
      date: endOf(quarterPeriod(declaration.quarter).to),
      value: { amount: line.amount, currency: 'VND' },
      payer: payerOf(found, declaration.organisationId, declaration.organisationName),
      payee: { name: line.medium },
      caunoi: { quarter: declaration.quarter, reason: line.reason },
    })),
  );
}

/** A body that is no party any more is named without a reference. */
function payerOf(found: PublicProgramme, id: string, name: string): OcdsReference {
  return found.programme.parties.some((party) => party.organisationId === id) ? { id, name } : { name };
}

const startOf = (day: Day): string => `${day}T00:00:00+07:00`;
const endOf = (day: Day): string => `${day}T23:59:59+07:00`;
