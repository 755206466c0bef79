// Every screen, as different eyes and hands meet it: axe (WCAG 2.2 AA) wide and narrow, light and dark; nothing stands
// outside of a narrow screen; the keyboard reaches what the mouse reaches.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { NARROW, WIDE } from '../support/browser.ts';
import { agreementText } from '../support/journey-text.ts';
import { beginDraft, pasteText, runningProgramme, useJourneys, widthBeyond } from '../support/journey.ts';
import { programmeRow, programmeTable } from '../support/programme-tables.ts';
import { screenAt, SCREENS } from '../support/screens-of.ts';

const journeys = useJourneys();
afterEach(journeys.noFaults);

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** One address of each screen, by who sees it; found by following links, so that a new screen is looked at too. */
const found = {
  nobody: new Map<string, string>(),
  officer: new Map<string, string>(),
  admin: new Map<string, string>(),
};

beforeAll(async () => {
  const visitor = await journeys.open();
  const checked = `/kiem-tra/${'a'.repeat(64)}`;
  await walk(visitor, found.nobody, ['/', '/dang-nhap', '/khong-co-trang-nay', checked, await proofOfOne(visitor)]);
  const officer = await journeys.openAs('dau-moi');
  const review = await pasteText(officer, agreementText('cho người dùng bàn phím'));
  await officer.goto(await runningProgramme(officer));
  const report = await beginReport(officer);
  await walk(officer, found.officer, ['/lam-viec', review, report]);
  // What was signed has no forms any more; a draft does. Nothing of the officer's has ended.
  const draft = await beginDraft(officer, 'Chương trình nháp cho người dùng bàn phím (mẫu)');
  const running = await runningProgramme(officer);
  await walk(officer, found.officer, [`${draft}/sua`, `${draft}/chu-de`, `${running}/thanh-ly`]);
  const ceremony = await planCeremony(officer, draft);
  await walk(officer, found.officer, [`${ceremony}/sua`, `${ceremony}/khach`, `${ceremony}/diem-danh`]);
  await walk(officer, found.officer, [await keepFilter(officer)]);
  await walk(officer, found.officer, [await bringTable(officer), await bringList(officer)]);
  await walk(visitor, found.nobody, [await inviteOutside(officer)]);
  const admin = await journeys.openAs('quan-tri');
  await walk(admin, found.admin, ['/lam-viec/quan-tri', '/lam-viec/quan-tri/don-vi', await bringConversion(admin)]);
}, 120_000);

/** The page of an outside assessor opens with a link alone. */
async function inviteOutside(page: Page): Promise<string> {
  await page.goto(`${await runningProgramme(page)}/danh-gia-ngoai`);
  await page.getByLabel('Mời ai').fill('Người thử bàn phím (mẫu)');
  await page.getByRole('button', { name: 'Tạo liên kết mời' }).click();
  return new URL((await page.locator('main code').first().textContent())!).pathname;
}

/** Not every programme has published items: the running one has. */
async function proofOfOne(page: Page): Promise<string> {
  await page.goto('/chuong-trinh?trang-thai=in_force');
  await page
    .getByRole('link', { name: /Báo Sông Mẫu \(mẫu\) và Báo Làng Mẫu \(mẫu\)/ })
    .first()
    .click();
  await page.waitForURL(/\/chuong-trinh\/[^/?]+$/);
  return (await page.locator('a[href^="/bang-chung/"]').first().getAttribute('href'))!;
}

