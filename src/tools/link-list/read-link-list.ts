// What people bring when an outlet has no feed: a table, a letter, a file of a news exchange, or pasted text. The content
// decides what it is.
import { decodeText, refuseLegacy } from '../charset/index.ts';
import { readCsv } from '../csv/index.ts';
import { readWorkbook } from '../document-text/index.ts';
import { readFeed, type Feed } from '../feeds/index.ts';
import { Refusal, say, type Sentence } from '../sentence/index.ts';
import { MOST_BYTES, MOST_LINKS, noLinks, type BroughtLink, type LinkList } from './list.ts';
import { isLetter, linksOfText, readLetter } from './newsletter.ts';
import { isTable, linksOfTable } from './table.ts';

/** A letter in a letter is read, a letter in that is not. */
const DEEPEST = 2;

/**
 * At most 10 MB and 2,000 links. Throws Refusal: empty, too-large, no-links, broken-letter, legacy-font, mojibake, and those of
 * workbooks (broken-file, zip-bomb, encrypted, too-deep, too-wide) and feeds.
 */
export async function readLinkList(bytes: Uint8Array, now: Date = new Date()): Promise<LinkList> {
  const list = await read(bytes, now, 0);
  if (list.links.length === 0) throw noLinks();
  if (list.links.length <= MOST_LINKS) return list;
  const more = list.links.length - MOST_LINKS;
  return {
    ...list,
    links: list.links.slice(0, MOST_LINKS),
    remarks: [
      ...list.remarks,
      say(
        `Chỉ đọc ${MOST_LINKS} dòng đầu, còn ${more} dòng; hãy tách danh sách.`,
        `Only the first ${MOST_LINKS} rows were read; ${more} are left. Split the list.`,
      ),
    ],
  };
}

async function read(bytes: Uint8Array, now: Date, depth: number): Promise<LinkList> {
  if (bytes.byteLength > MOST_BYTES) {
    throw new Refusal(
      'too-large',
      say('Danh sách lớn hơn 10 MB nên không đọc.', 'The list is larger than 10 MB and is not read.'),
    );
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return ofWorkbook(bytes);
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const decoded = packed ? null : decodeText(bytes);
  const text = decoded === null ? '' : decoded.text.trim();
  if (decoded !== null && text === '') throw new Refusal('empty', say('Danh sách trống.', 'The list is empty.'));
  if (isLetter(text)) return ofLetter(bytes, now, depth);
  if (packed || /^[<{[]/.test(text)) return ofFeed(readFeed(bytes, { now }));
  const plain = decoded === null ? '' : refuseLegacy(decoded);
  const lines = readCsv(plain).map(({ line, cells }) => ({ row: line, cells }));
  const rows = isTable(lines) ? linksOfTable(lines) : null;
  const remarks = decoded?.suspicious === undefined ? [] : [decoded.suspicious.sentence];
  if (rows !== null) return { kind: 'table', title: null, links: rows, remarks };
  return { kind: 'text', title: null, links: linksOfText(plain), remarks };
}

async function ofWorkbook(bytes: Uint8Array): Promise<LinkList> {
  const sheets = await readWorkbook(bytes);
  const links = sheets.flatMap((sheet) => {
    const lines = sheet.rows.map((cells, at) => ({
      row: at + 1,
      cells: cells.map((cell) => (cell === null ? '' : String(cell))),
    }));
    return linksOfTable(lines) ?? [];
  });
  return { kind: 'table', title: sheets[0]?.name ?? null, links, remarks: [] };
}

function ofFeed(feed: Feed): LinkList {
  const kind = feed.kind;
  const links = feed.items.map((item, at) => ({
    row: at + 1,
    address: item.url,
    title: item.title,
    publishedAt: item.publishedAt,
    author: item.author ?? null,
    summary: item.summary,
    outlet: null,
  }));
  const named = kind === 'newsml' || kind === 'ninjs' || kind === 'page' || kind === 'sitemap' ? kind : 'feed';
  return { kind: named, title: feed.title, links, remarks: feed.warnings.map(({ sentence }) => sentence) };
}

async function ofLetter(bytes: Uint8Array, now: Date, depth: number): Promise<LinkList> {
  const letter = await readLetter(bytes);
  const links: BroughtLink[] = [...letter.links];
  const remarks: Sentence[] = [...letter.remarks];
  const known = new Set(links.map(({ address }) => address));
  for (const part of depth < DEEPEST ? letter.attachments : []) {
    try {
      const inner = await read(part.bytes, now, depth + 1);
      remarks.push(...inner.remarks);
      for (const link of inner.links) {
        if (link.address !== null && known.has(link.address)) continue;
        known.add(link.address);
        links.push({ ...link, row: links.length + 1 });
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // One attachment that cannot be read does not take the letter with it.
      remarks.push(say(`${part.name}: ${error.sentence.vi}`, `${part.name}: ${error.sentence.en}`));
    }
  }
  return { kind: 'newsletter', title: letter.subject, links, remarks };
}
