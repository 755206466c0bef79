// A proof that was downloaded from a page "/bang-chung/…": each part against the list of hashes, and the parts against each other.
import { createHash } from 'node:crypto';
import { canonicalJson, leafHash, rootFromPath } from './merkle.mjs';
import { openCheckpoint } from './note.mjs';
import { checkStamp } from './stamp.mjs';
import { checkWacz } from './warc.mjs';
import { unzip } from './zip.mjs';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const HEX = /^[0-9a-f]{64}$/;

/** `{ faults: [file, what][], holds: string[], unchecked: string[] }`. Throws when the file is no proof at all. */
export function verifyProof(bytes, keys, authorities) {
  const parts = unzip(bytes);
  if (!parts.has('proof.json') && !parts.has('manifest.json')) throw new Error('this file is no proof');
  const report = { faults: [], holds: [], unchecked: [] };
  const fault = (file, what) => {
    if (!report.faults.some((one) => one[0] === file && one[1] === what)) report.faults.push([file, what]);
  };
  checkList(parts, fault);
  const statement = readJson(parts.get('proof.json'));
  const isStatement =
    statement?.format === 'caunoi-proof-1' &&
    Array.isArray(statement.stamps) &&
    HEX.test(statement.capture?.warcSha256);
  if (isStatement) {
    checkCapture(statement, parts, fault, report);
    checkPicture(statement, parts, fault);
    checkStamps(statement, parts, authorities, fault, report);
    if (parts.has('journal.json')) {
      try {
        checkJournal(readJson(parts.get('journal.json')), statement, keys, report);
      } catch (error) {
        fault('journal.json', error.message);
      }
    } else report.unchecked.push('no journal checkpoint covers this capture yet');
  } else if (parts.has('proof.json')) fault('proof.json', 'cannot be read');
  return report;
}

/** A line of the list that says anything else was altered itself: the fault is the list's, not the part's. */
function isListed(file) {
  return (
    typeof file?.path === 'string' && typeof file.bytes === 'number' && /^[0-9a-f]{64}$/u.test(String(file.sha256))
  );
}

function checkList(parts, fault) {
  const list = readJson(parts.get('manifest.json'));
  if (list?.format !== 'caunoi-proof-manifest-1' || !Array.isArray(list.files) || !list.files.every(isListed)) {
    return fault('manifest.json', parts.has('manifest.json') ? 'cannot be read' : 'is missing');
  }
  for (const { path, bytes, sha256: hash } of list.files) {
    if (!parts.has(path)) fault(path, 'is missing');
    else if (parts.get(path).length !== bytes || sha256(parts.get(path)) !== hash) fault(path, 'was altered');
  }
  const listed = ['manifest.json', ...list.files.map((file) => file.path)];
  for (const name of parts.keys()) if (!listed.includes(name)) fault(name, 'is not among the listed parts');
  for (const name of ['proof.json', 'evidence.wacz', 'text.txt']) if (!listed.includes(name)) fault(name, 'is missing');
}

function checkCapture({ capture }, parts, fault, { holds }) {
  if (!parts.has('evidence.wacz')) return;
  let wacz;
  try {
    wacz = checkWacz(parts.get('evidence.wacz'));
  } catch {
    return fault('evidence.wacz', 'cannot be read');
  }
  for (const [file, what] of wacz.faults) fault(`evidence.wacz: ${file}`, what);
  if (!wacz.warc || !wacz.capture) return;
  const isNamed = sha256(wacz.warc) === capture.warcSha256 && sha256(wacz.capture.body) === capture.bodySha256;
  if (!isNamed) fault('evidence.wacz: archive/data.warc.gz', 'is not the one that proof.json names');
  const { url, status, at } = wacz.capture;
  if (url !== capture.address || status !== capture.status || at.slice(0, 19) !== capture.at?.slice(0, 19)) {
    fault('proof.json', 'names another address, status or time than the capture');
  }
  const text = parts.get('text.txt');
  if (text && sha256(text) !== capture.textSha256) fault('text.txt', 'was altered');
  if (text && text.toString() !== wacz.text)
    fault('evidence.wacz: pages/pages.jsonl', 'has another text than text.txt');
  holds.push(
    `the page ${capture.address} as received at ${capture.at}, SHA-256 of the WARC file ${capture.warcSha256}`,
  );
}

function checkPicture({ picture }, parts, fault) {
  const part = parts.get('page.png');
  if (picture && !part) fault('page.png', 'is missing');
  else if (part && sha256(part) !== picture?.sha256) fault('page.png', 'was altered');
}

function checkStamps({ stamps, capture }, parts, authorities, fault, { holds, unchecked }) {
  if (stamps.length === 0) unchecked.push('no time stamp of a third party is in it');
  for (const { file, at, serial } of stamps) {
    if (!parts.has(file)) {
      fault(file, 'is missing');
      continue;
    }
    try {
      const stamp = checkStamp(parts.get(file), Buffer.from(capture.warcSha256, 'hex'), authorities);
      if (stamp.at !== at || stamp.serial !== serial) fault('proof.json', `tells the time stamp ${file} wrongly`);
      holds.push(`there before ${stamp.at}: time stamp of ${stamp.signer}`);
      if (!stamp.trusted)
        unchecked.push(`${file}: whether its authority is trusted (give its certificate with --authority)`);
    } catch (error) {
      fault(file, error.message);
    }
  }
}

function checkJournal(part, { capture, published }, keys, { holds, unchecked }) {
  if (part?.format !== 'caunoi-entry-proof-1') throw new Error('cannot be read');
  const path = part.proof.map((hex) => Buffer.from(hex, 'hex'));
  const [, size, root] = part.checkpoint.split('\n');
  const found = rootFromPath(part.position, Number(size), leafHash(canonicalJson(part.leaf)), path);
  if (found.toString('base64') !== root) throw new Error('is not in the signed journal');
  const { data } = part.leaf;
  const fits =
    part.leaf.what === 'clipping.found' &&
    part.leaf.object === `clipping/${published?.clipping}` &&
    data?.warcSha256 === capture.warcSha256 &&
    data.bodySha256 === capture.bodySha256 &&
    (data.textSha256 === undefined || data.textSha256 === capture.textSha256);
  if (!fits) throw new Error('is about another capture');
  if (keys.length === 0) {
    unchecked.push('journal.json: whether the house signed it (give its key with --key)');
    return;
  }
  const { origin } = openCheckpoint(part.checkpoint, keys);
  holds.push(`the capture is in the journal signed by ${origin} (${size} entries)`);
}

function readJson(bytes) {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return null;
  }
}
