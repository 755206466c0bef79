// Filters of lists that people keep under a name. Pure; screens may import it.
import { no, YES, type Answer } from '../../tools/sentence/index.ts';

/** The lists whose filters can be kept; their addresses are the screens' matter. */
export const FILTERED_SCREENS = ['hub', 'programmes', 'evidence'] as const;
export type FilteredScreen = (typeof FILTERED_SCREENS)[number];

/** Own ones of a person in one organisation, over all lists. */
export const MOST_SAVED_FILTERS = 50;

export interface SavedFilter {
  readonly id: string;
  readonly screen: FilteredScreen;
  readonly name: string;
  /** The address after the question mark. */
  readonly query: string;
  /** Everyone in the organisation sees it. */
  readonly shared: boolean;
  /** The list opens with it; its owner's alone. */
  readonly opens: boolean;
  readonly isOwn: boolean;
  readonly version: number;
}

export const savedFilterCan = {
  add: (own: number): Answer =>
    own < MOST_SAVED_FILTERS
      ? YES
      : no(
          'too-many-filters',
          `Mỗi người lưu nhiều nhất ${MOST_SAVED_FILTERS} bộ lọc. Hãy bỏ bớt bộ lọc không còn dùng.`,
          `One person keeps at most ${MOST_SAVED_FILTERS} filters. Remove those no longer used.`,
        ),
  change: (filter: Pick<SavedFilter, 'isOwn'>): Answer =>
    filter.isOwn
      ? YES
      : no('not-own-filter', 'Chỉ người lưu bộ lọc mới sửa được.', 'Only its owner can change a filter.'),
} as const;
