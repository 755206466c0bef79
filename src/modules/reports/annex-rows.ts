// Rows of evidence as a report shows them, and the figures that they add up to.
import type { EvidenceRow } from '../evidence/index.ts';
import type { ReportRow } from './content-shape.ts';

/** Which text a row stands for: reprints stand for their original. */
function textOf(row: { readonly clippingId: string; readonly originalId: string | null }): string {
  return row.originalId ?? row.clippingId;
}

export function isReprint(row: EvidenceRow): boolean {
  return !row.counted && !row.gathered;
}

export function figuresOf(rows: readonly EvidenceRow[]) {
  const counted = rows.filter((row) => row.counted);
  return {
    counted: counted.length,
    reprints: rows.filter(isReprint).length,
    texts: new Set(counted.map(textOf)).size,
    gathered: rows.filter((row) => row.gathered).length,
  };
}

/** By id: what a row is about, in the numbers and words of the report. */
export interface RowNames {
  readonly commitments: ReadonlyMap<string, number>;
  readonly topics: ReadonlyMap<string, string>;
}

/** The rows numbered on from `after`, each reprint with the number of the row that counts for its text. */
export function numbered(rows: readonly EvidenceRow[], names: RowNames, after: number): ReportRow[] {
  const countedNo = new Map<string, number>();
  const thingNo = new Map<string, number>();
  for (const [at, row] of rows.entries()) {
    if (!row.counted) continue;
    countedNo.set(`${row.commitmentId} ${textOf(row)}`, after + at + 1);
    if (row.deliverable?.state === 'accepted') thingNo.set(row.deliverable.id, after + at + 1);
  }
  // The text of a reprint may itself be gathered: then its row is the one of the text.
  for (const [at, row] of rows.entries())
    if (row.gathered) countedNo.set(`${row.commitmentId} ${textOf(row)}`, after + at + 1);
  return rows.map((row, at) => ({
    no: after + at + 1,
    matchId: row.matchId,
    clippingId: row.clippingId,
    commitmentNo: names.commitments.get(row.commitmentId) ?? 0,
    publishedOn: row.publishedOn,
    outlet: row.outlet,
    organisation: row.outletOrganisation,
    kind: row.kind,
    title: row.title,
    address: row.address,
    author: row.author,
    issue: row.issue,
    page: row.page,
    sha256: row.captureSha256,
    quantity: row.quantity,
    counted: row.counted,
    reprintOf: isReprint(row) ? (countedNo.get(`${row.commitmentId} ${textOf(row)}`) ?? null) : null,
    afterFreeze: row.afterFreeze,
    pageState: row.pageState,
    pageStateSince: row.pageStateSince,
    countsOn: row.countsOn,
    unit: row.unit,
    topic: row.topicId === null ? null : (names.topics.get(row.topicId) ?? null),
    deliverable: row.deliverable?.state === 'accepted' ? row.deliverable.title : null,
    gathered: row.gathered,
    gatheredIn: row.gathered ? (thingNo.get(row.deliverable?.id ?? '') ?? null) : null,
  }));
}

/** Rows under each name, the most first. A row may stand under several names. */
export function tally(rows: readonly ReportRow[], namesOf: (row: ReportRow) => readonly string[]) {
  const found = new Map<string, { name: string; counted: number; reprints: number }>();
  for (const row of rows) {
    for (const name of namesOf(row)) {
      const entry = found.get(name) ?? { name, counted: 0, reprints: 0 };
      if (row.counted) entry.counted += 1;
      else if (!row.gathered) entry.reprints += 1;
      found.set(name, entry);
    }
  }
  return [...found.values()].toSorted(
    (a, b) => b.counted - a.counted || b.reprints - a.reprints || (a.name < b.name ? -1 : 1),
  );
}
