// Where lines end: titles and names broken into lines of even length, and long addresses and hashes broken at sensible
// places, by the real widths of the letters.
import { textWidth, type Face } from './letters.ts';

// A body's name reads best when the place begins the new line: ỦY BAN NHÂN DÂN / XÃ ….
const STARTS_A_LINE = new Set(['XÃ', 'PHƯỜNG', 'TỈNH', 'THÀNH', 'ĐẶC', 'HUYỆN', 'THỊ', 'BÁO', 'ĐÀI', 'TẠP', '(MẪU)']);
const INSIDE_A_NAME = new Set(['PHỐ', 'KHU', 'CHÍ', 'TRẤN']);

function greedyCount(words: readonly number[], space: number, room: number): number {
  let lines = 1;
  let used = 0;
  for (const width of words) {
    if (used > 0 && used + space + width > room) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? space : 0) + width;
  }
  return lines;
}

/** Breaks at spaces into as few lines as `room` (points) allows, and of even length. A line break in the text stays. */
export function evenLines(text: string, face: Face, size: number, room: number): string[] {
  return text.split('\n').flatMap((line) => evenLine(line.trim(), face, size, room));
}

function evenLine(text: string, face: Face, size: number, room: number): string[] {
  const words = text.split(/ +/);
  const widths = words.map((word) => textWidth(word, face, size));
  const space = textWidth(' ', face, size);
  const count = greedyCount(widths, space, room);
  if (count === 1) return [words.join(' ')];
  // best[k][j]: least cost of setting the first j words in k lines.
  let best: { cost: number; breaks: number[] }[] = [{ cost: 0, breaks: [] }];
  const target = (widths.reduce((sum, width) => sum + width, 0) + space * (words.length - count)) / count;
  for (let line = 0; line < count; line++) {
    const next: { cost: number; breaks: number[] }[] = [];
    for (let from = 0; from < words.length; from++) {
      const before = best[from];
      if (!before) continue;
      let width = -space;
      for (let to = from; to < words.length; to++) {
        width += space + (widths[to] ?? 0);
        if (width > room && to > from) break;
        const cost = before.cost + lineCost(width, target, words[to + 1]);
        const known = next[to + 1];
        if (!known || cost < known.cost) next[to + 1] = { cost, breaks: [...before.breaks, to + 1] };
      }
    }
    best = next;
  }
  const breaks = best[words.length]?.breaks ?? [words.length];
  return breaks.map((end, at) => words.slice(breaks[at - 1] ?? 0, end).join(' '));
}

function lineCost(width: number, target: number, nextWord: string | undefined): number {
  const uneven = ((width - target) / target) ** 2;
  if (nextWord === undefined) return uneven;
  if (INSIDE_A_NAME.has(nextWord)) return uneven + 2;
  return STARTS_A_LINE.has(nextWord) ? uneven : uneven + 0.3;
}

/** Pieces of a long word between which a line may end: after / - _ . ? & = and, without any of them, every 8 letters. */
export function pieces(word: string): string[] {
  return word.match(/[^/\-_.?&=#%+,;:@]{1,8}[/\-_.?&=#%+,;:@]*|[/\-_.?&=#%+,;:@]+/gu) ?? [word];
}

/** Words longer than this may need to be broken inside. */
export const LONG_WORD = 24;

/**
 * Text with line breaks put into those words that are wider than `room` (points): addresses after their marks, hashes
 * in equal lines. No invisible letters are used, so what is copied out of the paper stays right.
 */
export function fitted(text: string, face: Face, size: number, room: number): string {
  if (text.length * size * 0.28 < room && text.length < LONG_WORD) return text;
  return text.replace(/[^\s]+/gu, (word) =>
    textWidth(word, face, size) <= room ? word : broken(word, face, size, room),
  );
}

function broken(word: string, face: Face, size: number, room: number): string {
  if (/^[0-9a-f]{32,}$/i.test(word)) {
    const most = Math.max(1, Math.floor(room / textWidth('d', face, size)));
    const length = Math.ceil(word.length / Math.ceil(word.length / most));
    return (word.match(new RegExp(`.{1,${length}}`, 'g')) ?? [word]).join('\n');
  }
  let out = '';
  let used = 0;
  for (const piece of pieces(word).flatMap((one) => (textWidth(one, face, size) > room ? [...one] : [one]))) {
    const width = textWidth(piece, face, size);
    if (used > 0 && used + width > room) {
      out += '\n';
      used = 0;
    }
    out += piece;
    used += width;
  }
  return out;
}
