// The digest of what waits for a person: counts and links, no titles, because a letter leaves the house. What is counted is what
// the person's own inbox would show: it is asked in their name, for each body they act for.
import { consult, perform, type Actor, type ReadContext, type Who } from '../../platform/context/index.ts';
import { enqueueLetter, hasLetter, mailIsOn } from '../../platform/mail/index.ts';
import { addDays, dayInVietNam, type Day } from '../../tools/calendar/index.ts';
import type { LetterPart } from '../../tools/letter/index.ts';
import { say, type Sentence } from '../../tools/sentence/index.ts';
import { formatNumber } from '../../tools/vietnamese/index.ts';
import { accountWithRoles, type AccountWithRoles } from '../accounts/index.ts';
import { organisationsByIds } from '../organisations/index.ts';
import type { Rhythm } from './model.ts';
import { stopPath } from './stop-link.ts';

export interface Waiting {
  /** What is to be done, in few words that name nobody and nothing. */
  readonly action: Sentence;
  readonly isLate: boolean;
}

/** The inbox is put together where all modules are known; it is handed in at the start. */
export interface Inbox {
  /** Asked in the scope of the body that the person acts for. */
  ofPerson(ctx: ReadContext): Promise<readonly Waiting[]>;
  /** What waits for platform administrators; asked in scope system. */
  ofHouse(ctx: ReadContext): Promise<readonly Waiting[]>;
}

let inbox: Inbox | null = null;

export function openNotices(given: { readonly inbox: Inbox }): void {
  inbox = given.inbox;
}

const PROGRAM: Who = { kind: 'system', reason: 'digests' };
const TELLS_HOURS = 20;

/** The first day of the time that one letter is for. */
export function periodOf(rhythm: Rhythm, today: Day): Day {
  if (rhythm === 'daily') return today;
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(today, -weekday);
}

/** Accounts whose digest is due; nobody while mail is off. */
export async function digestsDue(): Promise<string[]> {
  return consult(PROGRAM, async (ctx) => {
    if (!(await mailIsOn(ctx))) return [];
    const rows = await ctx.db.selectFrom('digest_choice').select('account_id').orderBy('account_id').execute();
    return rows.map((row) => row.account_id);
  });
}

/** Whether a letter was written: not when nothing waits, or when this time's one was written already. */
export async function writeDigest(accountId: string): Promise<boolean> {
  const asked = await consult(PROGRAM, async (ctx) => {
    const choice = await ctx.db
      .selectFrom('digest_choice')
      .select('rhythm')
      .where('account_id', '=', accountId)
      .executeTakeFirst();
    if (!choice) return null;
    const key = `digest:${accountId}:${periodOf(choice.rhythm, dayInVietNam(ctx.now))}`;
    if (await hasLetter(ctx, key)) return null;
    const account = await accountWithRoles(ctx, accountId);
    // Invented people have invented addresses.
    if (account.isExample) return null;
    const names = await organisationsByIds(
      ctx,
      account.memberships.map((one) => one.organisationId),
    );
    return { key, account, names };
  });
  if (asked === null) return false;
  const { key, account, names } = asked;
  const parts: { title: Sentence; items: readonly Waiting[] }[] = [];
  for (const { organisationId, role } of account.memberships) {
    const name = names.get(organisationId)?.name ?? '';
    const who: Who = { kind: 'person', organisationId, actor: actorOf(account, role) };
    parts.push({ title: say(name, name), items: await consult(who, (ctx) => mustBeOpen().ofPerson(ctx)) });
  }
  if (account.isPlatformAdmin)
    parts.push({
      title: say('Quản trị hệ thống', 'Administration'),
      items: await consult(PROGRAM, (ctx) => mustBeOpen().ofHouse(ctx)),
    });
  const filled = parts.filter(({ items }) => items.length > 0);
  const total = filled.reduce((sum, { items }) => sum + items.length, 0);
  if (total === 0) return false;
  const letter = await perform(
    PROGRAM,
    (ctx) =>
      enqueueLetter(ctx, {
        purpose: 'digest',
        key,
        to: { address: account.email, name: account.name },
        accountId,
        expiresAt: new Date(ctx.now.getTime() + TELLS_HOURS * 3_600_000),
        unsubscribe: stopPath({ kind: 'digest', accountId }),
        words: (link) => ({
          subject: say(
            `Cầu Nối: ${formatNumber(total)} việc đang chờ`,
            `Cầu Nối: ${formatNumber(total, 'en')} waiting`,
          ),
          parts: [
            ...filled.flatMap(({ title, items }): LetterPart[] => [
              { kind: 'paragraph', words: say(`${title.vi}:`, `${title.en}:`) },
              { kind: 'list', items: countsOf(items) },
            ]),
            { kind: 'link', words: say('Mở Việc cần làm', 'Open the inbox'), to: link('/lam-viec') },
            {
              kind: 'link',
              words: say('Đổi nhịp gửi', 'Change the rhythm'),
              to: link('/lam-viec/tai-khoan/thu'),
            },
          ],
        }),
      }),
    null,
  );
  return letter.state === 'queued';
}

function mustBeOpen(): Inbox {
  if (!inbox) throw new Error('the inbox was not handed in yet');
  return inbox;
}

function actorOf(account: AccountWithRoles, role: string): Actor {
  return { accountId: account.id, name: account.name, role, isPlatformAdmin: account.isPlatformAdmin };
}

/** "Đối chiếu: 3 việc, 1 quá hạn", the most frequent first. */
export function countsOf(items: readonly Waiting[]): Sentence[] {
  const byAction = new Map<string, { action: Sentence; count: number; late: number }>();
  for (const { action, isLate } of items) {
    const found = byAction.get(action.vi) ?? { action, count: 0, late: 0 };
    byAction.set(action.vi, { action, count: found.count + 1, late: found.late + Number(isLate) });
  }
  return [...byAction.values()]
    .toSorted((a, b) => b.count - a.count || (a.action.vi < b.action.vi ? -1 : 1))
    .map(({ action, count, late }) =>
      say(
        `${action.vi}: ${formatNumber(count)} việc${late > 0 ? `, ${formatNumber(late)} quá hạn` : ''}`,
        `${action.en}: ${formatNumber(count, 'en')}${late > 0 ? `, ${formatNumber(late, 'en')} late` : ''}`,
      ),
    );
}
