// NewsML-G2 (IPTC, 2.x): a newsItem, or a newsMessage with many. Own mapping of what evidence needs; read by the tree reader of
// feeds, so no DTD, no schema address and no entity is ever followed.
import { plainText } from '../markup/index.ts';
import type { Collector } from './collector.ts';
import type { Head } from './syndication.ts';
import { child, childrenOf, textOf, type XmlElement } from './xml-tree.ts';

/** Reads it into the collector; undefined when the root is no NewsML-G2. */
export function readNewsml(root: XmlElement, address: string | undefined, into: Collector): Head | undefined {
  if (root.name === 'newsitem') {
    add(root, address, into);
    return { kind: 'newsml', title: providerOf(root) };
  }
  if (root.name !== 'newsmessage') return undefined;
  const items = childrenOf(root, 'itemset').flatMap((set) => childrenOf(set, 'newsitem'));
  for (const [at, item] of items.entries()) {
    if (!add(item, address, into)) {
      into.count('more-items', items.length - at);
      break;
    }
  }
  const sender = child(root, 'header') === undefined ? null : words(child(child(root, 'header')!, 'sender'));
  return { kind: 'newsml', title: sender ?? (items[0] === undefined ? null : providerOf(items[0])) };
}

function add(item: XmlElement, base: string | undefined, into: Collector): boolean {
  const meta = child(item, 'itemmeta');
  const content = child(item, 'contentmeta');
  const status = meta === undefined ? '' : (child(meta, 'pubstatus')?.attributes['qcode'] ?? '');
  if (/(?:canceled|withheld)$/.test(status)) {
    into.count('withheld');
    return true;
  }
  const guid = item.attributes['guid'] ?? null;
  const set = child(item, 'contentset');
  return into.add({
    id: guid,
    url: addressOf(meta, set, guid),
    base,
    title: firstOf(content, 'headline') ?? firstOf(meta, 'title') ?? firstOf(content, 'slugline'),
    summary: firstOf(content, 'description') ?? inlineText(set),
    dates: [
      text(meta, 'firstcreated'),
      text(content, 'contentcreated'),
      text(meta, 'versioncreated'),
      text(content, 'contentmodified'),
    ],
    author: firstOf(content, 'by') ?? nameOf(content, 'creator'),
    image: pictureOf(set),
  });
}

/** Where the article can be read on the web: a link of the item, an HTML rendition elsewhere, or the id itself. */
function addressOf(meta: XmlElement | undefined, set: XmlElement | undefined, guid: string | null): string | null {
  const links = meta === undefined ? [] : childrenOf(meta, 'link');
  const link = links.find(
    ({ attributes }) => isWeb(attributes['href']) && !/picture|image/i.test(attributes['contenttype'] ?? ''),
  );
  const remote = (set === undefined ? [] : childrenOf(set, 'remotecontent')).find(
    ({ attributes }) => isWeb(attributes['href']) && /html/i.test(attributes['contenttype'] ?? ''),
  );
  return link?.attributes['href'] ?? remote?.attributes['href'] ?? (isWeb(guid) ? guid : null);
}

function isWeb(address: string | null | undefined): address is string {
  return address !== null && address !== undefined && /^https?:\/\//i.test(address);
}

function pictureOf(set: XmlElement | undefined): string | null {
  const remote = set === undefined ? [] : childrenOf(set, 'remotecontent');
  return remote.find(({ attributes }) => attributes['contenttype']?.startsWith('image/'))?.attributes['href'] ?? null;
}

/** The text itself when it is in the file: of NITF and XHTML only the body, since heads repeat the headline. */
function inlineText(set: XmlElement | undefined): string | null {
  const inline = set === undefined ? undefined : (child(set, 'inlinexml') ?? child(set, 'inlinedata'));
  if (inline === undefined) return null;
  return words(within(inline, /(?:^|:)body\.content$/) ?? within(inline, /(?:^|:)body$/) ?? inline);
}

function within(element: XmlElement, name: RegExp): XmlElement | undefined {
  if (name.test(element.name)) return element;
  for (const inner of element.children) {
    const found = within(inner, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function providerOf(item: XmlElement): string | null {
  return nameOf(child(item, 'itemmeta'), 'provider');
}

function nameOf(parent: XmlElement | undefined, name: string): string | null {
  const element = parent === undefined ? undefined : child(parent, name);
  if (element === undefined) return null;
  return words(child(element, 'name')) ?? words(element) ?? element.attributes['literal'] ?? null;
}

function firstOf(parent: XmlElement | undefined, name: string): string | null {
  if (parent === undefined) return null;
  for (const element of childrenOf(parent, name)) {
    const found = words(element);
    if (found !== null) return found;
  }
  return null;
}

function text(parent: XmlElement | undefined, name: string): string | undefined {
  const element = parent === undefined ? undefined : child(parent, name);
  return element === undefined ? undefined : textOf(element).trim();
}

function words(element: XmlElement | undefined): string | null {
  if (element === undefined) return null;
  const found = plainText(textOf(element));
  return found === '' ? null : found;
}
