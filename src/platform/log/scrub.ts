// Takes out of a log line whatever could be of a person. Messages of errors quote what was typed; the program's own words are
// English without quotes, so everything quoted, everything with letters beyond English, addresses, long marks and
// long numbers go. Of an error, only what says where it broke is kept.

const REMOVED = '[…]';

/** Words of other languages are content, not the program's. */
const FOREIGN_WORDS = /[^\s\p{ASCII}…]*[\p{L}\p{M}][^\s]*/gu;
const RULES: readonly RegExp[] = [
  /"[^"]*"|`[^`]*`|“[^”]*”|\([^()]*\)=\([^()]*\)/g,
  /'[^']*'/g,
  /[^\s@]+@[^\s@]+/g,
  /\b\d[\d .-]{7,}\d\b/g,
  // Tokens, hashes and keys; not words joined by dashes or underscores, not file names.
  /\b(?=[\w-]*\d)[\w-]{20,}\b/g,
];

/** A text as it may stand in a log. */
export function scrub(text: string): string {
  const plain = RULES.reduce((left, rule) => left.replace(rule, REMOVED), text);
  return plain.replace(FOREIGN_WORDS, (word) => (/[^\p{ASCII}…]/u.test(word) ? REMOVED : word)).slice(0, 2_000);
}

/** Says which page without what it was about: `/lam-viec/chuong-trinh/:`. */
export function pathShape(path: string): string {
  const parts = path
    .replace(/[?#].*$/, '')
    .split('/')
    .filter(Boolean);
  const english = parts[0] === 'en' ? 1 : 0;
  const fixed = english + (parts[english] === 'lam-viec' ? 2 : 1);
  const shape = parts.map((part, at) => (at < fixed && /^[a-z-]{1,24}$/.test(part) ? part : ':'));
  return `/${shape.slice(0, fixed + 1).join('/')}`;
}

const KEPT_CODES = ['code', 'status', 'severity', 'table', 'column', 'constraint', 'syscall', 'errno'] as const;
const DEEPEST = 3;

function errorFacts(error: Error, depth: number): Record<string, unknown> {
  const facts: Record<string, unknown> = { type: error.name, message: scrub(error.message) };
  for (const key of KEPT_CODES) {
    const value: unknown = Reflect.get(error, key);
    if (typeof value === 'string') facts[key] = scrub(value);
    else if (typeof value === 'number') facts[key] = value;
  }
  // The first lines of a stack are the message again.
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  facts['stack'] = frames.slice(0, 12).join('\n');
  if (error.cause instanceof Error && depth < DEEPEST) facts['cause'] = errorFacts(error.cause, depth + 1);
  return facts;
}

/** Members whose name says that they are nobody's business in a log. */
const SECRET = /pass|email|mail|token|cookie|authorization|secret|phone|name$|address$|payload|parameters|^ip$|agent/i;

/** A value as it may stand in a log. */
export function scrubbed(value: unknown, key = '', depth = 0): unknown {
  if (SECRET.test(key)) return REMOVED;
  if (typeof value === 'string') return key === 'path' ? pathShape(value) : scrub(value);
  if (value instanceof Error) return errorFacts(value, depth);
  if (value === null || typeof value !== 'object') return value;
  if (depth >= DEEPEST) return REMOVED;
  if (Array.isArray(value)) return value.slice(0, 20).map((one) => scrubbed(one, '', depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, scrubbed(inner, name, depth + 1)]));
}
