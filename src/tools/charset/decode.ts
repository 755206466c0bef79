import iconv from 'iconv-lite';
import { Refusal, say, type Sentence } from '../sentence/index.ts';
import { legacyFont, wordCounts } from './legacy.ts';

export interface CharsetFinding {
  /** tcvn3/vni: legacy fonts; mojibake: UTF-8 read as Latin-1 and saved again; damaged: some characters are lost;
   *  wrong-label: the declared charset does not fit the bytes (the text itself is right). */
  readonly code: 'tcvn3' | 'vni' | 'mojibake' | 'damaged' | 'wrong-label';
  readonly sentence: Sentence;
}

export interface Decoded {
  /** NFC, without a byte order mark. */
  readonly text: string;
  /** The charset that was used, lower case, e.g. "utf-8", "windows-1258", "utf-16le". */
  readonly charset: string;
  readonly suspicious?: CharsetFinding;
}

/**
 * Bytes → text. Order of belief: byte order mark; UTF-8 that is valid (chance makes valid UTF-8 practically never);
 * UTF-16 without a mark; the charset declared by the transport (`declared`: a charset name or a whole Content-Type);
 * the charset declared inside (`<meta charset>`, `<?xml encoding?>`); words. Never throws; doubts are in `suspicious`.
 */
export function decodeText(bytes: Uint8Array, declared?: string | null): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return finish(bytes, marked, marked);
  const label = charsetName(declared) ?? innerDeclaration(bytes);
  if (isUtf8(bytes)) {
    // ISO-2022 charsets use ASCII bytes only, so they look like UTF-8; nothing else does.
    if (label !== undefined && label.startsWith('iso-2022') && iconv.encodingExists(label)) {
      return finish(bytes, label, label);
    }
    return finish(bytes, 'utf-8', label);
  }
  const wide = wideWithoutMark(bytes);
  if (wide !== undefined) return finish(bytes, wide, label);
  if (label !== undefined && !isUnicodeLabel(label) && iconv.encodingExists(label)) {
    const chosen = isLatin1(label) ? betterOf(bytes, 'windows-1252', 'windows-1258') : label;
    return finish(bytes, chosen, label);
  }
  // Mostly right UTF-8 with a few broken bytes (cut at a byte limit, a stray control byte): better kept than reread.
  const loose = iconv.decode(Buffer.from(bytes), 'utf-8');
  const lost = count(loose, /\ufffd/g);
  const foreign = count(loose, /[^\p{ASCII}\ufffd]/gu);
  if (foreign > lost * 4) return finish(bytes, 'utf-8', label);
  return finish(bytes, betterOf(bytes, 'windows-1258', 'windows-1252'), label);
}

/** Throws Refusal 'legacy-font' for TCVN3 and VNI text, 'mojibake' for twice-encoded text; else gives the text. */
export function refuseLegacy(decoded: Decoded): string {
  const found = decoded.suspicious;
  if (found?.code === 'tcvn3' || found?.code === 'vni') throw new Refusal('legacy-font', found.sentence);
  if (found?.code === 'mojibake') throw new Refusal('mojibake', found.sentence);
  return decoded.text;
}

function finish(bytes: Uint8Array, charset: string, label: string | undefined): Decoded {
  const raw = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), charset);
  const text = raw.replace(/^\ufeff/, '').normalize('NFC');
  const suspicious = inspect(text, charset, label);
  return suspicious === undefined ? { text, charset } : { text, charset, suspicious };
}

