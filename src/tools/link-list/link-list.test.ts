import { gzipSync } from 'node:zlib';
import writeXlsxFile from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { readLinkList } from './index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readLinkList(bytes(text));
const SITE = 'https://bao-mau.example';

describe('pasted text', () => {
  it('takes each address once, with the words before it', async () => {
    const list = await read(`Các bài trong tháng (mẫu):
1. Xã Hoa Mẫu mở lớp báo chí: ${SITE}/1.html
- ${SITE}/2.html, và ${SITE}/1.html
ghi chú`);
    expect(list).toMatchObject({ kind: 'text' });
    expect(list.links.map(({ row, address, title }) => [row, address, title])).toEqual([
      [2, `${SITE}/1.html`, 'Xã Hoa Mẫu mở lớp báo chí'],
      [3, `${SITE}/2.html`, null],
    ]);
  });
  it('refuses what has no address', async () => {
    await expect(read('xin chào')).rejects.toMatchObject({ code: 'no-links' });
    await expect(read(' \n ')).rejects.toMatchObject({ code: 'empty' });
  });
});

describe('tables', () => {
  it('knows the columns of a CSV by name, below a heading', async () => {
    const list = await read(`DANH SÁCH TIN BÀI (mẫu);;;
TT;Tên bài;Ngày đăng;Đường dẫn;Báo
1;"Bài một; hay";20/11/2026;${SITE}/1.html;Báo Mẫu (mẫu)
2;Bài không có liên kết;21/11/2026;;
;;;;
Cộng: 2;;;;`);
    expect(list.kind).toBe('table');
    expect(list.links).toEqual([
      {
        row: 3,
        address: `${SITE}/1.html`,
        title: 'Bài một; hay',
        publishedAt: '2026-11-19T17:00:00.000Z',
        author: null,
        summary: null,
        outlet: 'Báo Mẫu (mẫu)',
      },
      {
        row: 4,
        address: null,
        title: 'Bài không có liên kết',
        publishedAt: '2026-11-20T17:00:00.000Z',
        author: null,
        summary: null,
        outlet: null,
      },
    ]);
  });
  it('reads a workbook, and a column of addresses without a head', async () => {
    const sheet = [
      [{ value: 'Tiêu đề' }, { value: 'Link bài' }],
      [{ value: 'Bài một (mẫu)' }, { value: `${SITE}/1.html` }],
    ];
    const blob = await writeXlsxFile(sheet, {}).toBuffer();
    expect((await readLinkList(new Uint8Array(blob))).links).toMatchObject([
      { row: 2, address: `${SITE}/1.html`, title: 'Bài một (mẫu)' },
    ]);
    const bare = await read(`một,${SITE}/1.html\nhai,${SITE}/2.html`);
    expect(bare).toMatchObject({
      kind: 'table',
      links: [{ address: `${SITE}/1.html` }, { address: `${SITE}/2.html` }],
    });
  });
});

const LETTER = `From: =?UTF-8?B?QsOhbyBN4bqrdQ==?= <ban-tin@bao-mau.example>
To: dau-moi@xa-mau.example
Subject: =?UTF-8?B?QuG6o24gdGluIHR14bqnbg==?=
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="a"

--a
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

ban chu
--b
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64

${Buffer.from(
  `<a href="${SITE}/"><img src="x" alt="Báo Mẫu"></a><h2><a href="${SITE}/tin-1.html">Xã Hoa Mẫu (mẫu) mở lớp báo chí</a></h2>
   <a href="${SITE}/tin-1.html">Xem tiếp</a> <a href="${SITE}/bai-hai-100200.html">Xem</a>
   <a href="javascript:alert(1)">Một liên kết rất là nguy hiểm</a> <a href="${SITE}/roi-di?id=1">Hủy đăng ký nhận bản tin này</a>`,
).toString('base64')}
--b--
--a
Content-Type: text/csv; name="them.csv"
Content-Disposition: attachment; filename="them.csv"

link,ten bai
${SITE}/3.html,Bai ba
--a
Content-Type: application/pdf; name="anh.pdf"
Content-Disposition: attachment; filename="anh.pdf"
Content-Transfer-Encoding: base64

JVBERi0=
--a--
`;

describe('letters', () => {
  it('takes the links that lead to articles and the lists attached', async () => {
    const list = await read(LETTER.replaceAll('\n', '\r\n'));
    expect(list).toMatchObject({ kind: 'newsletter', title: 'Bản tin tuần' });
    expect(list.links.map(({ row, address, title }) => [row, address, title])).toEqual([
      [1, `${SITE}/tin-1.html`, 'Xã Hoa Mẫu (mẫu) mở lớp báo chí'],
      [2, `${SITE}/bai-hai-100200.html`, null],
      [3, `${SITE}/3.html`, 'Bai ba'],
    ]);
    expect(list.remarks.map(({ vi }) => vi).join()).toContain('anh.pdf');
  });
  it('refuses a letter of letters of letters', async () => {
    let inner = 'Content-Type: text/plain\r\n\r\nhết';
    for (let at = 0; at < 60; at++) {
      inner = `Content-Type: multipart/mixed; boundary="k${at}"\r\n\r\n--k${at}\r\n${inner}\r\n--k${at}--\r\n`;
    }
    await expect(read(`Subject: bom\r\nMIME-Version: 1.0\r\n${inner}`)).rejects.toMatchObject({
      code: 'broken-letter',
    });
  });
});

describe('other files', () => {
  it('reads feeds, news exchange and packed sitemaps', async () => {
    const rss = `<rss><channel><title>Báo</title><item><title>Tin</title><link>${SITE}/1</link></item></channel></rss>`;
    expect(await read(rss)).toMatchObject({
      kind: 'feed',
      title: 'Báo',
      links: [{ row: 1, address: `${SITE}/1`, title: 'Tin' }],
    });
    const ninjs = JSON.stringify({ uri: `${SITE}/2`, headlines: [{ role: 'main', value: 'Tin hai' }], bodies: [] });
    expect(await read(ninjs)).toMatchObject({ kind: 'ninjs', links: [{ address: `${SITE}/2` }] });
    expect(await readLinkList(gzipSync(`${SITE}/1.html\n${SITE}/2.html`))).toMatchObject({ kind: 'sitemap' });
  });
  it('keeps to its measures', async () => {
    const many = Array.from({ length: 2_100 }, (_, at) => `${SITE}/${at}.html`).join(' x\n');
    const list = await read(many);
    expect(list.links).toHaveLength(2_000);
    expect(list.remarks[0]!.vi).toContain('100 dòng');
    await expect(readLinkList(new Uint8Array(11 * 1024 * 1024))).rejects.toMatchObject({ code: 'too-large' });
  });
});
