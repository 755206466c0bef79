// Programmes made ready for matching, kept in the memory of the process: making them ready costs a hundred times more than
// matching one clipping. The journal says what has changed; what it does not name stays.
import type { ReadContext } from '../../../platform/context/index.ts';
import { entriesSince } from '../../../platform/journal/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import {
  learn,
  prepareProgramme,
  withLessons,
  type Decision,
  type PreparedProgramme,
} from '../../../tools/matching/index.ts';
import { targetsOf, type TargetView } from '../../commitments/index.ts';
import { programmesServedBy } from '../../programmes/index.ts';
import { decisionsOf } from './decided-texts.ts';
import { matchingProgrammes } from './matching-input.ts';

export interface ProgrammeProfile {
  readonly prepared: PreparedProgramme;
  readonly targets: readonly TargetView[];
}

interface Held extends ProgrammeProfile {
  readonly decisions: readonly Decision[];
  /** Since it was made people have decided on something. */
  readonly toLearn: boolean;
}

/** Some tens of megabytes; the ones asked for longest ago go first. */
const MOST_PROFILES = 600;

/** What becomes of clippings, sources and accounts changes nothing about what programmes ask for. */
const BESIDE =
  /^(?:clipping|capture|source|link|evidence|outlet|deliverable|account|invitation|membership|saved-filter|report|agreement|reading-helper|time-stamp-authority|house)\./;
const DECIDED = /^match\.(?:confirmed|rejected|decision-undone|made-by-hand)$/;

let mark: string | null = null;
/** Counts what the journal told, so that what was read before is not kept after. */
let told = 0;
let day = '';
const profiles = new Map<string, Held>();
const servedBy = new Map<string, readonly string[]>();

/** Call before the house of this process changes. */
export function forgetProfiles(): void {
  mark = null;
  told += 1;
  profiles.clear();
  servedBy.clear();
}

/** Those in which the organisation is a party and which something published on that day may serve. Ask before writing. */
export async function profilesServedBy(
  ctx: ReadContext,
  organisationId: string,
  publishedOn: string,
): Promise<ProgrammeProfile[]> {
  await followJournal(ctx);
  const asked = told;
  const made = new Map<string, Held>();
  for (const id of servedBy.get(organisationId) ?? []) {
    const held = profiles.get(id);
    if (!held?.toLearn) continue;
    const learnt = await withDecisions(ctx, held.prepared, held.targets, held.decisions);
    // What was confirmed as supplied is part of what the programme is compared by.
    if (suppliedIn(learnt) === suppliedIn(held)) made.set(id, learnt);
    else profiles.delete(id);
  }
  let ids = servedBy.get(organisationId);
  if (!ids?.every((id) => made.has(id) || profiles.has(id))) {
    const served = await programmesServedBy(ctx, organisationId);
    const missing = served.filter(({ id }) => !made.has(id) && (profiles.get(id)?.toLearn ?? true));
    for (const [at, programme] of (await matchingProgrammes(ctx, missing)).entries()) {
      const { id } = missing[at]!;
      made.set(id, await withDecisions(ctx, prepareProgramme(programme), await targetsOf(ctx, id), []));
    }
    ids = served.map(({ id }) => id);
    if (told === asked) servedBy.set(organisationId, ids);
  }
  const found = ids.map((id) => made.get(id) ?? profiles.get(id)!);
  if (told === asked) for (const [at, id] of ids.entries()) keep(id, found[at]!);
  return found.filter(({ prepared: { given } }) => publishedOn >= given.term.from && publishedOn <= given.term.to);
}

function suppliedIn({ prepared, decisions }: Held): string {
  const supplies = new Set(
    prepared.given.commitments.flatMap(({ id, kind }) => (kind.startsWith('information') ? [id] : [])),
  );
  return decisions
    .flatMap((one) => (one.confirmed && supplies.has(one.commitmentId) ? [one.clippingId] : []))
    .toSorted()
    .join();
}

async function withDecisions(
  ctx: ReadContext,
  prepared: PreparedProgramme,
  targets: readonly TargetView[],
  known: readonly Decision[],
): Promise<Held> {
  const decisions = await decisionsOf(ctx, prepared.given.programmeId, known);
  return { prepared: withLessons(prepared, learn(decisions)), targets, decisions, toLearn: false };
}

async function followJournal(ctx: ReadContext): Promise<void> {
  const news = await entriesSince(ctx.db, mark);
  mark = news.mark;
  const today = dayInVietNam(ctx.now);
  if (today !== day) {
    // Parties, names and offices are those of a day.
    forgetProfiles();
    mark = news.mark;
    day = today;
  }
  for (const { what, programmeId } of news.entries) {
    if (BESIDE.test(what) || what === 'match.suggested') continue;
    told += 1;
    const held = programmeId === null ? undefined : profiles.get(programmeId);
    if (programmeId !== null && DECIDED.test(what)) {
      if (held) profiles.set(programmeId, { ...held, toLearn: true });
      continue;
    }
    if (what.startsWith('match.')) continue;
    servedBy.clear();
    // Names and bodies belong to no programme and may concern any.
    if (programmeId === null) profiles.clear();
    else profiles.delete(programmeId);
  }
}

function keep(id: string, held: Held): void {
  profiles.delete(id);
  profiles.set(id, held);
  if (profiles.size > MOST_PROFILES) profiles.delete(profiles.keys().next().value!);
}
