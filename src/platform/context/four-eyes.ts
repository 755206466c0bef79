// Some steps count only because a second person took them: what one wrote, recorded or brought, another confirms, agrees
// to or accepts. This is the one place that lists them, by the name of their journal entry, as fresh-sign-in.ts does;
// `ctx.journal` asks it, so that no door of the program can pass by. Sides are kept apart by the modules' own rules; this
// keeps people apart, because one person may have a role on both sides, several browsers, and colleagues to stand in for.
// Who took the earlier step is read from the journal, which cannot be altered.
import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';
import type { JournalEntry } from '../journal/index.ts';
import { no, say, YES, type Answer, type Sentence } from '../../tools/sentence/index.ts';
import type { Actor } from './context.ts';

type Data = Readonly<Record<string, unknown>>;

interface Row {
  /** The module whose command takes the step. */
  readonly room: string;
  /** Journal entry of the step. */
  readonly act: string;
  /** Kind of the object whose earlier entries are looked at; the command names the object. */
  readonly object: string;
  /** Whoever has one of these entries on the object does not take the step. */
  readonly unlike: readonly string[];
  /** Which of them count; all when left out. `now` is the data of the step. */
  readonly counts?: (earlier: Data, now: Data) => boolean;
  readonly why: Sentence;
}

/** Uploads have an entry `clipping.uploaded`; what was found on the web has none, and anyone may look it up. */
const UPLOADED = { room: 'evidence', object: 'clipping', unlike: ['clipping.uploaded'] } as const;
const isCounted = (_: Data, now: Data) => now['state'] === 'confirmed';

export const FOUR_EYES = [
  {
    ...UPLOADED,
    act: 'match.confirmed',
    why: say(
      'Bằng chứng tải lên phải do người khác với người nhập xác nhận.',
      'Uploaded evidence must be confirmed by a person other than the one who entered it.',
    ),
  },
  {
    ...UPLOADED,
    act: 'match.quantity-changed',
    counts: isCounted,
    why: say(
      'Bằng chứng tải lên đã được xác nhận: số lượng do người khác với người nhập sửa.',
      'This upload is confirmed: its quantity is changed by a person other than the one who entered it.',
    ),
  },
  {
    ...UPLOADED,
    act: 'match.meaning-set',
    counts: isCounted,
    why: say(
      'Bằng chứng tải lên đã được xác nhận: cách tính do người khác với người nhập sửa.',
      'This upload is confirmed: how it counts is changed by a person other than the one who entered it.',
    ),
  },
  {
    room: 'evidence',
    act: 'deliverable.accepted',
    object: 'deliverable',
    unlike: ['deliverable.recorded', 'deliverable.changed'],
    why: say(
      'Người đã ghi sản phẩm không tự chấp nhận; cần một người khác của bên kia.',
      'Whoever recorded a deliverable does not accept it; another person of the other side does.',
    ),
  },
  {
    room: 'evidence',
    act: 'deliverable.refused',
    object: 'deliverable',
    unlike: ['deliverable.recorded', 'deliverable.changed'],
    why: say(
      'Người đã ghi sản phẩm không trả lời thay bên kia; cần một người khác của bên kia.',
      'Whoever recorded a deliverable does not answer for the other side; another person of that side does.',
    ),
  },
  {
    room: 'commitments',
    act: 'commitment.assessed',
    object: 'commitment',
    unlike: ['commitment.assessed'],
    // Confirming what the other side says of the same period. Saying something oneself, or disputing, needs nobody else.
    counts: (earlier, now) =>
      now['stance'] === 'confirms' &&
      earlier['side'] !== now['side'] &&
      earlier['periodFrom'] === now['periodFrom'] &&
      earlier['periodTo'] === now['periodTo'],
    why: say(
      'Anh chị đã đánh giá cam kết này cho bên kia trong kỳ; cần một người khác xác nhận.',
      'You assessed this commitment for the other side in this period; another person has to confirm it.',
    ),
  },
  {
    room: 'amendments',
    act: 'content.confirmed',
    object: 'programme',
    unlike: ['programme.created', 'programme.put-in-force'],
    why: say(
      'Anh chị là người ghi nhận chương trình này; nội dung đã ký cần một người khác xác nhận.',
      'You recorded this programme; another person has to confirm what was signed.',
    ),
  },
  {
    room: 'amendments',
    act: 'amendment.consented',
    object: 'amendment',
    unlike: ['amendment.drafted', 'amendment.changed', 'amendment.proposed'],
    // The author's side may enter the paper by which a side without an account agreed; the paper is the other person's word.
    counts: (_, now) => now['onPaper'] !== true,
    why: say(
      'Người soạn sửa đổi không đồng ý thay bên kia; cần một người khác.',
      'Whoever wrote an amendment does not consent to it for the other side; another person does.',
    ),
  },
  {
    room: 'planning',
    act: 'yearly-plan.agreed',
    object: 'yearly-plan',
    unlike: ['yearly-plan.started', 'yearly-plan.edition-started', 'yearly-plan.changed', 'yearly-plan.proposed'],
    counts: (_, now) => (now['byPaper'] ?? null) === null,
    why: say(
      'Người lập kế hoạch không đồng ý thay bên kia; cần một người khác.',
      'Whoever wrote a plan does not agree to it for the other side; another person does.',
    ),
  },
  {
    room: 'acceptance',
    act: 'acceptance.agreed',
    object: 'acceptance-minutes',
    unlike: ['acceptance.started', 'acceptance.edition-started', 'acceptance.changed', 'acceptance.proposed'],
    counts: (_, now) => (now['byPaper'] ?? null) === null,
    why: say(
      'Người lập biên bản không xác nhận thay bên kia; cần một người khác.',
      'Whoever wrote the minutes does not confirm them for the other side; another person does.',
    ),
  },
  {
    room: 'reports',
    act: 'report.opinion-given',
    object: 'report',
    unlike: ['report.started', 'report.edition-started', 'report.changed', 'report.offered', 'report.frozen'],
    why: say(
      'Người lập báo cáo không cho ý kiến thay bên kia; cần một người khác.',
      'Whoever wrote a report does not give the other party’s opinion on it; another person does.',
    ),
  },
] as const satisfies readonly Row[];

