// Word counts "Điều 1.", "a)", "1." by itself and keeps none of it in the text. Here it is counted the same way and
// written into the paragraphs, so that an agreement with numbered articles reads as it prints.
import { Parser } from 'htmlparser2';
import { writeNumber } from './number-forms.ts';
import { type NumberedStyle, readLists, readNumberedStyles, type WordList, type WordLists } from './word-lists.ts';
import { attribute, localName } from './xml-parts.ts';

interface Paragraph {
  /** Where a run may be put: behind the paragraph's own settings. */
  insertAt: number;
  prefix: string;
  style: string | null;
  list: string | null;
  level: number | null;
  hasText: boolean;
}

/** document.xml with the numbers of its lists as text. */
export function withNumbers(document: string, numbering: string, styles: string): string {
  const lists = readLists(numbering);
  if (lists.size === 0) return document;
  const counted = new Counting(lists, readNumberedStyles(styles, lists));
  const labels: { at: number; run: string }[] = [];
  const open: Paragraph[] = [];
  let inSettings = false;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const one = open.at(-1);
        const value = attribute(attributes, 'val');
        switch (localName(tag)) {
          case 'p':
            open.push({
              insertAt: parser.endIndex + 1,
              prefix: tag.slice(0, tag.length - 1),
              style: null,
              list: null,
              level: null,
              hasText: false,
            });
            break;
          case 'pPr':
            inSettings = true;
            break;
          case 'pStyle':
            if (one && inSettings) one.style = value ?? null;
            break;
          case 'numId':
            if (one && inSettings) one.list = value ?? null;
            break;
          case 'ilvl':
            if (one && inSettings) one.level = Number(value ?? 0);
            break;
          case 't':
            if (one) one.hasText = true;
            break;
        }
      },
      onclosetag(tag) {
        const name = localName(tag);
        const one = open.at(-1);
        if (name === 'pPr') {
          inSettings = false;
          if (one) one.insertAt = parser.endIndex + 1;
        }
        if (name !== 'p' || !one) return;
        open.pop();
        const label = counted.next(one);
        if (label !== '' && one.hasText)
          labels.push({
            at: one.insertAt,
            run: `<${one.prefix}r><${one.prefix}t xml:space="preserve">${escaped(label)} </${one.prefix}t></${one.prefix}r>`,
          });
      },
    },
    { xmlMode: true },
  );
  parser.end(document);
  // A paragraph inside a text box closes before the one that holds it.
  labels.sort((a, b) => a.at - b.at);
  let written = '';
  let at = 0;
  for (const label of labels) {
    written += document.slice(at, label.at) + label.run;
    at = label.at;
  }
  return written + document.slice(at);
}

class Counting {
  readonly #lists: WordLists;
  readonly #styles: ReadonlyMap<string, NumberedStyle>;
  /** By kind of list: the number each level stands at. */
  readonly #at = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(lists: WordLists, styles: ReadonlyMap<string, NumberedStyle>) {
    this.#lists = lists;
    this.#styles = styles;
  }

  /** The label of a paragraph, '' for one that is not counted. */
  next(paragraph: Pick<Paragraph, 'style' | 'list' | 'level'>): string {
    const styled = paragraph.style === null ? undefined : this.#styles.get(paragraph.style);
    const id = paragraph.list ?? styled?.list;
    // Word writes list 0 to take a paragraph out of its style's list.
    if (id === undefined || id === '0') return '';
    const list = this.#lists.get(id);
    const at = paragraph.level ?? (paragraph.list === null ? styled?.level : undefined) ?? 0;
    const level = list?.levels.get(at);
    if (!list || !level) return '';
    const counts = this.#at.get(list.kind) ?? [];
    this.#at.set(list.kind, counts);
    const fresh = !this.#begun.has(`${id} ${at}`) && list.starts.has(at);
    this.#begun.add(`${id} ${at}`);
    const before = fresh ? undefined : counts[at];
    counts[at] = before === undefined ? (list.starts.get(at) ?? level.start) : before + 1;
    for (let below = at + 1; below < counts.length; below += 1) {
      const restart = list.levels.get(below)?.restart ?? below;
      if (restart > at) counts[below] = undefined;
    }
    return label(list, at, counts);
  }
}

function label(list: WordList, at: number, counts: readonly (number | undefined)[]): string {
  const level = list.levels.get(at)!;
  if (level.form === 'bullet') return '-';
  return level.text
    .replace(/%([1-9])/g, (_all, digit: string) => {
      const of = Number(digit) - 1;
      const other = list.levels.get(of);
      if (!other) return '';
      const value = counts[of] ?? other.start;
      return writeNumber(value, level.legal ? 'decimal' : other.form);
    })
    .trim();
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
