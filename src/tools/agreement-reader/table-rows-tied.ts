// A row of an annex often only says how much of what an article promised before: then it is that promise's quantity and
// no promise of its own.
import type { Source } from './folded-text.ts';
import type { Commitment } from './model.ts';
import type { FoundParty } from './party-names.ts';

/** Words that stand in every promise and tie nothing together. */
const COMMON = new Set(
  'tin bài chuyên trang mục đề phóng sự chương trình tuyên truyền về các những của và cho trên trong báo đài số lượng kỳ phát sóng đăng mở xây dựng thực hiện tổ chức hằng mỗi tháng quý năm một với theo được'.split(
    ' ',
  ),
);
/** The least share of a row's own words that the promise must have, and the least number of them. */
const SHARE = 0.75;
const WORDS = 3;

/** What a contract's table orders of print and broadcast is the press's to make, when the row names nobody. */
export function orderedRows(rows: readonly Commitment[], parties: readonly FoundParty[]): Commitment[] {
  const press = parties.find((party) => party.kind === 'press');
  return rows.map((row) =>
    press && row.obligedSide === 'both' && row.kind.startsWith('coverage')
      ? { ...row, obliged: press.name, obligedSide: press.side }
      : row,
  );
}

export function withRows(source: Source, prose: readonly Commitment[], rows: readonly Commitment[]): Commitment[] {
  const all = [...prose];
  const index = new Map<string, number[]>();
  const wordsOf = (one: Commitment) => ownWords(source.fold.slice(one.start, one.end));
  for (const [at, one] of prose.entries())
    for (const word of new Set(wordsOf(one))) index.set(word, [...(index.get(word) ?? []), at]);
  const own: Commitment[] = [];
  for (const row of rows) {
    const what = source.fold.slice(row.start, row.end).split(/[|\t]/u)[0]!;
    const words = [...new Set(ownWords(what))];
    const hits = new Map<number, number>();
    for (const word of words) for (const at of index.get(word) ?? []) hits.set(at, (hits.get(at) ?? 0) + 1);
    const [best] = [...hits].toSorted((a, b) => b[1] - a[1]);
    const named = /["“]([^"”]{3,60})["”]/u.exec(what)?.[1];
    const byName =
      named === undefined ? -1 : prose.findIndex((one) => source.fold.slice(one.start, one.end).includes(named));
    const tied = byName >= 0 ? byName : best && words.length >= WORDS && best[1] / words.length >= SHARE ? best[0] : -1;
    const promise = all[tied];
    if (!promise || !row.quantity || promise.obligedSide !== row.obligedSide || promise.quantity) own.push(row);
    else all[tied] = { ...promise, quantity: row.quantity };
  }
  return [...all, ...own].sort((a, b) => a.start - b.start);
}

function ownWords(folded: string): string[] {
  return (folded.match(/[\p{L}\p{N}]{2,}/gu) ?? []).filter((word) => !COMMON.has(word) && !/^\d+$/u.test(word));
}
