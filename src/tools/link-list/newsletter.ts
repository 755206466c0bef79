// A letter that names articles (.eml, RFC 5322 with MIME): its links that read like headlines, and the lists attached to it.
import { Parser } from 'htmlparser2';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { hasArticleAddress } from '../feeds/index.ts';
import { plainText } from '../markup/index.ts';
import { Refusal, say, type Sentence } from '../sentence/index.ts';
import { searchKey, syllables } from '../vietnamese/index.ts';
import { NOTHING_SAID, type BroughtLink } from './list.ts';

export interface Letter {
  readonly subject: string | null;
  readonly links: readonly BroughtLink[];
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly remarks: readonly Sentence[];
}

const HEADER =
  /^(?:from|to|subject|date|received|return-path|delivered-to|mime-version|message-id|content-type|dkim-signature|x-[\w-]+):[ \t]/im;
/** Letters are nested a few parts deep; an attack is not read to its end. */
const DEEPEST = 20;
const MOST_HEADERS = 512 * 1024;
const MOST_PARTS = 20;

/** Whether a text begins like a letter: header lines, one of them known. */
export function isLetter(text: string): boolean {
  const head = text.slice(0, 20_000).split(/\r?\n\r?\n/)[0] ?? '';
  return /^[\w-]+:[ \t]?\S/.test(text) && HEADER.test(head) && !/^\s*https?:/i.test(text);
}

/** Throws Refusal 'broken-letter' when it is nested or headed beyond all measure. */
export async function readLetter(bytes: Uint8Array): Promise<Letter> {
  let email: Email;
  try {
    email = await PostalMime.parse(bytes, {
      maxNestingDepth: DEEPEST,
      maxRfc822NestingDepth: 3,
      maxHeadersSize: MOST_HEADERS,
      attachmentEncoding: 'arraybuffer',
    });
  } catch (error) {
    if (error instanceof RangeError || !(error instanceof Error)) throw error;
    throw new Refusal(
      'broken-letter',
      say(
        'Thư có cấu trúc quá rối hoặc bị hỏng nên không đọc được.',
        'The letter is nested too deep or damaged and cannot be read.',
      ),
    );
  }
  const found = email.html === undefined ? linksOfText(email.text ?? '') : linksOfHtml(email.html);
  const kept = email.attachments.slice(0, MOST_PARTS);
  const attachments = kept.filter(isReadable).map((part, at) => ({
    name: part.filename ?? `part-${at + 1}`,
    bytes: bytesOf(part.content),
  }));
  const others = kept
    .filter((part) => !isReadable(part) && part.related !== true)
    .map(({ filename }) => filename ?? '?');
  const remarks = others.length === 0 ? [] : [notLists(others)];
  return { subject: filled(email.subject), links: found, attachments, remarks };
}

function notLists(names: readonly string[]): Sentence {
  const list = names.slice(0, 5).join(', ');
  return say(
    `Tệp đính kèm không phải danh sách liên kết nên để lại: ${list}. Nếu là bằng chứng, hãy tải lên riêng.`,
    `Attachments that are no lists of links were left: ${list}. If they are evidence, upload them by themselves.`,
  );
}

function isReadable({ filename, mimeType }: Attachment): boolean {
  return (
    /\.(?:xlsx|csv|tsv|txt|xml|json|eml|html?)$/i.test(filename ?? '') ||
    /^(?:text\/(?:csv|xml|plain)|application\/(?:json|xml|rss\+xml|atom\+xml|vnd\.iptc\.g2\.\S+)|message\/rfc822)$/.test(
      mimeType,
    )
  );
}

function bytesOf(content: Attachment['content']): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

/** What letters hold beside their articles. */
const NOT_AN_ARTICLE =
  /^(?:huy dang ky|bo theo doi|unsubscribe|xem tren trinh duyet|xem ban web|view in browser|quan ly|chinh sach|dieu khoan|lien he|facebook|zalo|youtube|trang chu|dang nhap)/;
const HEADLINE_SYLLABLES = 4;

function linksOfHtml(html: string): BroughtLink[] {
  const found = new Map<string, { words: string }>();
  let open: { href: string; words: string } | null = null;
  const parser = new Parser({
    onopentag(name, { href, alt }) {
      if (name === 'a' && href !== undefined) open = { href: href.trim(), words: '' };
      else if (open !== null) open.words += ` ${name === 'img' ? (alt ?? '') : ''} `;
    },
    ontext(text) {
      if (open !== null) open.words += text;
    },
    onclosetag(name) {
      if (name !== 'a' || open === null) return;
      const { href, words } = open;
      open = null;
      if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return;
      const known = found.get(href);
      if (known === undefined) found.set(href, { words });
      else if (words.length > known.words.length) known.words = words;
    },
  });
  parser.end(html);
  const links = [...found].flatMap(([address, { words }]) => {
    const title = plainText(words);
    if (NOT_AN_ARTICLE.test(searchKey(title))) return [];
    // "Xem tiếp" leads to an article as well as its headline does, when the address says so.
    if (syllables(title).length < HEADLINE_SYLLABLES && !hasArticleAddress(address, undefined)) return [];
    return [{ address, title: syllables(title).length < HEADLINE_SYLLABLES ? null : title }];
  });
  return links.map((link, at) => ({ ...NOTHING_SAID, row: at + 1, ...link }));
}

/** Addresses in prose, one link each; the words before one on its line are its title. */
export function linksOfText(text: string): BroughtLink[] {
  const links: BroughtLink[] = [];
  const seen = new Set<string>();
  for (const [at, line] of text.split(/\r\n|\r|\n/).entries()) {
    let from = 0;
    for (const found of line.matchAll(/https?:\/\/[^\s<>"'“”]+/gi)) {
      const address = found[0].replace(/[).,;:!?\]]+$/, '');
      const before = line.slice(from, found.index).replace(/^[\s\d.)\-–•*]+|[\s:\-–(|<]+$/g, '');
      from = found.index + found[0].length;
      if (seen.has(address)) continue;
      seen.add(address);
      links.push({
        ...NOTHING_SAID,
        row: at + 1,
        address,
        title: syllables(before).length < 3 ? null : before.slice(0, 500).normalize('NFC'),
      });
    }
  }
  return links;
}

function filled(text: string | undefined): string | null {
  const found = text?.normalize('NFC').trim() ?? '';
  return found === '' ? null : found.slice(0, 500);
}
