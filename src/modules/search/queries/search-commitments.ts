// Searching the commitments of the programmes that the asker sees.
import type { ReadContext } from '../../../platform/context/index.ts';
import { marked, wantedOf, type Closeness, type MarkedPiece, type Question } from '../../../tools/finding/index.ts';
import { commitmentsByIds, commitmentsOf, type CommitmentView } from '../../commitments/index.ts';
import { programmesByIds } from '../../programmes/index.ts';
import type { SearchInput } from '../input.ts';
import { MOST_NEWEST, SEARCH_PER_PAGE } from '../model.ts';
import { findInTurn } from './find.ts';

export interface FoundCommitment extends Pick<CommitmentView, 'id' | 'programmeId' | 'obliged' | 'kind'> {
  readonly closeness: Closeness;
  readonly markedText: readonly MarkedPiece[];
  readonly programmeTitle: string;
}

export interface FoundCommitments {
  readonly rows: readonly FoundCommitment[];
  readonly page: number;
  readonly hasNext: boolean;
  /** How many there are; null when there are more than were looked at. */
  readonly total: number | null;
}

/** Those of the newest programmes first. */
export async function searchCommitments(
  ctx: ReadContext,
  question: Question,
  input: SearchInput,
): Promise<FoundCommitments> {
  const perPage = input.perPage ?? SEARCH_PER_PAGE;
  const page = Math.min(input.page ?? 1, Math.ceil(MOST_NEWEST / perPage));
  const ids =
    input.programmeId === undefined
      ? undefined
      : (await commitmentsOf(ctx, input.programmeId)).map((commitment) => commitment.id);
  const needed = page * perPage + 1;
  const found = await findInTurn(ctx, 'commitment', wantedOf(question), { ids }, needed);
  const shown = found.slice((page - 1) * perPage, page * perPage);
  const views = new Map(
    (
      await commitmentsByIds(
        ctx,
        shown.map((one) => one.id),
      )
    ).map((view) => [view.id, view]),
  );
  const programmes = await programmesByIds(
    ctx,
    [...views.values()].map((view) => view.programmeId),
  );
  return {
    page,
    hasNext: found.length > page * perPage && page * perPage < MOST_NEWEST,
    total: found.length < needed ? found.length : null,
    rows: shown.flatMap(({ id, closeness }) => {
      const view = views.get(id);
      if (!view) return [];
      return {
        id,
        programmeId: view.programmeId,
        obliged: view.obliged,
        kind: view.kind,
        closeness,
        markedText: marked(view.text, question),
        programmeTitle: programmes.get(view.programmeId)?.title ?? '',
      };
    }),
  };
}
