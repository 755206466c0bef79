import { z } from 'zod';
import { backupSettings, restoreProgramme } from '../../platform/backup/index.ts';
import { badUsage, type Command, readArguments } from './arguments.ts';
import { inHouse } from './house.ts';

export const restoreProgrammeCommand: Command = async (args) => {
  const { values, positionals } = readArguments(args, {
    from: { type: 'string' },
    reason: { type: 'string' },
    replace: { type: 'boolean' },
  });
  const { from, reason } = values;
  const id = z.uuid().safeParse(positionals[0]);
  if (positionals.length !== 1 || !id.success || from === undefined || !reason?.trim()) {
    throw badUsage(
      'Cần mã chương trình, --from THƯ-MỤC và --reason "lý do" (ghi vào nhật ký).',
      'The programme\'s id, --from FOLDER and --reason "why" (for the journal) are needed.',
    );
  }
  const done = await inHouse((house) =>
    restoreProgramme(house.owner, {
      id: id.data,
      from,
      reason: reason.trim(),
      replace: values.replace === true,
      within: backupSettings().folder,
    }),
  );
  console.log(
    `Đã khôi phục ${done.restored} dòng, bỏ ${done.removed} dòng có sau bản sao lưu. / Restored ${done.restored} rows, removed ${done.removed} that came after the backup.`,
  );
  return 0;
};
