// Finds the clippings that share a text with a new one and puts all reprints behind one original. Runs in the program's
// own scope: a reprint may stand in a newspaper that is no party of the original's programmes.
import { sql } from 'kysely';
import type { Context } from '../../../platform/context/index.ts';
import { judgeReprint, type PublishedText, type ReprintJudgement } from '../../../tools/likeness/index.ts';
import { namesInTexts, organisationsByIds } from '../../organisations/index.ts';
import { behind } from '../queries/reprint-standing.ts';
import { setStanding } from '../store.ts';

/** Most texts compared exactly with a new one: those that share most of its fingerprint. */
const MOST_COMPARED = 30;
/** A run of words that more texts have is a set phrase and no sign of copying. */
const SET_PHRASE_AT = 256;

/** Of containment 0.5 and more the estimate by one run in eight is hardly ever below this (tools/likeness). */
const LEAST_SHARED = 0.15;

interface Held extends PublishedText {
  readonly id: string;
  readonly originalId: string | null;
  readonly madeBy: 'machine' | 'person' | null;
  readonly text: string;
}

interface Judged {
  readonly root: Held;
  readonly judgement: ReprintJudgement;
}

/** Gives the ids of clippings whose standing changed; the caller journals. Safe to run again. */
export async function groupReprints(ctx: Context, clippingId: string): Promise<string[]> {
  // Fingerprints are filed before anybody looks: who finds no like text stands alone, and a later one will find this one.
  if ((await idsSharing(ctx, clippingId)).length === 0) return [];
  // Two texts that arrive together must not each be put behind the other.
  await sql`select pg_advisory_xact_lock(hashtext('evidence.reprints'))`.execute(ctx.db);
  const held = await heldTexts(ctx, [clippingId, ...(await idsSharing(ctx, clippingId))]);
  const own = held.find((one) => one.id === clippingId);
  // It has its place already: what a person decided stays.
  if (!own || own.madeBy === 'person' || own.originalId !== null) return [];
  const roots = await rootsLike(
    ctx,
    own,
    held.filter((one) => one !== own),
  );
  const ahead = roots.filter(({ judgement }) => judgement.original === 'b').toSorted(surestFirst)[0];
  const following = roots.filter(({ root, judgement }) => judgement.original === 'a' && root.madeBy !== 'person');
  const original = ahead?.root ?? own;
  const changed: string[] = [];
  if (ahead) {
    await put(ctx, own.id, ahead.root.id, ahead.judgement);
    changed.push(own.id, ...(await moveFollowers(ctx, own.id, ahead.root.id)));
  }
  for (const { root, judgement } of following) {
    // Behind somebody else's original only what is like that original too.
    const standing = ahead ? judgeReprint({ clipping: ahead.root, other: root }) : judgement;
    if (!standing || root.id === original.id || (ahead && standing.original === 'b')) continue;
    await put(ctx, root.id, original.id, standing);
    changed.push(root.id, ...(await moveFollowers(ctx, root.id, original.id)));
  }
  return changed;
}

function surestFirst(a: Judged, b: Judged): number {
  const byCredit = Number(b.judgement.decidedBy === 'credit') - Number(a.judgement.decidedBy === 'credit');
  return byCredit || b.judgement.containment - a.judgement.containment || (a.root.id < b.root.id ? -1 : 1);
}

async function put(ctx: Context, id: string, originalId: string, judgement: ReprintJudgement): Promise<void> {
  const { containment, reasons } = judgement;
  await setStanding(ctx.db, id, { originalId, containment, reasons, madeBy: 'machine' });
}

async function moveFollowers(ctx: Context, from: string, to: string): Promise<string[]> {
  const followers = await behind(ctx, from);
  for (const follower of followers) await setStanding(ctx.db, follower.id, { ...follower, originalId: to });
  return followers.map((follower) => follower.id);
}

/** Originals (of candidates, or candidates that stand alone) that are themselves like the text. */
async function rootsLike(ctx: Context, own: Held, candidates: readonly Held[]): Promise<Judged[]> {
  const rootIds = new Set(candidates.flatMap((held) => (held.originalId === null ? [] : [held.originalId])));
  for (const held of candidates) rootIds.delete(held.id);
  rootIds.delete(own.id);
  const roots = [...candidates.filter((held) => held.originalId === null), ...(await heldTexts(ctx, [...rootIds]))];
  return roots.flatMap((root) => {
    const judgement = judgeReprint({ clipping: own, other: root });
    return judgement ? [{ root, judgement }] : [];
  });
}

/**
 * Texts that share enough of the fingerprint, most first. Shared numbers over the shorter one's estimate containment; far
 * below what makes a reprint the texts need not be read at all.
 */
async function idsSharing(ctx: Context, clippingId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with own as materialized (
      select f.hash from clipping_fingerprint f where f.clipping_id = ${clippingId}
        and (select count(*) from (select from clipping_fingerprint g where g.hash = f.hash limit ${SET_PHRASE_AT + 1}) few)
          <= ${SET_PHRASE_AT}),
    sharing as materialized (
      select f.clipping_id as id, count(*) as shared from own join clipping_fingerprint f on f.hash = own.hash
      where f.clipping_id <> ${clippingId} group by f.clipping_id order by count(*) desc, f.clipping_id limit ${MOST_COMPARED})
    select id from sharing
    where shared >= ${LEAST_SHARED}::float8 * least((select count(*) from own),
      (select count(*) from clipping_fingerprint g where g.clipping_id = sharing.id))
    order by shared desc, id`.execute(ctx.db);
  return rows.map((row) => row.id);
}

async function heldTexts(ctx: Context, ids: readonly string[]): Promise<Held[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('clipping')
    .innerJoin('outlet', 'outlet.id', 'clipping.outlet_id')
    .select([
      'clipping.id',
      'clipping.original_id as originalId',
      'clipping.reprint_made_by as madeBy',
      'clipping.text',
      'clipping.credit',
      'clipping.address',
      'clipping.published_at as publishedAt',
      'clipping.published_origin as origin',
      'clipping.organisation_id as organisationId',
      'outlet.name as outlet',
    ])
    .where(sql<boolean>`clipping.id = any(${[...ids]}::uuid[])`)
    .where('clipping.kind', '=', 'web')
    .execute();
  const owners = rows.map((row) => row.organisationId);
  const names = await organisationsByIds(ctx, owners);
  // A credit line may name the body by what it was before, or by what it has become.
  const aliases = await namesInTexts(ctx, owners, { heirs: true });
  return rows.map((row) => ({
    id: row.id,
    originalId: row.originalId,
    madeBy: row.madeBy,
    text: row.text,
    credit: row.credit,
    // The moment when we found a page says nothing of when it was published.
    publishedAt: row.origin === 'found' ? null : row.publishedAt.toISOString(),
    outlet: {
      name: row.outlet,
      aliases: [names.get(row.organisationId)?.name, ...(aliases.get(row.organisationId) ?? [])].filter(
        (name) => name !== undefined,
      ),
      ...(row.address === null ? {} : { domain: new URL(row.address).hostname }),
    },
  }));
}
