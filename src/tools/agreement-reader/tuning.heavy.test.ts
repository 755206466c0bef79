// The texts that the rules were tuned on, by other authors than the samples. A floor, so that a change for one text does not
// cost the others; how the reader does on texts never seen is measured by the bench alone.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareReadings, precisionOf, readAgreement, scoreOf, totalOf, type ExpectedReading } from './index.ts';

const FOLDER = join(import.meta.dirname, '../../../bench/reading-set/tuning');

/** Two halves: texts by the hands that the rules grew up with, and (from 201 on) by later ones, who write in other ways. */
const HALVES = [
  {
    hands: 'the first hands',
    from: 0,
    to: 200,
    floors: {
      parties: 0.98,
      representatives: 0.97,
      signatories: 0.97,
      term: 0.98,
      signedOn: 0.98,
      commitments: 0.89,
      obliged: 0.94,
      topKind: 0.9,
      modality: 0.98,
      quantities: 0.78,
      topics: 0.81,
      channels: 0.9,
      documentKind: 0.98,
    },
  },
  {
    hands: 'the later hands',
    from: 201,
    to: Infinity,
    floors: {
      parties: 0.97,
      representatives: 0.96,
      signatories: 0.95,
      term: 0.92,
      signedOn: 0.92,
      commitments: 0.82,
      obliged: 0.89,
      topKind: 0.84,
      modality: 0.95,
      quantities: 0.66,
      topics: 0.78,
      channels: 0.82,
      documentKind: 0.98,
    },
  },
] as const;

describe.each(HALVES)('reading what $hands wrote', ({ from, to, floors }) => {
  const texts = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt') && Number.parseInt(file, 10) >= from && Number.parseInt(file, 10) <= to)
    .map((file) => ({
      text: readFileSync(join(FOLDER, file), 'utf8'),
      expected: JSON.parse(
        readFileSync(join(FOLDER, file.replace('.txt', '.expected.json')), 'utf8'),
      ) as ExpectedReading,
    }));
  const total = totalOf(texts.map(({ text, expected }) => compareReadings(readAgreement(text), expected)));

  it('has at least thirty texts', () => {
    expect(texts.length).toBeGreaterThanOrEqual(30);
  });
  it.each(Object.entries(floors))('%s reaches %f', (measure, floor) => {
    expect(scoreOf(total[measure as keyof typeof floors])).toBeGreaterThanOrEqual(floor);
  });
  it('takes no other text for an agreement, and no agreement for another text', () => {
    expect(precisionOf(total.apart)).toBe(1);
    expect(precisionOf(total.taken)).toBe(1);
  });
  it.each(texts)('every quotation stands where it says: %#', ({ text }) => {
    const reading = readAgreement(text);
    expect(reading.text).toBe(text.normalize('NFC'));
    for (const quote of [...reading.commitments, ...reading.topics, ...reading.channels])
      expect(reading.text.slice(quote.start, quote.end)).toBe(quote.text);
    for (const one of reading.warnings.flatMap((warning) => warning.readings ?? []))
      expect(one.start === undefined || one.end! > one.start).toBe(true);
  });
});
