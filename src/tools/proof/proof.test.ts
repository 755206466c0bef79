import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { stampMaker } from '../../../tests/support/time-stamp-authority.ts';
import { writeWarc } from '../archive/index.ts';
import { Refusal } from '../sentence/index.ts';
import { newNonce, stampRequest } from '../time-stamp/index.ts';
import {
  canonicalJson,
  GrowingTree,
  inclusionProof,
  leafHash,
  readVerifierKey,
  signCheckpoint,
  signerOf,
  verifierKeyText,
} from '../transparency-log/index.ts';
import { repack, unpack } from '../zip/index.ts';
import { checkProof, packProof, type ProofStatement } from './index.ts';

interface OfflineVerdict {
  readonly faults: readonly (readonly [string, string])[];
  readonly holds: readonly string[];
  readonly unchecked: readonly string[];
}
const offline = new URL('../../../verifier/', import.meta.url);
const load = (file: string) => import(new URL(file, offline).href) as Promise<Record<string, unknown>>;
const { verifyProof } = (await load('proof.mjs')) as {
  verifyProof: (bytes: Buffer, keys: unknown[], authorities: string[]) => OfflineVerdict;
};
const { readKey } = (await load('note.mjs')) as { readKey: (text: string) => unknown };

const sha = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();
const hex = (bytes: Uint8Array | string) => sha(bytes).toString('hex');
const CLIPPING = '0190aaaa-0000-7000-8000-000000000001';
const signer = signerOf('cau-noi.example', Buffer.alloc(32, 7));
const key = verifierKeyText(signer);
const tsa = stampMaker('ec');

interface Made {
  readonly statement: ProofStatement;
  readonly zip: Uint8Array;
}

async function make(title = 'Xã Hoa Mẫu khánh thành cầu (mẫu)', words = 'Cầu mới dài 40 m.'): Promise<Made> {
  const body = Buffer.from(`<h1>${title}</h1><p>${words}</p>`);
  const at = '2026-11-20T02:30:00.123Z';
  const address = 'https://bao-mau.example/tin/1.html?a=1';
  const warc = await writeWarc({
    url: address,
    at,
    request: 'GET /tin/1.html?a=1 HTTP/1.1\r\nhost: bao-mau.example',
    status: 200,
    statusText: 'OK',
    responseHeaders: [['Content-Type', 'text/html; charset=utf-8']],
    body,
    userAgent: 'CauNoi/0.1',
  });
  const capture = {
    at,
    address,
    status: 200,
    bodySha256: hex(body),
    textSha256: hex(words),
    warcSha256: hex(warc),
    warcSize: warc.length,
  };
  const stamp = tsa.stamp(stampRequest(sha(warc), newNonce()));
  const { verifyStamp } = await import('../time-stamp/index.ts');
  const told = verifyStamp(stamp, { sha256: sha(warc) });
  const statement: ProofStatement = {
    format: 'caunoi-proof-1',
    house: 'https://cau-noi.example',
    page: `https://cau-noi.example/bang-chung/${CLIPPING}`,
    published: {
      clipping: CLIPPING,
      title,
      outlet: 'Báo điện tử Mẫu (mẫu)',
      organisation: 'Báo Mẫu (mẫu)',
      address,
      author: null,
      at: '2026-11-20T01:00:00.000Z',
      from: 'json_ld',
    },
    capture,
    stamps: [{ file: 'stamps/1.tsr', authority: 'mẫu', at: told.at, serial: told.serial }],
    decisions: [],
    confirmedByOutlet: null,
    says: { proves: [], doesNot: [] },
  };
  const journal = await journalOf({ bodySha256: capture.bodySha256, warcSha256: capture.warcSha256 });
  return { statement, zip: await packProof({ statement, warc, text: words, stamps: [stamp], journal }) };
}

async function journalOf(data: object) {
  const leaf = {
    at: '2026-11-20T02:30:01.000Z',
    account: null,
    what: 'clipping.found',
    object: `clipping/${CLIPPING}`,
    data,
  };
  const tree = new GrowingTree(0, []);
  const nodes = new Map<string, Buffer>();
  const others = ['a', 'b', canonicalJson(leaf), 'c', 'd'];
  for (const text of others)
    for (const node of tree.add(leafHash(text))) nodes.set(`${node.level} ${node.index}`, node.hash);
  const read = async (wanted: readonly { level: number; index: number }[]) =>
    wanted.map(({ level, index }) => nodes.get(`${level} ${index}`)!);
  const proof = await inclusionProof(2, 5, read);
  const text = signCheckpoint(
    { origin: 'cau-noi.example', size: 5, root: tree.root, extensions: ['2026-11-20T17:10:00.000Z'] },
    [signer],
  );
  return {
    format: 'caunoi-entry-proof-1',
    entry: 3,
    position: 2,
    leaf,
    proof: proof.map((hash) => hash.toString('hex')),
    checkpoint: text,
  };
}

