// Reads of ceremonies; each returns views. Row-level security decides which rows the asker has.
import type { Selectable } from 'kysely';
import type { DB } from '../../../db/types.ts';
import type { ReadContext } from '../../platform/context/index.ts';
import { readStoredFile, storedFile } from '../../platform/files/index.ts';
import { dayInVietNam } from '../../tools/calendar/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { programmesByIds, type RelatedProgramme } from '../programmes/index.ts';
import { guestWords } from './model.ts';
import type { CeremonyFileView, CeremonyView, MadeFile, PublicCeremony } from './view.ts';

type Row = Selectable<DB['ceremony']>;

/** The ceremonies of a programme, the newest first. */
export async function ceremoniesOf(ctx: ReadContext, programmeId: string): Promise<CeremonyView[]> {
  const rows = await ctx.db
    .selectFrom('ceremony')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .orderBy('held_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return viewsOf(ctx, rows);
}

/** The ceremony. Refuses with 404 when there is none that the asker may see. */
export async function ceremonyView(ctx: ReadContext, id: string): Promise<CeremonyView> {
  const rows = await ctx.db.selectFrom('ceremony').selectAll().where('id', '=', id).execute();
  const [view] = await viewsOf(ctx, rows);
  if (view) return view;
  throw new Refusal(
    'no-such-ceremony',
    say(
      'Không có lễ ký này, hoặc đơn vị của anh chị không tham gia chương trình.',
      'There is no such ceremony, or your organisation takes no part in its programme.',
    ),
    404,
  );
}

async function viewsOf(ctx: ReadContext, rows: readonly Row[]): Promise<CeremonyView[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const sites = await ctx.db
    .selectFrom('ceremony_site')
    .select(['ceremony_id', 'id', 'name', 'address', 'host', 'is_main as isMain'])
    .where('ceremony_id', 'in', ids)
    .orderBy('position')
    .execute();
  const steps = await ctx.db
    .selectFrom('ceremony_step')
    .select(['ceremony_id', 'at', 'what', 'led_by as ledBy'])
    .where('ceremony_id', 'in', ids)
    .orderBy('position')
    .execute();
  const guests = await ctx.db
    .selectFrom('ceremony_guest')
    .select([
      'ceremony_id',
      'id',
      'site_id as siteId',
      'name',
      'title',
      'body',
      'people',
      'is_witness as isWitness',
      'came',
    ])
    .where('ceremony_id', 'in', ids)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    programmeId: row.programme_id,
    kind: row.kind,
    conference: row.conference,
    heldOn: row.held_on,
    timeFrom: row.time_from,
    timeTo: row.time_to,
    state: row.state,
    chair: row.chair,
    secretary: row.secretary,
    proceedings: row.proceedings,
    notes: row.notes,
    closeReport: row.close_report,
    sites: ofCeremony(sites, row.id),
    steps: ofCeremony(steps, row.id),
    guests: ofCeremony(guests, row.id),
    version: row.version,
  }));
}

function ofCeremony<T extends { ceremony_id: string }>(rows: readonly T[], id: string): Omit<T, 'ceremony_id'>[] {
  return rows.flatMap(({ ceremony_id, ...rest }) => (ceremony_id === id ? [rest] : []));
}

/** Photos and papers of the ceremony, the oldest first. */
export async function ceremonyFiles(ctx: ReadContext, ceremonyId: string): Promise<CeremonyFileView[]> {
  const rows = await ctx.db
    .selectFrom('ceremony_file')
    .selectAll()
    .where('ceremony_id', '=', ceremonyId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const found: CeremonyFileView[] = [];
  for (const row of rows) {
    const file = await storedFile(ctx.db, row.file_id);
    if (!file) continue;
    found.push({
      id: row.id,
      fileId: row.file_id,
      caption: row.caption,
      mediaType: file.mediaType,
      size: file.size,
      name: file.name,
      isCleaned: row.is_cleaned,
      organisationId: row.organisation_id,
      at: row.at.toISOString(),
    });
  }
  return found;
}

/** The bytes of one of its files. Refuses with 404 when it is none. */
export async function ceremonyFile(
  ctx: ReadContext,
  ceremonyId: string,
  id: string,
): Promise<MadeFile & { sha256: string }> {
  const row = await ctx.db
    .selectFrom('ceremony_file')
    .select('file_id')
    .where('ceremony_id', '=', ceremonyId)
    .where('id', '=', id)
    .executeTakeFirst();
  const file = row ? await storedFile(ctx.db, row.file_id) : null;
  if (!file) throw new Refusal('no-such-file', say('Không có tệp này.', 'There is no such file.'), 404);
  const { mediaType, name } = file;
  return { bytes: await readStoredFile(file.sha256), mediaType, name, sha256: file.sha256.toString('hex') };
}

/** What everyone may see: when and where it was held, and before whom. For the asker `public` only what is public is there. */
export async function heldCeremonies(ctx: ReadContext, programmeId: string): Promise<PublicCeremony[]> {
  const all = await ceremoniesOf(ctx, programmeId);
  return all
    .filter((ceremony) => ceremony.state !== 'planned')
    .map((ceremony) => ({
      heldOn: ceremony.heldOn,
      kind: ceremony.kind,
      conference: ceremony.conference,
      sites: ceremony.sites.map(({ name, address }) => ({ name, address })),
      witnesses: ceremony.guests
        .filter((guest) => guest.isWitness && guest.came !== false)
        .map((guest) => guestWords(guest)),
    }));
}

export interface CeremonyDue {
  readonly ceremonyId: string;
  readonly programme: RelatedProgramme;
  readonly heldOn: string;
}

/** Planned ceremonies whose day has come: somebody must say that they were held. For the inbox. */
export async function ceremoniesToRecord(ctx: ReadContext): Promise<CeremonyDue[]> {
  if (!ctx.organisation) return [];
  const rows = await ctx.db
    .selectFrom('ceremony')
    .select(['id', 'programme_id', 'held_on'])
    .where('state', '=', 'planned')
    .where('held_on', '<=', dayInVietNam(ctx.now))
    .orderBy('held_on')
    .orderBy('id')
    .execute();
  const programmes = await programmesByIds(
    ctx,
    rows.map((row) => row.programme_id),
  );
  return rows.flatMap((row) => {
    const programme = programmes.get(row.programme_id);
    return programme ? [{ ceremonyId: row.id, programme, heldOn: row.held_on }] : [];
  });
}
