// What everyone may see of one programme: the same content for the page and for the JSON beside it. Server only.
import {
  assessmentsOf,
  commitmentsOf,
  targetsOf,
  type AssessmentStatus,
  type CommitmentView,
  type Stance,
} from '../../modules/commitments/index.ts';
import { evidenceRows, progressOf, type EvidenceRow } from '../../modules/evidence/index.ts';
import { programmeBySlug, type ProgrammeView } from '../../modules/programmes/index.ts';
import type { ReadContext } from '../../platform/context/index.ts';

export interface PublicOpinion {
  readonly side: string;
  readonly organisationName: string;
  readonly status: AssessmentStatus;
  readonly stance: Stance;
  readonly comment: string | null;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly at: string;
}

export interface PublicCommitment {
  readonly id: string;
  readonly obliged: string;
  readonly kind: CommitmentView['kind'];
  readonly text: string;
  readonly quote: string | null;
  readonly targets: readonly { periodFrom: string; periodTo: string; unit: string; quantity: number }[];
  /** Confirmed evidence, each text once. */
  readonly confirmed: number;
  readonly reprints: number;
  readonly proofs: readonly PublicProof[];
  /** The newest opinion of each side on each period, newest period first. */
  readonly opinions: readonly PublicOpinion[];
}

export type PublicProof = Pick<
  EvidenceRow,
  'publishedOn' | 'outlet' | 'kind' | 'title' | 'address' | 'captureSha256' | 'quantity' | 'reprints'
> & { readonly id: string };

export interface PublicProgramme {
  readonly programme: ProgrammeView;
  readonly commitments: readonly PublicCommitment[];
  readonly confirmed: number;
}

/** Null when there is no published programme of that name. */
export async function publicProgramme(ctx: ReadContext, slug: string): Promise<PublicProgramme | null> {
  const programme = await programmeBySlug(ctx, slug);
  if (!programme) return null;
  const commitments = await commitmentsOf(ctx, programme.id);
  const targets = await targetsOf(ctx, programme.id);
  const progress = await progressOf(ctx, programme.id);
  const rows = await evidenceRows(ctx, { programmeId: programme.id });
  const assessments = await assessmentsOf(ctx, programme.id);
  const shown = commitments.map((commitment): PublicCommitment => {
    const figures = progress.get(commitment.id);
    return {
      id: commitment.id,
      obliged: commitment.obliged,
      kind: commitment.kind,
      text: commitment.text,
      quote: commitment.source?.quote ?? null,
      targets: targets
        .filter((target) => target.commitmentId === commitment.id)
        .map(({ periodFrom, periodTo, unit, quantity }) => ({ periodFrom, periodTo, unit, quantity })),
      confirmed: figures?.confirmed ?? 0,
      reprints: figures?.reprints ?? 0,
      proofs: rows.filter((row) => row.commitmentId === commitment.id && row.counted).map(proofOf),
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
        })),
    };
  });
  return { programme, commitments: shown, confirmed: shown.reduce((sum, one) => sum + one.confirmed, 0) };
}

function proofOf(row: EvidenceRow): PublicProof {
  return {
    id: row.matchId,
    publishedOn: row.publishedOn,
    outlet: row.outlet,
    kind: row.kind,
    title: row.title,
    address: row.address,
    captureSha256: row.captureSha256,
    quantity: row.quantity,
    reprints: row.reprints,
  };
}
