// What the machinery noticed of itself, for administrators; the same in all processes.
import type { ReadContext } from '../context/index.ts';
import { asSystem, sql } from '../database/index.ts';
import { log } from '../log/index.ts';
import { say, type Sentence } from '../../tools/sentence/index.ts';

export const ALARMS = {
  slow_statements: (figure: number): Sentence =>
    say(`Cơ sở dữ liệu trả lời chậm (${figure} ms)`, `The database answers slowly (${figure} ms)`),
  queue_age: (figure: number): Sentence =>
    say(`Việc nền phải chờ ${figure} phút`, `Background jobs wait ${figure} minutes`),
  failed_jobs: (figure: number): Sentence =>
    say(`${figure} việc nền hỏng nhiều lần liền`, `${figure} background jobs fail again and again`),
  disk_space: (figure: number): Sentence =>
    say(`Ổ đĩa chỉ còn trống ${figure}%`, `Only ${figure}% of the disk is free`),
  file_store: (): Sentence => say('Không dùng được kho tệp (S3)', 'The store of files (S3) cannot be used'),
} as const;

export type AlarmKind = keyof typeof ALARMS;

export interface Alarm {
  readonly kind: AlarmKind;
  readonly sentence: Sentence;
  readonly since: Date;
}

const HOLDS_MINUTES = 15;

/** `amount` is the worst seen: milliseconds, minutes, jobs or percent. */
export async function raiseAlarm(kind: AlarmKind, amount: number): Promise<void> {
  log.warn({ alarm: kind, figure: amount }, 'an alarm of the machinery');
  await asSystem('alarm of the machinery', (db) =>
    sql`insert into machine_alarm (kind, began_at, seen_at, figure) values (${kind}, now(), now(), ${amount})
      on conflict (kind) do update set seen_at = now(), figure = excluded.figure, began_at = case
        when machine_alarm.seen_at < now() - make_interval(mins => ${HOLDS_MINUTES}) then now()
        else machine_alarm.began_at end`.execute(db),
  );
}

/** Asked in scope system; oldest first. */
export async function alarmsNow(ctx: ReadContext): Promise<Alarm[]> {
  const rows = await ctx.db
    .selectFrom('machine_alarm')
    .selectAll()
    .where('seen_at', '>=', new Date(ctx.now.getTime() - HOLDS_MINUTES * 60_000))
    .orderBy('began_at')
    .execute();
  return rows.map(({ kind, figure, began_at }) => ({ kind, sentence: ALARMS[kind](figure), since: began_at }));
}

/** So many slow statements of one process within five minutes are worth a word. */
const MANY_SLOW = 10;
const SLOW_WITHIN_MS = 5 * 60_000;

let slow: number[] = [];

/** Told of each slow statement; never fails, since it stands behind somebody's answer. */
export function noticeSlow(milliseconds: number): void {
  const now = performance.now();
  slow = [...slow.filter((at) => at > now - SLOW_WITHIN_MS), now];
  if (slow.length < MANY_SLOW) return;
  slow = [];
  raiseAlarm('slow_statements', Math.round(milliseconds)).catch((error: unknown) =>
    log.warn({ err: error }, 'an alarm could not be written down'),
  );
}
