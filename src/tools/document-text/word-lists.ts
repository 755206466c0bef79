// What numbering.xml and styles.xml say of lists: which paragraph counts on which level, and how the number is written
// (ECMA-376 part 1, §17.9).
import { Parser } from 'htmlparser2';
import { attribute, localName } from './xml-parts.ts';

export interface Level {
  readonly start: number;
  readonly form: string;
  /** "Điều %1.", "%1.%2" */
  readonly text: string;
  /** Counts again when a level up to this one (1-based) has counted; 0: never. */
  readonly restart: number | null;
  /** All numbers in it as digits. */
  readonly legal: boolean;
  /** The paragraph style that is on this level by itself. */
  readonly style: string | null;
}

export interface WordList {
  /** Lists of one kind count on together. */
  readonly kind: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that this list begins anew, with their first number. */
  readonly starts: ReadonlyMap<number, number>;
}

/** numId → list. */
export type WordLists = ReadonlyMap<string, WordList>;

export interface NumberedStyle {
  readonly list: string;
  readonly level: number;
}

interface Draft {
  start: number;
  form: string;
  text: string;
  restart: number | null;
  legal: boolean;
  style: string | null;
}

/** Levels beyond this do not exist in Word. */
const LEVELS = 9;

export function readLists(xml: string): WordLists {
  const kinds = new Map<string, { levels: Map<number, Draft>; link: string | null; named: string | null }>();
  const lists = new Map<string, { kind: string; starts: Map<number, number>; levels: Map<number, Draft> }>();
  let kind: string | null = null;
  let list: string | null = null;
  let override = -1;
  let level: Draft | null = null;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const value = attribute(attributes, 'val');
        switch (localName(tag)) {
          case 'abstractNum':
            kind = attribute(attributes, 'abstractNumId') ?? '';
            kinds.set(kind, { levels: new Map(), link: null, named: null });
            break;
          case 'num':
            list = attribute(attributes, 'numId') ?? '';
            lists.set(list, { kind: '', starts: new Map(), levels: new Map() });
            break;
          case 'abstractNumId':
            if (list !== null) lists.get(list)!.kind = value ?? '';
            break;
          case 'numStyleLink':
            if (kind !== null) kinds.get(kind)!.link = value ?? null;
            break;
          case 'styleLink':
            if (kind !== null) kinds.get(kind)!.named = value ?? null;
            break;
          case 'lvlOverride':
            override = Number(attribute(attributes, 'ilvl') ?? 0);
            break;
          case 'startOverride':
            if (list !== null) lists.get(list)!.starts.set(override, Number(value ?? 1));
            break;
          case 'lvl': {
            level = { start: 0, form: 'decimal', text: '', restart: null, legal: false, style: null };
            const at = Number(attribute(attributes, 'ilvl') ?? 0);
            const holder = list !== null ? lists.get(list) : kind !== null ? kinds.get(kind) : undefined;
            if (at >= 0 && at < LEVELS) holder?.levels.set(at, level);
            break;
          }
          case 'start':
            if (level) level.start = Number(value ?? 0);
            break;
          case 'numFmt':
            if (level) level.form = value ?? 'decimal';
            break;
          case 'lvlText':
            if (level) level.text = value ?? '';
            break;
          case 'lvlRestart':
            if (level) level.restart = Number(value ?? 0);
            break;
          case 'isLgl':
            if (level) level.legal = value !== '0' && value !== 'false';
            break;
          case 'pStyle':
            if (level) level.style = value ?? null;
            break;
        }
      },
      onclosetag(tag) {
        const name = localName(tag);
        if (name === 'abstractNum') kind = null;
        if (name === 'num') list = null;
        if (name === 'lvl') level = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  const found = new Map<string, WordList>();
  for (const [id, { kind: of, starts, levels }] of lists) {
    const own = kinds.get(of);
    // A kind that only points at a named one has no levels of its own.
    const named = own?.link ? [...kinds].find(([, other]) => other.named === own.link) : undefined;
    const base = named?.[1].levels ?? own?.levels ?? new Map<number, Draft>();
    found.set(id, { kind: named?.[0] ?? of, levels: new Map([...base, ...levels]), starts });
  }
  return found;
}

/** Paragraph styles that are numbered, their own way or their parent's. */
export function readNumberedStyles(xml: string, lists: WordLists): Map<string, NumberedStyle> {
  const styles = new Map<string, { parent: string | null; list: string | null; level: number | null }>();
  let style: string | null = null;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const value = attribute(attributes, 'val');
        const known = style === null ? undefined : styles.get(style);
        switch (localName(tag)) {
          case 'style':
            style = attribute(attributes, 'styleId') ?? '';
            styles.set(style, { parent: null, list: null, level: null });
            break;
          case 'basedOn':
            if (known) known.parent = value ?? null;
            break;
          case 'numId':
            if (known) known.list = value ?? null;
            break;
          case 'ilvl':
            if (known) known.level = Number(value ?? 0);
            break;
        }
      },
      onclosetag(tag) {
        if (localName(tag) === 'style') style = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  const numbered = new Map<string, NumberedStyle>();
  for (const id of styles.keys()) {
    let list: string | null = null;
    let level: number | null = null;
    let at: string | null = id;
    for (let turn = 0; at !== null && turn < 20; turn += 1) {
      const one: { parent: string | null; list: string | null; level: number | null } | undefined = styles.get(at);
      list ??= one?.list ?? null;
      level ??= one?.level ?? null;
      at = one?.parent ?? null;
    }
    if (list === null) continue;
    const own = [...(lists.get(list)?.levels ?? [])].find(([, one]) => one.style === id)?.[0];
    numbered.set(id, { list, level: own ?? level ?? 0 });
  }
  return numbered;
}
