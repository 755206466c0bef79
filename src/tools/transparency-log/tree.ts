// The Merkle tree of RFC 6962 §2.1 over a growing list. Only nodes of complete subtrees are stored: `level` 0 are the
// leaves, node (level, index) covers the leaves from index × 2^level on. A root, an inclusion proof and a consistency
// proof of any size need at most 2 × log2(size) of them.
import { createHash } from 'node:crypto';

/** SHA-256, 32 bytes. */
export type Hash = Buffer;
export interface NodeAt {
  readonly level: number;
  readonly index: number;
}
/** Gives stored nodes in the order asked. */
export type ReadNodes = (wanted: readonly NodeAt[]) => Promise<Hash[]> | Hash[];

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

export function leafHash(entry: Buffer | string): Hash {
  return createHash('sha256').update(LEAF).update(entry).digest();
}

export function nodeHash(left: Hash, right: Hash): Hash {
  return createHash('sha256').update(NODE).update(left).update(right).digest();
}

/** The root of nothing: SHA-256 of no bytes. */
export const EMPTY_ROOT: Hash = createHash('sha256').digest();

/** The complete subtrees that a tree of this size is made of, largest first. */
export function peaksOf(size: number): NodeAt[] {
  const peaks: NodeAt[] = [];
  let start = 0;
  for (let level = Math.floor(Math.log2(Math.max(size, 1))); level >= 0; level--) {
    const width = 2 ** level;
    if (size - start < width) continue;
    peaks.push({ level, index: start / width });
    start += width;
  }
  return peaks;
}

function foldPeaks(peaks: readonly Hash[]): Hash {
  if (peaks.length === 0) return EMPTY_ROOT;
  return peaks.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), peaks.at(-1)!);
}

/** Takes leaves one after the other; keeps only the peaks, so a million leaves cost no memory. */
export class GrowingTree {
  size: number;
  readonly #peaks: Hash[];

  /** `peaks`: the hashes of `peaksOf(size)` when the tree goes on from earlier. */
  constructor(size = 0, peaks: readonly Hash[] = []) {
    if (peaks.length !== peaksOf(size).length) throw new Error('a tree goes on from exactly its peaks');
    this.size = size;
    this.#peaks = [...peaks];
  }

  /** The nodes that this leaf completes, itself first. */
  add(leaf: Hash): (NodeAt & { hash: Hash })[] {
    const made = [{ level: 0, index: this.size, hash: leaf }];
    let hash = leaf;
    let index = this.size;
    for (let level = 1; index % 2 === 1; level++) {
      hash = nodeHash(this.#peaks.pop()!, hash);
      index = (index - 1) / 2;
      made.push({ level, index, hash });
    }
    this.#peaks.push(hash);
    this.size++;
    return made;
  }

  get root(): Hash {
    return foldPeaks(this.#peaks);
  }
}

export async function rootOf(size: number, read: ReadNodes): Promise<Hash> {
  return size === 0 ? EMPTY_ROOT : foldPeaks(await read(peaksOf(size)));
}

/** Stretches of leaves whose hashes a proof consists of, in the order of RFC 6962. `end` is exclusive. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The largest power of two smaller than n; n ≥ 2. */
function splitOf(n: number): number {
  return 2 ** (Math.ceil(Math.log2(n)) - 1);
}

function pathOf(leaf: number, { start, end }: Stretch): Stretch[] {
  if (end - start === 1) return [];
  const middle = start + splitOf(end - start);
  return leaf < middle
    ? [...pathOf(leaf, { start, end: middle }), { start: middle, end }]
    : [...pathOf(leaf, { start: middle, end }), { start, end: middle }];
}

function consistencyOf(older: number, { start, end }: Stretch, whole: boolean): Stretch[] {
  if (older === end - start) return whole ? [] : [{ start, end }];
  const middle = start + splitOf(end - start);
  return older <= middle - start
    ? [...consistencyOf(older, { start, end: middle }, whole), { start: middle, end }]
    : [...consistencyOf(older - (middle - start), { start: middle, end }, false), { start, end: middle }];
}

async function hashesOf(stretches: readonly Stretch[], read: ReadNodes): Promise<Hash[]> {
  // A stretch begins at a multiple of the largest power of two within it, so it consists of complete subtrees.
  const parts = stretches.map(({ start, end }) =>
    peaksOf(end - start).map(({ level, index }) => ({ level, index: index + start / 2 ** level })),
  );
  const hashes = await read(parts.flat());
  let at = 0;
  return parts.map((part) => foldPeaks(hashes.slice(at, (at += part.length))));
}

/** RFC 6962 §2.1.1. Throws RangeError for a leaf that the tree of this size does not have. */
export async function inclusionProof(leaf: number, size: number, read: ReadNodes): Promise<Hash[]> {
  if (!(leaf >= 0 && leaf < size)) throw new RangeError(`no leaf ${leaf} in a tree of ${size}`);
  return hashesOf(pathOf(leaf, { start: 0, end: size }), read);
}

/** RFC 6962 §2.1.2: that the tree of `newer` leaves begins with the tree of `older` ones. */
export async function consistencyProof(older: number, newer: number, read: ReadNodes): Promise<Hash[]> {
  if (!(older >= 0 && older <= newer)) throw new RangeError(`a tree of ${newer} has no earlier size ${older}`);
  return older === 0 ? [] : hashesOf(consistencyOf(older, { start: 0, end: newer }, true), read);
}

/** The root that leaf and proof lead to, or null when the proof has the wrong length (RFC 9162 §2.1.3.2). */
export function rootFromInclusion(leaf: number, size: number, hash: Hash, proof: readonly Hash[]): Hash | null {
  if (!(leaf >= 0 && leaf < size)) return null;
  let index = leaf;
  let last = size - 1;
  let root = hash;
  for (const part of proof) {
    if (last === 0) return null;
    if (index % 2 === 1 || index === last) {
      root = nodeHash(part, root);
      while (index % 2 === 0 && index !== 0) {
        index = Math.floor(index / 2);
        last = Math.floor(last / 2);
      }
    } else root = nodeHash(root, part);
    index = Math.floor(index / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? root : null;
}

/** Whether the proof shows that the newer tree begins with the older one (RFC 9162 §2.1.4.2). */
export function isConsistent(
  older: { readonly size: number; readonly root: Hash },
  newer: { readonly size: number; readonly root: Hash },
  proof: readonly Hash[],
): boolean {
  if (older.size > newer.size) return false;
  if (older.size === newer.size) return proof.length === 0 && older.root.equals(newer.root);
  if (older.size === 0) return proof.length === 0;
  const path = Number.isInteger(Math.log2(older.size)) ? [older.root, ...proof] : [...proof];
  let index = older.size - 1;
  let last = newer.size - 1;
  while (index % 2 === 1) {
    index = Math.floor(index / 2);
    last = Math.floor(last / 2);
  }
  const first = path.shift();
  if (!first) return false;
  let was = first;
  let is = first;
  for (const part of path) {
    if (last === 0) return false;
    if (index % 2 === 1 || index === last) {
      was = nodeHash(part, was);
      is = nodeHash(part, is);
      while (index % 2 === 0 && index !== 0) {
        index = Math.floor(index / 2);
        last = Math.floor(last / 2);
      }
    } else is = nodeHash(is, part);
    index = Math.floor(index / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && was.equals(older.root) && is.equals(newer.root);
}
