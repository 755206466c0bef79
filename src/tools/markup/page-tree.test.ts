import { describe, expect, it } from 'vitest';
import { Refusal } from '../sentence/index.ts';
import { pageTree, plainText, plainTextOf, textLines, textLinesOf } from './index.ts';
import { selectorTest } from './selector.ts';

const PAGE = `<!doctype html><html lang="vi"><head><title>Báo &amp; mẫu</title><meta name="a" content="1">
<script type="application/ld+json">{"a":1}</script><script>var a = "<p>không</p>"</script><style>p{}</style></head>
<body class="home"><div id="main" class="box  wide"><p>một <b>hai</b></p><p class="sapo">ba<br>bốn</p>
<table><tr><td>a</td><td>b</td></tr></table></div><noscript><p>không</p></noscript></body></html>`;

describe('pageTree', () => {
  it('holds head and body with what people read and the data of the page', () => {
    const page = pageTree(PAGE);
    expect(page.title).toBe('Báo & mẫu');
    expect(page.documentElement.getAttribute('lang')).toBe('vi');
    expect(page.body.className).toBe('home');
    expect(page.querySelectorAll('script').map((one) => one.textContent)).toEqual(['{"a":1}']);
    expect(page.head.children.map((one) => one.tagName)).toEqual(['TITLE', 'META', 'SCRIPT']);
    expect(page.body.textContent).not.toContain('không');
  });
  it('gives the lines that the markup gives', () => {
    const body = PAGE.slice(PAGE.indexOf('<div'), PAGE.indexOf('<noscript'));
    expect(textLinesOf(pageTree(PAGE).body)).toEqual(textLines(body).split('\n'));
    expect(textLinesOf(pageTree(PAGE).body, 2)).toEqual(['một hai', 'ba']);
    expect(plainTextOf(pageTree(PAGE).body)).toBe(plainText(body));
  });
  it('makes a body where the page names none', () => {
    expect(pageTree('<title>T</title><p>một').body.textContent).toBe('một');
    expect(pageTree('một').body.textContent).toBe('một');
    expect(pageTree('<head><div>một</div></head>').body.textContent).toBe('một');
  });
  it('puts the body back as it was', () => {
    const { body } = pageTree(PAGE);
    const before = body.innerHTML;
    body.querySelector('p')?.remove();
    expect(body.innerHTML).not.toBe(before);
    body.innerHTML = before;
    expect(body.innerHTML).toBe(before);
    expect(pageTree('<p a="1&quot;2">3 &lt; 4 &amp; 5<br></p>').body.innerHTML).toBe(
      '<p a="1&quot;2">3 &lt; 4 &amp; 5<br></p>',
    );
  });
  it('refuses to nest too deep, and text that weighs too much deep inside', () => {
    expect(() => pageTree('<div>'.repeat(501))).toThrow(Refusal);
    expect(() => pageTree('<div>'.repeat(499))).not.toThrow();
    expect(() => pageTree('<div>'.repeat(400) + 'x'.repeat(1_000_000))).toThrow(Refusal);
    expect(() => pageTree('<div>' + 'x'.repeat(1_000_000))).not.toThrow();
  });
});

describe('a page that changes', () => {
  it('tells the text of every level anew', () => {
    const { body } = pageTree('<div><p>một</p><p>hai</p></div>');
    const [first, second] = body.querySelectorAll('p');
    expect(body.textContent).toBe('mộthai');
    first!.remove();
    expect(body.textContent).toBe('hai');
    body.appendChild(first!);
    expect(body.textContent).toBe('haimột');
    second!.parentNode!.replaceChild(first!, second!);
    expect(body.textContent).toBe('một');
    expect(body.firstElementChild?.children).toEqual([first]);
  });
  it('keeps its lists of children true, whatever is taken in whatever order', () => {
    const { body } = pageTree('<p>0</p>a<p>1</p><p>2</p>b<p>3</p>');
    const texts = () => body.children.map((one) => one.textContent).join('');
    for (const [taken, left] of [
      [2, '013'],
      [0, '13'],
      [1, '1'],
    ] as const) {
      const kept = body.children[taken]!;
      kept.remove();
      expect(texts()).toBe(left);
      expect(body.childNodes.filter((node) => node.nodeType === 1)).toEqual(body.children);
    }
    expect(body.textContent).toBe('a1b');
  });
});

describe('selectors', () => {
  const texts = (selector: string) =>
    pageTree('<div class="a b" id="x"><p>1</p><i class="b" data-k="one two">2</i></div><p class="c" data-k>3</p>')
      .querySelectorAll(selector)
      .map((one) => one.textContent);
  it.each([
    ['p', ['1', '3']],
    ['.b', ['12', '2']],
    ['div.a.b', ['12']],
    ['#x', ['12']],
    ['div p, .c', ['1', '3']],
    ['.a .b', ['2']],
    ['[data-k]', ['2', '3']],
    ['[data-k*="two"]', ['2']],
    ['i[data-k="one"]', []],
  ])('%s', (selector, expected) => {
    expect(texts(selector)).toEqual(expected);
  });
  it('refuses what it does not know instead of finding nothing', () => {
    for (const selector of ['a > b', 'a:first-child', '', '[a^="b"]']) {
      expect(() => selectorTest(selector)).toThrow(SyntaxError);
    }
  });
});
