import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { houseIsExample } from '../../modules/accounts/index.ts';
import { houseTime } from '../../platform/database/index.ts';
import { fileStore } from '../../platform/files/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { emptyHouse } from '../empty-house.ts';
import { badUsage, type Command, readArguments } from './arguments.ts';
import { inHouse } from './house.ts';

export const emptyExampleCommand: Command = (args) => {
  const { values } = readArguments(args, { yes: { type: 'boolean' } });
  if (!values.yes) {
    throw badUsage(
      'Lệnh này xóa toàn bộ không gian mẫu, không lấy lại được. Thêm --yes để làm.',
      'This removes the whole example workspace for good. Add --yes to do it.',
    );
  }
  return inHouse(async (house) => {
    if (!(await houseIsExample())) {
      throw new Refusal(
        'not-an-example',
        say(
          'Hệ thống này không phải không gian mẫu nên không có gì bị xóa.',
          'This house is not the example workspace; nothing was removed.',
        ),
      );
    }
    await emptyHouse(house.owner);
    // All of them, however new, also by the clock of another machine: the tables that named them are empty.
    const files = fileStore();
    for await (const { sha256 } of files.list()) await files.drop(sha256, new Date(houseTime().getTime() + 86_400_000));
    await rm(join(house.dataDir, 'example.json'), { force: true });
    console.log(
      'Không gian mẫu đã được xóa. Chạy lại với CAUNOI_EXAMPLE=0 và lập quản trị đầu tiên. / The example is gone. Start with CAUNOI_EXAMPLE=0 and make the first administrator.',
    );
    return 0;
  });
};
