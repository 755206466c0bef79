// What a file is, by its first bytes. Names and labels are chosen by the sender and prove nothing.
import { Refusal, say } from '../sentence/index.ts';

export type DocumentKind = 'txt' | 'docx' | 'xlsx' | 'pdf' | 'html';

const FOREIGN: readonly {
  readonly at: number;
  readonly bytes: readonly number[];
  readonly what: string;
  readonly isPicture?: true;
}[] = [
  { at: 0, bytes: [0x89, 0x50, 0x4e, 0x47], what: 'PNG', isPicture: true },
  { at: 0, bytes: [0xff, 0xd8, 0xff], what: 'JPEG', isPicture: true },
  { at: 0, bytes: [0x47, 0x49, 0x46, 0x38], what: 'GIF', isPicture: true },
  { at: 0, bytes: [0x49, 0x49, 0x2a, 0x00], what: 'TIFF', isPicture: true },
  { at: 0, bytes: [0x4d, 0x4d, 0x00, 0x2a], what: 'TIFF', isPicture: true },
  { at: 8, bytes: [0x57, 0x45, 0x42, 0x50], what: 'WebP', isPicture: true },
  { at: 4, bytes: [0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69], what: 'HEIC', isPicture: true },
  { at: 4, bytes: [0x66, 0x74, 0x79, 0x70], what: 'MP4' },
  { at: 0, bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: 'RTF' },
  { at: 0, bytes: [0x52, 0x61, 0x72, 0x21], what: 'RAR' },
  { at: 0, bytes: [0x37, 0x7a, 0xbc, 0xaf], what: '7z' },
  { at: 0, bytes: [0x1f, 0x8b], what: 'GZIP' },
  { at: 0, bytes: [0x4d, 0x5a], what: 'EXE' },
  { at: 0, bytes: [0x7f, 0x45, 0x4c, 0x46], what: 'ELF' },
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

/** Throws Refusal 'wrong-type', 'old-word' or 'encrypted' for what cannot be a document of ours. */
export function kindOf(bytes: Uint8Array): DocumentKind {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096));
  // PDF allows rubbish before its mark, within the first 1,024 bytes (ISO 32000-1, implementation note 13).
  if (head.slice(0, 1_024).includes('%PDF-')) return 'pdf';
  if (starts(bytes, ZIP) && [3, 5, 7].includes(bytes[2] ?? 0)) return isWorkbook(bytes) ? 'xlsx' : 'docx';
  if (starts(bytes, OLE)) throw oleRefusal(bytes);
  const foreign = FOREIGN.find(({ at, bytes: mark }) => starts(bytes.subarray(at), mark));
  if (foreign !== undefined) throw foreign.isPicture ? picture(foreign.what) : wrongType(foreign.what);
  if (isBinary(bytes)) throw wrongType('nhị phân / binary');
  const text = head
    .replace(/^\u00ef\u00bb\u00bf|^[\u00fe\u00ff]{2}/, '')
    .replaceAll('\0', '')
    .replace(/^\s*(?:<\?xml[^>]*\?>|<!--[\s\S]*?-->|\s)*/, '');
  if (/^<(?:!doctype\s+html|html|head|body|div|p|table|meta|article|section|main|h1|span|center|font)[\s>]/i.test(text))
    return 'html';
  return 'txt';
}

/** A ZIP names its parts in a directory at its end, uncompressed. */
function isWorkbook(bytes: Uint8Array): boolean {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return archive.includes('xl/workbook.xml') && !archive.includes('word/document');
}

function starts(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

/** Text has no control characters besides white space; UTF-16 has zeros, but regularly in every second place. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4_096);
  const marked = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff);
  if (marked) return false;
  const zeros: [number, number] = [0, 0];
  let control = 0;
  for (const [at, byte] of sample.entries()) {
    if (byte === 0) zeros[(at % 2) as 0 | 1] += 1;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control += 1;
  }
  const half = sample.length / 2;
  const isWide = Math.max(...zeros) > half * 0.3 && Math.min(...zeros) < half * 0.1;
  return control > sample.length * 0.02 || (zeros[0] + zeros[1] > 0 && !isWide);
}

function oleRefusal(bytes: Uint8Array): Refusal {
  // A password-protected .docx is an OLE container with a stream of this name ([MS-OFFCRYPTO] §2.3.4.4), in UTF-16.
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)) return encrypted();
  return new Refusal(
    'old-word',
    say(
      'Đây là tệp Word kiểu cũ (.doc); hãy mở bằng Word và lưu lại thành .docx hoặc PDF.',
      'This is an old Word file (.doc); open it in Word and save it as .docx or PDF.',
    ),
  );
}

export function encrypted(): Refusal {
  return new Refusal(
    'encrypted',
    say(
      'Tệp được đặt mật khẩu; hãy bỏ mật khẩu rồi tải lên lại.',
      'The file is protected by a password; remove it and upload again.',
    ),
  );
}

export function wrongType(what: string): Refusal {
  return new Refusal(
    'wrong-type',
    say(
      `Tệp thuộc loại ${what}, không phải văn bản; hãy dùng TXT, DOCX, XLSX, PDF hoặc HTML.`,
      `The file is of type ${what}, not a document; use TXT, DOCX, XLSX, PDF or HTML.`,
    ),
  );
}

function picture(what: string): Refusal {
  return new Refusal(
    'wrong-type',
    say(
      `Tệp là ảnh (${what}), không có chữ để đọc; hãy dùng bản gốc DOCX hoặc PDF có chữ, hoặc nhận dạng chữ (OCR) trước.`,
      `The file is a picture (${what}) without text; use the original DOCX or a PDF with text, or run text recognition (OCR) first.`,
    ),
  );
}
