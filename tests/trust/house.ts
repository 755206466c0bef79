// A house to break: a data folder of its own with an authority, a newspaper and people who can sign in with one click.
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAccount, declareExample } from '../../src/modules/accounts/index.ts';
import { registerOrganisation } from '../../src/modules/organisations/index.ts';
import { readConfig } from '../../src/platform/config/index.ts';
import { perform, type Who } from '../../src/platform/context/index.ts';
import { boot } from '../../src/start/boot.ts';
import { loadPlacesOnce } from '../../src/start/load-places.ts';

const MAKER: Who = { kind: 'system', reason: 'trial of the promises' };

export const AUTHORITY = 'Ủy ban nhân dân xã Bến Thử (mẫu)';
export const PRESS = 'Báo Sông Thử (mẫu)';

export interface TrialHouse {
  readonly dataDir: string;
  readonly authorityId: string;
  readonly pressId: string;
  /** Keys of one-click sign-ins: officers of the authority, editors of the newspaper, one leader of the authority. */
  readonly officers: readonly string[];
  readonly editors: readonly string[];
  readonly leader: string;
  remove(): Promise<void>;
}

/**
 * Makes the database, closes it again and leaves the folder to the program. `settings`: as in docs/OPERATIONS.md, for a house
 * whose database or files lie elsewhere.
 */
export async function makeHouse(pairs: number, settings: Readonly<Record<string, string>> = {}): Promise<TrialHouse> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'caunoi-trust-')));
  // The account of the database may pass, so that the database too lies in the folder that is removed.
  await chmod(folder, 0o755);
  const dataDir = join(folder, 'data');
  const house = await boot(readConfig({ DATA_DIR: dataDir, CAUNOI_EXAMPLE: '0', ...settings }));
  try {
    await loadPlacesOnce();
    await perform(MAKER, (ctx) => declareExample(ctx), null);
    const register = async (name: string, kind: 'authority' | 'press') =>
      (await perform(MAKER, registerOrganisation, { name, kind, isExample: true, evenIfSimilar: true })).id;
    const authorityId = await register(AUTHORITY, 'authority');
    const pressId = await register(PRESS, 'press');
    const settle = async (key: string, organisationId: string, role: 'focal_officer' | 'editor' | 'leader') => {
      await perform(MAKER, createAccount, {
        name: `Người Thử ${key} (mẫu)`,
        email: `${key}@thu.example`,
        isExample: true,
        exampleKey: key,
        memberships: [{ organisationId, role }],
      });
      return key;
    };
    const officers: string[] = [];
    const editors: string[] = [];
    for (let at = 1; at <= pairs; at++) {
      officers.push(await settle(`can-bo-${at}`, authorityId, 'focal_officer'));
      editors.push(await settle(`bien-tap-${at}`, pressId, 'editor'));
    }
    const leader = await settle('lanh-dao', authorityId, 'leader');
    return {
      dataDir,
      authorityId,
      pressId,
      officers,
      editors,
      leader,
      remove: () => rm(folder, { recursive: true, force: true }),
    };
  } finally {
    await house.stop();
  }
}
