// All of it in one function, for the command and for the tests.
import type { OwnerAddress } from '../../src/platform/database/roles.ts';
import { gatherCast } from './cast.ts';
import { runMatrix, type MatrixResult } from './matrix.ts';

export interface WallsOptions {
  /** Address of a running program with the example workspace, without a slash at its end. */
  readonly baseURL: string;
  /** Its database. */
  readonly owner: OwnerAddress;
  /** Every thing, way and person (some 100,000 calls), or a sample of some thousand. */
  readonly full: boolean;
  readonly tell?: (line: string) => void;
}

export async function runWalls({ baseURL, owner, full, tell }: WallsOptions): Promise<MatrixResult> {
  const cast = await gatherCast(owner, baseURL);
  let told = 0;
  try {
    return await runMatrix({
      baseURL,
      cast,
      full,
      things: full ? 30 : 2,
      at: (done) => {
        if (done.calls - told < 5_000) return;
        told = done.calls;
        tell?.(`${done.calls} calls, ${done.wrong.length} wrong`);
      },
    });
  } finally {
    await cast.close();
  }
}
