// Time stamp authorities with how asking them goes, for administrators. Scope system.
import type { ReadContext } from '../../../platform/context/index.ts';
import type { Sentence } from '../../../tools/sentence/index.ts';

export interface StampAuthorityView {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly ownNetwork: boolean;
  readonly hasCertificate: boolean;
  readonly isOn: boolean;
  readonly version: number;
  readonly stamped: number;
  readonly waiting: number;
  readonly lastSuccessAt: string | null;
  /** Null when the last asking went well. */
  readonly problem: Sentence | null;
  readonly nextAttemptAt: string;
}

export async function stampAuthorities(ctx: ReadContext): Promise<StampAuthorityView[]> {
  const rows = await ctx.db
    .selectFrom('time_stamp_authority as a')
    .innerJoin('stamp_progress as p', 'p.authority_id', 'a.id')
    .select((eb) => [
      'a.id',
      'a.name',
      'a.address',
      'a.own_network as ownNetwork',
      eb('a.certificate', 'is not', null).as('hasCertificate'),
      'a.is_on as isOn',
      'a.version',
      'p.last_success_at as lastSuccessAt',
      'p.problem',
      'p.next_attempt_at as nextAttemptAt',
      eb
        .selectFrom('capture_stamp as s')
        .select((count) => count.fn.countAll<string>().as('n'))
        .whereRef('s.authority_id', '=', 'a.id')
        .as('stamped'),
      eb
        .selectFrom('stamp_due as d')
        .select((count) => count.fn.countAll<string>().as('n'))
        .whereRef('d.authority_id', '=', 'a.id')
        .as('waiting'),
    ])
    .orderBy('a.created_at')
    .execute();
  return rows.map((row) => ({
    ...row,
    hasCertificate: Boolean(row.hasCertificate),
    stamped: Number(row.stamped),
    waiting: Number(row.waiting),
    lastSuccessAt: row.lastSuccessAt?.toISOString() ?? null,
    problem: row.problem as Sentence | null,
    nextAttemptAt: row.nextAttemptAt.toISOString(),
  }));
}
