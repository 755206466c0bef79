import { houseTime } from '../../platform/database/index.ts';
import { badUsage, type Command } from './arguments.ts';
import { inHouse } from './house.ts';
import { rebuildQueue } from '../rebuild-queue.ts';

/** Puts everything that waits to be done into the queue again, told from the database. */
export const queueCommand: Command = async ([verb, ...rest]) => {
  if (verb !== 'rebuild' || rest.length > 0)
    throw badUsage('Lệnh queue chỉ có: queue rebuild.', 'The command queue knows only: queue rebuild.');
  return inHouse(async () => {
    const jobs = await rebuildQueue(houseTime());
    console.log(`Đã xếp lại ${jobs} việc vào hàng đợi. / ${jobs} jobs are in the queue again.`);
    return 0;
  });
};
