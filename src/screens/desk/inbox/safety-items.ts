// What waits for platform administrators, whatever body they act for: the house itself. Server only.
import { houseSafety } from '../../../platform/backup/index.ts';
import type { ReadContext } from '../../../platform/context/index.ts';
import { filesTold } from '../../../platform/files/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { say } from '../../../tools/sentence/index.ts';
import type { InboxItem } from './inbox-items.ts';

/** Asked in scope system. Nothing while the house is safe. */
export async function safetyItems(ctx: ReadContext): Promise<InboxItem[]> {
  return [...(await backupItems(ctx)), ...(await fileItems(ctx))];
}

const STATUS = '/lam-viec/quan-tri/tinh-trang';

async function fileItems(ctx: ReadContext): Promise<InboxItem[]> {
  const { alarmSince, sentence } = await filesTold(ctx);
  if (alarmSince === null) return [];
  return [
    {
      key: 'house-files',
      title: say('Xem lại kho tệp', 'Look after the files'),
      about: sentence.vi,
      day: dayInVietNam(new Date(alarmSince)),
      isDeadline: false,
      isLate: true,
      action: say('Xem tình trạng', 'See how it is'),
      to: `${STATUS}#kho-tep`,
    },
  ];
}

async function backupItems(ctx: ReadContext): Promise<InboxItem[]> {
  const safety = await houseSafety(ctx);
  if (safety.alarmSince === null) return [];
  const isBackup = safety.state === 'failed' || safety.state === 'late';
  return [
    {
      key: 'house-safety',
      title: isBackup
        ? say('Xem lại việc sao lưu dữ liệu', 'Look after the backup of the house')
        : say('Xem lại việc lưu từng phút', 'Look after keeping by the minute'),
      about: isBackup ? safety.sentence.vi : safety.loss.vi,
      day: dayInVietNam(new Date(safety.alarmSince)),
      isDeadline: false,
      isLate: true,
      action: say('Xem tình trạng', 'See how it is'),
      to: STATUS,
    },
  ];
}
