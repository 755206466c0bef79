// Letters to be sent: written in the transaction of the act that they tell of, so that there is a letter if and only if the
// act happened. What a letter says is sealed, because it may hold a link that lets its reader in.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Context, ReadContext } from '../context/index.ts';
import { seal, unseal } from '../sealing/index.ts';
import { say } from '../../tools/sentence/index.ts';
import { composeLetter, type LetterPart, type LetterWords } from '../../tools/letter/index.ts';
import { enqueueDelivery } from './delivery-job.ts';
import type { MailProblem } from './failures.ts';
import { publicLink } from './house-address.ts';
import { mustSetMail, problemIn } from './server-settings.ts';

export interface Letter {
  /** What kind of letter, in kebab-case; administrators see it. */
  readonly purpose: string;
  readonly to: { readonly address: string; readonly name?: string | undefined };
  /** Later it tells nothing new and is not sent. */
  readonly expiresAt: Date;
  /** However often it is asked for, there is one letter of a key. */
  readonly key?: string;
  readonly organisationId?: string | null;
  readonly accountId?: string | null;
  /** Only called when the letter will be sent; `link` makes a path the whole address. */
  words(link: typeof publicLink): LetterWords;
  /** Path under which the reader stops such letters. */
  readonly unsubscribe?: `/${string}`;
}

export type LetterState = 'queued' | 'sending' | 'sent' | 'failed' | 'suppressed';

const content = z.object({
  toName: z.string().nullable(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  unsubscribe: z.string().nullable(),
});
export type LetterContent = z.output<typeof content>;

const purposeOf = (id: string) => `letter ${id}`;

export function openLetter(id: string, sealed: Uint8Array): LetterContent | null {
  const text = unseal(purposeOf(id), sealed);
  return text === null ? null : content.parse(JSON.parse(text));
}

/** Whether letters are sent at all; for words such as "the link was mailed too". */
export async function mailIsOn({ db }: ReadContext): Promise<boolean> {
  const { rows } = await sql<{ is_on: boolean }>`select app.mail_is_on() as is_on`.execute(db);
  return rows[0]?.is_on ?? false;
}

/**
 * Writes the letter and has it sent after the commit. `suppressed`: mail is not set up; a row says so, without what the letter
 * would have said. `known`: there is a letter of this key already.
 */
export async function enqueueLetter(
  ctx: Context,
  letter: Letter,
): Promise<{ readonly id: string; readonly state: 'queued' | 'suppressed' | 'known' }> {
  const id = randomUUID();
  const isOn = await mailIsOn(ctx);
  const { numInsertedOrUpdatedRows } = await ctx.db
    .insertInto('mail_letter')
    .values({
      id,
      purpose: letter.purpose,
      key: letter.key ?? null,
      organisation_id: letter.organisationId ?? null,
      account_id: letter.accountId ?? null,
      to_address: letter.to.address,
      sealed: isOn ? sealedContent(id, letter) : null,
      state: isOn ? 'queued' : 'suppressed',
      problem: isOn ? null : JSON.stringify({ code: 'not-set-up', answer: null } satisfies MailProblem),
      created_at: ctx.now,
      next_attempt_at: ctx.now,
      expires_at: letter.expiresAt,
      finished_at: isOn ? null : ctx.now,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n) return { id, state: 'known' };
  if (isOn) await enqueueDelivery(ctx);
  return { id, state: isOn ? 'queued' : 'suppressed' };
}

function sealedContent(id: string, letter: Letter): Buffer {
  const words = letter.words(publicLink);
  const unsubscribe = letter.unsubscribe === undefined ? null : publicLink(letter.unsubscribe);
  // Not every mail program shows the header.
  const wayOut: LetterPart[] =
    unsubscribe === null
      ? []
      : [{ kind: 'link', words: say('Thôi nhận thư này', 'Stop these letters'), to: unsubscribe }];
  const said: LetterContent = {
    ...composeLetter({ ...words, parts: [...words.parts, ...wayOut] }),
    toName: letter.to.name ?? null,
    unsubscribe,
  };
  return seal(purposeOf(id), JSON.stringify(said));
}

/** Whether a letter of this key was ever written, as far as letters are kept. */
export async function hasLetter({ db }: ReadContext, key: string): Promise<boolean> {
  const found = await db.selectFrom('mail_letter').select('id').where('key', '=', key).executeTakeFirst();
  return found !== undefined;
}

/** What it tells of was taken back: a letter of this key that has not left yet does not leave. */
export async function withdrawLetter(ctx: Context, key: string): Promise<void> {
  await ctx.db
    .updateTable('mail_letter')
    .set({
      state: 'suppressed',
      sealed: null,
      finished_at: ctx.now,
      problem: JSON.stringify({ code: 'taken-back', answer: null } satisfies MailProblem),
    })
    .where('key', '=', key)
    .where('state', '=', 'queued')
    .execute();
}

/** How letters stand, by id; of a body's own ones. Those that are past their term are not told of. */
export async function letterStates(ctx: ReadContext, ids: readonly string[]): Promise<Map<string, LetterStanding>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('mail_letter')
    .select(['id', 'state', 'problem', 'finished_at', 'may_be_double'])
    .where('id', 'in', ids)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        state: row.state,
        problem: problemIn(row.problem),
        finishedAt: row.finished_at?.toISOString() ?? null,
        mayBeDouble: row.may_be_double,
      },
    ]),
  );
}

