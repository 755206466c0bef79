import type { ReadContext } from '../../platform/context/index.ts';
import { journalOf } from '../../platform/journal/index.ts';
import { organisationsByIds } from '../organisations/index.ts';

export interface HistoryEntry {
  readonly id: number;
  /** ISO text in UTC */
  readonly at: string;
  /** Key of the words for it: PROGRAMME_EVENTS and the like of other modules. */
  readonly what: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly accountId: string | null;
  /** Null when the program itself acted. */
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly reason: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What happened in and around the programme, newest first; `beforeId` turns the page. */
export async function programmeHistory(
  ctx: ReadContext,
  programmeId: string,
  page: { beforeId?: number | undefined; limit?: number | undefined } = {},
): Promise<HistoryEntry[]> {
  const lines = await journalOf(ctx.db, {
    programmeId,
    ...(page.beforeId ? { beforeId: page.beforeId } : {}),
    ...(page.limit ? { limit: page.limit } : {}),
  });
  const organisations = await organisationsByIds(
    ctx,
    lines.flatMap((line) => (line.organisationId ? [line.organisationId] : [])),
  );
  return lines.map((line) => ({
    id: line.id,
    at: line.at.toISOString(),
    what: line.what,
    objectKind: line.objectKind,
    objectId: line.objectId,
    accountId: line.accountId,
    organisationId: line.organisationId,
    organisationName: line.organisationId ? (organisations.get(line.organisationId)?.name ?? null) : null,
    reason: line.reason,
    data: line.data,
  }));
}
