import { createElement, type ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createRoutesStub } from 'react-router';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { completionsServer, error, type CompletionsServer } from '../../../../tests/support/completions-server.ts';
import { SYSTEM, useTestDatabase } from '../../../../tests/support/database.ts';
import { createAccount, signIn } from '../../../modules/accounts/index.ts';
import { agreementTasks, helperSettings } from '../../../modules/agreements/index.ts';
import { registerOrganisation } from '../../../modules/organisations/index.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { closeSandbox } from '../../../platform/sandbox/index.ts';
import * as settingsRoute from '../administration/reading-helper.tsx';
import * as bringRoute from './bring.tsx';
import * as reviewRoute from './review.tsx';

const database = useTestDatabase();
const PASSWORD = 'bến sông có ba cây gạo';
const KEY = 'sk-khoa-bi-mat-9876543210';
const TEXT = `UBND xã Thử Nghiệm (mẫu) và Báo Thử (mẫu) ký kết chương trình phối hợp tuyên truyền giai đoạn 2026 - 2027

Ngày 12/1/2026, tại trụ sở UBND xã Thử Nghiệm, UBND xã Thử Nghiệm và Báo Thử tổ chức lễ ký kết chương trình phối hợp tuyên truyền giai đoạn 2026 - 2027.

Theo nội dung ký kết, Báo Thử sẽ mỗi quý đăng 3 bài tuyên truyền về xây dựng nông thôn mới. UBND xã Thử Nghiệm cung cấp thông tin, số liệu kịp thời cho Báo.

Chiều cùng ngày, hai bên trò chuyện: bạn đọc của Báo Thử được mượn 2 quyển lịch. Xe đỗ trước quán bà Hoà.`;
const LENT = 'bạn đọc của Báo Thử được mượn 2 quyển lịch';

let server: CompletionsServer;
let administrator = '';
let officer = '';

beforeAll(async () => {
  const commune = await perform(SYSTEM, registerOrganisation, { kind: 'authority', name: 'UBND xã Thử Nghiệm (mẫu)' });
  const cookieOf = async (email: string, organisations: string[], isPlatformAdmin: boolean) => {
    await perform(SYSTEM, createAccount, {
      name: 'Người Thử (mẫu)',
      email,
      password: PASSWORD,
      isPlatformAdmin,
      memberships: organisations.map((organisationId) => ({ organisationId, role: 'focal_officer' as const })),
    });
    const { setCookies } = await signIn({ email, password: PASSWORD }, new Headers());
    return setCookies.map((line) => line.split(';')[0]).join('; ');
  };
  administrator = await cookieOf('quan-tri@thu.example', [], true);
  officer = await cookieOf('dau-moi@thu.example', [commune.id], false);
});
beforeEach(async () => {
  server = await completionsServer(KEY);
});
afterEach(() => server.close());
afterAll(() => closeSandbox());

/** What a route file's loader or action is given, as far as these look at it. */
type Ask = (args: { request: Request; params: Record<string, string> }) => unknown;
const SETTINGS = '/lam-viec/quan-tri/may-doc';
async function get(route: { loader: unknown }, path: string, cookie: string, params: Record<string, string> = {}) {
  return (route.loader as Ask)({
    request: new Request(`http://localhost${path}`, { headers: { cookie } }),
    params,
  }) as Promise<Record<string, unknown>>;
}
async function post(
  route: { action: unknown },
  path: string,
  cookie: string,
  fields: Record<string, string>,
  params: Record<string, string> = {},
) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return (route.action as Ask)({
    request: new Request(`http://localhost${path}`, { method: 'POST', headers: { cookie }, body }),
    params,
  }) as Promise<Response & { data: unknown; init: { status: number } }>;
}
/** The page as the server sends it. */
function page(route: { default: unknown }, path: string, loaderData: unknown, actionData?: unknown): string {
  const Stub = createRoutesStub([{ id: 'page', path, Component: route.default as ComponentType }]);
  return renderToStaticMarkup(
    createElement(Stub, {
      initialEntries: [path],
      hydrationData: { loaderData: { page: loaderData }, ...(actionData ? { actionData: { page: actionData } } : {}) },
    }),
  );
}
const settled = async () => {
  const { rows } = await database.owner.query('select agreement_id, asking_id from helper_reading');
  for (const row of rows) {
    await agreementTasks[0]!.run({ agreementId: row.agreement_id, askingId: row.asking_id } as never);
  }
};