export type FourEyesAct = (typeof FOUR_EYES)[number]['act'];

/** What a command says with its entry: the step of the list, and whose earlier entries are looked at. */
export interface FourEyesClaim {
  readonly act: FourEyesAct;
  readonly about: string;
}

const ROWS: ReadonlyMap<string, Row> = new Map(FOUR_EYES.map((row) => [row.act, row]));

/** The person themself and whoever they stand in for: neither is a second person to the other's work. */
function hats({ accountId, onBehalfOf }: Actor): string[] {
  return [accountId, onBehalfOf?.accountId].filter((id): id is string => typeof id === 'string');
}

interface Asking {
  readonly db: Transaction;
  readonly actor: Actor;
}

/**
 * For each object, whether this person may take the step, as far as their own earlier steps go. `now` is what the step will
 * say of itself, where the row asks. The program itself always may.
 */
export async function secondPersonAnswers(
  { db, actor }: Asking,
  act: FourEyesAct,
  objectIds: readonly string[],
  now: Data = {},
): Promise<(objectId: string) => Answer> {
  const row = ROWS.get(act);
  if (!row) throw new Error(`${act} is no step for two people`);
  // Who holds a link cannot be told apart from whoever gave it.
  if (actor.link) return () => BY_LINK;
  const own = hats(actor);
  if (objectIds.length === 0 || own.length === 0) return () => YES;
  const { rows } = await sql<{ objectId: string; data: Data }>`
    select object_id as "objectId", data
    from app.own_entries(${own}::uuid[], ${row.object}, ${[...new Set(objectIds)]}::text[], ${[...row.unlike]}::text[])`.execute(
    db,
  );
  const counted = rows.filter(({ data }) => row.counts === undefined || row.counts(data, now));
  const mine = new Set(counted.map(({ objectId }) => objectId));
  const refused = no('second-person', row.why.vi, row.why.en);
  return (objectId) => (mine.has(objectId) ? refused : YES);
}

const BY_LINK = no(
  'not-by-link',
  'Việc này không làm bằng liên kết được; cần một tài khoản.',
  'This cannot be done by a link; it needs an account.',
);

/** Asked by `ctx.journal` of every entry. A step of the list must name its object, and nothing else may. */
export async function secondPersonAllows(
  ctx: Asking,
  entry: JournalEntry & { readonly fourEyes?: FourEyesClaim },
): Promise<Answer> {
  const claim = entry.fourEyes;
  if (!claim && !ROWS.has(entry.what)) return YES;
  if (!claim || claim.act !== entry.what)
    throw new Error(`${entry.what} and its claim ${claim?.act ?? 'of nothing'} do not fit the list of four eyes`);
  const answerFor = await secondPersonAnswers(ctx, claim.act, [claim.about], entry.data ?? {});
  return answerFor(claim.about);
}
