// When was it published? Four witnesses: structured data, meta tags, the line under the headline, the feed. They often
// disagree; the rules below say whom to believe and how much.
import { findDate, readDate, type ReadDate } from '../publication-date/index.ts';
import { foldTones } from '../vietnamese/index.ts';
import type { DateOrigin, PublishedAt } from './article.ts';

export interface Witnesses {
  readonly jsonLd: string | undefined;
  readonly openGraph: string | null;
  readonly visible: ReadDate | null;
  readonly feed: string | null;
}

interface Statement {
  readonly date: ReadDate;
  readonly origin: DateOrigin;
  readonly trust: number;
}

const HOUR = 3_600_000;
const SAME_MS = 36 * HOUR;

export function judgePublished({ jsonLd, openGraph, visible, feed }: Witnesses): PublishedAt {
  const statements: Statement[] = [
    statement(jsonLd, 'json-ld', 0.95),
    statement(openGraph, 'open-graph', 0.9),
    visible === null
      ? null
      : { date: visible, origin: 'visible' as const, trust: visible.precise === 'minute' ? 0.8 : 0.7 },
    statement(feed, 'feed', 0.75),
  ].filter((one) => one !== null);
  const best = statements[0];
  if (best === undefined) return { at: null, origin: 'none', confidence: 0 };
  const others = statements.slice(1);
  // A zone named wrongly: machine data say 09:30 UTC, readers are told 09:30 here. Readers would have complained.
  const seen = others.find(({ origin }) => origin === 'visible');
  if (seen !== undefined && seen.date.precise === 'minute' && best.date.zone === 'stated') {
    const late = Math.abs(Date.parse(best.date.at) - Date.parse(seen.date.at) - 7 * HOUR);
    if (late < HOUR / 20) return { at: seen.date.at, origin: 'visible', confidence: 0.85 };
  }
  const precise =
    best.date.precise === 'day' ? others.find((one) => one.date.precise === 'minute' && near(one, best)) : undefined;
  const chosen = precise ?? best;
  const agreeing = statements.filter((one) => one !== chosen && near(one, chosen)).length;
  const against = statements.length - 1 - agreeing;
  const confidence =
    agreeing > 0
      ? Math.min(0.99, Math.max(best.trust, chosen.trust) + 0.04 * agreeing)
      : chosen.trust - 0.25 * Math.min(1, against);
  return { at: chosen.date.at, origin: chosen.origin, confidence: Math.round(confidence * 100) / 100 };
}

function statement(text: string | null | undefined, origin: DateOrigin, trust: number): Statement | null {
  const date = text === null || text === undefined ? null : readDate(text);
  return date === null ? null : { date, origin, trust: date.precise === 'minute' ? trust : trust - 0.1 };
}

function near(a: Statement, b: Statement): boolean {
  return Math.abs(Date.parse(a.date.at) - Date.parse(b.date.at)) <= SAME_MS;
}

export interface VisibleDates {
  readonly published: ReadDate | null;
  readonly updated: ReadDate | null;
}

/**
 * Lines after the headline are searched first. Before it only a line with a time of day counts: the bare date in the
 * head of a page is that of the reader's visit.
 */
export function visibleDates(lines: readonly string[], title: string | null, marks: readonly string[]): VisibleDates {
  let updated: ReadDate | null = null;
  let dayOnly: ReadDate | null = null;
  const folded = title === null ? null : foldTones(title);
  const at = lines.findLastIndex((line) => line.length === folded?.length && foldTones(line) === folded);
  const after = at === -1 ? [] : lines.slice(at + 1, at + 9);
  const before = at === -1 ? [] : lines.slice(Math.max(0, at - 3), at).reverse();
  for (const [place, line] of [...after, ...before, ...marks].entries()) {
    const date = line.length > 160 ? null : findDate(line);
    if (date === null) continue;
    const isBefore = place >= after.length && place < after.length + before.length;
    if (/cập nhật|chỉnh sửa|updated|last modified/iu.test(line.slice(0, date.start))) updated ??= date;
    else if (date.precise === 'minute') return { published: date, updated };
    else if (!isBefore) dayOnly ??= date;
  }
  return { published: dayOnly ?? updated, updated: dayOnly === null ? null : updated };
}
