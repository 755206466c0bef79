// Sources that are out or silent while a quarter runs: who relies on them, since when nothing came, and how long there is time.
import type { ReadContext } from '../../../platform/context/index.ts';
import {
  dayInVietNam,
  periodName,
  quarterOf,
  quarterPeriod,
  type Day,
  type Quarter,
} from '../../../tools/calendar/index.ts';
import { say, type Sentence } from '../../../tools/sentence/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { listProgrammes } from '../../programmes/index.ts';
import { sourceViews, type SourceView } from './sources.ts';

export interface SourceAlarm {
  readonly source: SourceView;
  /** Since when nothing came of it. */
  readonly since: Day;
  readonly quarter: Quarter;
  readonly daysLeft: number;
  /** Programmes in force that the outlet's body takes part in. */
  readonly programmes: readonly { readonly id: string; readonly title: string }[];
  readonly isUrgent: boolean;
  readonly sentence: Sentence;
}

/** With so few days left a list of links is the surer way. */
const URGENT_DAYS = 21;
/** A night without a server is no alarm. */
const OUT_FOR_MS = 86_400_000;
const MOST_PROGRAMMES = 50;

/** Those that serve a programme in force which the asker sees; the others are merely sources in trouble. */
export async function sourceAlarms(ctx: ReadContext): Promise<SourceAlarm[]> {
  const today = dayInVietNam(ctx.now);
  const quarter = quarterOf(today);
  const daysLeft = Math.round((Date.parse(quarterPeriod(quarter).to) - Date.parse(today)) / 86_400_000) + 1;
  const troubled = (await sourceViews(ctx)).filter((source) => isOut(source, ctx.now));
  const programmes = new Map<string, readonly { id: string; title: string }[]>();
  const alarms: SourceAlarm[] = [];
  for (const source of troubled) {
    const served = programmes.get(source.organisationId) ?? (await servedBy(ctx, source.organisationId));
    programmes.set(source.organisationId, served);
    if (served.length === 0) continue;
    const since = dayInVietNam(new Date(lastGood(source)));
    alarms.push({
      source,
      since,
      quarter,
      daysLeft,
      programmes: served,
      isUrgent: daysLeft <= URGENT_DAYS,
      sentence: alarmSentence(source, since, quarter, daysLeft),
    });
  }
  return alarms;
}

function lastGood(source: SourceView): string {
  return (source.health === 'silent' ? source.lastNewItemAt : source.lastSuccessAt) ?? source.createdAt;
}

function isOut(source: SourceView, now: Date): boolean {
  if (source.health === 'silent' || source.health === 'gone') return true;
  return (
    source.health === 'failing' &&
    source.outageSince !== null &&
    now.getTime() - Date.parse(lastGood(source)) > OUT_FOR_MS
  );
}

async function servedBy(ctx: ReadContext, organisationId: string) {
  const { rows } = await listProgrammes(ctx, { organisationId, state: ['in_force'], perPage: MOST_PROGRAMMES });
  return rows.map(({ id, title }) => ({ id, title }));
}

function alarmSentence(source: SourceView, since: Day, quarter: Quarter, daysLeft: number): Sentence {
  const name = periodName(quarter);
  const day = formatDate(since);
  const todo =
    source.movedTo === null
      ? say('Hãy sửa địa chỉ hoặc nhập danh sách liên kết', 'Correct the address or bring a list of links')
      : say('Hãy nhận địa chỉ mới của nguồn', 'Take over the new address of the source');
  return say(
    `Từ ${day} không có bài nào từ nguồn này; ${name.vi} còn ${daysLeft} ngày. ${todo.vi} để số liệu quý không thiếu.`,
    `Nothing has come from this source since ${day}; ${name.en} has ${daysLeft} days left. ${todo.en}, so that the quarter's figures are whole.`,
  );
}
