// Writes lists of links that people brought.
import type { Transaction } from '../../../platform/database/index.ts';
import type { LinkListKind } from '../../../tools/link-list/index.ts';
import type { Sentence } from '../../../tools/sentence/index.ts';
import type { BroughtOutcome } from '../model.ts';

export interface BroughtLine {
  readonly row: number;
  readonly address: string | null;
  readonly title: string | null;
  /** Null when refused. */
  readonly outletId: string | null;
  readonly addressKey: string | null;
  readonly outcome: BroughtOutcome;
  readonly why: Sentence | null;
}

export async function insertBroughtList(
  db: Transaction,
  list: {
    organisationId: string;
    name: string;
    kind: LinkListKind;
    lines: readonly BroughtLine[];
    broughtBy: string | null;
  },
): Promise<string> {
  const row = await db
    .insertInto('brought_list')
    .values({
      organisation_id: list.organisationId,
      name: list.name,
      kind: list.kind,
      lines: JSON.stringify(list.lines),
      brought_by: list.broughtBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}
