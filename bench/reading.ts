// Reading a signed agreement: how right, and how fast against looking for the same signs with plain regular expressions.
import { readdirSync, readFileSync } from 'node:fs';
import {
  compareReadings,
  precisionOf,
  readAgreement,
  scoreOf,
  totalOf,
  type ExpectedReading,
  type Measure,
  type ReadingScores,
} from '../src/tools/agreement-reader/index.ts';
import { mediansInTurns, ms, times, type Measured, type Measurement } from './measure.ts';

/** Texts that the rules were written with, and texts that they were tuned on. */
const OWN = new URL('../src/tools/agreement-reader/samples/', import.meta.url);
const TUNING = new URL('./reading-set/tuning/', import.meta.url);
/** Texts that nobody looks at while tuning. The newest set stands first: totals of the others have been seen many times. */
const UNSEEN = ['unseen-3', 'unseen', 'unseen-2'] as const;
const NEWEST = UNSEEN[0];
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

interface Labelled {
  readonly text: string;
  readonly expected: ExpectedReading;
}

function labelled(folder: URL): Labelled[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({
      text: readFileSync(new URL(name, folder), 'utf8'),
      expected: JSON.parse(readFileSync(new URL(name.replace('.txt', '.expected.json'), folder), 'utf8')),
    }));
}

function scored(all: readonly Labelled[]): ReadingScores {
  return totalOf(all.map(({ text, expected }) => compareReadings(readAgreement(text), expected)));
}

/** What is asked of texts never seen; the first column of the table is measured against it. */
const MEASURES: readonly { readonly measure: Measure; readonly name: string; readonly aim?: number }[] = [
  { measure: 'parties', name: 'parties with their kind', aim: 0.95 },
  { measure: 'representatives', name: 'representatives', aim: 0.9 },
  { measure: 'signatories', name: 'signatories', aim: 0.9 },
  { measure: 'witnesses', name: 'witnesses' },
  { measure: 'term', name: 'term', aim: 0.95 },
  { measure: 'signedOn', name: 'day of signing', aim: 0.95 },
  { measure: 'commitments', name: 'commitments', aim: 0.8 },
  { measure: 'obliged', name: 'obliged side (of the commitments found)', aim: 0.9 },
  { measure: 'topKind', name: 'kind of commitment (of those found)', aim: 0.85 },
  { measure: 'modality', name: 'how firm (of those found)' },
  { measure: 'quantities', name: 'quantities (where labels give any)' },
  { measure: 'topics', name: 'topics', aim: 0.75 },
  { measure: 'channels', name: 'channels', aim: 0.8 },
  { measure: 'cadence', name: 'reporting cadence' },
  { measure: 'documentKind', name: 'kind of text' },
  { measure: 'kind', name: 'kind of instrument' },
  { measure: 'place', name: 'place' },
  { measure: 'online', name: 'online or not' },
  { measure: 'warnings', name: 'warnings expected' },
];

interface Scored {
  readonly name: string;
  readonly texts: readonly Labelled[];
  readonly scores: ReadingScores;
}

function quality(own: readonly Labelled[]): Measured[] {
  const set = (name: string, texts: readonly Labelled[]): Scored => ({ name, texts, scores: scored(texts) });
  const unseen = UNSEEN.map((name) => set(name, labelled(new URL(`./reading-set/${name}/`, import.meta.url))));
  const [tuning, samples] = [set('tuning', labelled(TUNING)), set('own samples', own)];
  const among = (what: string, of: (scores: ReadingScores) => string, aim: string): Measured => {
    const [newest, ...older] = unseen;
    return {
      what: `quality, texts never seen (${NEWEST}): ${what}`,
      figure: `${of(newest!.scores)}${aim}`,
      against: [tuning, samples].map(({ name, scores }) => `${name} ${of(scores)}`).join('; '),
      ratio: '–',
      further: Object.fromEntries(older.map(({ name, scores }) => [name, of(scores)])),
    };
  };
  const rows = MEASURES.map(({ measure, name, aim }) =>
    among(name, (scores) => told(scores, measure), aim === undefined ? '' : ` (aim ${aim.toFixed(2)})`),
  );
  for (const [measure, name] of [
    ['apart', 'told apart as no agreement of an authority with the press'],
    ['taken', 'taken for one (signing, paper, session, review, letter)'],
  ] as const)
    rows.push(
      among(
        name,
        ({ [measure]: tally }) =>
          tally
            ? `precision ${precisionOf(tally).toFixed(3)}, ${tally.hits} of ${tally.expected}, ${tally.read} so called`
            : '–',
        ' (aim 0.98)',
      ),
    );
  rows.push(...byGroup(unseen));
  rows.push({
    what: 'texts in the sets',
    figure: `${unseen[0]!.texts.length} in ${NEWEST}`,
    against: [tuning, samples].map(({ name, texts }) => `${texts.length} ${name}`).join(', '),
    ratio: '–',
    further: Object.fromEntries(unseen.slice(1).map(({ name, texts }) => [name, String(texts.length)])),
  });
  return rows;
}

function told(scores: ReadingScores, measure: Measure): string {
  const tally = scores[measure];
  return tally ? `F1 ${scoreOf(tally).toFixed(3)}, ${tally.hits} of ${tally.expected}, ${tally.read} read` : '–';
}

/** The paper itself and what is told of one are read by different rules; lines broken at page width by both. */
const GROUPS: readonly { readonly name: string; readonly holds: (sample: Labelled) => boolean }[] = [
  { name: 'the agreement itself', holds: ({ expected }) => expected.documentKind === 'agreement-text' },
  { name: 'told by others', holds: ({ expected }) => expected.documentKind !== 'agreement-text' },
  { name: 'letters decomposed', holds: ({ text }) => text !== text.normalize('NFC') },
];
const GROUP_MEASURES: readonly Measure[] = ['parties', 'signatories', 'commitments', 'topKind', 'topics', 'channels'];

function byGroup(unseen: readonly Scored[]): Measured[] {
  const figures = (texts: readonly Labelled[]) => {
    const scores = scored(texts);
    const all = GROUP_MEASURES.map((measure) => `${measure} ${scoreOf(scores[measure]).toFixed(3)}`);
    return texts.length === 0 ? '–' : `${all.join(', ')} (${texts.length} texts)`;
  };
  return GROUPS.map(({ name, holds }) => {
    const [newest = '', ...older] = unseen.map(({ texts }) => figures(texts.filter(holds)));
    return {
      what: `quality, texts never seen (${NEWEST}), by group: ${name}`,
      figure: newest,
      against: 'F1, or the share that is right',
      ratio: '–',
      further: Object.fromEntries(older.map((figure, at) => [UNSEEN[at + 1]!, figure])),
    };
  });
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
    'The reader of agreements (rules, no network) over labelled texts by other authors: rules were tuned on one part (tuning) and never on the others. unseen-3 stands first: two authors who had not seen the reader wrote it last, and nobody has looked at an answer; totals of unseen and unseen-2 have been looked at while rules were written. Own samples are those the rules were written with; they only say that nothing broke. Kinds, sides and firmness are measured on commitments that were found. Cost should grow with the length of the text.',
  async run() {
    const all = labelled(OWN);
    const texts = all.map((sample) => sample.text);
    return [...quality(all), ...(await speed(texts)), ...(await growth(texts))];
  },
};
