import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { ChangeProgramme } from '../input.ts';
import { termInOrder, type ByAmendment } from '../model.ts';
import { updateFacts } from '../store.ts';
import type { ProgrammeView } from '../view.ts';
import { checked } from './check.ts';

/** Replaces the general facts. Once the programme is in force only an amendment may. Entry: `programme.changed`. */
export async function changeProgramme(ctx: Context, input: ChangeProgramme & ByAmendment): Promise<void> {
  const programme = await checked(ctx, input.id, 'change', input);
  const { id, version, reason, byAmendment, ...facts } = input;
  insist(termInOrder({ from: facts.termFrom ?? null, to: facts.termTo ?? null }));
  await updateFacts(ctx, id, version, facts);
  const before = factsOf(programme);
  const after = { ...emptyFacts, ...facts };
  await ctx.journal({
    what: 'programme.changed',
    objectKind: 'programme',
    objectId: id,
    programmeId: id,
    reason: reason ?? null,
    data: { changed: changedFields(before, after), ...(byAmendment ? { amendmentId: byAmendment } : {}) },
    before,
    after,
  });
}

type Facts = Omit<ChangeProgramme, 'id' | 'version' | 'reason'>;

const emptyFacts = {
  termFrom: null,
  termTo: null,
  signedOn: null,
  place: null,
  sites: [],
  online: false,
  purpose: null,
  legalBasis: null,
  cadence: null,
} satisfies Partial<Facts>;

function factsOf(programme: ProgrammeView): Facts {
  return {
    title: programme.title,
    kind: programme.kind,
    termFrom: programme.term.from,
    termTo: programme.term.to,
    signedOn: programme.signedOn,
    place: programme.place,
    sites: [...programme.sites],
    online: programme.online,
    purpose: programme.purpose,
    legalBasis: programme.legalBasis,
    cadence: programme.cadence,
  };
}

/** Old and new value of each fact that differs; long texts are shown by their beginning. */
function changedFields(before: Facts, after: Facts): Record<string, { from: unknown; to: unknown }> {
  const found: Record<string, { from: unknown; to: unknown }> = {};
  for (const key of Object.keys(before) as (keyof Facts)[]) {
    const [from, to] = [before[key] ?? null, after[key] ?? null];
    if (JSON.stringify(from) !== JSON.stringify(to)) found[key] = { from: shown(from), to: shown(to) };
  }
  return found;
}

function shown(value: unknown): unknown {
  return typeof value === 'string' && value.length > 200 ? `${value.slice(0, 200)}…` : value;
}