function inspect(text: string, charset: string, label: string | undefined): CharsetFinding | undefined {
  const font = legacyFont(text);
  if (font !== null) {
    const name = font === 'tcvn3' ? 'TCVN3 (ABC, .VnTime)' : 'VNI';
    return {
      code: font,
      sentence: say(
        `Văn bản được gõ bằng bảng mã cũ ${name}; hãy chuyển sang Unicode (ví dụ bằng UniKey) rồi thử lại.`,
        `The text was typed in the old ${name} encoding; convert it to Unicode (for example with UniKey) and try again.`,
      ),
    };
  }
  // UTF-8 bytes of Vietnamese letters read as Latin-1 always begin with these pairs: á» áº Ä‘ Æ° Æ¡ Ã¡ Ã´ …
  const twice = count(
    text.slice(0, 60_000),
    /\u00e1[\u00ba\u00bb]|\u00c6[\u00a1\u00b0]|\u00c4[\u2018\u0091\u0090]|\u00c3[\u00a0-\u00bf]/g,
  );
  // One quotation of broken text does not break a page: most letters beyond ASCII must be of this kind.
  const beyond = count(text.slice(0, 60_000), /\P{ASCII}/gu);
  if (twice >= 3 && twice * 5 > beyond && twice > wordCounts(text).unicode) {
    return {
      code: 'mojibake',
      sentence: say(
        'Chữ bị vỡ do lưu sai bảng mã hai lần (ví dụ “Viá»‡t”); hãy lấy lại bản gốc và lưu bằng UTF-8.',
        'The letters are broken because the text was saved twice in the wrong encoding; take the original and save it as UTF-8.',
      ),
    };
  }
  if (text.includes('\ufffd')) {
    const lost = count(text, /\ufffd/g);
    return {
      code: 'damaged',
      sentence: say(
        `Có ${lost} ký tự không đọc được do sai bảng mã (đã đọc theo ${charset}).`,
        `${lost} characters could not be read because of a wrong encoding (read as ${charset}).`,
      ),
    };
  }
  if (label !== undefined && !sameCharset(label, charset) && /\P{ASCII}/u.test(text)) {
    return {
      code: 'wrong-label',
      sentence: say(
        `Bảng mã khai báo là ${label} nhưng nội dung là ${charset}; đã đọc theo ${charset}.`,
        `The declared encoding is ${label} but the content is ${charset}; it was read as ${charset}.`,
      ),
    };
  }
  return undefined;
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  return undefined;
}

/** UTF-16 of mostly Latin text has a zero in every second byte, UTF-32 three in four. */
function wideWithoutMark(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 400);
  if (sample.length < 8) return undefined;
  const [a, b, c, d] = sample;
  if (a === 0 && b === 0 && c === 0 && d !== 0) return 'utf-32be';
  if (a !== 0 && b === 0 && c === 0 && d === 0) return 'utf-32le';
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at += 1) {
    if (sample[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.4 && odd < half * 0.1) return 'utf-16be';
  return undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  if (wideWithoutMark(bytes) !== undefined) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** "text/html; charset=Windows-1258" or "Windows-1258" → "windows-1258" */
function charsetName(declared: string | null | undefined): string | undefined {
  if (declared === null || declared === undefined) return undefined;
  const named = /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(declared)?.[1];
  const name = named ?? (/^[\w.:-]+$/.test(declared.trim()) ? declared.trim() : undefined);
  return name?.toLowerCase();
}

/** `<?xml encoding="…"?>` or `<meta charset>` within the first 4,096 bytes (HTML asks for 1,024; real pages are late). */
function innerDeclaration(bytes: Uint8Array): string | undefined {
  const head = iconv.decode(Buffer.from(bytes.subarray(0, 4096)), 'latin1');
  const found =
    /<\?xml[^>]*\bencoding\s*=\s*["']\s*([\w.:-]+)/i.exec(head) ??
    /<meta[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head);
  return found?.[1]?.toLowerCase();
}

function isUnicodeLabel(label: string): boolean {
  return /^(?:utf-?8|utf-?16|utf-?32|ucs-?2|unicode)/.test(label);
}

function isLatin1(label: string): boolean {
  return /^(?:iso-?8859-?1|latin-?1|windows-?1252|cp-?1252|us-?ascii|ascii)$/.test(label);
}

function sameCharset(label: string, charset: string): boolean {
  const plain = (name: string) => name.replace(/[^a-z0-9]/g, '').replace(/^cp(?=12)/, 'windows');
  if (plain(label) === plain(charset)) return true;
  if (isLatin1(label) && charset === 'windows-1252') return true;
  return plain(label) === 'utf16' && charset.startsWith('utf-16');
}

/** The single-byte charset under which the text has more Vietnamese words; the first one when there is no difference. */
function betterOf(bytes: Uint8Array, first: string, second: string): string {
  const sample = Buffer.from(bytes.subarray(0, 120_000));
  const known = (charset: string) => wordCounts(iconv.decode(sample, charset).normalize('NFC')).unicode;
  return known(second) > known(first) ? second : first;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
