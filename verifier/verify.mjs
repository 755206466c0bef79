// Usage: see README.md beside this file.
import { closeSync, createReadStream, openSync, readFileSync, readSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { canonicalJson, leafHash, rootFromPath, Tree } from './merkle.mjs';
import { openCheckpoint, readKey } from './note.mjs';
import { verifyProof } from './proof.mjs';

class Broken extends Error {}

/** A transaction may begin this long before the checkpoint that does not hold it yet. */
const LONGEST_TRANSACTION_MS = 3_600_000;

function keyFrom(text) {
  return readKey(text.includes('+') && !text.includes('/') ? text : fileOr(text));
}

function fileOr(text) {
  try {
    return readFileSync(text, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return text;
    throw error;
  }
}

function checked(text, keys) {
  try {
    return openCheckpoint(text, keys);
  } catch (error) {
    throw new Broken(error.message, { cause: error });
  }
}

async function verifyWhole(file, keys, kept) {
  const tree = new Tree();
  let head;
  let waiting = [];
  let since = Number.NEGATIVE_INFINITY;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line === '') continue;
    const value = JSON.parse(line);
    if (!head) {
      if (value.format !== 'caunoi-journal-1') throw new Error('this file is no journal export');
      head = value;
      const own = value.checkpoints.map((text) => ({ ...checked(text, keys), at: Date.parse(text.split('\n')[3]) }));
      waiting = [...own, ...kept.map((one) => ({ ...one, at: NaN }))].sort((a, b) => a.size - b.size);
      continue;
    }
    const { position, entry, leaf } = value;
    if (position !== tree.size) throw new Broken(`the entry at place ${tree.size} is missing`);
    if (!leaf) throw new Broken(`place ${position}: entry ${entry} has been deleted`);
    if (Date.parse(leaf.at) < since - LONGEST_TRANSACTION_MS) {
      throw new Broken(`place ${position}: entry ${entry} bears a time before the checkpoint that precedes it`);
    }
    tree.add(leafHash(canonicalJson(leaf)));
    for (; waiting[0]?.size === tree.size; waiting.shift()) {
      if (!tree.root().equals(waiting[0].root)) {
        throw new Broken(
          `the journal does not fit the checkpoint of ${tree.size} entries: an entry up to place ${position} was altered, removed or put in`,
        );
      }
      if (!Number.isNaN(waiting[0].at)) since = waiting[0].at;
    }
  }
  if (!head) throw new Error('the file is empty');
  if (waiting.length > 0) {
    throw new Broken(`a checkpoint names ${waiting[0].size} entries, the journal has ${tree.size}: the end is missing`);
  }
  return `whole: ${tree.size} entries fit ${head.checkpoints.length} checkpoints of the journal and ${kept.length} kept ones`;
}

function verifyEntry(proof, keys, kept) {
  const checkpoint = checked(proof.checkpoint, keys);
  const path = proof.proof.map((hex) => Buffer.from(hex, 'hex'));
  let root;
  try {
    root = rootFromPath(proof.position, checkpoint.size, leafHash(canonicalJson(proof.leaf)), path);
  } catch (error) {
    throw new Broken(`entry ${proof.entry}: ${error.message}`, { cause: error });
  }
  if (!root.equals(checkpoint.root)) throw new Broken(`entry ${proof.entry} is not in the signed journal`);
  const other = kept.find((one) => one.size === checkpoint.size && !one.root.equals(checkpoint.root));
  if (other) throw new Broken(`two checkpoints of ${other.size} entries differ: the journal was rewritten`);
  return `in the journal: entry ${proof.entry} (${proof.leaf.what}, ${proof.leaf.at}) is signed by ${checkpoint.origin}`;
}

function verifyPublished(file, keys, authorities) {
  const { faults, holds, unchecked } = verifyProof(readFileSync(file), keys, authorities);
  if (faults.length > 0) throw new Broken(faults.map(([name, what]) => `${name} ${what}`).join('\nNOT GOOD: '));
  return [...holds.map((line) => `holds: ${line}`), ...unchecked.map((line) => `not checked: ${line}`)].join('\n');
}

/** An export may be larger than memory; its kind stands at its beginning. */
function startOf(file) {
  const handle = openSync(file, 'r');
  const bytes = Buffer.alloc(200);
  const read = readSync(handle, bytes);
  closeSync(handle);
  return bytes.toString('utf8', 0, read);
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      key: { type: 'string', multiple: true },
      checkpoint: { type: 'string', multiple: true },
      authority: { type: 'string', multiple: true },
    },
  });
  const [file] = positionals;
  const start = positionals.length === 1 ? startOf(file) : '';
  const isPublished = start.startsWith('PK');
  if (positionals.length !== 1 || (!values.key && !isPublished))
    throw new Error('usage: verify.mjs FILE --key KEY [--checkpoint OLD.txt] [--authority CERTIFICATE.pem]');
  const keys = (values.key ?? []).map(keyFrom);
  const kept = (values.checkpoint ?? []).map((path) => checked(readFileSync(path, 'utf8'), keys));
  const authorities = (values.authority ?? []).map((path) => readFileSync(path, 'utf8'));
  if (isPublished) console.log(verifyPublished(file, keys, authorities));
  else if (start.includes('"caunoi-entry-proof-1"')) {
    console.log(verifyEntry(JSON.parse(readFileSync(file, 'utf8')), keys, kept));
  } else console.log(await verifyWhole(file, keys, kept));
} catch (error) {
  console.error(error instanceof Broken ? `NOT GOOD: ${error.message}` : error.message);
  process.exitCode = error instanceof Broken ? 1 : 2;
}
