// A page as a tree, in exactly the parts of the DOM that reading an article needs (Readability among the readers). Full
// DOMs pay for live lists, serialising and events that nobody here asks for; that was two thirds of the time of a page.
// Siblings are linked and texts are remembered until something below changes, so walking and measuring stay cheap.

import { selectorTest } from './selector.ts';

export type PageNode = PageElement | PageText;

/** Texts longer than this are put together anew: remembering them at every level would cost depth × length. */
const REMEMBERED = 100_000;
const NONE: readonly string[] = [];

export class PageText {
  readonly nodeType = 3;
  readonly nodeName = '#text';
  readonly tagName = undefined;
  parentNode: PageElement | null = null;
  previousSibling: PageNode | null = null;
  nextSibling: PageNode | null = null;
  readonly childNodes: readonly PageNode[] = [];
  textContent: string;

  constructor(text: string) {
    this.textContent = text;
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }
}

export class PageElement {
  readonly nodeType = 1;
  tagName: string;
  localName: string;
  attribs: Record<string, string>;
  parentNode: PageElement | null = null;
  previousSibling: PageNode | null = null;
  nextSibling: PageNode | null = null;
  firstChild: PageNode | null = null;
  lastChild: PageNode | null = null;
  #text: string | null = null;
  #nodes: PageNode[] | null = null;
  #elements: PageElement[] | null = null;
  #taken = 0;
  #classes: readonly string[] | null = null;

  constructor(name: string, attribs: Record<string, string> = {}) {
    this.localName = name;
    this.tagName = name.toUpperCase();
    this.attribs = attribs;
  }

  rename(name: string): void {
    this.localName = name;
    this.tagName = name.toUpperCase();
  }
  get nodeName(): string {
    return this.tagName;
  }
  get id(): string {
    return this.attribs['id'] ?? '';
  }
  set id(value: string) {
    this.attribs['id'] = value;
  }
  get className(): string {
    return this.attribs['class'] ?? '';
  }
  set className(value: string) {
    this.setAttribute('class', value);
  }
  get classes(): readonly string[] {
    this.#classes ??= this.attribs['class'] === undefined ? NONE : this.attribs['class'].split(/\s+/);
    return this.#classes;
  }
  get src(): string {
    return this.attribs['src'] ?? '';
  }
  get srcset(): string {
    return this.attribs['srcset'] ?? '';
  }
  get style(): { readonly display: string; readonly visibility: string } | undefined {
    const written = this.attribs['style'];
    if (written === undefined) return undefined;
    return {
      display: /(?:^|[;\s])display\s*:\s*none/i.test(written) ? 'none' : '',
      visibility: /(?:^|[;\s])visibility\s*:\s*hidden/i.test(written) ? 'hidden' : '',
    };
  }
  get attributes(): readonly PageAttribute[] {
    return Object.entries(this.attribs).map(([name, value]) => new PageAttribute(name, value));
  }

  getAttribute(name: string): string | null {
    return this.attribs[name] ?? null;
  }
  hasAttribute(name: string): boolean {
    return this.attribs[name] !== undefined;
  }
  setAttribute(name: string, value: string): void {
    if (name === 'class') this.#classes = null;
    this.attribs[name] = value;
  }
  setAttributeNode({ name, value }: PageAttribute): void {
    this.setAttribute(name, value);
  }
  removeAttribute(name: string): void {
    if (name === 'class') this.#classes = null;
    if (this.attribs[name] !== undefined) delete this.attribs[name];
  }

