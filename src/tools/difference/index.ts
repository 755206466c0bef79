// What changed between two texts, by words: the shortest way from one to the other (E. Myers, "An O(ND) Difference
// Algorithm and Its Variations", Algorithmica 1986). Written out because a program for people's papers needs only this
// much: texts of some thousand words, compared as written.

export interface Piece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Past this many words changed, the texts are shown whole, one after the other: word by word nobody could read it. */
const MOST_STEPS = 1500;

/** The pieces in order: `same` and `gone` make up `before`, `same` and `new` make up `after`. Both in NFC. */
export function wordDifference(before: string, after: string): Piece[] {
  const [a, b] = [wordsOf(before.normalize('NFC')), wordsOf(after.normalize('NFC'))];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const middle = shortest(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return joined([
    ...a.slice(0, head).map((text): Piece => ({ kind: 'same', text })),
    ...middle,
    ...a.slice(a.length - tail).map((text): Piece => ({ kind: 'same', text })),
  ]);
}

/** A run of letters and figures, a single mark, or a run of white space. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

function shortest(a: readonly string[], b: readonly string[]): Piece[] {
  const whole = (): Piece[] => [
    ...a.map((text): Piece => ({ kind: 'gone', text })),
    ...b.map((text): Piece => ({ kind: 'new', text })),
  ];
  if (a.length === 0 || b.length === 0) return whole();
  // furthest[k]: how far in `a` the best path on diagonal k = x - y has come; one copy per step, for walking back.
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  const most = Math.min(a.length + b.length, MOST_STEPS);
  for (let step = 0; step <= most; step += 1) {
    trace.push(new Map(furthest));
    for (let k = -step; k <= step; k += 2) {
      const down = k === -step || (k !== step && reach(furthest, k - 1) < reach(furthest, k + 1));
      let x = down ? reach(furthest, k + 1) : reach(furthest, k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      furthest.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, trace);
    }
  }
  return whole();
}

const reach = (furthest: ReadonlyMap<number, number>, k: number): number => furthest.get(k) ?? -1;

function walkBack(a: readonly string[], b: readonly string[], trace: readonly ReadonlyMap<number, number>[]): Piece[] {
  const pieces: Piece[] = [];
  let [x, y] = [a.length, b.length];
  for (let step = trace.length - 1; step >= 0; step -= 1) {
    const furthest = trace[step]!;
    const k = x - y;
    const down = k === -step || (k !== step && reach(furthest, k - 1) < reach(furthest, k + 1));
    const fromK = down ? k + 1 : k - 1;
    const fromX = reach(furthest, fromK);
    const fromY = fromX - fromK;
    while (x > fromX && y > fromY && x > 0 && y > 0) {
      pieces.push({ kind: 'same', text: a[x - 1]! });
      x -= 1;
      y -= 1;
    }
    if (step === 0) break;
    pieces.push(down ? { kind: 'new', text: b[y - 1]! } : { kind: 'gone', text: a[x - 1]! });
    [x, y] = [fromX, fromY];
  }
  return pieces.reverse();
}

/**
 * Neighbouring pieces of a kind become one, and within a change what went stands before what came. Lone white space
 * between two changes counts as changed too: "ba bài" → "bốn tin" is one change, not two.
 */
function joined(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  let [gone, added] = ['', ''];
  const settle = () => {
    if (gone) found.push({ kind: 'gone', text: gone });
    if (added) found.push({ kind: 'new', text: added });
    [gone, added] = ['', ''];
  };
  for (const [at, piece] of pieces.entries()) {
    const between = (gone || added) && /^\s+$/.test(piece.text) && pieces[at + 1] && pieces[at + 1]!.kind !== 'same';
    if (piece.kind === 'gone') gone += piece.text;
    else if (piece.kind === 'new') added += piece.text;
    else if (between) {
      gone += piece.text;
      added += piece.text;
    } else {
      settle();
      const last = found.at(-1);
      if (last?.kind === 'same') found[found.length - 1] = { kind: 'same', text: last.text + piece.text };
      else found.push(piece);
    }
  }
  settle();
  return found;
}
