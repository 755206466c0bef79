// An outlet, its programme and what a worker would do for it, for tests of evidence.
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Who } from '../../src/platform/context/index.ts';
import { registerTasks, registeredTasks } from '../../src/platform/jobs/index.ts';
import { closeSandbox } from '../../src/platform/sandbox/index.ts';
import { addCommitments } from '../../src/modules/commitments/index.ts';
import { registerOrganisation } from '../../src/modules/organisations/index.ts';
import { programmeView } from '../../src/modules/programmes/index.ts';
import {
  addOutlet,
  addSource,
  closeEvidence,
  evidenceReactions,
  evidenceTasks,
  openEvidence,
} from '../../src/modules/evidence/index.ts';
import { consult } from '../../src/platform/context/index.ts';
import { perform, personOf, SYSTEM, type TestDatabase } from './database.ts';
import { startOutlet, type OutletServer, type TestArticle } from './outlet-server.ts';
import { BY_AMENDMENT, makeProgramme, registerBodies, type TestBodies } from './programmes.ts';

export const DIGITAL = [
  'Sáng 10-3, Ủy ban nhân dân xã Bến Thử (mẫu) ra mắt tổ công nghệ số cộng đồng tại tám thôn, giúp người dân nộp hồ sơ dịch vụ công trực tuyến ngay tại nhà văn hóa.',
  'Theo kế hoạch chuyển đổi số của xã Bến Thử (mẫu), mỗi tổ có năm thành viên trẻ, trực hai buổi mỗi tuần, hướng dẫn cài đặt chữ ký số và thanh toán không dùng tiền mặt.',
  'Sau một tháng thử nghiệm, xã Bến Thử (mẫu) đã tiếp nhận hơn một nghìn hai trăm hồ sơ trực tuyến, thời gian giải quyết rút ngắn còn một nửa so với cùng kỳ năm trước.',
];
export const WEATHER = [
  'Đài khí tượng cho biết không khí lạnh tăng cường sẽ ảnh hưởng đến các tỉnh phía bắc từ đêm mai, nhiệt độ thấp nhất vùng núi có nơi dưới bảy độ.',
  'Ngư dân trên vịnh cần theo dõi bản tin dự báo, neo đậu tàu thuyền chắc chắn và không ra khơi khi có gió giật mạnh cấp bảy, cấp tám trong ba ngày tới.',
];

export function article(slug: string, changes: Partial<TestArticle> = {}): TestArticle {
  return {
    slug,
    title: 'Xã Bến Thử (mẫu) đẩy mạnh chuyển đổi số',
    publishedAt: '2026-03-10T08:00:00+07:00',
    paragraphs: DIGITAL,
    ...changes,
  };
}

export interface EvidenceWorld {
  readonly bodies: TestBodies;
  readonly otherPaper: string;
  readonly officer: Who;
  readonly editor: Who;
  readonly stranger: Who;
  readonly programmeId: string;
  readonly coverage: string;
  /** Of the current test. */
  readonly outlet: OutletServer;
  readonly outletId: string;
  readonly sourceId: string;
  /** First column values by name of the first row. */
  one<T>(query: string, values?: unknown[]): Promise<T>;
  /** Does all that a worker would do for one source, now. */
  ingest(sourceId?: string): Promise<void>;
  /** A second newspaper of the programme, with its own outlet and source. */
  startSecond(): Promise<{ server: OutletServer; source: string }>;
}

