// C2SP signed-note and tlog-checkpoint, Ed25519 only.
import { createHash, createPublicKey, verify } from 'node:crypto';

/** `name+id+key` */
export function readKey(text) {
  const [, name, id, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? [];
  const bytes = Buffer.from(base64 ?? '', 'base64');
  if (!name || bytes.length !== 33 || bytes[0] !== 1) throw new Error(`not a verifier key: ${text.slice(0, 60)}`);
  const hash = createHash('sha256').update(`${name}\n`).update(bytes).digest('hex').slice(0, 8);
  if (hash !== id) throw new Error(`the id of the verifier key of ${name} does not belong to it`);
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)]);
  return { name, id, publicKey: createPublicKey({ key: spki, format: 'der', type: 'spki' }) };
}

/** Checks the signatures of the given keys; throws when none has signed or one does not fit. */
export function openCheckpoint(text, keys) {
  const end = text.indexOf('\n\n— ');
  if (end < 0) throw new Error('not a signed checkpoint');
  const body = text.slice(0, end + 1);
  const [origin, size, root] = body.split('\n');
  const good = text
    .slice(end + 2)
    .split('\n')
    .filter((line) => line.startsWith('— '))
    .filter((line) => {
      const [, name, base64] = line.split(' ');
      const bytes = Buffer.from(base64 ?? '', 'base64');
      const key = keys.find((one) => one.name === name && one.id === bytes.subarray(0, 4).toString('hex'));
      if (!key) return false;
      if (verify(null, Buffer.from(body), key.publicKey, bytes.subarray(4))) return true;
      throw new Error(`the signature of ${name} on the checkpoint of ${size} entries is wrong`);
    });
  if (good.length === 0) throw new Error(`no given key has signed the checkpoint of ${size} entries`);
  return { origin, size: Number(size), root: Buffer.from(root, 'base64') };
}