async function beginReport(page: Page): Promise<string> {
  await page.goto(`/lam-viec/bao-cao/moi?chuong-trinh=${new URL(page.url()).pathname.split('/').at(-1)}`);
  await page.getByRole('button', { name: 'Lập báo cáo' }).click();
  await page.waitForURL(/\/lam-viec\/bao-cao\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

async function planCeremony(page: Page, draft: string): Promise<string> {
  await page.goto(`${draft}/le-ky`);
  await page.locator('input[name="heldOn"]').fill('2027-01-15');
  await page.locator('main form').getByRole('button').last().click();
  await page.waitForURL(/\/le-ky\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname;
}

async function keepFilter(page: Page): Promise<string> {
  await page.goto('/lam-viec/chuong-trinh?trang-thai=in_force');
  await page.getByText('Lưu bộ lọc này').click();
  await page.getByLabel('Tên bộ lọc').fill('Đang hiệu lực (mẫu)');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('link', { name: 'Đang hiệu lực (mẫu)' }).waitFor();
  return '/lam-viec/bo-loc';
}

async function bringTable(page: Page): Promise<string> {
  await page.goto('/lam-viec/chuong-trinh/nhap');
  const row = programmeRow({ 'Tên chương trình': 'Chương trình chờ nhập (mẫu)', 'Ngày ký': '31/02/2026' });
  await page.getByLabel('Tệp đã điền').setInputFiles({
    name: 'bang.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await programmeTable({ programmes: [row] })),
  });
  await page.getByRole('button', { name: 'Tải lên và soát' }).click();
  await page.waitForURL(/\/nhap\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname;
}

async function bringList(page: Page): Promise<string> {
  await page.goto('/lam-viec/nguon/danh-sach');
  await page.locator('textarea[name="text"]').fill('https://kenh-chua-khai.example/bai-1.html');
  await page.locator('main form').getByRole('button').last().click();
  await page.waitForURL(/\/danh-sach\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

async function bringConversion(page: Page): Promise<string> {
  const head = 'Mã cũ,Tên cũ,Tỉnh cũ,Mã mới,Tên mới,Tỉnh mới,Ngày hiệu lực';
  const line = '90999,Xã Chưa Có (mẫu),Tỉnh Mẫu Giang (mẫu),90998,Xã Mới (mẫu),Tỉnh Mẫu Giang (mẫu),01/10/2026';
  await page.goto('/lam-viec/quan-tri/chuyen-doi');
  const buffer = Buffer.from(`${head}\r\n${line}`);
  await page.getByLabel('Tệp CSV').setInputFiles({ name: 'chuyen-doi.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await page.waitForURL(/\/chuyen-doi\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname;
}

/** Follows links within the same part of the house until every screen has been seen once. */
async function walk(page: Page, seen: Map<string, string>, from: string[]): Promise<void> {
  const desk = from[0]!.startsWith('/lam-viec');
  const queue = [...from];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const screen = screenAt(path);
    if (!screen || seen.has(screen.file) || screen.path.startsWith('/lam-viec') !== desk) continue;
    const answer = await page.goto(path);
    expect([path, answer!.status()]).toEqual([path, screen.path === '/*' ? 404 : 200]);
    seen.set(screen.file, path);
    const links = await page.locator('a[href^="/"]').evaluateAll((all) => all.map((one) => one.getAttribute('href')!));
    queue.push(...links.map((link) => link.replace(/#.*$/, '')));
  }
}

/** Screens that no link of these people leads to. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'entrance/invitation.tsx': 'opens with a token from a mail',
  'entrance/link.tsx': 'opens with a token from a mail',
  'entrance/stop-letters.tsx': 'opens with a token from a mail',
  'entrance/second-step.tsx': 'only after a password, which the example people have not',
  'entrance/prove-again.tsx': 'only when the last sign-in is no longer fresh',
  'entrance/choose-organisation.tsx': 'only for people of several organisations',
};

describe('every screen', () => {
  it('has been found by following links', () => {
    const all = new Set(Object.values(found).flatMap((some) => [...some.keys()]));
    const missed = SCREENS.filter((screen) => !all.has(screen.file) && !ELSEWHERE[screen.file]);
    expect(missed.map((screen) => screen.file)).toEqual([]);
  });

  // Two looks show what four would: colours are checked in light and in dark, sizes wide and narrow.
  it.each([
    ['wide and light', { viewport: WIDE, dark: false }],
    ['narrow and dark', { viewport: NARROW, dark: true }],
  ] as const)(
    'pleases axe, %s',
    async (_name, look) => {
      const wrong: string[] = [];
      const lookAt = async (page: Page, paths: Iterable<string>) => {
        for (const path of paths) wrong.push(...(await faultsOf(page, path)));
      };
      const visitor = await journeys.open(look);
      const officer = await journeys.openAs('dau-moi', look);
      const admin = await journeys.openAs('quan-tri', look);
      await Promise.all([
        lookAt(officer, found.officer.values()),
        (async () => {
          await lookAt(visitor, found.nobody.values());
          await lookAt(admin, found.admin.values());
        })(),
      ]);
      expect(wrong).toEqual([]);
      // Some ninety screens each; a busy machine takes a second and a half for one.
    },
    300_000,
  );

  it.each([
    ['wide and dark', { viewport: WIDE, dark: true }],
    ['narrow and light', { viewport: NARROW, dark: false }],
  ] as const)('pleases axe where most of the work is done, %s', async (_name, look) => {
    const officer = await journeys.openAs('dau-moi', look);
    const wrong: string[] = [];
    for (const path of ['/lam-viec', '/lam-viec/doi-chieu', found.officer.get('desk/agreements/review.tsx')!, '/'])
      wrong.push(...(await faultsOf(officer, path)));
    expect(wrong).toEqual([]);
  });
});

/** What axe finds, and what stands outside of the screen. */
async function faultsOf(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const beyond = await widthBeyond(page);
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${path} ${id}: ${node.html.slice(0, 160)}`)),
    ...(beyond > 0 ? [`${path} is ${beyond} px too wide`] : []),
  ];
}

describe('by keyboard', () => {
  it('the first stop leads past the menu', async () => {
    for (const [page, path] of [
      [await journeys.open(), '/'],
      [await journeys.open(), '/dang-nhap'],
      [await journeys.openAs('dau-moi'), '/lam-viec'],
    ] as const) {
      await page.goto(path);
      await page.keyboard.press('Tab');
      const link = page.getByRole('link', { name: 'Đến nội dung chính' });
      expect([path, await link.evaluate((one) => one === document.activeElement)]).toEqual([path, true]);
      expect((await link.boundingBox())!.height).toBeGreaterThan(20);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement!.closest('main') !== null)).toBe(true);
    }
  });

  it.each([['/lam-viec'], ['/lam-viec/doi-chieu'], ['/lam-viec/van-ban/moi'], ['/lam-viec/chuong-trinh']])(
    'every link and button of %s is reached, and shows that it is',
    async (path) => {
      const page = await journeys.openAs('dau-moi');
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      const wanted = await page.locator('main a[href], main button:not([disabled])').filter({ visible: true }).count();
      const reached = new Set<number>();
      const unseen: string[] = [];
      for (let presses = 0; presses < 40 + wanted * 3 && reached.size < wanted; presses++) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(() => {
          const one = document.activeElement as HTMLElement;
          const style = getComputedStyle(one);
          const all = [...document.querySelectorAll('main a[href], main button:not([disabled])')];
          const shows = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1;
          return {
            at: all.indexOf(one),
            shows: shows || style.boxShadow !== 'none',
            html: one.outerHTML.slice(0, 120),
          };
        });
        if (stop.at >= 0) reached.add(stop.at);
        if (!stop.shows) unseen.push(stop.html);
      }
      expect(unseen).toEqual([]);
      expect(reached.size).toBe(wanted);
    },
  );
});
