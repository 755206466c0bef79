// Programmes made ready for matching, kept in the memory of the process: making them ready costs a hundred times more than
// matching one clipping. The journal says what has changed; what it does not name stays.
import { consult, type ReadContext } from '../../../platform/context/index.ts';
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
import { programmesServedBy, programmeViews } from '../../programmes/index.ts';
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

/** About 20 kB each; the ones asked for longest ago go first, but never those of one organisation before each other. */
const MOST_PROFILES = 5_000;
/** So many are made in one transaction: two or three seconds on a busy machine, of the minute that a statement has. */
const MADE_AT_ONCE = 100;

/** What becomes of clippings, sources and accounts changes nothing about what programmes ask for. */
const BESIDE =
  /^(?:clipping|capture|source|link|evidence|outlet|deliverable|account|invitation|membership|saved-filter|report|agreement|reading-helper|time-stamp-authority|house)\./;
const DECIDED = /^match\.(?:confirmed|rejected|decision-undone|made-by-hand)$/;

let mark: string | null = null;
/** Counts what the journal told, so that what was read before is not kept after: of each programme, and of all. */
let told = 0;
let toldOfAll = 0;
const toldOf = new Map<string, number>();
let day = '';
const profiles = new Map<string, Held>();
const servedBy = new Map<string, readonly string[]>();

/** Call before the house of this process changes. */
export function forgetProfiles(): void {
  mark = null;
  told += 1;
  toldOfAll = told;
  toldOf.clear();
  profiles.clear();
  servedBy.clear();
}

/**
 * Those in which the organisation is a party and which something published on that day may serve. Null when so many are not
 * ready that `makeProfilesReady` has to come first. Ask before writing.
 */
export async function profilesServedBy(
  ctx: ReadContext,
  organisationId: string,
  publishedOn: string,
  most = MADE_AT_ONCE,
): Promise<ProgrammeProfile[] | null> {
  await followJournal(ctx);
  const ids = await idsServedBy(ctx, organisationId);
  const missing = ids.filter((id) => profiles.get(id)?.toLearn ?? true);
  if (missing.length > most) return null;
  const made = await madeOf(ctx, missing, ids.length);
  const found = ids.flatMap((id) => made.get(id) ?? profiles.get(id) ?? []);
  return found.filter(({ prepared: { given } }) => publishedOn >= given.term.from && publishedOn <= given.term.to);
}

const making = new Map<string, Promise<void>>();

/** Makes ready what is missing, a part at a time, each in a transaction of its own. Whoever asks meanwhile waits for the same. */
export function makeProfilesReady(organisationId: string, atOnce = MADE_AT_ONCE): Promise<void> {
  const going =
    making.get(organisationId) ?? makeAll(organisationId, atOnce).finally(() => making.delete(organisationId));
  making.set(organisationId, going);
  return going;
}

async function makeAll(organisationId: string, atOnce: number): Promise<void> {
  let left = await makeSome(organisationId, atOnce);
  // What changes again and again meanwhile is not run after for ever.
  for (let parts = Math.ceil((2 * left) / atOnce); left > 0 && parts > 0; parts--)
    left = await makeSome(organisationId, atOnce);
}

function makeSome(organisationId: string, atOnce: number): Promise<number> {
  return consult({ kind: 'system', reason: 'programmes are made ready for matching' }, async (ctx) => {
    await followJournal(ctx);
    const ids = await idsServedBy(ctx, organisationId);
    const missing = ids.filter((id) => profiles.get(id)?.toLearn ?? true);
    const some = missing.slice(0, atOnce);
    await madeOf(ctx, some, ids.length);
    return missing.length - some.length;
  });
}

async function idsServedBy(ctx: ReadContext, organisationId: string): Promise<readonly string[]> {
  const held = servedBy.get(organisationId);
  if (held) return held;
  const asked = told;
  const ids = await programmesServedBy(ctx, organisationId);
  if (told === asked) servedBy.set(organisationId, ids);
  return ids;
}

/** Of these programmes; kept unless the journal told of them meanwhile. `ofOne`: how many are asked for together. */
async function madeOf(ctx: ReadContext, ids: readonly string[], ofOne: number): Promise<Map<string, Held>> {
  const asked = told;
  const made = new Map<string, Held>();
  for (const id of ids) {
    const held = profiles.get(id);
    if (!held) continue;
    const learnt = await withDecisions(ctx, held.prepared, held.targets, held.decisions);
    // What was confirmed as supplied is part of what the programme is compared by.
    if (suppliedIn(learnt) === suppliedIn(held)) made.set(id, learnt);
  }
  const views = await programmeViews(
    ctx,
    ids.filter((id) => !made.has(id)),
  );
  for (const [at, programme] of (await matchingProgrammes(ctx, views)).entries()) {
    const { id } = views[at]!;
    made.set(id, await withDecisions(ctx, prepareProgramme(programme), await targetsOf(ctx, id), []));
  }
  for (const [id, held] of made) if (toldOfAll <= asked && (toldOf.get(id) ?? 0) <= asked) keep(id, held, ofOne);
  return made;
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
    if (programmeId === null) toldOfAll = told;
    else toldOf.set(programmeId, told);
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

function keep(id: string, held: Held, ofOne: number): void {
  profiles.delete(id);
  profiles.set(id, held);
  if (profiles.size > Math.max(MOST_PROFILES, 2 * ofOne)) profiles.delete(profiles.keys().next().value!);
}
