import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldAccents } from '../vietnamese/index.ts';
import {
  containment,
  estimateContainment,
  fingerprint,
  fingerprintOf,
  findReprints,
  KEPT_ONE_IN,
  LikenessIndex,
  shingles,
  takenFrom,
} from './index.ts';

const VOCABULARY =
  'hòa thủy đường xã phường sông bến người dân họp làng nước mưa gió đồng lúa chợ sớm trẻ học trường thầy nghề rèn khách đò thuyền bờ kênh cầu phố hẻm cây xanh rác sạch khám bệnh thuốc giấy hồ sơ hẹn ngày trả đúng vui buồn nhớ quên đi về xa gần cao thấp mới cũ mỗi nhà một bình chữa cháy đêm trăng sáng tối'.split(
    ' ',
  );
const word = fc.constantFrom(...VOCABULARY);
const textOf = (least: number, most: number) =>
  fc.array(word, { minLength: least, maxLength: most }).map((words) => words.join(' '));

/** Repeatable text of so many syllables in which no long run stands twice. */
function article(seed: number, syllableCount: number): string {
  let state = seed * 2_654_435_761;
  const words: string[] = [];
  for (let at = 0; at < syllableCount; at++) {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + at) >>> 0;
    words.push(VOCABULARY[state % VOCABULARY.length]!);
    if (at % 12 === 11) words.push('.\n');
  }
  return words.join(' ');
}

describe('containment', () => {
  it('is symmetric, between 0 and 1, and 1 for a text with itself', () => {
    fc.assert(
      fc.property(textOf(0, 60), textOf(0, 60), (a, b) => {
        const share = containment(a, b);
        expect(share).toBe(containment(b, a));
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(containment(a, a)).toBe(shingles(a).length > 0 ? 1 : 0);
      }),
    );
  });

  it('agrees with sets of five folded syllables, worked out plainly', () => {
    const plain = (text: string): Set<string> => {
      const words = foldAccents(text).split(' ').filter(Boolean);
      return new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(' ')));
    };
    fc.assert(
      fc.property(textOf(5, 80), textOf(5, 80), (a, b) => {
        const [left, right] = [plain(a), plain(b)];
        const shared = [...left].filter((run) => right.has(run)).length;
        expect(containment(a, b)).toBeCloseTo(shared / Math.min(left.size, right.size), 10);
      }),
    );
  });

  it('takes no notice of case, punctuation, accents, NFD and tone placement', () => {
    const text = 'Sáng 12/3, xã Hòa Thủy khánh thành đường thôn dài 900 m; bà con góp ngày công.';
    for (const same of [
      text.toUpperCase(),
      text.normalize('NFD'),
      foldAccents(text),
      text.replace('Hòa Thủy', 'Hoà Thuỷ'),
      text.replaceAll(/[,;.]/g, ' –'),
    ]) {
      expect(containment(text, same)).toBe(1);
    }
    expect(containment(text, text.replace('khánh thành', 'khởi công'))).toBeLessThan(0.7);
  });

  it('is 0 for texts of fewer than five syllables', () => {
    expect(containment('xã Đồng Sậy họp', 'xã Đồng Sậy họp')).toBe(0);
    expect(shingles('')).toHaveLength(0);
    expect(shingles('một hai ba bốn năm')).toHaveLength(1);
  });

  it('tells how much of a text was taken over, which is not symmetric', () => {
    const source = article(1, 200);
    const longer = `${source}\n${article(2, 600)}`;
    expect(takenFrom(source, longer)).toBe(1);
    expect(takenFrom(longer, source)).toBeLessThan(0.3);
  });
});

describe('fingerprint', () => {
  it('keeps distinct, ascending, signed 32-bit numbers that are a part of the runs', () => {
    fc.assert(
      fc.property(textOf(0, 300), (text) => {
        const print = [...fingerprint(text)];
        const runs = new Set(shingles(text));
        expect(print).toEqual([...new Set(print)].sort((a, b) => a - b));
        for (const number of print) {
          expect(runs.has(number)).toBe(true);
          expect(number | 0).toBe(number);
        }
        expect([...fingerprintOf(shingles(text))]).toEqual(print);
      }),
    );
  });

  it('keeps 40 to 80 numbers of an article of 400 syllables, with every bit in use', () => {
    const sizes = Array.from({ length: 60 }, (_, seed) => fingerprint(article(seed + 1, 400)).length);
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    expect(mean).toBeGreaterThan(40);
    expect(mean).toBeLessThan(80);
    expect(mean).toBeCloseTo(396 / KEPT_ONE_IN, -1);
    const numbers = Array.from({ length: 60 }, (_, seed) => [...fingerprint(article(seed + 1, 400))]).flat();
    for (let bit = 0; bit < 32; bit++) {
      const set = numbers.filter((number) => (number >>> bit) & 1).length / numbers.length;
      expect(set).toBeGreaterThan(0.4);
      expect(set).toBeLessThan(0.6);
    }
  });

  it('estimates containment without bias', () => {
    let error = 0;
    for (let seed = 1; seed <= 80; seed++) {
      const whole = article(seed, 400);
      const other = `${whole.slice(0, whole.length / 2)} ${article(seed + 500, 200)}`;
      error += estimateContainment(fingerprint(whole), fingerprint(other)) - containment(whole, other);
    }
    expect(Math.abs(error / 80)).toBeLessThan(0.03);
  });
});

