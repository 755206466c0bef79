// Signed checkpoints of a log as text: C2SP tlog-checkpoint inside a C2SP signed-note (https://c2sp.org/tlog-checkpoint,
// https://c2sp.org/signed-note), signed with Ed25519. People can read it, and tools of others can check it.
import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import type { Hash } from './tree.ts';

export interface Checkpoint {
  /** Which log: a name without spaces, such as the host name of the house. */
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
  /** Extension lines; here the moment of the checkpoint. */
  readonly extensions: readonly string[];
}

export interface Signer {
  readonly name: string;
  readonly privateKey: KeyObject;
}

/** What others check signatures with. `id` are the first four bytes of the key's hash, in hex. */
export interface VerifierKey {
  readonly name: string;
  readonly id: string;
  readonly publicKey: KeyObject;
}

/** Signature type of plain Ed25519 in signed notes. */
const ED25519 = Buffer.from([1]);
/** An Ed25519 public key in SPKI is this and the 32 bytes of the key (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

export function rawPublicKey(key: KeyObject): Buffer {
  return createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(SPKI.length);
}

/** From the 32 bytes of an Ed25519 seed. */
export function signerOf(name: string, seed: Buffer): Signer {
  return { name, privateKey: createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' }) };
}

function keyHash(name: string, raw: Buffer): Buffer {
  return createHash('sha256').update(`${name}\n`).update(ED25519).update(raw).digest().subarray(0, 4);
}

/** `name+id+key` as C2SP writes verifier keys. */
export function verifierKeyText(signer: Signer): string {
  const raw = rawPublicKey(signer.privateKey);
  const id = keyHash(signer.name, raw).toString('hex');
  return `${signer.name}+${id}+${Buffer.concat([ED25519, raw]).toString('base64')}`;
}

/** Null when the text is no verifier key, or its id does not belong to it. */
export function readVerifierKey(text: string): VerifierKey | null {
  const [, name, id, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text.trim()) ?? [];
  if (!name || !id || !base64) return null;
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length !== 33 || bytes[0] !== 1) return null;
  const raw = bytes.subarray(1);
  if (keyHash(name, raw).toString('hex') !== id) return null;
  return {
    name,
    id,
    publicKey: createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' }),
  };
}

function bodyOf({ origin, size, root, extensions }: Checkpoint): string {
  return `${[origin, String(size), root.toString('base64'), ...extensions].join('\n')}\n`;
}

export function signCheckpoint(checkpoint: Checkpoint, signers: readonly Signer[]): string {
  const body = bodyOf(checkpoint);
  const lines = signers.map(({ name, privateKey }) => {
    const signature = sign(null, Buffer.from(body), privateKey);
    const raw = rawPublicKey(privateKey);
    return `— ${name} ${Buffer.concat([keyHash(name, raw), signature]).toString('base64')}\n`;
  });
  return `${body}\n${lines.join('')}`;
}

/** The checkpoint and which of the keys have signed it; null when the text is no checkpoint. */
export function openCheckpoint(
  text: string,
  keys: readonly VerifierKey[],
): { readonly checkpoint: Checkpoint; readonly signedBy: readonly VerifierKey[] } | null {
  const split = text.indexOf('\n\n— ');
  if (split < 0 || !text.endsWith('\n')) return null;
  const body = text.slice(0, split + 1);
  const [origin, size, root, ...extensions] = body.slice(0, -1).split('\n');
  if (!origin || !size || !/^(?:0|[1-9]\d*)$/.test(size) || !root) return null;
  const hash = Buffer.from(root, 'base64');
  if (hash.length !== 32 || hash.toString('base64') !== root) return null;
  const signedBy: VerifierKey[] = [];
  for (const line of text.slice(split + 2, -1).split('\n')) {
    const [, name, base64] = /^— ([^\s+]+) ([A-Za-z0-9+/]+=*)$/.exec(line) ?? [];
    if (!name || !base64) return null;
    const bytes = Buffer.from(base64, 'base64');
    const id = bytes.subarray(0, 4).toString('hex');
    const key = keys.find((one) => one.name === name && one.id === id);
    if (!key) continue;
    if (!verify(null, Buffer.from(body), key.publicKey, bytes.subarray(4))) return null;
    signedBy.push(key);
  }
  return { checkpoint: { origin, size: Number(size), root: hash, extensions }, signedBy };
}
