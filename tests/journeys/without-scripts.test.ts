// The main forms in a browser without JavaScript.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { agreementText } from '../support/journey-text.ts';
import {
  chooseBodies,
  headed,
  markAllSeen,
  pasteText,
  runningProgramme,
  seen,
  useJourneys,
} from '../support/journey.ts';

const journeys = useJourneys();
let page: Page;

beforeAll(async () => {
  page = await journeys.openAs('dau-moi', { scripts: false });
});

describe('without scripts', () => {
  it('takes a text, keeps the review and makes the programme', async () => {
    const review = await pasteText(page, agreementText('không cần kịch bản'));
    const title = 'Chương trình phối hợp làm trên trình duyệt đơn giản (mẫu)';
    await page.getByLabel('Tên chương trình').fill(title);
    await page.getByRole('group', { name: 'Thêm cam kết' }).locator('textarea').fill('Hai bên trao đổi hằng tuần.');
    await page.getByRole('button', { name: 'Lưu phần đã xem xét' }).click();
    await seen(page, 'Đã lưu. Có thể rời trang và làm tiếp sau.');
    await page.goto(review);
    expect(await page.getByLabel('Nội dung cam kết').nth(5).inputValue()).toBe('Hai bên trao đổi hằng tuần.');

    await chooseBodies(page);
    await page.getByRole('button', { name: 'Tạo chương trình' }).click();
    await seen(page, /Còn phần chưa đánh dấu “Đã xem”/);
    // What was chosen before the refusal is still chosen.
    expect(await page.getByLabel('Là đơn vị nào trên Cầu Nối').nth(1).inputValue()).not.toBe('');
    await markAllSeen(page);
    await page.getByRole('button', { name: 'Tạo chương trình' }).click();
    await page.waitForURL(/\/lam-viec\/chuong-trinh\/[0-9a-f-]{36}$/);
    await headed(page, title);
  });

  it('confirms a match by its button and takes it back', async () => {
    const running = await runningProgramme(page);
    await page.goto(`/lam-viec/doi-chieu?chuong-trinh=${running.split('/').at(-1)}`);
    const first = page.locator('[data-item]').first();
    const address = (await first.getByRole('link').first().getAttribute('href'))!;
    await first.getByRole('button', { name: 'Xác nhận (C)' }).click();
    await seen(page, /Đã xác nhận \d gợi ý/);
    expect(await page.locator(`[data-item] a[href="${address}"]`).count()).toBe(0);
    await page.getByRole('button', { name: 'Hoàn tác (U)' }).click();
    await seen(page, /Đã hoàn tác \d quyết định/);
    expect(await page.locator(`[data-item] a[href="${address}"]`).count()).toBeGreaterThan(0);
  });

  it('assesses a commitment', async () => {
    await page.goto(`${await runningProgramme(page)}/danh-gia`);
    const row = page.locator('fieldset', { has: page.getByLabel('Nhận xét') }).last();
    const comment = 'Ghi từ trình duyệt không có kịch bản (mẫu).';
    await row.getByLabel('Đạt một phần', { exact: true }).check();
    await row.getByLabel('Nhận xét').fill(comment);
    await page.getByRole('button', { name: 'Lưu đánh giá' }).click();
    await seen(page, 'Đã lưu đánh giá.');
    expect(await page.locator('main').innerText()).toContain(comment);
  });

  it('signs out, and the desk is closed', async () => {
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/lam-viec'));
    await page.goto('/lam-viec/chuong-trinh');
    expect(new URL(page.url()).pathname).toBe('/dang-nhap');
  });
});
