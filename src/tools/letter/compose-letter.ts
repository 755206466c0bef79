// One letter in both languages, as plain text and as simple HTML. Some readers show the one, some the other, so both say the
// same. Nothing is fetched when it is read: no picture, no style sheet, no counting of readers.
import type { Language, Sentence } from '../sentence/index.ts';
import { oneLine } from './one-line.ts';

export type LetterPart =
  | { readonly kind: 'paragraph'; readonly words: Sentence }
  | { readonly kind: 'list'; readonly items: readonly Sentence[] }
  /** `to` is an http(s) address. */
  | { readonly kind: 'link'; readonly words: Sentence; readonly to: string }
  /** Stays byte for byte as it is, once for both languages. */
  | { readonly kind: 'verbatim'; readonly text: string };

export interface LetterWords {
  readonly subject: Sentence;
  readonly parts: readonly LetterPart[];
}

export interface LetterText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const DIVIDER = '=====';

/** Throws for a link that is no http(s) address: that is a fault of whoever composes. */
export function composeLetter({ subject, parts }: LetterWords): LetterText {
  const title = oneLine(subject.vi === subject.en ? subject.vi : `${subject.vi} / ${subject.en}`);
  const spoken = parts.filter((part) => part.kind !== 'verbatim');
  const verbatim = parts.filter((part) => part.kind === 'verbatim').map((part) => part.text);
  const text = [
    ...spoken.map((part) => asText(part, 'vi')),
    ...verbatim,
    DIVIDER,
    ...spoken.map((part) => asText(part, 'en')),
  ].join('\n\n');
  const html = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${escape(title)}</title></head>
<body style="font-family:sans-serif;line-height:1.5;max-width:40em">
<div lang="vi">
${spoken.map((part) => asHtml(part, 'vi')).join('\n')}
</div>
${verbatim.map((one) => `<pre>${escape(one)}</pre>`).join('\n')}
<hr>
<div lang="en">
${spoken.map((part) => asHtml(part, 'en')).join('\n')}
</div>
</body></html>
`;
  return { subject: title, text: `${text}\n`, html };
}

type Spoken = Exclude<LetterPart, { readonly kind: 'verbatim' }>;

function asText(part: Spoken, language: Language): string {
  switch (part.kind) {
    case 'paragraph':
      return part.words[language];
    case 'list':
      return part.items.map((item) => `- ${item[language]}`).join('\n');
    case 'link':
      return `${part.words[language]}:\n${linkOf(part.to)}`;
  }
}

function asHtml(part: Spoken, language: Language): string {
  switch (part.kind) {
    case 'paragraph':
      return `<p>${escape(part.words[language])}</p>`;
    case 'list':
      return `<ul>${part.items.map((item) => `<li>${escape(item[language])}</li>`).join('')}</ul>`;
    case 'link':
      return `<p><a href="${escape(linkOf(part.to))}">${escape(part.words[language])}</a></p>`;
  }
}

function linkOf(address: string): string {
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new Error(`no link for a letter: ${url.protocol}`);
  return url.href;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
