// Programmes that take evidence now, with their commitments and plans, for the forms that tie evidence to them. Server only.
import { commitmentsOf, planOf } from '../../../modules/commitments/index.ts';
import { listProgrammes } from '../../../modules/programmes/index.ts';
import type { ReadContext } from '../../../platform/context/index.ts';

export interface ChoiceOfCommitment {
  readonly programmes: readonly { readonly id: string; readonly title: string }[];
  /** Chosen, or the only one there is. */
  readonly programmeId: string | null;
  readonly commitments: readonly { readonly id: string; readonly text: string }[];
  readonly actions: readonly {
    readonly id: string;
    readonly commitmentId: string;
    readonly title: string;
    readonly dueOn: string;
  }[];
}

const MOST = 200;

export async function choiceOfCommitment(ctx: ReadContext, wanted: string | undefined): Promise<ChoiceOfCommitment> {
  const { rows } = await listProgrammes(ctx, { state: ['in_force', 'suspended', 'ended'], perPage: MOST });
  const programmes = rows.map(({ id, title }) => ({ id, title }));
  const chosen = programmes.find(({ id }) => id === wanted) ?? (programmes.length === 1 ? programmes[0]! : null);
  if (!chosen) return { programmes, programmeId: null, commitments: [], actions: [] };
  const commitments = await commitmentsOf(ctx, chosen.id);
  const actions = await planOf(ctx, chosen.id);
  return {
    programmes,
    programmeId: chosen.id,
    commitments: commitments.map(({ id, text }) => ({ id, text })),
    actions: actions
      .filter((action) => action.state !== 'cancelled')
      .map(({ id, commitmentId, title, dueOn }) => ({ id, commitmentId, title, dueOn })),
  };
}
