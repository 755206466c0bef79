// Files that are not what they say, that unpack to a hundred times their size, that are two things at once; and the names
// that people's machines and hostile people give to files.
import { zipSync, gzipSync, strToU8 } from 'fflate';

export interface HostileFile {
  readonly what: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha">${Array.from(
  { length: 20 },
  (_, at) => `<!ENTITY a${at} "${`&${at === 0 ? 'a' : `a${at - 1}`};`.repeat(10)}">`,
).join('')}]><a>&a19;</a>`;
const OUTSIDE = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>';
const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const SCRIPT = '<script>q7zx()</script>';

const plain = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
const text = (words: string) => plain(strToU8(words));
const latin1 = (words: string) => plain(Buffer.from(words, 'latin1'));
const packed = (parts: Record<string, string | Uint8Array>) =>
  plain(
    zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
      ),
      { level: 9 },
    ),
  );
const docx = (document: string | Uint8Array, more: Record<string, string | Uint8Array> = {}) =>
  packed({ '[Content_Types].xml': TYPES, 'word/document.xml': document, ...more });
const xlsx = (sheet: string | Uint8Array) =>
  packed({ '[Content_Types].xml': TYPES, 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': sheet });

function hugePng(): Uint8Array<ArrayBuffer> {
  const chunk = (type: string, body: Buffer) => {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(body.length);
    return Buffer.concat([size, Buffer.from(type), body, Buffer.alloc(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(60_000, 0);
  head.writeUInt32BE(60_000, 4);
  head.set([8, 6], 8);
  return plain(
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', head),
      chunk('IDAT', Buffer.from(gzipSync(new Uint8Array(1_000_000)))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

const JPEG = '\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xda\0\x02\x01\xff\xd9';
let made: readonly HostileFile[] | undefined;

/** Some take seconds to make; they are made once. */
export function hostileFiles(): readonly HostileFile[] {
  const zeros = new Uint8Array(100 * 1024 * 1024);
  made ??= [
    { what: 'DOCX bomb', name: 'ke-hoach.docx', type: WORD, bytes: docx(zeros) },
    { what: 'XLSX with entities', name: 'bang.xlsx', type: SHEET, bytes: xlsx(LAUGHS) },
    {
      what: 'PDF that is a page',
      name: 'van-ban.pdf',
      type: 'application/pdf',
      bytes: text(`%PDF-1.7\n<html><body>${SCRIPT}</body></html>`),
    },
    {
      what: 'SVG with script',
      name: 'anh.svg',
      type: 'image/svg+xml',
      bytes: text(`<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`),
    },
    { what: 'page called a picture', name: 'anh.jpg', type: 'image/jpeg', bytes: text(`<!doctype html>${SCRIPT}`) },
    { what: 'picture of 3.6 billion points', name: 'anh.png', type: 'image/png', bytes: hugePng() },
    { what: 'XLSX bomb', name: 'bang.xlsx', type: SHEET, bytes: xlsx(zeros) },
    { what: 'DOCX with entities', name: 'van-ban.docx', type: WORD, bytes: docx(LAUGHS) },
    { what: 'DOCX that asks for a file', name: 'van-ban.docx', type: WORD, bytes: docx(OUTSIDE) },
    {
      what: 'DOCX with 20,000 parts',
      name: 'van-ban.docx',
      type: WORD,
      bytes: docx('<a/>', Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`word/${at}.xml`, '<a/>']))),
    },
    {
      what: 'DOCX with parts that go up',
      name: 'van-ban.docx',
      type: WORD,
      bytes: docx('<a/>', { '../../../../tmp/x': SCRIPT }),
    },
    { what: 'gzip bomb', name: 'bang.csv', type: 'text/csv', bytes: plain(gzipSync(zeros, { level: 9 })) },
    { what: 'XML bomb', name: 'bang.html', type: 'text/html', bytes: text(LAUGHS) },
    { what: 'GIF that is a script', name: 'anh.gif', type: 'image/gif', bytes: latin1('GIF89a/*\0\0*/=1;q7zx()') },
    {
      what: 'JPEG that is an archive',
      name: 'anh.jpg',
      type: 'image/jpeg',
      bytes: plain(Buffer.concat([latin1(JPEG), packed({ 'x.html': SCRIPT })])),
    },
    { what: 'cut archive', name: 'van-ban.docx', type: WORD, bytes: plain(docx('<a/>').subarray(0, 200)) },
    {
      what: 'recording with boxes without end',
      name: 'ban-tin.mp4',
      type: 'video/mp4',
      bytes: latin1(`\0\0\0\x10ftypisom\0\0\0\0${'\0\0\0\x08moov'.repeat(50_000)}`),
    },
    { what: 'page 100,000 deep', name: 'trang.html', type: 'text/html', bytes: text('<div>'.repeat(100_000)) },
    {
      what: 'table with one line of 9 MB',
      name: 'bang.csv',
      type: 'text/csv',
      bytes: text(`ten,so\n${'"a""'.repeat(2_300_000)}`),
    },
    {
      what: 'bytes that are no text',
      name: 'bang.csv',
      type: 'text/csv',
      bytes: plain(Uint8Array.from({ length: 4096 }, (_, at) => (at * 37) & 255)),
    },
    { what: 'nothing', name: 'trong.docx', type: WORD, bytes: new Uint8Array() },
  ];
  return made;
}

export const HOSTILE_NAMES: readonly string[] = [
  '../../../../etc/passwd',
  'Kế hoạch phối hợp “quý III” (bản ký) số 12⁄CTr.docx'.normalize('NFD'),
  'hoa-don\u202Exslx.exe',
  `${'rất dài '.repeat(40)}.docx`,
  'a\u0000b.docx',
  '"; filename="x.html',
  '.',
  'CON',
  '\uD83D.docx',
  '<img src=x onerror=q7zx()>.docx',
  '=HYPERLINK("http://q7zx.example").xlsx',
];