describe('LikenessIndex and findReprints', () => {
  const HELD = 1500;
  const held = Array.from({ length: HELD }, (_, at) => ({ id: `bai-${at}`, text: article(at + 1, 320) }));

  const edits: Record<string, (text: string) => string> = {
    whole: (text) => text,
    'another headline': (text) => `Tít khác hẳn của báo bạn\n${text.split('\n').slice(1).join('\n')}`,
    'without accents': foldAccents,
    NFD: (text) => text.normalize('NFD'),
    'cut to 30 %': (text) => text.slice(Math.round(text.length * 0.35), Math.round(text.length * 0.65)),
    'with an advertisement': (text) => text.replace('\n', `\n${article(9999, 40)}\n`),
    'one syllable in twelve changed': (text) => text.replaceAll('.', 'khác.'),
  };

  it.each(Object.keys(edits))('finds the original of a copy: %s', (name) => {
    const index = new LikenessIndex<string>();
    for (const { id, text } of held) index.add(id, fingerprint(text));
    const asked = held.filter((_, at) => at % 15 === 0);
    const found = asked.filter(({ id, text }) => {
      const best = index.candidates(fingerprint(edits[name]!(text)))[0];
      return best?.id === id;
    });
    expect(found.length / asked.length).toBeGreaterThanOrEqual(0.98);
  });

  it('names no pair among unrelated articles, and every pair of copies with the exact share', () => {
    const lines = [...held.slice(0, 600), { id: 'sao', text: edits['cut to 30 %']!(held[41]!.text) }];
    const pairs = [...findReprints(lines)];
    expect(pairs.map(({ a, b }) => [a, b])).toEqual([['bai-41', 'sao']]);
    expect(pairs[0]!.containment).toBe(containment(held[41]!.text, lines.at(-1)!.text));
    expect([...findReprints(lines, { threshold: 0.99 })].length).toBeLessThanOrEqual(1);
  });

  it('finds the same pairs whatever the order of the lines', () => {
    const lines = [
      ...held.slice(0, 40),
      ...held.slice(0, 40).map(({ id, text }) => ({ id: `${id}-x`, text: edits['with an advertisement']!(text) })),
    ];
    const names = (pairs: Iterable<{ a: string; b: string }>): string[] =>
      [...pairs].map(({ a, b }) => [a, b].sort().join(' ')).sort();
    expect(names(findReprints(lines.toReversed()))).toEqual(names(findReprints(lines)));
    expect(names(findReprints(lines))).toHaveLength(40);
  });

  it('passes over set phrases, and still finds a text by its own words', () => {
    const phrase = article(77, 60);
    const index = new LikenessIndex<number>();
    for (let at = 0; at < 400; at++) index.add(at, fingerprint(`${phrase}\n${article(at + 2000, 300)}`));
    expect(index.candidates(fingerprint(phrase), { least: 0.01 })).toEqual([]);
    const own = index.candidates(fingerprint(`${phrase}\n${article(2399, 300)}`));
    expect(own.map(({ id }) => id)).toEqual([399]);
    expect(index.size).toBe(400);
  });

  it('returns no more than asked for, the best first, and forgets nothing between look-ups', () => {
    const text = article(5, 400);
    const index = new LikenessIndex<string>();
    index.add('whole', fingerprint(text));
    index.add('half', fingerprint(`${text.slice(0, text.length / 2)}\n${article(6, 400)}`));
    const print = fingerprint(text);
    const first = index.candidates(print);
    expect(first.map(({ id }) => id)).toEqual(['whole', 'half']);
    expect(index.candidates(print)).toEqual(first);
    expect(index.candidates(print, { limit: 1 })).toEqual(first.slice(0, 1));
    expect(index.candidates(new Int32Array(0))).toEqual([]);
  });
});
