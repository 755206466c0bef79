// The only file that writes the tables of ceremonies.
import { sql } from 'kysely';
import type { Context } from '../../platform/context/index.ts';
import type { KeptFile } from '../../platform/press/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import type { AddCeremony, ChangeCeremony, ChangePaper, GuestInput, SiteInput, StepInput } from './input.ts';
import type { CeremonyPaperFormat, CeremonyState } from './model.ts';
import type { CeremonyPaperContent } from './paper/content-shape.ts';

const NEXT_VERSION = sql<number>`version + 1`;

export function changedMeanwhile(): Refusal {
  return new Refusal(
    'changed-meanwhile',
    say(
      'Hồ sơ lễ ký vừa được người khác sửa. Trang đã lấy bản mới nhất, còn những gì anh chị nhập vẫn ở trong ô. Hãy so lại rồi gửi nếu vẫn đúng.',
      'Somebody else has just changed this ceremony. The page has the newest state and what you typed is still in its fields. Compare, then send again if it still holds.',
    ),
    409,
  );
}

function columnsOf(facts: Omit<ChangeCeremony, 'id' | 'version'>) {
  return {
    kind: facts.kind,
    conference: facts.conference ?? null,
    held_on: facts.heldOn,
    time_from: facts.timeFrom ?? null,
    time_to: facts.timeTo ?? null,
    chair: facts.chair ?? null,
    secretary: facts.secretary ?? null,
    proceedings: facts.proceedings ?? null,
    notes: facts.notes ?? null,
  };
}

