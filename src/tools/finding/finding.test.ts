import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayKeys,
  dayNumber,
  holdsPhrases,
  keyOf,
  marked,
  readQuestion,
  scoreOf,
  snippetOf,
  wantedInTitle,
  wantedOf,
  wordKeys,
  type Wanted,
} from './index.ts';

const LONG = Array.from({ length: 60 }, (_, at) => `Câu thứ ${at} nói về việc khác của làng.`).join(' ');
const TEXT = `${LONG} Trường mầm non Đông Hoà (mẫu) đẩy mạnh chuyển đổi số trong năm học. ${LONG}`;

/** As the database asks. */
function met(keys: readonly number[], { closeness, must, also, either, never }: Wanted): string | undefined {
  const held = new Set(keys);
  const meets =
    must.every((key) => held.has(key)) &&
    either.every((row) => row.some((key) => held.has(key))) &&
    !never.some((row) => row.every((key) => held.has(key)));
  if (!meets) return undefined;
  return also.every((key) => held.has(key)) ? closeness : 'accents';
}

function closeness(typed: string, text: string): string | undefined {
  const keys = wordKeys({ title: 'Tin của xã', texts: [text] });
  return wantedOf(readQuestion(typed))
    .map((wanted) => met(keys, wanted))
    .find((found) => found !== undefined);
}

describe('a question', () => {
  it.each([
    ['chuyển đổi số', 'written'],
    ['chuyen doi so', 'written'],
    ['CHUYỂN ĐỔI SỐ', 'written'],
    ['chuyên đôi sô', 'accents'],
    ['Đông Hòa', 'written'],
    ['mầm non Đông Hoà'.normalize('NFD'), 'written'],
    ['trường mầm non Đông Hòa', 'written'],
    ['số chuyển', 'apart'],
    ['"chuyển đổi số"', 'written'],
    ['"đổi chuyển"', undefined],
    ['làng -mầm', undefined],
    ['làng -"mầm đông"', 'written'],
    ['không có từ này', undefined],
  ])('%s meets a text: %s', (typed, expected) => {
    expect(closeness(typed, TEXT)).toBe(expected);
  });

  it('asks for two halves of a name, not for what stands between them', () => {
    expect(closeness('mầm non đổi số', TEXT)).toBe('written');
  });

  it('takes whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[-"“” aâ]*$/)), (typed) => {
        const question = readQuestion(typed);
        const asked = question.asked.flatMap((part) => part.words).length;
        for (const wanted of wantedOf(question)) {
          expect(wanted.must.length).toBeGreaterThan(0);
          expect(new Set(wanted.never.map((row) => row.length)).size).toBeLessThan(2);
          expect(wanted.must.every((key) => key === (key | 0))).toBe(true);
        }
        expect(wantedOf(question).length > 0).toBe(asked > 0);
        snippetOf(typed, question);
      }),
      { numRuns: 40 },
    );
  });

  it('stops at twenty words and says so', () => {
    const long = readQuestion(Array.from({ length: 30 }, (_, at) => `từ${at}`).join(' '));
    expect(long.shortened).toBe(true);
    expect(long.asked[0]!.words).toHaveLength(20);
    expect(readQuestion('một hai').shortened).toBe(false);
    expect(readQuestion('  "  ” - ')).toEqual({ asked: [], unwanted: [], shortened: false });
  });

  it('knows the title from the text', () => {
    const wanted = wantedInTitle(readQuestion('chuyển đổi số'))!;
    expect(met(wordKeys({ title: 'Chuyển đổi số ở xã', texts: [] }), wanted)).toBeDefined();
    expect(met(wordKeys({ title: 'Ở xã', texts: ['Chuyển đổi số'] }), wanted)).toBeUndefined();
  });
});

describe('what is shown', () => {
  it('marks the words with their own letters, where they stand together', () => {
    const snippet = snippetOf(TEXT, readQuestion('chuyen doi so'))!;
    expect(snippet.filter((piece) => piece.hit).map((piece) => piece.text)).toEqual(['chuyển đổi số']);
    const whole = snippet.map((piece) => piece.text).join('');
    expect(whole).toContain('Trường mầm non Đông Hoà (mẫu) đẩy mạnh chuyển đổi số trong năm học.');
    expect(whole.startsWith('… ') && whole.endsWith(' …')).toBe(true);
    expect(snippetOf('Không có gì', readQuestion('chuyển đổi'))).toBeNull();
  });

  it('loses no letter of a text', () => {
    const line = 'Xã Bến Thử (mẫu): chuyển đổi số – bước đầu'.normalize('NFD');
    const pieces = marked(line, readQuestion('bến thử'));
    expect(pieces.map((piece) => piece.text).join('')).toBe(line.normalize('NFC'));
    expect(pieces.find((piece) => piece.hit)?.text).toBe('Bến Thử');
  });

  it('looks at the text for quotations of three words and more', () => {
    const question = readQuestion('"đổi số nhanh"');
    expect(holdsPhrases(['Chuyển đổi số. Số nhanh hơn'], question, true)).toBe(false);
    expect(holdsPhrases(['Chuyển đổi số nhanh hơn'], question, true)).toBe(true);
  });
});

describe('the order', () => {
  const question = readQuestion('chuyển đổi số');
  const base = { title: 'Tin của xã', lead: '', text: TEXT, closeness: 'written', ageDays: 10 } as const;
  it('puts the title first, then what is as written, then what is new', () => {
    const plain = scoreOf(base, question);
    expect(scoreOf({ ...base, title: 'Chuyển đổi số ở xã' }, question)).toBeGreaterThan(plain + 2);
    expect(scoreOf({ ...base, closeness: 'accents' }, question)).toBeLessThan(plain);
    expect(scoreOf({ ...base, ageDays: 900 }, question)).toBeLessThan(plain);
    expect(scoreOf({ ...base, lead: 'Chuyển đổi số' }, question)).toBeGreaterThan(plain);
  });
});

describe('keys', () => {
  it('are of 32 bits, sorted, each once', () => {
    const keys = wordKeys({ title: 'Tin', texts: [TEXT] });
    expect(keys).toEqual([...new Set(keys)].toSorted((a, b) => a - b));
    expect(keys).toContain(keyOf.pair('chuyen', 'doi'));
    expect(keys).not.toContain(keyOf.pair('so', 'chuyen'));
  });
  it('do not join what stands in two lines', () => {
    expect(wordKeys({ title: '', texts: ['một\nhai'] })).not.toContain(keyOf.pair('mot', 'hai'));
  });
  it('count days in Viet Nam', () => {
    expect(dayNumber(new Date('1970-01-01T00:00:00+07:00'))).toBe(0);
    expect(dayNumber(new Date('2026-11-20T23:59:59+07:00'))).toBe(dayNumber(new Date('2026-11-19T17:00:00Z')));
    expect(new Set(dayKeys(20_000)).size).toBe(3);
  });
});
