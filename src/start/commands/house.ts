// Commands that need the house: its database and files.
import { readConfig } from '../../platform/config/index.ts';
import { boot, type House } from '../boot.ts';
import type { Command } from './arguments.ts';

/** Opens the house beside a running program, or by itself, for the length of the work. */
export async function inHouse<R>(work: (house: House) => Promise<R>): Promise<R> {
  const house = await boot(readConfig(process.env), { poolSize: 4 });
  try {
    return await work(house);
  } finally {
    await house.stop();
  }
}

export const migrateCommand: Command = () =>
  inHouse(async (house) => {
    console.log(
      house.applied.length > 0 ? house.applied.join('\n') : 'Lược đồ đã là bản mới nhất. / The schema is the newest.',
    );
    return 0;
  });
