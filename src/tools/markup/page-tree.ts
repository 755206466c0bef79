// HTML → page tree in one pass of the streaming parser. What is never text of a page is not kept at all, and the depth is
// checked while building, so a page is parsed once.
import { Parser } from 'htmlparser2';
import { DEEPEST, tooDeep } from './nesting.ts';
import { PageElement, PageText } from './page-nodes.ts';

/** Left out with all that is in them; scripts of data (JSON-LD) are kept. */
const LEFT_OUT = new Set(['style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'noembed', 'noframes']);
const OF_HEAD = new Set(['title', 'meta', 'link', 'base', 'script', ...LEFT_OUT]);
/**
 * Characters times the elements they stand in, the measure of all work on a tree: 10 MB at an ordinary depth, twenty
 * times the heaviest page of newspapers.
 */
const MOST_WEIGHT = 150_000_000;
const DATA = /^\s*application\/ld\+json/i;

/** The document that Readability takes, where `tagName` may be written: that is what `__JSDOMParser__` tells it. */
export class PageTree {
  readonly documentElement = new PageElement('html');
  readonly head = new PageElement('head');
  readonly body = new PageBody('body');
  readonly firstChild = { __JSDOMParser__: true };

  constructor() {
    this.documentElement.appendChild(this.head);
    this.documentElement.appendChild(this.body);
  }
  get title(): string {
    return this.querySelector('title')?.textContent ?? '';
  }
  createElement(name: string): PageElement {
    return new PageElement(name.toLowerCase());
  }
  createTextNode(text: string): PageText {
    return new PageText(text);
  }
  getElementsByTagName(tag: string): PageElement[] {
    return this.documentElement.getElementsByTagName(tag);
  }
  querySelectorAll(selector: string): PageElement[] {
    return this.documentElement.querySelectorAll(selector);
  }
  querySelector(selector: string): PageElement | null {
    return this.documentElement.querySelector(selector);
  }
}

/** Readability keeps the body as markup before it changes it, and puts it back for another attempt. */
class PageBody extends PageElement {
  get innerHTML(): string {
    const pieces: string[] = [];
    write(this, pieces);
    return pieces.join('');
  }
  set innerHTML(html: string) {
    while (this.firstChild !== null) this.removeChild(this.firstChild);
    fill(html, { html: this, head: null, body: this }, Number.POSITIVE_INFINITY);
  }
}

/** Throws Refusal 'too-deep' when more than `limit` elements are inside each other, or very much text is deep inside. */
export function pageTree(html: string, limit = DEEPEST): PageTree {
  const tree = new PageTree();
  fill(html, { html: tree.documentElement, head: tree.head, body: tree.body }, limit);
  return tree;
}

interface Roots {
  readonly html: PageElement;
  /** Null when only a body is filled. */
  readonly head: PageElement | null;
  readonly body: PageElement;
}

function fill(html: string, { html: root, head, body }: Roots, limit: number): void {
  let current = head ?? body;
  let leftOut = 0;
  let depth = 0;
  let weight = 0;
  const parser = new Parser({
    onopentag(name, attribs) {
      depth += 1;
      if (depth > limit) throw tooDeep(limit);
      if (leftOut > 0 || LEFT_OUT.has(name) || (name === 'script' && !DATA.test(attribs['type'] ?? ''))) {
        leftOut += 1;
        return;
      }
      if (name === 'html' || name === 'body') {
        const owner = name === 'html' ? root : body;
        owner.attribs = { ...attribs, ...owner.attribs };
        if (name === 'body' && current === head) current = body;
        return;
      }
      if (name === 'head') return;
      if (current === head && !OF_HEAD.has(name)) current = body;
      current = current.appendChild(new PageElement(name, attribs));
    },
    ontext(text) {
      if (leftOut > 0) return;
      weight += text.length * depth;
      if (weight > MOST_WEIGHT) throw tooDeep(limit);
      if (current === head) {
        if (text.trim() === '') return;
        current = body;
      }
      const last = current.lastChild;
      // The parser gives entities as pieces of their own; written in by hand because nothing is remembered yet.
      if (last !== null && last.nodeType === 3) last.textContent += text;
      else current.appendChild(new PageText(text));
    },
    onclosetag(name) {
      depth -= 1;
      if (leftOut > 0) leftOut -= 1;
      else if (name === 'head') {
        if (current === head) current = body;
      } else if (name !== 'html' && name !== 'body' && current.parentNode !== null) current = current.parentNode;
    },
  });
  parser.end(html);
}

function write(element: PageElement, pieces: string[]): void {
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3) pieces.push(escaped(node.textContent));
    else {
      pieces.push('<', node.localName);
      for (const name in node.attribs) pieces.push(' ', name, '="', escaped(node.attribs[name]!), '"');
      pieces.push('>');
      if (node.firstChild === null && VOID.has(node.localName)) continue;
      write(node, pieces);
      pieces.push('</', node.localName, '>');
    }
  }
}

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (mark) => MARKS[mark]!) : text;
}
