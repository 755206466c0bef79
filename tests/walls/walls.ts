// All of it in one function, for the command and for the tests.
import type { OwnerAddress } from '../../src/platform/database/roles.ts';
import { gatherCast, type Knocker } from './cast.ts';
import { runExports } from './exports.ts';
import { runHostile, runReplay, type HostileResult } from './hostile.ts';
import { runMatrix, type MatrixResult } from './matrix.ts';
import { runRaw } from './raw.ts';
import { runUploads } from './uploads.ts';

export const PARTS = ['matrix', 'replay', 'hostile', 'uploads', 'raw', 'exports'] as const;
export type WallsPart = (typeof PARTS)[number];

export interface WallsOptions {
  /** Address of a running program with the example workspace, without a slash at its end. */
  readonly baseURL: string;
  /** Its database. */
  readonly owner: OwnerAddress;
  /** Every thing, way and person (some 100,000 calls), or a sample of some thousand. */
  readonly full: boolean;
  /** `matrix`: every door; `replay`: forms of others; `hostile`: what nobody should type; `uploads`: files; `raw`: bytes that are no HTTP; `exports`: tables. All when left out. */
  readonly parts?: readonly WallsPart[];
  readonly tell?: (line: string) => void;
}

/** Makes strangers in that house; sends forms as them in a sample, and as everyone when full. */
export async function runWalls({ baseURL, owner, full, parts = PARTS, tell }: WallsOptions): Promise<MatrixResult> {
  const cast = await gatherCast(owner, baseURL);
  let told = 0;
  let toldWrong = 0;
  try {
    const result: MatrixResult = parts.includes('matrix')
      ? await runMatrix({
          baseURL,
          cast,
          full,
          things: full ? 30 : 2,
          at: (done) => {
            if (done.calls - told < 5_000) return;
            told = done.calls;
            tell?.(
              [`${done.calls} calls, ${done.wrong.length} wrong`, ...done.wrong.slice(toldWrong).slice(0, 3)].join(
                '\n  ✗ ',
              ),
            );
            toldWrong = done.wrong.length;
          },
        })
      : { calls: 0, foreign: 0, wrong: [], slowest: { milliseconds: 0, call: '' } };
    const is = (start: string) => (one: Knocker) => one.name.startsWith(start);
    const strangers = cast.knockers
      .filter(is('nguoi-ngoai-'))
      .filter((one) => full || /focal-officer|editor/.test(one.name));
    const insiders = cast.knockers.filter(
      (one) =>
        one.accountId !== null && !is('nguoi-ngoai-')(one) && (full || ['dau-moi', 'bien-tap'].includes(one.name)),
    );
    const add = (name: string, done: HostileResult) => {
      tell?.(
        `${name}: ${done.calls} calls at ${done.forms} forms, ${done.wrong.length} wrong; slowest ${done.slowest.milliseconds} ms: ${done.slowest.call}`,
      );
      result.calls += done.calls;
      result.wrong.push(...done.wrong);
    };
    if (parts.includes('replay')) {
      const done = await runReplay(baseURL, cast, insiders, strangers, { full });
      result.foreign += done.calls;
      add('replay', done);
    }
    // In a sample only strangers type, in their own things: the workspace stays fit for others.
    if (parts.includes('hostile')) {
      const who = full ? [...insiders, ...strangers] : strangers;
      add('hostile', await runHostile(baseURL, cast, who, { full }));
    }
    if (parts.includes('uploads')) {
      const who = full ? [...insiders, ...strangers] : strangers.slice(0, 1);
      add('uploads', await runUploads(baseURL, cast, who, { full }));
    }
    if (parts.includes('raw')) add('raw', await runRaw(baseURL, { full }));
    if (parts.includes('exports')) {
      const who = full ? [...insiders, ...strangers] : strangers.slice(0, 1);
      const done = await runExports(baseURL, cast, who, strangers, { full });
      tell?.(`exports: ${done.tables} tables, a planted name in ${done.met}`);
      // Without these there was nothing that could have run.
      if (done.tables < 8 || done.met < 3)
        result.wrong.push(`only ${done.tables} tables, ${done.met} with planted names`);
      add('exports', done);
    }
    return result;
  } finally {
    await cast.close();
  }
}
