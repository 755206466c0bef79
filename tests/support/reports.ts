// A signed programme with confirmed evidence in the third quarter of 2026, for database tests of reports.
import { consult } from '../../src/platform/context/index.ts';
import { addCommitments, assessCommitment, setTargets } from '../../src/modules/commitments/index.ts';
import { addOutlet, matchByHand } from '../../src/modules/evidence/index.ts';
import { changeReport, quarterSpan, reportView } from '../../src/modules/reports/index.ts';
import { perform, personOf, type TestDatabase } from './database.ts';
import { BY_AMENDMENT, makeProgramme, registerBodies, type TestBodies } from './programmes.ts';

export const QUARTER = '2026-Q3';
export const SPAN = quarterSpan(QUARTER);

export interface ReportWorld {
  readonly bodies: TestBodies;
  readonly programmeId: string;
  readonly commune: ReturnType<typeof personOf>;
  readonly paper: ReturnType<typeof personOf>;
  readonly stranger: ReturnType<typeof personOf>;
  /** A page found at the newspaper's outlet, with its capture. Gives its id. */
  publish(day: string, title: string, originalId?: string): Promise<string>;
  /** Counts it for the newspaper's commitment. */
  confirm(clippingId: string, quantity?: number): Promise<void>;
  /** Gives a draft all that it needs to be frozen; gives its version. */
  ready(reportId: string): Promise<number>;
}

/** Two commitments (3 articles by the newspaper, information by the commune), 2.5 counted, one reprint, one judgement. */
export async function makeReportWorld({ owner }: TestDatabase): Promise<ReportWorld> {
  const bodies = await registerBodies();
  const commune = personOf(bodies.commune);
  const paper = personOf(bodies.paper, 'editor');
  const programmeId = (await makeProgramme(bodies)).id;
  const { ids } = await perform(commune, addCommitments, {
    programmeId,
    reason: 'Ghi bổ sung (mẫu)',
    ...BY_AMENDMENT,
    commitments: [
      { obliged: 'B', kind: 'coverage', text: 'Mỗi quý đăng 3 bài về xã (mẫu)' },
      { obliged: 'A', kind: 'information', text: 'Cung cấp thông tin hằng tháng (mẫu)' },
    ],
  });
  const [coverage] = ids as [string, string];
  await perform(commune, setTargets, {
    commitmentId: coverage,
    version: 1,
    targets: [{ periodFrom: '2026-07-01', periodTo: '2026-09-30', unit: 'bài', quantity: 3 }],
  });
  const { outletId } = await perform(paper, addOutlet, { name: 'Báo Sông Thử điện tử (mẫu)', kind: 'online' });
  // Pages as ingest leaves them; the door to ingest needs an outlet on the network. The owner's own rows need no journal.
  await owner.query('alter table clipping disable trigger must_be_journalled');
  await owner.query('alter table capture disable trigger must_be_journalled');
  let found = 0;
  const world: ReportWorld = {
    bodies,
    programmeId,
    commune,
    paper,
    stranger: personOf(bodies.stranger),
    async publish(day, title, originalId) {
      found += 1;
      const { rows } = await owner.query<{ id: string }>(
        `insert into clipping (outlet_id, organisation_id, kind, address, address_key, title, text, published_at,
           published_origin, published_confidence, original_id)
         values ($1, $2, 'web', $3, $3, $4, '', $5, 'json_ld', 1, $6) returning id`,
        [outletId, bodies.paper, `https://bao.example/${found}`, title, `${day}T03:00:00Z`, originalId ?? null],
      );
      await owner.query(
        `insert into capture (clipping_id, organisation_id, captured_at, final_address, status, body_sha256, text_sha256,
           warc_sha256, warc_size)
         values ($1, $2, now(), 'https://bao.example/', 200, sha256($3::bytea), sha256('t'), sha256('w'), 1)`,
        [rows[0]!.id, bodies.paper, title],
      );
      return rows[0]!.id;
    },
    async confirm(clippingId, quantity = 1) {
      await perform(commune, matchByHand, { clippingId, programmeId, commitmentId: coverage, quantity });
    },
    async ready(reportId) {
      const { version } = await consult(commune, (ctx) => reportView(ctx, reportId));
      const fields = { datedOn: '2026-10-05', ordinal: 7, place: 'Bến Thử' };
      await perform(commune, changeReport, { reportId, version, ...fields });
      return version + 1;
    },
  };
  const original = await world.publish('2026-07-10', 'Bài gốc (mẫu)');
  await world.confirm(original);
  await world.confirm(await world.publish('2026-07-11', 'Bài đăng lại (mẫu)', original));
  await world.confirm(await world.publish('2026-09-30', 'Bài cuối quý (mẫu)'), 1.5);
  await world.confirm(await world.publish('2026-05-05', 'Bài quý trước (mẫu)'));
  await perform(paper, assessCommitment, {
    commitmentId: coverage,
    periodFrom: '2026-07-01',
    periodTo: '2026-09-30',
    status: 'partially_met',
    stance: 'states',
    comment: 'Thiếu người (mẫu)',
  });
  return world;
}
