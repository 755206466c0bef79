import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { say, type Sentence } from '../sentence/index.ts';
import { composeLetter, oneLine } from './index.ts';

const LETTER = {
  subject: say('Lời mời vào Cầu Nối', 'Invitation to Cầu Nối'),
  parts: [
    { kind: 'paragraph' as const, words: say('Kính gửi anh chị <Ngân>,', 'Dear <Ngân>,') },
    { kind: 'list' as const, items: [say('một', 'one'), say('hai', 'two')] },
    {
      kind: 'link' as const,
      words: say('Mở lời mời', 'Open the invitation'),
      to: 'https://noi.example/loi-moi/a?b=1&c=2',
    },
    { kind: 'verbatim' as const, text: 'noi.example/nhat-ky\n12\n+/=\n\n— noi <sig>' },
  ],
};

describe('a letter', () => {
  it('says the same in text and HTML, Vietnamese first, and keeps what is verbatim once', () => {
    const { subject, text, html } = composeLetter(LETTER);
    expect(subject).toBe('Lời mời vào Cầu Nối / Invitation to Cầu Nối');
    expect(text).toBe(`Kính gửi anh chị <Ngân>,

- một
- hai

Mở lời mời:
https://noi.example/loi-moi/a?b=1&c=2

noi.example/nhat-ky
12
+/=

— noi <sig>

=====

Dear <Ngân>,

- one
- two

Open the invitation:
https://noi.example/loi-moi/a?b=1&c=2
`);
    const { document } = parseHTML(html);
    expect(document.querySelector('pre')?.textContent).toBe(LETTER.parts[3]!.text);
    expect([...document.querySelectorAll('a')].map((one) => one.getAttribute('href'))).toEqual([
      'https://noi.example/loi-moi/a?b=1&c=2',
      'https://noi.example/loi-moi/a?b=1&c=2',
    ]);
    expect([...document.querySelectorAll('[lang]')].map((one) => one.getAttribute('lang'))).toEqual(['vi', 'vi', 'en']);
  });

  it('takes no link that is none', () => {
    for (const to of ['javascript:alert(1)', 'data:text/html,x', 'khong phai'])
      expect(() => composeLetter({ ...LETTER, parts: [{ kind: 'link', words: say('x', 'x'), to }] })).toThrow(
        /link|URL/,
      );
  });

  it('holds no element or address but its own, whatever the words are', () => {
    const words = fc.record({ vi: fc.string({ unit: 'binary', maxLength: 30 }), en: fc.string({ maxLength: 30 }) });
    const hostile = fc.constantFrom(
      '<img src=//x.example/a>',
      '"><script>x</script>',
      "' onload='x",
      '</pre><b>',
      '&lt;',
    );
    const letter = (both: Sentence, more: string) =>
      composeLetter({
        subject: both,
        parts: [
          { kind: 'paragraph', words: both },
          { kind: 'list', items: [both] },
          { kind: 'link', words: both, to: 'https://noi.example/x' },
          { kind: 'verbatim', text: more },
        ],
      }).html;
    const attributesOf = (html: string) => [...html.matchAll(/="[^"]*"/g)].join(' ');
    const plain = attributesOf(letter(say('một', 'one'), 'x'));
    fc.assert(
      fc.property(words, fc.oneof(hostile, fc.string()), (said, more) => {
        const both = say(said.vi + more, more + said.en);
        const html = letter(both, more);
        // Every sign that could begin an element is one of ours.
        const tags = [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/^<\/?(\w+).*$/s, '$1'));
        expect(html.match(/</g)?.length).toBe(tags.length);
        expect(tags.join(' ')).toBe(
          '<!doctype html> html head meta title title head body div p p ul li li ul p a a p div pre pre hr div p p ul li li ul p a a p div body html',
        );
        expect(attributesOf(html)).toBe(plain);
      }),
      { numRuns: 25, seed: 29 },
    );
  });
});

describe('one line', () => {
  it('has no line end, no control character and no turning mark, and is not too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const line = oneLine(text, 80);
        expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/u);
        expect([...line].length).toBeLessThanOrEqual(80);
        expect(line.isWellFormed()).toBe(true);
      }),
      { numRuns: 3000, seed: 29 },
    );
    expect(oneLine('Hoà\r\nBcc: x@y.example\u202Egpj')).toBe('Hoà Bcc: x@y.example gpj');
  });
});