const whole = async (changes: Record<string, string> = {}) => ({
  version: String((await consult(SYSTEM, helperSettings)).version),
  endpoint: server.address,
  model: 'mo-hinh-mau',
  key: KEY,
  ownNetwork: 'on',
  timeoutSeconds: '5',
  longestText: '60000',
  understood: 'on',
  isOn: 'on',
  ...changes,
});

describe('the screen of the helper’s settings', () => {
  it('is closed to everybody but administrators', async () => {
    await expect(get(settingsRoute, SETTINGS, officer)).rejects.toMatchObject({ status: 403 });
    await expect(post(settingsRoute, SETTINGS, officer, await whole())).rejects.toMatchObject({ status: 403 });
    await expect(post(settingsRoute, SETTINGS, officer, { intent: 'try' })).rejects.toMatchObject({ status: 403 });
    expect(server.seen).toEqual([]);
  });

  it('keeps what was typed on refusal, but gives the key back to nobody', async () => {
    for (const changes of [{ understood: '' }, { timeoutSeconds: '1' }, { ownNetwork: '' }]) {
      const refused = await post(settingsRoute, SETTINGS, administrator, await whole(changes));
      expect(refused.init.status).toBe(400);
      expect(refused.data).toMatchObject({ refused: { values: { model: 'mo-hinh-mau', endpoint: server.address } } });
      expect(JSON.stringify(refused.data)).not.toContain(KEY);
      const html = page(settingsRoute, SETTINGS, await get(settingsRoute, SETTINGS, administrator), refused.data);
      expect(html).toContain(server.address);
      expect(html).not.toContain(KEY);
    }
  });

  it('saves, never shows the key again, tries in words and warns in words', async () => {
    const done = await post(settingsRoute, SETTINGS, administrator, await whole());
    expect(done.status).toBe(302);
    const loaded = await get(settingsRoute, SETTINGS, administrator);
    const html = page(settingsRoute, SETTINGS, loaded);
    expect(html).toContain('đang bật');
    expect(html).toContain('toàn văn');
    expect(html).toContain('Đang lưu một khóa');
    expect(html + JSON.stringify(loaded)).not.toContain(KEY);
    server.behave({ says: { commitments: [{ quote: 'bịa đặt hoàn toàn', obliged: 'both', kind: 'joint' }] } });
    const tried = await post(settingsRoute, SETTINGS, administrator, { intent: 'try' });
    const after = page(settingsRoute, SETTINGS, loaded, tried);
    expect(after).toMatch(/Trợ lý trả lời sau [\d,]+ giây/);
    expect(after).toContain('đoạn trích không có trong văn bản');
    server.behave((_request, response) => error(response, 401, `Incorrect API key provided: ${KEY}`, 'x'));
    const failed = page(
      settingsRoute,
      SETTINGS,
      loaded,
      await post(settingsRoute, SETTINGS, administrator, { intent: 'try' }),
    );
    expect(failed).toContain('không nhận khóa truy cập');
    expect(failed).not.toContain(KEY);
    expect(page(settingsRoute, `/en${SETTINGS}`, loaded)).toContain('Reading helper');
  });
});

