// RFC 6962 §2.1, written a second time on purpose: this folder shares no code with the program that it checks.
import { createHash } from 'node:crypto';

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

export const leafHash = (text) => sha256(Buffer.of(0), text);
export const nodeHash = (left, right) => sha256(Buffer.of(1), left, right);

/** Root after each added leaf, with a stack of complete subtrees of falling height. */
export class Tree {
  size = 0;
  #stack = [];

  add(hash) {
    let node = { hash, height: 0 };
    while (this.#stack.at(-1)?.height === node.height) {
      node = { hash: nodeHash(this.#stack.pop().hash, node.hash), height: node.height + 1 };
    }
    this.#stack.push(node);
    this.size++;
  }

  root() {
    if (this.size === 0) return sha256();
    let [root, ...rest] = this.#stack.map((node) => node.hash).reverse();
    for (const left of rest) root = nodeHash(left, root);
    return root;
  }
}

/** The root to which a leaf at `index` leads through its audit path in a tree of `size`; throws when the path does not fit. */
export function rootFromPath(index, size, hash, path) {
  const steps = [...path];
  const climb = (at, from, width) => {
    if (width === 1) return hash;
    let half = 1;
    while (half * 2 < width) half *= 2;
    const sibling = steps.pop();
    if (!sibling) throw new Error('the path is too short');
    return at < from + half
      ? nodeHash(climb(at, from, half), sibling)
      : nodeHash(sibling, climb(at, from + half, width - half));
  };
  const root = climb(index, 0, size);
  if (steps.length > 0) throw new Error('the path is too long');
  return root;
}

/** JSON with members in order of their names and no white space. */
export function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name])}`).join(',')}}`;
}