export async function insertCeremony(ctx: Context, input: AddCeremony, authorId: string): Promise<string> {
  const { id } = await ctx.db
    .insertInto('ceremony')
    .values({
      programme_id: input.programmeId,
      ...columnsOf(input),
      state: input.isHeld ? 'held' : 'planned',
      created_by_organisation_id: authorId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

type Columns = Partial<ReturnType<typeof columnsOf>> & { state?: CeremonyState; close_report?: string };

/** Changes columns and counts the version up. Refuses with 409 when the version seen is no longer the newest. */
export async function updateCeremony(ctx: Context, id: string, version: number, columns: Columns): Promise<void> {
  const done = await ctx.db
    .updateTable('ceremony')
    .set({ ...columns, version: NEXT_VERSION })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw changedMeanwhile();
}

export function updateFacts(ctx: Context, change: ChangeCeremony): Promise<void> {
  return updateCeremony(ctx, change.id, change.version, columnsOf(change));
}

export async function deleteCeremonyRow(ctx: Context, id: string, version: number): Promise<void> {
  const done = await ctx.db
    .deleteFrom('ceremony')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (done.numDeletedRows !== 1n) throw changedMeanwhile();
}

interface Place {
  readonly id: string;
  readonly programmeId: string;
}

/** Makes the sites exactly these; those that stay keep their ids, since guests point at them. One of them is the main one. */
export async function replaceSites(ctx: Context, ceremony: Place, sites: readonly SiteInput[]): Promise<void> {
  const there = new Set(
    (await ctx.db.selectFrom('ceremony_site').select('id').where('ceremony_id', '=', ceremony.id).execute()).map(
      (row) => row.id,
    ),
  );
  const staying = sites.flatMap((site) => (site.id && there.has(site.id) ? [site.id] : []));
  const gone = [...there].filter((id) => !staying.includes(id));
  if (gone.length > 0) await ctx.db.deleteFrom('ceremony_site').where('id', 'in', gone).execute();
  // At most one main site at any moment: none while they are rewritten.
  await ctx.db.updateTable('ceremony_site').set({ is_main: false }).where('ceremony_id', '=', ceremony.id).execute();
  const main = Math.max(
    0,
    sites.findIndex((site) => site.isMain),
  );
  for (const [position, site] of sites.entries()) {
    const columns = {
      name: site.name,
      address: site.address ?? null,
      host: site.host ?? null,
      is_main: position === main,
      position,
    };
    if (site.id && there.has(site.id))
      await ctx.db.updateTable('ceremony_site').set(columns).where('id', '=', site.id).execute();
    else
      await ctx.db
        .insertInto('ceremony_site')
        .values({ programme_id: ceremony.programmeId, ceremony_id: ceremony.id, ...columns })
        .execute();
  }
}

export async function replaceSteps(ctx: Context, ceremony: Place, steps: readonly StepInput[]): Promise<void> {
  await ctx.db.deleteFrom('ceremony_step').where('ceremony_id', '=', ceremony.id).execute();
  const rows = steps.map((step, position) => ({
    programme_id: ceremony.programmeId,
    ceremony_id: ceremony.id,
    at: step.at ?? null,
    what: step.what,
    led_by: step.ledBy ?? null,
    position,
  }));
  if (rows.length > 0) await ctx.db.insertInto('ceremony_step').values(rows).execute();
}

function guestColumns(guest: GuestInput, position: number) {
  return {
    site_id: guest.siteId ?? null,
    name: guest.name ?? null,
    title: guest.title,
    body: guest.body ?? null,
    people: guest.people ?? null,
    is_witness: guest.isWitness ?? false,
    position,
  };
}

/** Makes the guests exactly these; those that stay keep what was ticked. */
export async function replaceGuests(ctx: Context, ceremony: Place, guests: readonly GuestInput[]): Promise<void> {
  const there = new Set(
    (await ctx.db.selectFrom('ceremony_guest').select('id').where('ceremony_id', '=', ceremony.id).execute()).map(
      (row) => row.id,
    ),
  );
  const staying = guests.flatMap((guest) => (guest.id && there.has(guest.id) ? [guest.id] : []));
  const gone = [...there].filter((id) => !staying.includes(id));
  if (gone.length > 0) await ctx.db.deleteFrom('ceremony_guest').where('id', 'in', gone).execute();
  for (const [position, guest] of guests.entries()) {
    if (guest.id && there.has(guest.id))
      await ctx.db
        .updateTable('ceremony_guest')
        .set(guestColumns(guest, position))
        .where('id', '=', guest.id)
        .execute();
    else await insertGuest(ctx, ceremony, guest, position);
  }
}

export async function insertGuest(ctx: Context, ceremony: Place, guest: GuestInput, position: number): Promise<void> {
  await ctx.db
    .insertInto('ceremony_guest')
    .values({
      programme_id: ceremony.programmeId,
      ceremony_id: ceremony.id,
      ...guestColumns(guest, position),
      came: guest.came ?? null,
    })
    .execute();
}

/** `people` is kept of groups only; null leaves the number as it is. */
export async function tickGuest(
  ctx: Context,
  ceremonyId: string,
  tick: { readonly guestId: string; readonly came: boolean | null; readonly people: number | null },
): Promise<void> {
  await ctx.db
    .updateTable('ceremony_guest')
    .set({ came: tick.came, ...(tick.people === null ? {} : { people: tick.people }) })
    .where('id', '=', tick.guestId)
    .where('ceremony_id', '=', ceremonyId)
    .execute();
}

export async function insertCeremonyFile(
  ctx: Context,
  ceremony: Place,
  file: {
    readonly fileId: string;
    readonly caption: string;
    readonly isCleaned: boolean;
    readonly organisationId: string;
  },
): Promise<void> {
  await ctx.db
    .insertInto('ceremony_file')
    .values({
      programme_id: ceremony.programmeId,
      ceremony_id: ceremony.id,
      file_id: file.fileId,
      caption: file.caption,
      is_cleaned: file.isCleaned,
      organisation_id: file.organisationId,
      at: ctx.now,
    })
    .execute();
}

export async function deleteCeremonyFile(ctx: Context, id: string): Promise<void> {
  await ctx.db.deleteFrom('ceremony_file').where('id', '=', id).execute();
}

/** Writes the clerk's fields; makes the row when nobody has written on this paper yet (`version` 0). */
export async function savePaper(
  ctx: Context,
  ceremony: Place,
  organisationId: string,
  change: ChangePaper,
): Promise<void> {
  const columns = {
    number_ordinal: change.ordinal ?? null,
    file_notation: change.fileNotation ?? null,
    place: change.place ?? null,
    dated_on: change.datedOn ?? null,
    closing_words: change.closingWords ?? null,
  };
  if (change.version === 0) {
    const made = await ctx.db
      .insertInto('ceremony_paper')
      .values({
        programme_id: ceremony.programmeId,
        ceremony_id: ceremony.id,
        kind: change.kind,
        organisation_id: organisationId,
        ...columns,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!made) throw changedMeanwhile();
    return;
  }
  let update = ctx.db
    .updateTable('ceremony_paper')
    .set({ ...columns, version: NEXT_VERSION })
    .where('ceremony_id', '=', ceremony.id)
    .where('kind', '=', change.kind)
    .where('version', '=', change.version)
    .where('frozen_at', 'is', null);
  if (change.kind === 'invitation') update = update.where('organisation_id', '=', organisationId);
  const done = await update.executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw changedMeanwhile();
}

export async function markPaperFrozen(
  ctx: Context,
  paper: { readonly id: string; readonly version: number },
  frozen: {
    readonly content: CeremonyPaperContent;
    readonly contentSha256: Buffer;
    readonly writerVersion: string;
    readonly files: Readonly<Record<CeremonyPaperFormat, KeptFile>>;
    readonly pages: number;
  },
): Promise<void> {
  const done = await ctx.db
    .updateTable('ceremony_paper')
    .set({
      content: JSON.stringify(frozen.content),
      content_sha256: frozen.contentSha256,
      writer_version: frozen.writerVersion,
      files: JSON.stringify(frozen.files),
      pages: frozen.pages,
      frozen_at: ctx.now,
      frozen_by: ctx.actor.accountId,
      version: NEXT_VERSION,
    })
    .where('id', '=', paper.id)
    .where('version', '=', paper.version)
    .where('frozen_at', 'is', null)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw changedMeanwhile();
}