describe('the screens of a text', () => {
  const bring = async (more: Record<string, string> = {}) => {
    const brought = await post(bringRoute, '/lam-viec/van-ban/moi', officer, {
      broughtAs: 'paste',
      text: TEXT,
      ...more,
    });
    const path = brought.headers.get('location')!;
    const agreementId = path.split('/').at(-1)!;
    return {
      agreementId,
      path,
      load: () => get(reviewRoute, path, officer, { agreementId }) as Promise<Loaded>,
      send: async (intent: string) => {
        const { agreement } = (await get(reviewRoute, path, officer, { agreementId })) as Loaded;
        const fields: Record<string, string> = {
          intent,
          version: String(agreement.version),
          ...flat(agreement.review),
        };
        return post(reviewRoute, path, officer, fields, { agreementId });
      },
    };
  };
  interface Loaded extends Record<string, unknown> {
    readonly agreement: { readonly version: number; readonly review: { readonly commitments: { text: string }[] } };
    readonly helper: { readonly reading: { suggestions: { id: string }[] } | null };
  }
  /** A review as its form sends it. */
  function flat(value: unknown, name = ''): Record<string, string> {
    if (value === null || value === undefined) return {};
    if (typeof value === 'boolean') return value ? { [name]: 'on' } : {};
    if (typeof value !== 'object') return { [name]: String(value) };
    return Object.assign(
      {},
      ...Object.entries(value).map(([key, inner]) => flat(inner, name ? `${name}.${key}` : key)),
    );
  }

  it('send nothing without the mark, and say so', async () => {
    await post(settingsRoute, SETTINGS, administrator, await whole());
    const html = page(bringRoute, '/lam-viec/van-ban/moi', await get(bringRoute, '/lam-viec/van-ban/moi', officer));
    expect(html).toContain('Nhờ trợ lý đọc thêm');
    expect(html).toContain(new URL(server.address).host);
    expect(html).not.toMatch(/name="askHelper"[^>]*checked/);
    const { load } = await bring();
    await settled();
    expect(server.seen).toEqual([]);
    expect((await load()).helper.reading).toBeNull();
  });

  it('show the asking, the suggestions at their places, and take one with a form of the page', async () => {
    await post(settingsRoute, SETTINGS, administrator, await whole());
    server.behave({
      says: {
        commitments: [
          { quote: LENT, obliged: 'Báo Thử', kind: 'subscription' },
          { quote: 'bịa', obliged: 'both', kind: 'joint' },
        ],
      },
    });
    const { path, load, send } = await bring({ askHelper: 'on' });
    const waiting = page(reviewRoute, path, await load());
    expect(waiting).toContain('Đang hỏi trợ lý');
    await settled();
    const loaded = await load();
    const html = page(reviewRoute, path, loaded);
    expect(html).toContain('Trợ lý đề xuất');
    expect(html).toMatch(/id="cho-helper-0"/);
    expect(html).toMatch(/<mark[^>]*data-keys="[^"]*helper-0/);
    expect(html).toContain('đoạn trích không có trong văn bản');
    // Every button of the panel belongs to the review's form, so that what was typed is kept; Enter only saves.
    expect(html).toMatch(/<form[^>]*id="xem-xet"/);
    expect(html.match(/<button[^>]*form="xem-xet"[^>]*>/)?.[0]).toContain('value="save"');
    const before = loaded.agreement.review.commitments.length;
    const [suggestion] = loaded.helper.reading!.suggestions;
    const taken = await send(`take ${suggestion!.id}`);
    expect(taken.status).toBe(302);
    const after = await load();
    expect(after.agreement.review.commitments).toHaveLength(before + 1);
    expect(after.agreement.review.commitments.at(-1)!.text).toBe(LENT);
    expect(page(reviewRoute, path, after)).toContain('1 đã nhận');
    const again = await send(`take ${suggestion!.id}`);
    expect(again.init.status).toBe(422);
  });

  it('say why it failed and offer to ask again; without a helper they are as before', async () => {
    await post(settingsRoute, SETTINGS, administrator, await whole());
    server.behave((_request, response) => error(response, 401, 'no', 'x'));
    const { path, load, send } = await bring({ askHelper: 'on' });
    await settled();
    const html = page(reviewRoute, path, await load());
    expect(html).toContain('không nhận khóa truy cập');
    expect(html).toContain('Hỏi lại trợ lý');
    server.behave({ says: { topics: [{ quote: 'quán bà Hoà' }] } });
    expect((await send('ask-helper')).status).toBe(302);
    await settled();
    const loaded = await load();
    const dismissed = await send(`dismiss ${loaded.helper.reading!.suggestions[0]!.id}`);
    expect(dismissed.status).toBe(302);
    expect(page(reviewRoute, path, await load())).toContain('1 đã bỏ');
    await post(settingsRoute, SETTINGS, administrator, await whole({ isOn: '', key: '' }));
    const plain = await bring({ askHelper: 'on' });
    expect(page(reviewRoute, plain.path, await plain.load())).not.toContain('Trợ lý');
    const words = page(bringRoute, '/lam-viec/van-ban/moi', await get(bringRoute, '/lam-viec/van-ban/moi', officer));
    expect(words).toContain('Văn bản không được gửi đi đâu.');
  });
});