/** The files that both checkers name; they must agree. */
async function faultsOf(zip: Uint8Array): Promise<string[]> {
  const own = (await checkProof(zip, { keys: [readVerifierKey(key)!], authorities: [tsa.root] })).faults.map(
    ({ file }) => file,
  );
  const other = verifyProof(Buffer.from(zip), [readKey(key)], [tsa.root]).faults.map(([file]) => file);
  expect([...new Set(other)].toSorted()).toEqual([...new Set(own)].toSorted());
  return [...new Set(own)].toSorted();
}

type Parts = Map<string, Uint8Array>;
const partsOf = (zip: Uint8Array): Parts => new Map(unpack(zip, () => true).parts);
const flipped = (bytes: Uint8Array, at = Math.floor(bytes.length / 2)) =>
  bytes.map((byte, place) => (place === at ? byte ^ 1 : byte));

/** Alters a part and puts its new hash into the list, as somebody would who knows the form. */
function altered(zip: Uint8Array, path: string, change: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  const parts = partsOf(zip);
  parts.set(path, change(parts.get(path)!));
  const list = JSON.parse(Buffer.from(parts.get('manifest.json')!).toString()) as {
    files: { path: string; bytes: number; sha256: string }[];
  };
  for (const file of list.files) {
    const part = parts.get(file.path);
    if (part) Object.assign(file, { bytes: part.length, sha256: hex(part) });
  }
  parts.set('manifest.json', Buffer.from(JSON.stringify(list)));
  return repack(parts);
}

function alteredInside(zip: Uint8Array, path: string, change: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  return altered(zip, 'evidence.wacz', (wacz) => {
    const parts = partsOf(wacz);
    parts.set(path, change(parts.get(path)!));
    const description = JSON.parse(Buffer.from(parts.get('datapackage.json')!).toString()) as {
      resources: { path: string; bytes: number; hash: string }[];
    };
    for (const one of description.resources) {
      const part = parts.get(one.path)!;
      Object.assign(one, { bytes: part.length, hash: `sha256:${hex(part)}` });
    }
    const written = Buffer.from(JSON.stringify(description));
    parts.set('datapackage.json', written);
    parts.set(
      'datapackage-digest.json',
      Buffer.from(JSON.stringify({ path: 'datapackage.json', hash: `sha256:${hex(written)}` })),
    );
    return repack(parts);
  });
}

const inJson = (change: (value: Record<string, object>) => void) => (bytes: Uint8Array) => {
  const value = JSON.parse(Buffer.from(bytes).toString()) as Record<string, object>;
  change(value);
  return Buffer.from(JSON.stringify(value));
};

