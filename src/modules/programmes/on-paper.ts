// The sides of a programme as they stand on an official paper that they make together or one of them makes: body, heading,
// symbol, who signs and by what right. Minutes of a ceremony and yearly plans keep this as data and print from it alone.
import { z } from 'zod';
import type { ReadContext } from '../../platform/context/index.ts';
import type { Day } from '../../tools/calendar/index.ts';
import {
  signatureOf,
  signingWay,
  symbolOf,
  symbolOfBody,
  type IssuingBody,
  type PaperMetadata,
  type Signature,
} from '../../tools/papers/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { formatDate } from '../../tools/vietnamese/index.ts';
import { HEADINGS, organisationView } from '../organisations/index.ts';
import { SIGNING_AUTHORITIES, sideName } from './model.ts';
import type { AuthorityDocument, PersonView, ProgrammeView } from './view.ts';

export const paperPartyShape = z.strictObject({
  organisationId: z.string(),
  side: z.string(),
  /** The first of its side: it stands in the head. */
  isLead: z.boolean(),
  name: z.string(),
  heading: z.enum(HEADINGS),
  parentName: z.string().nullable(),
  symbol: z.string(),
  place: z.string().nullable(),
  /** In the exchange of official papers; null when the body has not said it. */
  exchangeCode: z.string().nullable(),
  signer: z
    .strictObject({
      name: z.string().nullable(),
      title: z.string().nullable(),
      authority: z.enum(SIGNING_AUTHORITIES).nullable(),
      authorityBody: z.string().nullable(),
      /** What gives the right to sign in another's place: "Giấy ủy quyền số 05/GUQ-UBND ngày 05/02/2026". */
      document: z.string().nullable(),
    })
    .nullable(),
});
export type PaperParty = z.output<typeof paperPartyShape>;

/** The lead of each side, and behind it the others of its side that have a signatory of their own. */
export async function partiesOnPaper(ctx: ReadContext, programme: ProgrammeView): Promise<PaperParty[]> {
  const signs = new Set(
    programme.people.filter((person) => person.role === 'signatory').map((person) => person.organisationId),
  );
  const parties = programme.parties
    .filter((party) => party.isLead || signs.has(party.organisationId))
    .toSorted((a, b) => (a.side === b.side ? Number(b.isLead) - Number(a.isLead) : a.side < b.side ? -1 : 1));
  const found: PaperParty[] = [];
  for (const { organisationId, side } of parties) found.push(await partyOnPaper(ctx, programme, organisationId, side));
  return found;
}

/** The body as it issues a paper about the programme. */
export async function partyOnPaper(
  ctx: ReadContext,
  programme: ProgrammeView,
  organisationId: string,
  side: string,
): Promise<PaperParty> {
  const body = await organisationView(ctx, organisationId);
  const own = (role: PersonView['role']) =>
    programme.people.find((person) => person.role === role && person.organisationId === organisationId);
  const signer = own('signatory') ?? own('representative');
  return {
    organisationId,
    side,
    isLead: programme.parties.some((party) => party.isLead && party.organisationId === organisationId),
    name: body.name,
    heading: body.heading,
    parentName: body.parentName,
    symbol: body.symbol ?? symbolOfBody(body.name),
    place: body.place,
    exchangeCode: body.exchangeCode,
    signer: signer
      ? {
          ...signingWay(signer.title, signer.authority, body),
          name: signer.name,
          document: documentWords(signer.authorityDocument),
        }
      : null,
  };
}

function documentWords(document: AuthorityDocument | null): string | null {
  if (!document) return null;
  const number = document.number ? ` số ${document.number}` : '';
  return `${document.what}${number}${document.issuedOn ? ` ngày ${formatDate(document.issuedOn)}` : ''}`;
}

function issuingBody(party: PaperParty): IssuingBody {
  return {
    kind: party.heading,
    body: party.name,
    ...(party.parentName ? { parentBody: party.parentName } : {}),
  };
}

/** The head of a paper of these bodies: the leads of the first two sides; all others only sign. */
export function headOf(parties: readonly PaperParty[], kindName: string) {
  const leads = parties.length === 1 ? parties : parties.filter((party) => party.isLead);
  const [first, second] = leads;
  if (!first) throw new Error('a paper needs a body that issues it');
  return {
    heading: issuingBody(first),
    ...(second ? { secondHeading: issuingBody(second) } : {}),
    symbol: symbolOf(kindName, leads.map((party) => party.symbol).join('-'), first.heading),
  };
}

/** Where nobody is named yet, `gap` stands. Several sides each say whom they sign for. */
export function signaturesOf(parties: readonly PaperParty[], gap: string): Signature[] {
  return parties.map((party) => {
    const signer = party.signer ?? { title: null, authority: null, authorityBody: null, name: null };
    const signature = signatureOf({ ...signer, name: signer.name ?? gap }, party, gap);
    return parties.length > 1 ? { ...signature, standsFor: `Đại diện ${sideName(party.side).vi}` } : signature;
  });
}

interface DescribedPaper {
  readonly parties: readonly PaperParty[];
  readonly kindName: string;
  readonly symbol: string;
  readonly ordinal: number | null;
  readonly fileNotation: string | null;
  readonly datedOn: Day;
  readonly summary: string;
  readonly pages: number;
  readonly to: readonly { readonly name: string; readonly exchangeCode: string | null }[];
}

/** All parties but the first issuer, with the codes of those that issue too. */
export function addressees(
  issuers: readonly { readonly name: string; readonly exchangeCode: string | null }[],
  parties: readonly { readonly name: string }[],
): DescribedPaper['to'] {
  return parties
    .filter((party) => party.name !== issuers[0]?.name)
    .map(({ name }) => ({
      name,
      exchangeCode: issuers.find((issuer) => issuer.name === name)?.exchangeCode ?? null,
    }));
}

/** What Decree 30/2020, Annex VI asks beside the paper. Refuses when the body's code or the file of records is unknown. */
export function describedPaper(paper: DescribedPaper): PaperMetadata {
  const [issuer] = paper.parties;
  if (!issuer?.exchangeCode)
    throw new Refusal(
      'no-exchange-code',
      say(
        'Đơn vị ban hành chưa có mã định danh trong trao đổi văn bản điện tử. Hãy ghi mã ở trang Đơn vị.',
        'The issuing body has no code for the exchange of electronic papers. Record it on the page of the organisation.',
      ),
    );
  if (!paper.fileNotation)
    throw new Refusal(
      'no-file-notation',
      say(
        'Chưa ghi số, ký hiệu hồ sơ lưu văn bản này.',
        'The file of records in which this paper is kept has not been recorded.',
      ),
    );
  return {
    fileCode: {
      organId: issuer.exchangeCode,
      fileCatalog: Number(paper.datedOn.slice(0, 4)),
      fileNotation: paper.fileNotation,
    },
    typeName: paper.kindName.charAt(0) + paper.kindName.slice(1).toLocaleLowerCase('vi'),
    codeNumber: paper.ordinal === null ? '' : String(paper.ordinal).padStart(2, '0'),
    codeNotation: paper.symbol,
    issuedDate: paper.datedOn,
    organName: issuer.name,
    subject: paper.summary,
    language: 'Tiếng Việt',
    pageAmount: paper.pages,
    signerInfo: paper.parties.flatMap(({ signer }) =>
      signer?.name && signer.title ? [{ position: signer.title, fullName: signer.name }] : [],
    ),
    to: paper.to.map((one) => ({ organId: one.exchangeCode ?? '', organName: one.name })),
  };
}
