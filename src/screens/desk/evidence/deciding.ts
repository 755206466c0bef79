// Deciding on several suggestions in one go, each by its own command with its own entry in the journal. Server only.
import { z } from 'zod';
import { confirmMatch, rejectMatch, undoDecision } from '../../../modules/evidence/index.ts';
import { perform, type Who } from '../../../platform/context/index.ts';
import { Refusal, type Sentence } from '../../../tools/sentence/index.ts';

export const VERBS = ['confirm', 'reject', 'undo'] as const;
export type Verb = (typeof VERBS)[number];

const COMMANDS = { reject: rejectMatch, undo: undoDecision } as const;
/** More does not fit into an address for undoing. */
const MOST = 60;

/** `id:version` or `id:version:commitment`, as the forms send it. */
const mark = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,9}(?::[0-9a-f-]{36})?$/)
  .transform((text) => {
    const [matchId, version, commitmentId] = text.split(':') as [string, string, string | undefined];
    return { matchId, version: Number(version), commitmentId };
  });

export interface Marked extends z.output<typeof mark> {
  /** Said while confirming; absent: as suggested. */
  readonly unit?: string;
  readonly topicId?: string;
}

const said = z.object({
  unit: z.string().trim().min(1).max(60).optional().catch(undefined),
  topicId: z.uuid().optional().catch(undefined),
});

/** The unit and topic chosen for a suggestion in the fields beside it (`unit-ID`, `topic-ID`). */
export function meaningIn(form: FormData, matchId: string): Pick<Marked, 'unit' | 'topicId'> {
  const { unit, topicId } = said.parse({
    unit: form.get(`unit-${matchId}`) ?? undefined,
    topicId: form.get(`topic-${matchId}`) ?? undefined,
  });
  return { ...(unit ? { unit } : {}), ...(topicId ? { topicId } : {}) };
}

/** What is not a mark is left out: it can only come from a form that we did not make. */
export function marksIn(values: readonly (FormDataEntryValue | string)[]): Marked[] {
  const unique = [...new Set(values)].slice(0, MOST);
  return unique.flatMap((value) => {
    const parsed = mark.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
}

export function verbIn(value: FormDataEntryValue | string | null): Verb | null {
  return VERBS.find((verb) => verb === value) ?? null;
}

export interface Decided {
  readonly done: readonly Marked[];
  /** Why the first of those that were not done was refused. */
  readonly problem: Sentence | null;
  readonly refused: number;
}

export async function decide(who: Who, verb: Verb, marks: readonly Marked[]): Promise<Decided> {
  const done: Marked[] = [];
  let problem: Sentence | null = null;
  let refused = 0;
  for (const { matchId, version, commitmentId, ...meaning } of marks) {
    try {
      if (verb === 'confirm') await perform(who, confirmMatch, { matchId, version, ...meaning });
      else await perform(who, COMMANDS[verb], { matchId, version });
      // As it stands after the decision, for undoing it.
      done.push({ matchId, version: version + 1, commitmentId });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problem ??= error.sentence;
      refused += 1;
    }
  }
  return { done, problem, refused };
}

/** The part of an address that lets the next page offer to undo: `vua=confirm&muc=id:version`. */
export function traceOf(verb: Verb, decided: Decided): URLSearchParams {
  const params = new URLSearchParams({ vua: verb });
  for (const { matchId, version } of decided.done) params.append('muc', `${matchId}:${version}`);
  if (decided.refused > 0) params.set('con', String(decided.refused));
  return params;
}

export interface Trace {
  readonly verb: Verb;
  readonly marks: readonly string[];
  readonly refused: number;
}

export function traceIn(address: string): Trace | null {
  const { searchParams } = new URL(address);
  const verb = verbIn(searchParams.get('vua'));
  if (!verb) return null;
  const marks = marksIn(searchParams.getAll('muc')).map(({ matchId, version }) => `${matchId}:${version}`);
  const refused = Number(searchParams.get('con') ?? '0');
  return { verb, marks, refused: Number.isSafeInteger(refused) && refused > 0 ? refused : 0 };
}