  get firstElementChild(): PageElement | null {
    return elementFrom(this.firstChild);
  }
  get nextElementSibling(): PageElement | null {
    return elementFrom(this.nextSibling);
  }
  get previousElementSibling(): PageElement | null {
    let node = this.previousSibling;
    while (node !== null && node.nodeType !== 1) node = node.previousSibling;
    return node;
  }
  get childNodes(): readonly PageNode[] {
    if (this.#nodes !== null) return this.#nodes;
    const nodes: PageNode[] = [];
    for (let node = this.firstChild; node !== null; node = node.nextSibling) nodes.push(node);
    this.#nodes = nodes;
    return nodes;
  }
  get children(): readonly PageElement[] {
    if (this.#elements !== null) return this.#elements;
    const elements: PageElement[] = [];
    for (let node = this.firstElementChild; node !== null; node = node.nextElementSibling) elements.push(node);
    this.#elements = elements;
    return elements;
  }

  /** All text below, as written; recursion is safe because trees are refused when they are built too deep. */
  get textContent(): string {
    if (this.#text !== null) return this.#text;
    let text = '';
    for (let node = this.firstChild; node !== null; node = node.nextSibling) text += node.textContent;
    if (text.length <= REMEMBERED) this.#text = text;
    return text;
  }

  appendChild<T extends PageNode>(node: T): T {
    node.parentNode?.removeChild(node);
    node.parentNode = this;
    node.previousSibling = this.lastChild;
    node.nextSibling = null;
    if (this.lastChild === null) this.firstChild = node;
    else this.lastChild.nextSibling = node;
    this.lastChild = node;
    this.#changed();
    return node;
  }

  removeChild<T extends PageNode>(node: T): T {
    const elements = this.#elements;
    if (node.previousSibling === null) this.firstChild = node.nextSibling;
    else node.previousSibling.nextSibling = node.nextSibling;
    if (node.nextSibling === null) this.lastChild = node.previousSibling;
    else node.nextSibling.previousSibling = node.previousSibling;
    node.parentNode = node.previousSibling = node.nextSibling = null;
    this.#changed();
    if (elements !== null) this.#elements = this.#without(elements, node);
    return node;
  }

  /** Readability takes siblings away one by one, in order; making the list anew each time would cost their square. */
  #without(elements: PageElement[], node: PageNode): PageElement[] {
    if (node.nodeType !== 1) return elements;
    if (elements[this.#taken] !== node) this.#taken = elements.indexOf(node);
    elements.splice(this.#taken, 1);
    return elements;
  }

  replaceChild<T extends PageNode>(fresh: PageNode, old: T): T {
    if (fresh === (old as PageNode)) return old;
    fresh.parentNode?.removeChild(fresh);
    fresh.parentNode = this;
    fresh.previousSibling = old.previousSibling;
    fresh.nextSibling = old.nextSibling;
    if (old.previousSibling === null) this.firstChild = fresh;
    else old.previousSibling.nextSibling = fresh;
    if (old.nextSibling === null) this.lastChild = fresh;
    else old.nextSibling.previousSibling = fresh;
    old.parentNode = old.previousSibling = old.nextSibling = null;
    this.#changed();
    return old;
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }

  /** Elements below with this tag, in order of the page; "*" gives all. A list of its own, not a live one. */
  getElementsByTagName(tag: string): PageElement[] {
    const wanted = tag.toUpperCase();
    const found: PageElement[] = [];
    for (let one = after(this, this); one !== null; one = after(one, this)) {
      if (one.tagName === wanted || wanted === '*') found.push(one);
    }
    return found;
  }

  querySelectorAll(selector: string): PageElement[] {
    const accept = selectorTest(selector);
    const found: PageElement[] = [];
    for (let one = after(this, this); one !== null; one = after(one, this)) if (accept(one)) found.push(one);
    return found;
  }
  querySelector(selector: string): PageElement | null {
    const accept = selectorTest(selector);
    for (let one = after(this, this); one !== null; one = after(one, this)) if (accept(one)) return one;
    return null;
  }
  /** Itself or the nearest above that fits. */
  closest(selector: string): PageElement | null {
    const accept = selectorTest(selector);
    return accept(this) ? this : (this.parentNode?.closest(selector) ?? null);
  }

  #changed(): void {
    this.#nodes = null;
    this.#elements = null;
    this.#changedBelow();
  }

  /** Nothing is remembered above a node that remembers nothing, so the way up ends early. */
  #changedBelow(): void {
    if (this.#text === null) return;
    this.#text = null;
    if (this.parentNode !== null) this.parentNode.#changedBelow();
  }
}

export class PageAttribute {
  readonly name: string;
  readonly value: string;

  constructor(name: string, value: string) {
    this.name = name;
    this.value = value;
  }
  cloneNode(): PageAttribute {
    return this;
  }
}

function elementFrom(start: PageNode | null): PageElement | null {
  let node = start;
  while (node !== null && node.nodeType !== 1) node = node.nextSibling;
  return node;
}

/** The element that follows in order of the page, inside `root`; null after the last. */
function after(element: PageElement, root: PageElement): PageElement | null {
  const below = element.firstElementChild;
  if (below !== null) return below;
  for (let one: PageElement = element; one !== root;) {
    const next = one.nextElementSibling;
    if (next !== null) return next;
    if (one.parentNode === null) return null;
    one = one.parentNode;
  }
  return null;
}