/** Call at the top of a test file, after useTestDatabase(). Each test counts its own evidence. */
export function useEvidenceWorld(database: TestDatabase): EvidenceWorld {
  const world = {} as { -readonly [K in keyof EvidenceWorld]: EvidenceWorld[K] };
  let number = 0;
  registerTasks(evidenceTasks, evidenceReactions);

  async function runTask(name: string, payload: unknown): Promise<void> {
    const task = registeredTasks().find((one) => one.name === name);
    if (!task) throw new Error(`no task ${name}`);
    await task.run(task.payload.parse(payload));
  }

  beforeAll(async () => {
    world.bodies = await registerBodies();
    world.otherPaper = (
      await perform(SYSTEM, registerOrganisation, {
        name: 'Báo Đồng Thử (mẫu)',
        kind: 'press',
        isExample: true,
        evenIfSimilar: true,
      })
    ).id;
    world.officer = personOf(world.bodies.commune);
    world.editor = personOf(world.bodies.paper, 'editor');
    world.stranger = personOf(world.bodies.stranger, 'leader');
    const { id } = await makeProgramme(world.bodies, {
      parties: [
        { organisationId: world.bodies.commune, side: 'A' },
        { organisationId: world.bodies.paper, side: 'B' },
        { organisationId: world.otherPaper, side: 'B' },
      ],
    });
    world.programmeId = id;
    const { topics } = await consult(world.officer, (ctx) => programmeView(ctx, id));
    const { ids } = await perform(world.officer, addCommitments, {
      programmeId: id,
      reason: 'Ghi từ bản đã ký',
      ...BY_AMENDMENT,
      commitments: [
        {
          obliged: 'B',
          kind: 'coverage',
          text: 'Mỗi quý đăng ba bài về chuyển đổi số của xã',
          topicIds: [topics[0]!.id],
        },
      ],
    });
    world.coverage = ids[0]!;
  });

  beforeEach(async () => {
    openEvidence({ allowLoopback: true, publicAddress: 'http://caunoi.example', pauseMs: 0 });
    world.outlet = await startOutlet('Báo Sông Thử (mẫu)');
    number += 1;
    const made = await register(world.editor, `Sông Thử điện tử ${number} (mẫu)`, world.outlet);
    world.outletId = made.outletId;
    world.sourceId = made.sourceId;
  });

  async function register(who: Who, name: string, server: OutletServer) {
    const { outletId } = await perform(who, addOutlet, { name, kind: 'online' as const });
    const { sourceId } = await perform(who, addSource, {
      outletId,
      address: `${server.address}/rss`,
      kind: 'feed' as const,
      everyMinutes: 60,
    });
    return { outletId, sourceId };
  }

  afterEach(async () => {
    await world.outlet.close();
    await closeEvidence();
    await database.owner.query(`set session_replication_role = replica;
      delete from match; delete from found_item; delete from clipping_fingerprint; delete from capture; delete from capture_stamp;
      delete from stamp_due; delete from clipping_watch; delete from clipping_check; delete from clipping_confirmation;
      delete from source_outage; delete from outlet_link_shape; delete from link_shape_decision; delete from brought_list;
      delete from clipping; delete from source; delete from outlet; delete from graphile_worker._private_jobs;
      set session_replication_role = default`);
  });
  afterAll(closeSandbox);

  world.one = async <T>(query: string, values: unknown[] = []) =>
    (await database.owner.query(query, values)).rows[0] as T;
  world.ingest = async (sourceId = world.sourceId) => {
    await database.owner.query('update source set next_attempt_at = now() where id = $1', [sourceId]);
    await runTask('evidence.fetch-source', { sourceId });
    const { rows } = await database.owner.query(`select outlet_id as "outletId", address_key as "addressKey"
      from found_item where state = 'waiting' order by found_at, address_key`);
    for (const page of rows) await runTask('evidence.fetch-article', page);
    const found = await database.owner.query(`select id as "objectId" from clipping
      where related_at is null and kind = 'web' order by found_at, id`);
    for (const clipping of found.rows) await runTask('evidence.relate', clipping);
  };
  world.startSecond = async () => {
    const server = await startOutlet('Báo Đồng Thử (mẫu)');
    const { sourceId } = await register(
      personOf(world.otherPaper, 'editor'),
      `Đồng Thử điện tử ${number} (mẫu)`,
      server,
    );
    return { server, source: sourceId };
  };
  return world;
}
