// What everyone may see of one programme: the same content for the page and for the JSON beside it. Server only.
import { programmeReading, type ProgrammeReadingView } from '../agreements/index.ts';
import { heldCeremonies, type PublicCeremony } from '../ceremonies/index.ts';
import {
  assessmentsOf,
  commitmentsOf,
  type AssessmentStatus,
  type CommitmentView,
  type Stance,
} from '../commitments/index.ts';
import {
  deliverablesOf,
  evidenceRows,
  progressOf,
  targetResults,
  unitFigures,
  type EvidenceRow,
  type UnitFigure,
} from '../evidence/index.ts';
import {
  namesWhenSigned,
  programmeBySlug,
  successionsOf,
  type ProgrammeView,
  type SuccessionView,
} from '../programmes/index.ts';
import type { ReadContext } from '../../platform/context/index.ts';
import { declarationsOf } from './declarations.ts';
import { opinionsOfOutside, type OutsideOpinion } from './opinions.ts';
import { publicVersions, type PublicVersion } from './public-versions.ts';
import type { DeclarationView } from './view.ts';
import type { Day } from '../../tools/calendar/index.ts';

export interface PublicOpinion {
  readonly side: string;
  readonly organisationName: string;
  readonly status: AssessmentStatus;
  readonly stance: Stance;
  readonly comment: string | null;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly at: string;
  readonly dueOn: string;
  /** Given after that day. */
  readonly isLate: boolean;
}

export interface PublicCommitment {
  readonly id: string;
  readonly obliged: string;
  readonly kind: CommitmentView['kind'];
  readonly text: string;
  readonly quote: string | null;
  readonly targets: readonly PublicTarget[];
  /** Confirmed evidence, each text once; what may be compared with targets stands in `units`. */
  readonly confirmed: number;
  /** By unit, beside the sum of the targets in it. */
  readonly units: readonly UnitFigure[];
  /** What the other side accepted as one thing. */
  readonly deliverables: readonly PublicDeliverable[];
  readonly reprints: number;
  readonly proofs: readonly PublicProof[];
  /** The newest opinion of each side on each period, newest period first. */
  readonly opinions: readonly PublicOpinion[];
}

export interface PublicTarget {
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly unit: string;
  readonly quantity: number;
  readonly counted: number;
  readonly status: AssessmentStatus;
}

export interface PublicDeliverable {
  readonly title: string;
  readonly quantity: number;
  readonly unit: string | null;
  readonly deliveredOn: string;
  readonly place: string | null;
  readonly forWhom: string | null;
}

export type PublicProof = Pick<
  EvidenceRow,
  | 'publishedOn'
  | 'countsOn'
  | 'outlet'
  | 'kind'
  | 'title'
  | 'address'
  | 'captureSha256'
  | 'quantity'
  | 'unit'
  | 'counted'
  | 'reprints'
> & {
  /** Its proof page is /bang-chung/ and this. */
  readonly clippingId: string;
  readonly id: string;
  /** The accepted deliverable it belongs to; of its pieces only one is counted. */
  readonly deliverable: string | null;
};

/** Without the host, which could name a machine of somebody's own network. */
export interface PublicReading extends Pick<ProgrammeReadingView, 'fromHelper'> {
  readonly helper: Omit<NonNullable<ProgrammeReadingView['helper']>, 'host'> | null;
}

export interface PublicProgramme {
  readonly programme: ProgrammeView;
  /** What became of parties whose body changed. */
  readonly successions: readonly SuccessionView[];
  /** Names on the day of signing of those that bear another one now, by organisation. */
  readonly signedNames: Readonly<Record<string, string>>;
  readonly commitments: readonly PublicCommitment[];
  readonly ceremonies: readonly PublicCeremony[];
  readonly versions: readonly PublicVersion[];
  /** Whether an AI helper took part in reading the text of the programme. */
  readonly reading: PublicReading | null;
  /** Pieces of evidence that count: texts, records and deliverables. */
  readonly counted: number;
  /** What each paying body declared for each quarter, newest quarter first. */
  readonly declarations: readonly DeclarationView[];
  /** Of people from outside, oldest first; withdrawn ones without their text. */
  readonly outside: readonly OutsideOpinion[];
}

