// Reading the addresses of these screens. Whatever makes no sense counts as not said.
import { isDay } from '../../../tools/calendar/index.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function uuidIn(url: URL, name: string): string | undefined {
  const text = url.searchParams.get(name) ?? '';
  return UUID.test(text) ? text : undefined;
}

export function dayIn(url: URL, name: string): string | undefined {
  const text = url.searchParams.get(name) ?? '';
  return isDay(text) ? text : undefined;
}

export function oneOf<T extends string>(url: URL, name: string, values: readonly T[]): T | undefined {
  return values.find((value) => value === url.searchParams.get(name));
}

/** From 1. */
export function pageIn(url: URL): number {
  const page = Number(url.searchParams.get('trang') ?? '1');
  return Number.isSafeInteger(page) && page >= 1 && page <= 100_000 ? page : 1;
}
