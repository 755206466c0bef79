// Learns whose a promise is (asked of papers, learned from all), from what the reader says of it at first and from its words, and writes the
// weights beside the reader: `node bench/learn-second-look.ts`, after `learn-kinds.ts` and `learn-promises.ts`. With `--check`
// it writes nothing, but tells how right it is on texts left out of the learning.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import {
  OWNERS,
  promiseFeatures,
  readAgreement,
  type ExpectedReading,
  type Owner,
} from '../src/tools/agreement-reader/index.ts';
import { nfc } from '../src/tools/vietnamese/index.ts';
import { learn, likeliest, SCALE, written, type Sample, type Weights } from './logistic.ts';

const TUNING = new URL('./reading-set/tuning/', import.meta.url);
const WEIGHTS = new URL('../src/tools/agreement-reader/second-look-weights.ts', import.meta.url);

/** More of them learn single promises by heart. */
const TURNS = 8;

interface Looked {
  readonly text: string;
  readonly owner: Sample;
  readonly right: boolean;
}

function lookedAt(name: string): Looked[] {
  const text = nfc(readFileSync(new URL(name, TUNING), 'utf8'));
  const expected = JSON.parse(
    readFileSync(new URL(name.replace('.txt', '.expected.json'), TUNING), 'utf8'),
  ) as ExpectedReading;
  const read = readAgreement(text, { secondLook: false });
  const ownerOf = (parties: readonly { side?: string; kind: string }[], side: string): Owner =>
    side === 'both' ? 'both' : parties.find((one) => one.side === side)?.kind === 'press' ? 'press' : 'other';
  let before: Owner | null = null;
  return read.commitments.flatMap((one) => {
    const owner = ownerOf(read.parties, one.obligedSide);
    const features = promiseFeatures(one, owner, before, read.documentKind === 'agreement-text');
    before = owner;
    const right = (expected.commitments ?? []).find((other) => {
      const both = Math.min(one.end, other.end) - Math.max(one.start, other.start);
      return both / (Math.max(one.end, other.end) - Math.min(one.start, other.start)) >= 0.5;
    });
    if (!right) return [];
    const rightOwner = ownerOf(expected.parties ?? [], right.obligedSide);
    return {
      text: name,
      owner: { features, answer: OWNERS.indexOf(rightOwner) },
      right: owner === rightOwner,
    };
  });
}

const learnOwners = (all: readonly Looked[]): Weights =>
  learn(
    all.map((one) => one.owner),
    OWNERS.length,
    TURNS,
  );

const names = readdirSync(TUNING).filter((name) => name.endsWith('.txt'));
const all = names.flatMap(lookedAt);
if (process.argv.includes('--check')) {
  const parts: [string, (name: string) => boolean][] = [
    ['the newest hands', (name) => Number.parseInt(name, 10) > 400],
    ...[0, 1, 2, 3].map((part): [string, (name: string) => boolean] => [
      `quarter ${part + 1}`,
      (name) => names.indexOf(name) % 4 === part,
    ]),
  ];
  for (const [label, isLeftOut] of parts) {
    const weights = learnOwners(all.filter((one) => !isLeftOut(one.text)));
    const out = all.filter((one) => isLeftOut(one.text));
    const share = (is: (one: Looked) => boolean) => (out.filter(is).length / out.length).toFixed(3);
    const now = share(({ owner }) => likeliest(owner.features, weights, OWNERS.length) === owner.answer);
    console.log(`${label}: whose ${share((one) => one.right)} -> ${now}`);
  }
} else {
  const weights = learnOwners(all);
  writeFileSync(
    WEIGHTS,
    `// Written by \`node bench/learn-second-look.ts\` from the labels of the tuning set; change those and run it again. Each is
// "feature=weight" in tenths (${SCALE} is one); the features are those of \`second-look\`.
import type { Owner } from './clause-features.ts';

/** Whose the promise is. */
export const OWNER_LOOK: Readonly<Record<Owner, string>> = {
${OWNERS.map((name, at) => `  ${name}:\n    ${written(weights, (row) => row[at]!)},`).join('\n')}
};
`,
  );
  console.log(`learned from ${all.length} promises in ${names.length} texts`);
}