/** Null when there is no published programme of that name. */
export async function publicProgramme(
  ctx: ReadContext,
  slug: string,
  day: Day | null = null,
): Promise<PublicProgramme | null> {
  const programme = await programmeBySlug(ctx, slug, { day: day ?? undefined });
  if (!programme) return null;
  const commitments = await commitmentsOf(ctx, programme.id);
  const targets = await targetResults(ctx, programme.id);
  const deliverables = await deliverablesOf(ctx, programme.id, { state: 'accepted' });
  const progress = await progressOf(ctx, programme.id);
  const rows = await evidenceRows(ctx, { programmeId: programme.id });
  const assessments = await assessmentsOf(ctx, programme.id);
  const reading = await programmeReading(ctx, programme.id);
  const shown = commitments.map((commitment): PublicCommitment => {
    const figures = progress.get(commitment.id);
    const own = targets.filter((target) => target.commitmentId === commitment.id);
    const promised = new Map<string, number>();
    for (const { unit, quantity } of own) promised.set(unit, (promised.get(unit) ?? 0) + quantity);
    return {
      id: commitment.id,
      obliged: commitment.obliged,
      kind: commitment.kind,
      text: commitment.text,
      quote: commitment.source?.quote ?? null,
      targets: own.map(({ periodFrom, periodTo, unit, quantity, result }) => ({
        periodFrom,
        periodTo,
        unit,
        quantity,
        counted: result.counted,
        status: result.status,
      })),
      confirmed: figures?.confirmed ?? 0,
      units: unitFigures(figures?.units ?? [], promised),
      deliverables: deliverables
        .filter((one) => one.commitmentId === commitment.id && one.evidence > 0)
        .map(({ title, quantity, unit, deliveredOn, place, forWhom }) => ({
          title,
          quantity,
          unit,
          deliveredOn,
          place,
          forWhom,
        })),
      reprints: figures?.reprints ?? 0,
      proofs: rows.filter((row) => row.commitmentId === commitment.id && (row.counted || row.gathered)).map(proofOf),
      opinions: assessments
        .filter((one) => one.commitmentId === commitment.id)
        .map(({ latest }) => ({
          side: latest.side,
          organisationName: latest.organisationName,
          status: latest.status,
          stance: latest.stance,
          comment: latest.comment,
          periodFrom: latest.periodFrom,
          periodTo: latest.periodTo,
          at: latest.at,
          dueOn: latest.dueOn,
          isLate: latest.isLate,
        })),
    };
  });
  return {
    programme,
    successions: (await successionsOf(ctx, programme.id)).filter((one) => day === null || one.effectiveOn <= day),
    signedNames: day === null ? await namesWhenSigned(ctx, programme) : {},
    commitments: shown,
    versions: await publicVersions(ctx, programme.id),
    ceremonies: await heldCeremonies(ctx, programme.id),
    reading: reading && publicReading(reading),
    declarations: await declarationsOf(ctx, programme.id),
    outside: await opinionsOfOutside(ctx, programme.id),
    counted: shown.reduce((sum, one) => sum + one.proofs.filter((proof) => proof.counted).length, 0),
  };
}

function publicReading({ helper, fromHelper }: ProgrammeReadingView): PublicReading {
  if (!helper) return { helper: null, fromHelper };
  const { model, suggested, taken } = helper;
  return { helper: { model, suggested, taken }, fromHelper };
}

function proofOf(row: EvidenceRow): PublicProof {
  return {
    id: row.matchId,
    clippingId: row.clippingId,
    publishedOn: row.publishedOn,
    countsOn: row.countsOn,
    outlet: row.outlet,
    kind: row.kind,
    title: row.title,
    address: row.address,
    captureSha256: row.captureSha256,
    quantity: row.quantity,
    unit: row.unit,
    counted: row.counted,
    deliverable: row.deliverable?.state === 'accepted' ? row.deliverable.title : null,
    reprints: row.reprints,
  };
}
