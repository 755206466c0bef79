import { describe, expect, it } from 'vitest';
import { PAPER_CSS, toHtml } from './index.ts';
import { hashFor, jointMinutes, letter, partyPlan, quarterlyReport } from './papers-for-tests.ts';

describe('HTML', () => {
  it('escapes every word that a person wrote', () => {
    const evil = '<script>alert(1)</script>"\'&';
    const html = toHtml({
      ...letter(),
      summary: evil,
      heading: { kind: 'state', body: evil, parentBody: evil },
      addressedTo: [evil],
      recipients: [evil],
      attribution: evil,
      blocks: [
        { type: 'heading', level: 1, text: evil },
        { type: 'bullets', items: [evil] },
        {
          type: 'table',
          caption: evil,
          columns: [{ title: evil, width: 9, kind: 'url' }],
          rows: [[evil], ['javascript:alert(1)']],
        },
        {
          type: 'bars',
          title: evil,
          description: evil,
          labelTitle: evil,
          valueTitle: evil,
          items: [{ label: evil, value: 1 }],
        },
        { type: 'annex', title: evil },
      ],
      signature: [{ title: evil, name: evil }],
    });
    expect(html).not.toMatch(/<script/i);
    expect(html).not.toContain('href="javascript');
    expect(html).not.toContain(' style=');
    expect(html.match(/&lt;script&gt;/g)?.length).toBeGreaterThan(10);
  });
  it('holds the whole paper, with places to break but no invisible letters', () => {
    const html = toHtml(quarterlyReport(3));
    const text = html.replaceAll('<wbr>', '');
    expect(text).toContain(
      '<a href="https://bao-song-moi.example.vn/thoi-su/xa-an-mau-ra-quan-lam-duong-hoa-1002.html?chuyen-muc=doi-song">',
    );
    expect(text).toContain(hashFor(2));
    expect(html).toContain(`<code>${hashFor(2)}</code>`);
    expect(html).toContain('an-<wbr>mau-<wbr>');
    expect(html).toContain('Số: 05/BC-UBND');
    expect(html).toContain('năm 2026./.</p>');
    expect(html).toContain('<h2 class="paper-h1">I. KẾT QUẢ THỰC HIỆN</h2>');
    expect(html).not.toMatch(/[\u200b\u00ad]/);
  });
  it('has a style for every class it uses', () => {
    const html = [quarterlyReport(1), letter(), partyPlan(), jointMinutes()].map(toHtml).join('');
    const used = new Set([...html.matchAll(/class="([^"]*)"/g)].flatMap((found) => (found[1] ?? '').split(' ')));
    // These only say which paper it is, or mark a column that needs nothing of its own.
    const bare = /^paper-(?:state|press|party|other|issuer)$/;
    expect([...used].filter((name) => !bare.test(name) && !PAPER_CSS.includes(`.${name}`))).toEqual([]);
    expect(used.size).toBeGreaterThan(20);
  });
  it('reads as recorded', async () => {
    await expect(`${toHtml(quarterlyReport(1))}\n`).toMatchFileSnapshot('../../../tests/golden/papers/report.html');
  });
});
