// In which unit and for which topic a clipping most likely counts, where its commitment has several.
import type { Selectable } from 'kysely';
import type { DB } from '../../../db/types.ts';
import type { ReadContext } from '../../platform/context/index.ts';
import { dayInVietNam } from '../../tools/calendar/index.ts';
import { chooseTopic } from '../../tools/matching/index.ts';
import { suggestUnit } from '../../tools/result-units/index.ts';
import { say, type Sentence } from '../../tools/sentence/index.ts';
import { commitmentView, targetsOf, unitsInForce } from '../commitments/index.ts';
import { programmeView } from '../programmes/index.ts';
import { notThere } from './not-there.ts';

export interface Meaning {
  /** Null: the commitment's only unit, or the program cannot tell. */
  readonly unit: string | null;
  /** Null: the commitment's only topic, none at all, or the program cannot tell. */
  readonly topicId: string | null;
  readonly reasons: readonly Sentence[];
}

/** The units to choose among on that day; none or one: nothing is to be chosen. */
export async function unitsOn(
  ctx: ReadContext,
  programmeId: string,
  commitmentId: string,
  day: string,
): Promise<string[]> {
  const targets = await targetsOf(ctx, programmeId);
  return unitsInForce(
    targets.filter((target) => target.commitmentId === commitmentId),
    day,
  );
}

export async function suggestedMeaning(
  ctx: ReadContext,
  match: { readonly programmeId: string; readonly commitmentId: string; readonly clippingId: string },
): Promise<Meaning> {
  const clipping = await ctx.db
    .selectFrom('clipping')
    .select(['kind', 'title', 'summary', 'section', 'address', 'text', 'syllable_count', 'published_at'])
    .where('id', '=', match.clippingId)
    .executeTakeFirst();
  if (!clipping) throw notThere('clipping');
  const units = await unitsOn(ctx, match.programmeId, match.commitmentId, dayInVietNam(clipping.published_at));
  const { topicIds } = await commitmentView(ctx, match.commitmentId);
  const topics = topicIds.length < 2 ? [] : (await programmeView(ctx, match.programmeId)).topics;
  return meaningOf(
    clipping,
    units,
    topics.filter((topic) => topicIds.includes(topic.id)),
  );
}

type ReadClipping = Pick<
  Selectable<DB['clipping']>,
  'kind' | 'title' | 'summary' | 'section' | 'address' | 'text' | 'syllable_count'
>;

/** `units` and `topics` are those of the commitment on the clipping's day. */
export function meaningOf(
  clipping: ReadClipping,
  units: readonly string[],
  topics: readonly { readonly id: string; readonly name: string }[],
): Meaning {
  const unit = suggestUnit({ ...clipping, syllables: clipping.syllable_count }, units);
  const { title, summary, text } = clipping;
  const topic = topics.length < 2 ? null : chooseTopic({ title, sapo: summary ?? '', text }, topics);
  return {
    unit: unit?.unit ?? null,
    topicId: topic?.topicId ?? null,
    reasons: unit ? [say(`tính là ${unit.unit}: ${unit.reason.vi}`, `counts as ${unit.unit}: ${unit.reason.en}`)] : [],
  };
}
