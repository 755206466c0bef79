// One conversion table: what its page shows and what its forms send. Server only.
import { redirect } from 'react-router';
import {
  applyTable,
  batchView,
  dropTable,
  settleGroup,
  settleGroupInput,
  settleTable,
  settleTableInput,
  tableCanApply,
  tableInput,
  takeBackTable,
  takeBackTableInput,
  type CheckedGroup,
} from '../../../modules/organisations/index.ts';
import { consult, perform, type Who } from '../../../platform/context/index.ts';
import type { Language } from '../../../tools/sentence/index.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { inLanguage } from '../../language.ts';
import { idIn } from '../found.ts';
import { together, whatFollows } from '../organisations/what-follows.ts';
import type { z } from 'zod';

const GROUPS_PER_PAGE = 40;
const CHANGES_SHOWN = 500;

export const GROUP_FILTERS = ['ready', 'choose', 'skipped'] as const;
export type GroupFilter = (typeof GROUP_FILTERS)[number];

/** A group whose rules say no must be settled as well as one where somebody must choose. */
function filterOf(group: CheckedGroup): GroupFilter {
  return group.state === 'ready' && group.answer !== null && !group.answer.yes ? 'choose' : group.state;
}

export async function conversionDesk(who: Who, request: Request, batchId: string | undefined) {
  const id = idIn(batchId);
  const params = new URL(request.url).searchParams;
  const wanted = GROUP_FILTERS.find((one) => one === params.get('nhom')) ?? null;
  return consult(who, async (ctx) => {
    const { groups, done, ...batch } = await batchView(ctx, id);
    const shown = wanted === null ? groups : groups.filter((group) => filterOf(group) === wanted);
    const pages = Math.max(1, Math.ceil(shown.length / GROUPS_PER_PAGE));
    const page = Math.min(Math.max(1, Math.trunc(Number(params.get('trang')) || 1)), pages);
    const onPage = shown.slice((page - 1) * GROUPS_PER_PAGE, page * GROUPS_PER_PAGE);
    const meant = (group: CheckedGroup) => group.old.flatMap((unit) => unit.chosen ?? []);
    const follows = await whatFollows(ctx, [...new Set(onPage.flatMap(meant))]);
    const count = (filter: GroupFilter) => groups.filter((group) => filterOf(group) === filter).length;
    return {
      batch,
      groups: onPage.map((group) => ({ ...group, follows: together(follows, meant(group)) })),
      total: groups.length,
      counts: { ready: count('ready'), choose: count('choose'), skipped: count('skipped') },
      mayApply: tableCanApply(groups),
      wanted,
      page,
      pages,
      done: done.slice(0, CHANGES_SHOWN),
    };
  });
}
export type ConversionDesk = Awaited<ReturnType<typeof conversionDesk>>;
export type ShownGroup = ConversionDesk['groups'][number];

interface Change {
  readonly request: Request;
  readonly who: Who;
  readonly batchId: string | undefined;
  readonly language: Language;
}

/** Takes any form of the page; its field `viec` says which. */
export async function changeConversion({ request, who, batchId, language }: Change) {
  const id = idIn(batchId);
  const form = await request.formData();
  form.set('id', id);
  const here = inLanguage(`/lam-viec/quan-tri/chuyen-doi/${id}`, language);
  const take = async <T>(schema: z.ZodType<T>, work: (input: T) => Promise<unknown>, then: string) => {
    const read = readForm(form, schema, language);
    if (!read.ok) return notTaken(read.problem);
    const done = await attempt(form, () => work(read.value));
    return done.ok ? redirect(then) : notTaken(done.problem, done.status);
  };
  const asked = new URL(request.url).searchParams;
  const listed = new URLSearchParams([...asked].filter(([name]) => name === 'nhom' || name === 'trang'));
  listed.set('da', 'luu');
  switch (form.get('viec')) {
    case 'ca-bang':
      return take(settleTableInput, (input) => perform(who, settleTable, input), `${here}?da=luu`);
    case 'nhom': {
      // A field of bodies: `don-vi.0` is the unit's key, `chon.0` the body chosen for it.
      const bodies: Record<string, string> = {};
      for (const [name, value] of form) {
        const at = /^don-vi\.(\d+)$/.exec(name)?.[1];
        const chosen = at === undefined ? null : form.get(`chon.${at}`);
        if (typeof value === 'string' && typeof chosen === 'string' && chosen !== '') bodies[value] = chosen;
      }
      return take(
        settleGroupInput.omit({ bodies: true }),
        (input) => perform(who, settleGroup, { ...input, bodies: bodies as Record<string, 'new' | 'none'> }),
        `${here}?${listed.toString()}#${String(form.get('group'))}`,
      );
    }
    case 'ap-dung':
      return take(tableInput, (input) => perform(who, applyTable, input), here);
    case 'bo':
      return take(
        tableInput,
        (input) => perform(who, dropTable, input),
        inLanguage('/lam-viec/quan-tri/chuyen-doi?da=bo', language),
      );
    case 'hoan-tac':
      return take(takeBackTableInput, (input) => perform(who, takeBackTable, input), here);
    default:
      throw new Response(null, { status: 400 });
  }
}
