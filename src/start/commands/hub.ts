import { rebuildStandings } from '../../modules/hub/index.ts';
import { badUsage, type Command, readArguments } from './arguments.ts';
import { inHouse } from './house.ts';

/** Counts anew where all programmes stand; safe beside a running program. */
export const hubRebuildCommand: Command = async (args) => {
  if (readArguments(args, {}).positionals.length > 0)
    throw badUsage('Lệnh hub-rebuild không có tham số.', 'The command hub-rebuild takes no arguments.');
  return inHouse(async () => {
    const counted = await rebuildStandings();
    console.log(`Đã tính lại ${counted} chương trình. / ${counted} programmes counted.`);
    return 0;
  });
};
