// A reading helper at work, for database tests: invented bodies, a text that says a little more than the rules find, a
// completions server of its own for each test, and settings as an administrator fills them in.
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { readAgreement } from '../../src/tools/agreement-reader/index.ts';
import {
  agreementTasks,
  agreementView,
  askHelper,
  bringAgreement,
  helperReadingOf,
  helperSettings,
  readingHelperInput,
  setReadingHelper,
} from '../../src/modules/agreements/index.ts';
import { registerOrganisation } from '../../src/modules/organisations/index.ts';
import { consult, type Who } from '../../src/platform/context/index.ts';
import { closeSandbox } from '../../src/platform/sandbox/index.ts';
import { completionsServer, type Behaviour, type CompletionsServer } from './completions-server.ts';
import { perform, personOf, SYSTEM, useTestDatabase } from './database.ts';

export const KEY = 'sk-khoa-bi-mat-0123456789';
export const ADMIN: Who = {
  kind: 'system',
  reason: 'platform administration',
  actor: {
    accountId: '00000000-0000-7000-8000-0000000000aa',
    name: 'Quản trị (mẫu)',
    role: null,
    isPlatformAdmin: true,
  },
};

export const TEXT = `UBND xã Thử Nghiệm (mẫu) và Báo Thử (mẫu) ký kết chương trình phối hợp tuyên truyền giai đoạn 2026 - 2027

Sáng 12/1, tại trụ sở UBND xã Thử Nghiệm, UBND xã Thử Nghiệm và Báo Thử tổ chức lễ ký kết chương trình phối hợp tuyên truyền giai đoạn 2026 - 2027.

Về phía UBND xã Thử Nghiệm có ông Nguyễn Mẫu Thử, Chủ tịch UBND xã. Về phía Báo Thử có bà Trần Mẫu Bút, Tổng Biên tập.

Theo nội dung ký kết, Báo Thử sẽ mỗi quý đăng 3 bài tuyên truyền về xây dựng nông thôn mới; mở chuyên mục giới thiệu mô hình hay của xã. UBND xã Thử Nghiệm cung cấp thông tin, số liệu kịp thời cho Báo; tạo điều kiện cho phóng viên tác nghiệp.

Chiều cùng ngày, hai bên trò chuyện: bạn đọc của Báo Thử được mượn 2 quyển lịch của Hội Làng Mẫu. Xe đỗ trước quán bà Hoà.`;
export const LENT = 'bạn đọc của Báo Thử được mượn 2 quyển lịch của Hội Làng Mẫu';
export const promise = (quote: string) => ({
  quote,
  obliged: 'Hội Làng Mẫu',
  kind: 'subscription',
  modality: 'agreed',
  quantity: 2,
  unit: 'quyển lịch',
  per: 'year',
});
/** What a useful helper says: one thing beyond the rules of each kind, one invented, one known. */
export const USEFUL = {
  parties: [
    { name: 'Hội Làng Mẫu', kind: 'other', quote: 'Hội Làng Mẫu' },
    { name: 'Báo Thử', kind: 'press', quote: 'Báo Thử' },
  ],
  commitments: [promise(LENT), promise('Hội Làng Mẫu trả cho Báo Thử 9 tỷ đồng')],
  topics: [{ quote: 'quán bà Hòa' }],
};

export interface AskingJob {
  readonly agreementId: string;
  readonly askingId: string;
}

/** Call at the top of a `*.db.test.ts`, in place of useTestDatabase. */
export function useReadingHelper() {
  const database = useTestDatabase();
  const now = { commune: '', stranger: '', partner: '', server: null as unknown as CompletionsServer };

  beforeAll(async () => {
    const register = async (name: string, kind: 'authority' | 'press') =>
      (await perform(SYSTEM, registerOrganisation, { name, kind, evenIfSimilar: true })).id;
    now.commune = await register('UBND xã Thử Nghiệm (mẫu)', 'authority');
    now.stranger = await register('UBND xã Người Ngoài (mẫu)', 'authority');
    now.partner = await register('Báo Thử (mẫu)', 'press');
  });
  beforeEach(async () => {
    now.server = await completionsServer(KEY);
  });
  afterEach(() => now.server.close());
  afterAll(() => closeSandbox());

  /** Saves settings as an administrator who fills in the form. */
  async function set(changes: Record<string, unknown> = {}): Promise<void> {
    const { version } = await consult(ADMIN, helperSettings);
    const input = readingHelperInput.parse({
      version,
      isOn: 'on',
      endpoint: now.server.address,
      model: 'mo-hinh-mau',
      key: KEY,
      ownNetwork: 'on',
      timeoutSeconds: '5',
      longestText: '60000',
      understood: 'on',
      ...changes,
    });
    await perform(ADMIN, setReadingHelper, input);
  }

  async function bring(text = TEXT): Promise<string> {
    const reading = readAgreement(text, { publishedOn: '2026-01-13' });
    const { id } = await perform(personOf(now.commune), bringAgreement, {
      broughtAs: 'paste',
      name: 'Bài về lễ ký (mẫu)',
      address: null,
      publishedOn: '2026-01-13',
      read: { reading, notes: [], file: null, suggestedName: 'Bài (mẫu)' },
    });
    return id;
  }

  async function jobOf(id: string): Promise<AskingJob> {
    const { rows } = await database.owner.query('select asking_id from helper_reading where agreement_id = $1', [id]);
    return { agreementId: id, askingId: rows[0].asking_id };
  }

  /** As the worker runs it. */
  const work = (job: AskingJob) => agreementTasks[0]!.run(job as never);
  const readingOf = (id: string) => consult(personOf(now.commune), (ctx) => helperReadingOf(ctx, id));
  const viewOf = (id: string) => consult(personOf(now.commune), (ctx) => agreementView(ctx, id));

  /** Brings a text, asks and lets the background work run once. */
  async function asked(behaviour: Behaviour): Promise<string> {
    now.server.behave(behaviour);
    const id = await bring();
    await perform(personOf(now.commune), askHelper, { id });
    await work(await jobOf(id));
    return id;
  }

  return { database, now, set, bring, jobOf, work, readingOf, viewOf, asked };
}
