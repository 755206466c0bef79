// When two findings mean one thing: by place in the text, and by name of a body.
import type { Span } from '../agreement-reader/index.ts';
import { searchKey } from '../vietnamese/index.ts';

/** Two places mean one thing when they share this much of the shorter one. */
export const LEAST_OVERLAP = 0.5;
export function isCovered(one: Span, by: Span): boolean {
  const common = Math.min(one.end, by.end) - Math.max(one.start, by.start);
  return common > 0 && common >= LEAST_OVERLAP * Math.min(one.end - one.start, by.end - by.start);
}

/** Names of one body: the same words, a short form, or one with a note behind it ("Báo Thử" and "Báo Thử (mẫu)"). */
export function samePartyName(one: string, other: string): boolean {
  const [a, b] = [bodyKey(one), bodyKey(other)];
  return a !== '' && b !== '' && (a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `));
}

const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\buy ban nhan dan\b/gu, 'ubnd'],
  [/\bhoi dong nhan dan\b/gu, 'hdnd'],
  [/\bphat thanh (?:va )?truyen hinh\b/gu, 'ptth'],
  [/\bpt th\b/gu, 'ptth'],
];
function bodyKey(name: string): string {
  return SHORT_FORMS.reduce((key, [long, short]) => key.replace(long, short), searchKey(name));
}
