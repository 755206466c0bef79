// The part of CSS selectors that pages are read with: tag, .class, #id, [name], [name="value"], [name*="part"], and
// "inside" by a space; several joined by commas. One test per list, made once, asked for every element of a page: plain
// tags and classes, the bulk of every list, are looked up in a set.

/** What a selector looks at; an interface, so that nodes and selectors need not know each other. */
export interface Selectable {
  readonly localName: string;
  readonly classes: readonly string[];
  readonly attribs: Readonly<Record<string, string>>;
  readonly parentNode: Selectable | null;
}

interface Step {
  readonly tag: string | null;
  readonly classes: readonly string[];
  readonly attributes: readonly {
    readonly name: string;
    readonly how: 'has' | 'is' | 'holds';
    readonly value: string;
  }[];
}

type Test = (element: Selectable) => boolean;

/** Selectors are written in the program, never read from pages: the store stays small. */
const made = new Map<string, Test>();

/** Throws SyntaxError for a selector outside the part described above. */
export function selectorTest(selector: string): Test {
  const known = made.get(selector);
  if (known !== undefined) return known;
  const test = makeTest(selector);
  made.set(selector, test);
  return test;
}

function makeTest(selector: string): Test {
  const tags = new Set<string>();
  const classes = new Set<string>();
  const rest: Step[][] = [];
  for (const alternative of selector.split(',')) {
    const steps = alternative.trim().split(/\s+/).map(readStep);
    const only = steps.length === 1 ? steps[0]! : null;
    if (only !== null && only.tag !== null && only.classes.length + only.attributes.length === 0) tags.add(only.tag);
    else if (only !== null && only.tag === null && only.classes.length === 1 && only.attributes.length === 0) {
      classes.add(only.classes[0]!);
    } else rest.push(steps);
  }
  return (element) => {
    if (tags.has(element.localName)) return true;
    if (classes.size > 0) for (const one of element.classes) if (classes.has(one)) return true;
    for (const steps of rest) if (fits(element, steps, steps.length - 1)) return true;
    return false;
  };
}

function readStep(text: string): Step {
  const form = /^([a-z][a-z0-9]*)?((?:\.[\w-]+|#[\w-]+|\[[\w:-]+(?:\*?="[^"\]]*")?\])*)$/i.exec(text);
  if (text === '' || form === null) throw new SyntaxError(`not a selector that pages are read with: ${text}`);
  const parts = form[2]!.match(/\.[\w-]+|#[\w-]+|\[[^\]]*\]/g) ?? [];
  return {
    tag: form[1]?.toLowerCase() ?? null,
    classes: parts.filter((part) => part.startsWith('.')).map((part) => part.slice(1)),
    attributes: parts
      .filter((part) => !part.startsWith('.'))
      .map((part) => {
        if (part.startsWith('#')) return { name: 'id', how: 'is', value: part.slice(1) };
        const [, name = '', partly, value] = /^\[([\w:-]+)(?:(\*)?="([^"]*)")?\]$/.exec(part) ?? [];
        return { name, how: value === undefined ? 'has' : partly === undefined ? 'is' : 'holds', value: value ?? '' };
      }),
  };
}

function fits(element: Selectable, steps: readonly Step[], at: number): boolean {
  if (!isStep(element, steps[at]!)) return false;
  if (at === 0) return true;
  for (let above = element.parentNode; above !== null; above = above.parentNode) {
    if (fits(above, steps, at - 1)) return true;
  }
  return false;
}

function isStep(element: Selectable, { tag, classes, attributes }: Step): boolean {
  if (tag !== null && tag !== element.localName) return false;
  for (const { name, how, value } of attributes) {
    const written = element.attribs[name];
    if (written === undefined) return false;
    if (how === 'is' ? written !== value : how === 'holds' && !written.includes(value)) return false;
  }
  for (const one of classes) if (!element.classes.includes(one)) return false;
  return true;
}
