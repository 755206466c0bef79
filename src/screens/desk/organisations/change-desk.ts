// Recording one change of one body: what the page shows and what its form sends. Server only.
import { redirect } from 'react-router';
import { z } from 'zod';
import {
  applyChange,
  applyChangeInput,
  CHANGE_KINDS,
  findOrganisations,
  HEADINGS,
  LEVELS,
  mayRecordChange,
  ORGANISATION_KINDS,
  organisationsByIds,
  organisationView,
  type ApplyChange,
  type ChangeKind,
} from '../../../modules/organisations/index.ts';
import { consult, perform, type Who } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import type { Answer, Language } from '../../../tools/sentence/index.ts';
import { attempt, notTaken, readForm, readMade } from '../../forms.ts';
import { idIn } from '../found.ts';
import { whatFollows } from './what-follows.ts';

const MOST_RECEIVERS = 60;
const uuid = z.uuid();

/** The kind, the bodies chosen so far and those found by words all stand in the address. */
export async function changeDesk(who: Who, request: Request, bodyId: string | undefined) {
  const id = idIn(bodyId);
  const params = new URL(request.url).searchParams;
  const kind = CHANGE_KINDS.find((one) => one === params.get('loai')) ?? 'rename';
  const search = (params.get('tim') ?? '').slice(0, 200);
  const chosen = params
    .getAll('nhan')
    .filter((one) => one !== id && uuid.safeParse(one).success)
    .slice(0, MOST_RECEIVERS);
  return consult(who, async (ctx) => {
    const body = await organisationView(ctx, id);
    const names = await organisationsByIds(ctx, chosen);
    const found = search === '' ? [] : (await findOrganisations(ctx, { search })).organisations;
    return {
      body,
      kind,
      search,
      today: dayInVietNam(ctx.now),
      chosen: [...new Set(chosen)].flatMap((one) => names.get(one) ?? []),
      found: found.filter((one) => one.endedOn === null && one.id !== id && !chosen.includes(one.id)),
      may: Object.fromEntries(CHANGE_KINDS.map((one) => [one, mayRecordChange(ctx, one, id)])) as Record<
        ChangeKind,
        Answer
      >,
      follows: (await whatFollows(ctx, [id])).get(id)!,
    };
  });
}
export type ChangeDesk = Awaited<ReturnType<typeof changeDesk>>;

const ids = z
  .union([uuid, z.array(uuid)])
  .optional()
  .transform((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]));
const shape = z.object({
  kind: z.enum(CHANGE_KINDS),
  effectiveOn: z.string(),
  legalBasis: z.string().optional(),
  note: z.string().optional(),
  to: ids,
  main: uuid.optional(),
  goesOn: z.stringbool().default(false),
  carriesProgrammes: z.stringbool().default(false),
  carriesPeople: z.stringbool().default(false),
  name: z.string().optional(),
  shortName: z.string().optional(),
  symbol: z.string().optional(),
  officialCode: z.string().optional(),
  parentName: z.string().optional(),
  newKind: z.enum(ORGANISATION_KINDS).optional(),
  heading: z.enum(HEADINGS).optional(),
  level: z.enum(LEVELS).optional(),
});

/** Records the change; comes back to the body's page. */
export async function recordOneChange(given: {
  readonly request: Request;
  readonly who: Who;
  readonly bodyId: string | undefined;
  readonly language: Language;
  readonly pageOf: (id: string) => string;
}) {
  const { request, who, language, pageOf } = given;
  const id = idIn(given.bodyId);
  const form = await request.formData();
  const read = readForm(form, shape, language);
  if (!read.ok) return notTaken(read.problem);
  const change = changeOf(id, read.value);
  const fits = readMade(form, change, applyChangeInput, language);
  if (!fits.ok) return notTaken(fits.problem);
  const done = await attempt(form, () => perform(who, applyChange, change));
  return done.ok ? redirect(`${pageOf(id)}?da=thay-doi#lich-su`) : notTaken(done.problem, done.status);
}

function changeOf(id: string, said: z.output<typeof shape>): ApplyChange {
  const changesItself = said.kind === 'rename' || said.kind === 'move' || said.kind === 'new_kind';
  const to = changesItself ? [] : said.to;
  const main = said.main !== undefined && to.includes(said.main) ? said.main : to[0];
  const share = to.length > 1 || said.goesOn ? ('part' as const) : ('whole' as const);
  const links = [
    ...(said.kind === 'split' && said.goesOn ? [{ fromId: id, toId: id, share }] : []),
    ...to.map((toId) => ({ fromId: id, toId, share, isMain: toId === main })),
  ];
  return {
    kind: said.kind,
    effectiveOn: said.effectiveOn,
    legalBasis: said.legalBasis ?? null,
    note: said.note ?? null,
    links: links.length > 0 ? links : [{ fromId: id, toId: null }],
    facts: changesItself ? factsOf(said) : {},
    carriesProgrammes: said.carriesProgrammes,
    carriesPeople: said.carriesPeople,
  };
}

function factsOf(said: z.output<typeof shape>): NonNullable<ApplyChange['facts']> {
  if (said.kind === 'new_kind') return { kind: said.newKind, heading: said.heading, level: said.level ?? null };
  const officialCode = said.officialCode === undefined ? {} : { officialCode: said.officialCode };
  if (said.kind === 'move') {
    return { parentName: said.parentName ?? null, parentId: said.to[0] ?? null, ...officialCode };
  }
  return {
    name: said.name ?? '',
    shortName: said.shortName ?? null,
    symbol: said.symbol ?? null,
    ...officialCode,
  };
}
