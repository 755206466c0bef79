// What every part of an Office file must keep to before any reader sees it.
import { insistShallow } from '../markup/index.ts';
import { broken } from '../zip/index.ts';

/** Office writes ten or twenty levels; tree readers fail at thousands. */
const DEEPEST = 200;

/** The part as text. Throws Refusal 'broken-file' or 'too-deep'. */
export function safeXml(part: Uint8Array): string {
  const text = new TextDecoder().decode(part);
  // Office never writes a document type; where one stands, somebody is after the entities.
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw broken();
  insistShallow(text, DEEPEST, 'xml');
  return text;
}

/** "w:p" → "p": prefixes are chosen by the program that wrote the file. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** An attribute by its local name: "val" of `w:val="3"`. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  for (const [key, value] of Object.entries(attributes)) if (localName(key) === name) return value;
  return undefined;
}
