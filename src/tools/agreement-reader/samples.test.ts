import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  compareReadings,
  readAgreement,
  scoreOf,
  totalOf,
  type AgreementReading,
  type ExpectedReading,
} from './index.ts';

const FOLDER = join(import.meta.dirname, 'samples');
const SAMPLES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => ({
    name: file.replace('.txt', ''),
    text: readFileSync(join(FOLDER, file), 'utf8'),
    expected: JSON.parse(readFileSync(join(FOLDER, file.replace('.txt', '.expected.json')), 'utf8')) as ExpectedReading,
  }));

/** What the whole set must reach. Below, a rule has been broken for some kind of text. */
const FLOORS = {
  parties: 0.98,
  representatives: 0.97,
  signatories: 0.97,
  witnesses: 0.97,
  term: 0.98,
  signedOn: 0.98,
  documentKind: 0.98,
  kind: 0.98,
  place: 0.98,
  sites: 0.98,
  online: 0.98,
  cadence: 0.98,
  commitments: 0.93,
  obliged: 0.97,
  topKind: 0.93,
  modality: 0.95,
  topics: 0.9,
  channels: 0.9,
  warnings: 0.98,
} as const;

describe('reading the samples', () => {
  const scores = SAMPLES.map((sample) => compareReadings(readAgreement(sample.text), sample.expected));
  const total = totalOf(scores);

  it('has samples in many styles', () => {
    expect(SAMPLES.length).toBeGreaterThanOrEqual(25);
  });

  it.each(Object.entries(FLOORS))('%s reaches %f over all samples', (measure, floor) => {
    expect(scoreOf(total[measure as keyof typeof FLOORS])).toBeGreaterThanOrEqual(floor);
  });

  it('tells apart what is no agreement of an authority with a press agency', () => {
    const wrong = SAMPLES.filter((sample) => {
      const warned = readAgreement(sample.text).warnings.some((warning) => warning.code === 'not-an-agreement');
      return warned !== (sample.expected.warnings?.includes('not-an-agreement') ?? false);
    });
    expect(wrong.map((sample) => sample.name)).toEqual([]);
  });
});

describe('the expectations themselves', () => {
  it.each(SAMPLES)('$name: every quotation stands where it says', ({ text, expected }) => {
    const quotes = [...(expected.commitments ?? []), ...(expected.topics ?? []), ...(expected.channels ?? [])];
    for (const quote of quotes as { text: string; start: number; end: number }[]) {
      expect(text.slice(quote.start, quote.end)).toBe(quote.text);
    }
  });
});

describe('damage that changes nothing', () => {
  const facts = (reading: AgreementReading) => ({
    parties: reading.parties.map((party) => `${party.side} ${party.kind} ${party.name.toLowerCase()}`),
    people: reading.parties.flatMap((party) => party.representatives.map((person) => person.name)),
    term: reading.term,
    signedOn: reading.signedOn,
    commitments: reading.commitments.map((one) => `${one.obligedSide} ${one.kind} ${one.modality}`),
    topics: reading.topics.length,
    warnings: reading.warnings.map((warning) => warning.code),
  });

  it.each(SAMPLES)('$name: decomposed letters (NFD) read the same', ({ text }) => {
    expect(facts(readAgreement(text.normalize('NFD')))).toEqual(facts(readAgreement(text)));
  });

  it.each(SAMPLES)('$name: Windows line ends read the same', ({ text }) => {
    expect(facts(readAgreement(text.replaceAll('\n', '\r\n')))).toEqual(facts(readAgreement(text)));
  });

  it.each(SAMPLES)('$name: quotations are those of the NFC text', ({ text }) => {
    const reading = readAgreement(text.normalize('NFD'));
    expect(reading.text).toBe(text.normalize('NFC'));
    for (const quote of [...reading.commitments, ...reading.topics, ...reading.channels]) {
      expect(reading.text.slice(quote.start, quote.end)).toBe(quote.text);
    }
    for (const span of Object.values(reading.spans)) expect(span.end).toBeGreaterThan(span.start);
  });

  it.each(SAMPLES)('$name: the other tone placement reads the same', ({ text }) => {
    const moved = text
      .replace(/òa(?!\p{L})/gu, 'oà')
      .replace(/óa(?!\p{L})/gu, 'oá')
      .replace(/ủy(?!\p{L})/gu, 'uỷ')
      .replace(/Ủy(?!\p{L})/gu, 'Uỷ')
      .replace(/ỏa(?!\p{L})/gu, 'oả');
    const plain = (reading: AgreementReading) => ({
      ...facts(reading),
      parties: reading.parties.length,
      people: reading.parties.flatMap((party) => party.representatives).length,
    });
    expect(plain(readAgreement(moved))).toEqual(plain(readAgreement(text)));
  });
});
