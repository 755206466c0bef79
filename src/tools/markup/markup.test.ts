import { describe, expect, it } from 'vitest';
import { Refusal } from '../sentence/index.ts';
import { depthOf, insistShallow, plainText, textLines } from './index.ts';

describe('plainText', () => {
  it('drops tags, decodes entities, keeps words apart', () => {
    expect(plainText('<b>X&atilde; Hoa M&#7851;u</b><br>(m&#x1EAB;u)<script>alert(1)</script> &amp; b&aacute;o')).toBe(
      'Xã Hoa Mẫu (mẫu) & báo',
    );
    expect(plainText('<p>một</p><p>hai</p>')).toBe('một hai');
  });
  it('leaves plain text alone', () => {
    expect(plainText('  3 < 5 \n và  a&b ')).toBe('3 < 5 và a&b');
  });
  it('composes and removes what cannot be seen', () => {
    expect(plainText('Xa\u0303\u200b ho\u0301a\u00ad')).toBe('Xã hóa');
  });
});

describe('textLines', () => {
  it('gives blocks and table rows as lines', () => {
    expect(textLines('<h1>Đề mục</h1><div>một\nhai<br>ba</div><table><tr><td>a</td><td>b</td></tr></table>')).toBe(
      'Đề mục\nmột hai\nba\na | b',
    );
  });
});

describe('nesting', () => {
  it('counts what is open at once, not what was opened', () => {
    expect(depthOf('<div><p>a<p>b<br><img></div><div></div>')).toBe(3);
    expect(depthOf('<div>'.repeat(40))).toBe(40);
    expect(depthOf('<w:t/>'.repeat(40), 100, 'xml')).toBe(1);
  });
  it('refuses 100,000 nested elements quickly', () => {
    const started = performance.now();
    expect(() => insistShallow('<div>'.repeat(100_000))).toThrow(Refusal);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(() => insistShallow('<p>a</p>'.repeat(100_000))).not.toThrow();
  });
  it('turns deep markup into text without a crash', () => {
    expect(plainText(`${'<div>'.repeat(5_000)}sâu`)).toBe('sâu');
  });
});
