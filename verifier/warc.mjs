// The records of a gzipped WARC (ISO 28500), each with the place of its gzip member; and the parts of a WACZ 1.1.1 around it.
import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { unzip } from './zip.mjs';

const MOST = 100 * 1024 * 1024;
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Each gzip member apart: the index names them by place. Headers with names or comments do not occur in what is read here. */
function* members(bytes) {
  for (let at = 0; at < bytes.length;) {
    if (bytes.readUInt16BE(at) !== 0x1f8b || bytes[at + 3] !== 0) throw new Error('not a gzipped WARC');
    const { buffer, engine } = inflateRawSync(bytes.subarray(at + 10), { info: true, maxOutputLength: MOST });
    const length = 10 + engine.bytesWritten + 8;
    if (at + length > bytes.length) throw new Error('the WARC is cut off');
    yield { at, length, content: buffer };
    at += length;
  }
}

function split(bytes) {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) throw new Error('a WARC record is damaged');
  const [first, ...lines] = bytes.toString('utf8', 0, end).split('\r\n');
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { first, headers, rest: bytes.subarray(end + 4) };
}

/** `{ url, at, status, body, intact, members }` of the first response. */
export function readWarc(bytes) {
  const all = [...members(bytes)].map(({ at, length, content }) => {
    const { headers, rest } = split(content);
    return {
      at,
      length,
      type: headers.get('warc-type'),
      headers,
      block: rest.subarray(0, Number(headers.get('content-length'))),
    };
  });
  const response = all.find((record) => record.type === 'response');
  if (!response) throw new Error('no page is in the WARC');
  const { first, rest: body } = split(response.block);
  return {
    url: response.headers.get('warc-target-uri'),
    at: new Date(response.headers.get('warc-date')).toISOString(),
    status: Number(first.split(' ')[1]),
    body,
    intact: `sha-256:${sha256(body)}` === response.headers.get('warc-payload-digest'),
    responses: all.filter((record) => record.type === 'response'),
  };
}

/** `{ faults: [path, what][], warc, capture, text }` */
export function checkWacz(bytes) {
  const parts = unzip(bytes);
  const faults = [];
  const json = (path) => {
    try {
      return JSON.parse(parts.get(path).toString());
    } catch {
      faults.push([path, parts.has(path) ? 'cannot be read' : 'is missing']);
      return null;
    }
  };
  const digest = json('datapackage-digest.json');
  const written = parts.get('datapackage.json');
  if (digest && written && digest.hash !== `sha256:${sha256(written)}`)
    faults.push(['datapackage.json', 'was altered']);
  const listed = json('datapackage.json')?.resources;
  for (const { path, hash } of listed ?? []) {
    const part = parts.get(path);
    if (!part) faults.push([path, 'is missing']);
    else if (hash !== `sha256:${sha256(part)}`) faults.push([path, 'was altered']);
  }
  const known = ['datapackage.json', 'datapackage-digest.json', ...(listed ?? []).map((one) => one.path)];
  for (const name of listed ? parts.keys() : []) {
    if (!known.includes(name)) faults.push([name, 'is not among the listed parts']);
  }
  for (const path of ['archive/data.warc.gz', 'indexes/index.cdxj', 'pages/pages.jsonl']) {
    if (!known.includes(path) && !parts.has(path)) faults.push([path, 'is missing']);
  }
  const warc = parts.get('archive/data.warc.gz') ?? null;
  let capture = null;
  if (warc) {
    try {
      capture = readWarc(warc);
      if (!capture.intact)
        faults.push(['archive/data.warc.gz', 'holds a page that does not fit the hash written beside it']);
    } catch {
      faults.push(['archive/data.warc.gz', 'cannot be read']);
    }
  }
  const page = pageOf(parts.get('pages/pages.jsonl'));
  if (capture) {
    if (!indexFits(parts.get('indexes/index.cdxj'), capture))
      faults.push(['indexes/index.cdxj', 'does not fit the WARC file']);
    const fits = page?.url === capture.url && page.ts?.slice(0, 19) === capture.at.slice(0, 19);
    if (!fits) faults.push(['pages/pages.jsonl', 'does not fit the WARC file']);
  }
  return { faults, warc, capture, text: page?.text ?? null };
}

function pageOf(bytes) {
  try {
    return JSON.parse((bytes ?? '').toString().split('\n')[1]);
  } catch {
    return null;
  }
}

function indexFits(bytes, { responses }) {
  try {
    const lines = bytes.toString().trimEnd().split('\n');
    return (
      lines.length === responses.length &&
      lines.every((line) => {
        const said = JSON.parse(line.slice(line.indexOf('{')));
        const record = responses.find((one) => one.at === Number(said.offset));
        return (
          record?.length === Number(said.length) &&
          record.headers.get('warc-target-uri') === said.url &&
          record.headers.get('warc-payload-digest') === said.digest
        );
      })
    );
  } catch {
    return false;
  }
}
