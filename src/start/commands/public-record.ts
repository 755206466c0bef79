import { keepRecords } from '../../modules/public-record/index.ts';
import { badUsage, type Command, readArguments } from './arguments.ts';
import { inHouse } from './house.ts';

/** Counts the public record anew; safe beside a running program. */
export const publicRecordRebuildCommand: Command = async (args) => {
  if (readArguments(args, {}).positionals.length > 0)
    throw badUsage(
      'Lệnh public-record-rebuild không có tham số.',
      'The command public-record-rebuild takes no arguments.',
    );
  return inHouse(async () => {
    const counted = await keepRecords({ all: true });
    console.log(`Đã tính lại ${counted} chương trình đã công khai. / ${counted} published programmes counted.`);
    return 0;
  });
};
