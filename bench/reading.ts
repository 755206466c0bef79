// Reading a signed agreement: how right, and how fast against looking for the same signs with plain regular expressions.
import { readdirSync, readFileSync } from 'node:fs';
import {
  compareReadings,
  readAgreement,
  scoreOf,
  totalOf,
  type ExpectedReading,
} from '../src/tools/agreement-reader/index.ts';
import { mediansInTurns, ms, times, type Measured, type Measurement } from './measure.ts';

const FOLDER = new URL('../src/tools/agreement-reader/samples/', import.meta.url);
/** Characters of an A4 page in the official layout. */
const PAGE = 1_800;

/** What somebody would write in an afternoon: signs of bodies, people, days and promises, without judging any of them. */
const PLAIN = [
  /(?:Ủy ban nhân dân|UBND)\s+(?:xã|phường|tỉnh|thành phố)\s+(?:\p{Lu}\p{L}*\s*)+/gu,
  /(?:Báo|Đài|Tạp chí)\s+(?:\p{Lu}\p{L}*\s*)+/gu,
  /(?:ông|bà|đồng chí)\s+(?:\p{Lu}\p{L}*\s*){2,4}/giu,
  /(?:chủ tịch|phó chủ tịch|tổng biên tập|giám đốc|trưởng phòng)/giu,
  /\d{1,2}[/-]\d{1,2}[/-]\d{4}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/giu,
  /(?:giai đoạn|từ năm)\s+\d{4}\s*[–-]\s*\d{4}/giu,
  /(?:có trách nhiệm|cam kết|phối hợp|cung cấp|đăng tải|tạo điều kiện)[^.;\n]*/giu,
  /^\s*(?:Điều\s+\d+|[IVX]+\.|\d+[.)]|[-•+])\s/gmu,
];

function plainScan(text: string): number {
  let found = 0;
  for (const sign of PLAIN) for (const _ of text.matchAll(sign)) found++;
  return found;
}

function samples(): { text: string; expected: ExpectedReading }[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({
      text: readFileSync(new URL(name, FOLDER), 'utf8'),
      expected: JSON.parse(readFileSync(new URL(name.replace('.txt', '.expected.json'), FOLDER), 'utf8')),
    }));
}

function quality(all: ReturnType<typeof samples>): Measured[] {
  const total = totalOf(all.map(({ text, expected }) => compareReadings(readAgreement(text), expected)));
  return Object.entries(total).map(([measure, tally]) => ({
    what: `quality: ${measure}`,
    figure: `F1 ${scoreOf(tally).toFixed(3)}`,
    against: `${tally.expected} expected in ${all.length} own samples, checked by hand`,
    ratio: `${tally.hits}/${tally.expected}`,
  }));
}

/** Samples one after the other until the text is long enough. */
function textOf(size: number, all: readonly string[]): string {
  let text = '';
  for (let at = 0; text.length < size; at++) text += `${all[at % all.length]!}\n\n`;
  return text.slice(0, size);
}

async function speed(all: readonly string[]): Promise<Measured[]> {
  const pages = all.reduce((sum, text) => sum + text.length, 0) / PAGE;
  const [read = 0, scanned = 0] = await mediansInTurns([
    () => all.forEach((text) => readAgreement(text)),
    () => all.forEach(plainScan),
  ]);
  return [
    {
      what: `reading ${all.length} samples (${pages.toFixed(0)} pages of ${PAGE} characters)`,
      figure: `${Math.round((pages / read) * 1000)} pages/s`,
      against: `plain regex scan, ${Math.round((pages / scanned) * 1000)} pages/s`,
      ratio: `${times(read / scanned)} the time`,
    },
  ];
}

async function growth(all: readonly string[]): Promise<Measured[]> {
  const rows: Measured[] = [];
  let before: { size: number; read: number } | null = null;
  for (const size of [10_000, 100_000, 1_000_000]) {
    const text = textOf(size, all);
    const [read = 0, scanned = 0] = await mediansInTurns([() => readAgreement(text), () => plainScan(text)], 3);
    const grown = before ? `, grew ${times(read / before.read)} for ${size / before.size}× the text` : '';
    rows.push({
      what: `one text of ${size / 1000} kB`,
      figure: ms(read),
      against: `plain regex scan ${ms(scanned)}${grown}`,
      ratio: `${times(read / scanned)} the time`,
    });
    before = { size, read };
  }
  return rows;
}

export const reading: Measurement = {
  name: 'reading',
  about:
    'The reader of agreements (rules, no network) over its own samples, which it was written with: the figures of quality say that nothing broke, not how it does on unseen texts. Cost should grow with the length of the text.',
  async run() {
    const all = samples();
    const texts = all.map((sample) => sample.text);
    return [...quality(all), ...(await speed(texts)), ...(await growth(texts))];
  },
};
