// What a single field of OCDS data must be: present, a list, a date, an address, one of known codes. Tells where it is not.
import { isDay } from '../calendar/index.ts';

export type Json = Readonly<Record<string, unknown>>;
export type Tell = (at: string, what: string) => void;

export function isObject(given: unknown): given is Json {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

export function list(given: Json, at: string, field: string, tell: Tell): Json[] {
  const value = given[field];
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    tell(path(at, field), 'is not a list');
    return [];
  }
  return value.filter((one, n) => {
    const good = isObject(one);
    if (!good) tell(`${path(at, field)}[${n}]`, 'is not an object');
    return good;
  });
}

export function unique(given: Json, at: string, field: string, tell: Tell, key = 'id'): void {
  const value = given[field];
  if (!Array.isArray(value)) return;
  const ids = value.map((one: unknown) => (isObject(one) ? one[key] : undefined));
  if (new Set(ids).size < ids.length) tell(path(at, field), `has one ${key} twice`);
}

export function texts(given: Json, at: string, fields: readonly string[], tell: Tell): void {
  for (const field of fields)
    if (typeof given[field] !== 'string' || given[field] === '') tell(path(at, field), 'is missing');
}

/** RFC 3339 with a time, as OCDS asks. */
export function date(given: Json, at: string, field: string, tell: Tell): void {
  const value = given[field];
  if (value === undefined) return;
  const text = typeof value === 'string' ? value : '';
  const whole = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(text);
  if (!whole || !isDay(text.slice(0, 10)) || Number.isNaN(Date.parse(text)))
    tell(path(at, field), 'is no date with time and zone');
}

export function uri(given: Json, at: string, field: string, tell: Tell): void {
  const value = given[field];
  if (value !== undefined && !(typeof value === 'string' && URL.canParse(value)))
    tell(path(at, field), 'is no address');
}

export function code(given: Json, at: string, field: string, known: readonly string[], tell: Tell, open = false): void {
  const value = given[field];
  if (value === undefined) return;
  if (typeof value !== 'string' || !(known.includes(value) || (open && value.startsWith('x_'))))
    tell(path(at, field), `has the unknown code ${String(value)}`);
}

export function codes(
  given: Json,
  at: string,
  field: string,
  known: readonly string[],
  tell: Tell,
  open = false,
): void {
  const value = given[field];
  if (!Array.isArray(value) || value.length === 0) return tell(path(at, field), 'is missing');
  value.forEach((one, n) => code({ one }, '', 'one', known, (_, what) => tell(`${path(at, field)}[${n}]`, what), open));
}

function path(at: string, field: string): string {
  return at === '' ? field : `${at}.${field}`;
}