export interface LetterStanding {
  readonly state: LetterState;
  readonly problem: MailProblem | null;
  readonly finishedAt: string | null;
  readonly mayBeDouble: boolean;
}

export interface LetterLine extends LetterStanding {
  readonly id: string;
  readonly purpose: string;
  readonly to: string;
  readonly tries: number;
  readonly createdAt: string;
  readonly nextAttemptAt: string;
}

export const LETTERS_PER_PAGE = 50;

/** The newest letters, for administrators; `before` is the id of the last one of the page before. Throws Refusal 403. */
export async function lettersView(
  ctx: ReadContext,
  filter: { readonly state?: LetterState | undefined; readonly page?: number | undefined } = {},
): Promise<{ letters: LetterLine[]; counts: Readonly<Record<LetterState, number>>; page: number; pages: number }> {
  mustSetMail(ctx);
  const counted = await ctx.db
    .selectFrom('mail_letter')
    .select((eb) => ['state', eb.fn.countAll<number>().as('n')])
    .groupBy('state')
    .execute();
  const count = (state: LetterState) => Number(counted.find((one) => one.state === state)?.n ?? 0);
  const counts = {
    queued: count('queued'),
    sending: count('sending'),
    sent: count('sent'),
    failed: count('failed'),
    suppressed: count('suppressed'),
  };
  const total = filter.state ? counts[filter.state] : Object.values(counts).reduce((sum, n) => sum + n, 0);
  const pages = Math.max(1, Math.ceil(total / LETTERS_PER_PAGE));
  const page = Math.min(Math.max(1, filter.page ?? 1), pages);
  let query = ctx.db.selectFrom('mail_letter');
  if (filter.state) query = query.where('state', '=', filter.state);
  const rows = await query
    .select([
      'id',
      'purpose',
      'to_address',
      'state',
      'tries',
      'may_be_double',
      'problem',
      'created_at',
      'next_attempt_at',
      'finished_at',
    ])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(LETTERS_PER_PAGE)
    .offset((page - 1) * LETTERS_PER_PAGE)
    .execute();
  const letters = rows.map((row) => ({
    id: row.id,
    purpose: row.purpose,
    to: row.to_address,
    state: row.state,
    tries: row.tries,
    mayBeDouble: row.may_be_double,
    problem: problemIn(row.problem),
    createdAt: row.created_at.toISOString(),
    nextAttemptAt: row.next_attempt_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
  }));
  return { letters, counts, page, pages };
}
