// The texts that the rules were tuned on, by other authors than the samples. A floor, so that a change for one text does not
// cost the others; how the reader does on texts never seen is measured by the bench alone.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareReadings, precisionOf, readAgreement, scoreOf, totalOf, type ExpectedReading } from './index.ts';

const FOLDER = join(import.meta.dirname, '../../../bench/reading-set/tuning');

const FLOORS = {
  parties: 0.96,
  representatives: 0.95,
  signatories: 0.95,
  term: 0.98,
  signedOn: 0.98,
  commitments: 0.89,
  obliged: 0.94,
  topKind: 0.9,
  modality: 0.98,
  quantities: 0.78,
  topics: 0.79,
  channels: 0.9,
  documentKind: 0.98,
} as const;

describe('reading the tuning set', () => {
  const texts = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
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
  it.each(Object.entries(FLOORS))('%s reaches %f', (measure, floor) => {
    expect(scoreOf(total[measure as keyof typeof FLOORS])).toBeGreaterThanOrEqual(floor);
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
