// What evidence of the example makes together: a class that the other side accepted, and a special page that it did not.
import {
  acceptDeliverable,
  deliverablesOf,
  evidenceRows,
  recordDeliverable,
  refuseDeliverable,
  type EvidenceRow,
} from '../../modules/evidence/index.ts';
import { consult, perform, type Who } from '../../platform/context/index.ts';
import type { Period } from '../../tools/calendar/index.ts';

interface Gathering {
  readonly programmeId: string;
  readonly officer: Who;
  readonly editor: Who;
  /** The quarter that ended last. */
  readonly period: Period;
  /** Commitment ids by the example's keys. */
  readonly commitments: Readonly<Record<string, string>>;
}

/** Once for each programme; where there is nothing to gather, nothing is. */
export async function gatherDeliverables(given: Gathering): Promise<void> {
  const { programmeId, officer, editor, period, commitments } = given;
  if ((await consult(officer, (ctx) => deliverablesOf(ctx, programmeId))).length > 0) return;
  const rows = (await consult(officer, (ctx) => evidenceRows(ctx, { programmeId }))).filter((row) => row.counted);
  const of = (key: string) => rows.filter((row) => row.commitmentId === commitments[key]);

  const [training] = of('tap-huan').toReversed();
  if (training) {
    const { id } = await perform(editor, recordDeliverable, {
      commitmentId: training.commitmentId,
      title: 'Lớp kỹ năng viết tin, chụp ảnh cho cộng tác viên (mẫu)',
      unit: 'lớp',
      quantity: 1,
      deliveredOn: training.publishedOn,
      place: 'hội trường nhà văn hóa xã',
      forWhom: 'cán bộ văn hóa và cộng tác viên các thôn',
      matchIds: [training.matchId],
    });
    await perform(officer, acceptDeliverable, { id, version: 1 });
  }

  const articles = of('nong-thon').filter((row) => row.countsOn >= period.from && row.countsOn <= period.to);
  const page = articles.slice(0, 3);
  if (page.length === 3) {
    const { id } = await perform(editor, recordDeliverable, {
      commitmentId: page[0]!.commitmentId,
      title: 'Chuyên trang đường thôn và nhà văn hóa (mẫu)',
      unit: 'chuyên trang',
      quantity: 1,
      deliveredOn: lastDay(page),
      matchIds: page.map((row) => row.matchId),
    });
    await perform(officer, refuseDeliverable, {
      id,
      version: 1,
      reason: 'Ba bài đăng rời, không có trang bìa chung; đề nghị vẫn tính từng bài (mẫu).',
    });
  }
}

function lastDay(rows: readonly EvidenceRow[]): string {
  return rows
    .map((row) => row.publishedOn)
    .toSorted()
    .at(-1)!;
}