describe('a proof', () => {
  let made: Made;
  beforeAll(async () => {
    made = await make();
  });

  it('holds, and says what holds', async () => {
    const verdict = await checkProof(made.zip, { keys: [readVerifierKey(key)!], authorities: [tsa.root] });
    expect(verdict.faults).toEqual([]);
    expect(verdict.unchecked).toEqual([]);
    expect(verdict.holds.map((one) => one.en).join('\n')).toMatch(
      /received at 2026-11-20.*\nThere before.*\n.*signed by cau-noi/,
    );
    expect(await faultsOf(made.zip)).toEqual([]);
  });

  it('says what nobody checked when it is told nothing', async () => {
    const verdict = await checkProof(made.zip);
    expect(verdict.faults).toEqual([]);
    expect(verdict.unchecked.map((one) => one.en).join()).toMatch(/--authority.*--key/);
    expect(verifyProof(Buffer.from(made.zip), [], []).unchecked).toHaveLength(2);
  });

  it('is the same file for the same content', async () => {
    const parts = partsOf(made.zip);
    const warc = partsOf(parts.get('evidence.wacz')!).get('archive/data.warc.gz')!;
    const again = await packProof({
      statement: made.statement,
      warc,
      text: 'Cầu mới dài 40 m.',
      stamps: [parts.get('stamps/1.tsr')!],
      journal: JSON.parse(Buffer.from(parts.get('journal.json')!).toString()) as object,
    });
    expect(hex(again)).toBe(hex(made.zip));
  });

  it.each([
    'proof.json',
    'evidence.wacz',
    'text.txt',
    'HUONG-DAN.txt',
    'journal.json',
    'stamps/1.tsr',
    'manifest.json',
  ])('names %s when a byte of it was altered or it is gone', async (path) => {
    for (const at of [0, 0.3, 0.9]) {
      const parts = partsOf(made.zip);
      const bytes = parts.get(path)!;
      parts.set(path, flipped(bytes, Math.floor(bytes.length * at)));
      // A byte of the list may also be one that makes it name another file.
      const faults = await faultsOf(repack(parts));
      expect(
        path === 'manifest.json' ? faults.length : faults.filter((file) => file.startsWith(path)).length,
      ).toBeGreaterThan(0);
    }
    const parts = partsOf(made.zip);
    parts.delete(path);
    expect(await faultsOf(repack(parts))).toContain(path);
  });

  it('names what was put in', async () => {
    const parts = partsOf(made.zip);
    parts.set('them.txt', Buffer.from('x'));
    expect(await faultsOf(repack(parts))).toEqual(['them.txt']);
  });

  it.each([
    'archive/data.warc.gz',
    'indexes/index.cdxj',
    'pages/pages.jsonl',
    'datapackage.json',
    'datapackage-digest.json',
  ])('names %s inside of the archive when it was altered alone', async (path) => {
    const zip = altered(made.zip, 'evidence.wacz', (wacz) => {
      const parts = partsOf(wacz);
      const bytes = parts.get(path)!;
      // Inside of a hash, a name or the text: never a place that no reader looks at.
      parts.set(path, flipped(bytes, path === 'datapackage-digest.json' ? bytes.length - 20 : undefined));
      return repack(parts);
    });
    expect((await faultsOf(zip)).join()).toContain(path === 'datapackage-digest.json' ? 'datapackage' : path);
  });

  it('finds a page that was exchanged with all its hashes: stamp and journal are of another', async () => {
    const other = partsOf((await make('Chuyện khác (mẫu)')).zip);
    const forged = altered(made.zip, 'proof.json', () => other.get('proof.json')!);
    const zip = altered(forged, 'evidence.wacz', () => other.get('evidence.wacz')!);
    expect(await faultsOf(zip)).toEqual(['journal.json', 'stamps/1.tsr']);
  });

  it.each([
    ['address', 'https://bao-khac.example/'],
    ['at', '2026-11-19T02:30:00.000Z'],
    ['bodySha256', hex('khác')],
    ['textSha256', hex('khác')],
    ['warcSha256', hex('khác')],
    ['status', 404],
  ])('finds another %s in the statement, also when its hash was made to fit', async (name, value) => {
    const zip = altered(
      made.zip,
      'proof.json',
      inJson((statement) => Object.assign(statement['capture']!, { [name]: value })),
    );
    expect((await faultsOf(zip)).length).toBeGreaterThan(0);
  });

  it('finds another text, another index, another page list with fitting hashes', async () => {
    expect(await faultsOf(altered(made.zip, 'text.txt', () => Buffer.from('Cầu mới dài 50 m.')))).toContain('text.txt');
    const moved = alteredInside(made.zip, 'indexes/index.cdxj', (bytes) =>
      Buffer.from(
        Buffer.from(bytes)
          .toString()
          .replace(/"offset":"\d+"/, '"offset":"1"'),
      ),
    );
    expect(await faultsOf(moved)).toEqual(['evidence.wacz: indexes/index.cdxj']);
    const renamed = alteredInside(made.zip, 'pages/pages.jsonl', (bytes) =>
      Buffer.from(Buffer.from(bytes).toString().replaceAll('bao-mau', 'bao-nau')),
    );
    expect(await faultsOf(renamed)).toEqual(['evidence.wacz: pages/pages.jsonl']);
  });

  it('finds a stamp of another authority, and a journal that another key signed', async () => {
    const stranger = stampMaker('rsa');
    const warc = Buffer.from(made.statement.capture.warcSha256, 'hex');
    const zip = altered(made.zip, 'stamps/1.tsr', () => stranger.stamp(stampRequest(warc, newNonce())));
    expect(await faultsOf(zip)).toContain('stamps/1.tsr');
    const otherKey = verifierKeyText(signerOf('ke-khac.example', Buffer.alloc(32, 9)));
    const verdict = await checkProof(made.zip, { keys: [readVerifierKey(otherKey)!] });
    expect(verdict.faults.map((one) => one.file)).toEqual(['journal.json']);
    expect(verifyProof(Buffer.from(made.zip), [readKey(otherKey)], []).faults.map(([file]) => file)).toEqual([
      'journal.json',
    ]);
  });

  it('finds an altered journal entry', async () => {
    const zip = altered(
      made.zip,
      'journal.json',
      inJson((proof) => Object.assign(proof['leaf']!, { at: '2026-01-01T00:00:00.000Z' })),
    );
    expect(await faultsOf(zip)).toEqual(['journal.json']);
  });

  it('refuses what is no proof', async () => {
    await expect(checkProof(Buffer.from('xin chào'))).rejects.toBeInstanceOf(Refusal);
    await expect(checkProof(repack(new Map([['a', Buffer.from('b')]])))).rejects.toMatchObject({ code: 'no-proof' });
    await expect(checkProof(made.zip.slice(0, made.zip.length - 40))).rejects.toMatchObject({ code: 'broken-file' });
  });
});
