// Bodies with a history: a conversion table is brought in, looked at, applied and taken back; programmes follow and return.
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { headed, seen, useJourneys, widthBeyond } from '../support/journey.ts';

const journeys = useJourneys();
let admin: Page;
let table = '';

const TABLE = [
  'Mã cũ,Tên cũ,Tỉnh cũ,Mã mới,Tên mới,Tỉnh mới,Ngày hiệu lực,Căn cứ pháp lý',
  '90101,Phường Lau Thượng (mẫu),Tỉnh Mẫu Giang (mẫu),90201,Phường Lau (mẫu),Tỉnh Mẫu Giang (mẫu),01/10/2026,Nghị quyết nhập phường (mẫu)',
  '90102,Phường Lau Hạ (mẫu),Tỉnh Mẫu Giang (mẫu),90201,Phường Lau (mẫu),Tỉnh Mẫu Giang (mẫu),01/10/2026,Nghị quyết nhập phường (mẫu)',
  '90999,Xã Không Có Ai (mẫu),Tỉnh Mẫu Giang (mẫu),90998,Xã Mới (mẫu),Tỉnh Mẫu Giang (mẫu),01/10/2026,',
].join('\r\n');
const PROGRAMME = /UBND huyện Bãi Lau \(mẫu\) và Báo Làng Mẫu/;

beforeAll(async () => {
  admin = await journeys.openAs('quan-tri');
});
afterEach(journeys.noFaults);

/** The public page of the district's programme, once the background work has brought these words there. */
async function programmeShows(page: Page, words: string, there: boolean): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto('/chuong-trinh');
        await page.getByRole('link', { name: PROGRAMME }).first().click();
        await page.locator('#thong-tin').waitFor();
        return (await page.locator('#thong-tin').innerText()).includes(words);
      },
      { timeout: 30_000, interval: 500 },
    )
    .toBe(there);
}

describe('a district that ended with its programme', () => {
  it('is named with its successors and the paper, and as it was on an earlier day', async () => {
    const page = await journeys.open();
    await programmeShows(page, 'UBND phường Lau Thượng (mẫu)', true);
    await seen(page, /nay là UBND phường Lau Thượng \(mẫu\); UBND phường Lau Hạ \(mẫu\)/);
    await seen(page, /Nghị quyết số 00\/NQ-HĐND/);
    await page.goto(`${new URL(page.url()).pathname}?ngay=2025-06-30`);
    await seen(page, /Đang xem như vào thứ Hai, 30\/06\/2025/);
    expect(await page.locator('#thong-tin').innerText()).toContain('UBND huyện Bãi Lau (mẫu)');
    expect(await page.locator('#thong-tin').innerText()).not.toContain('Lau Thượng');
    await page.goto(`${new URL(page.url()).pathname}?ngay=hom-qua`);
    await seen(page, /không phải là một ngày/);
  });
});

describe('a conversion table', () => {
  it('shows what it would do before anything is done', async () => {
    await admin.goto('/lam-viec/quan-tri/chuyen-doi');
    await admin.getByLabel('Tệp CSV').setInputFiles({
      name: 'sap-xep.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(TABLE),
    });
    await admin.getByRole('button', { name: 'Xem trước' }).click();
    await headed(admin, 'sap-xep.csv');
    table = new URL(admin.url()).pathname;
    await seen(admin, '1 nhóm sẵn sàng, 0 nhóm cần chọn hoặc sửa, 1 nhóm bỏ qua.');
    const group = await admin.locator('#g2').innerText();
    expect(group).toContain('Sáp nhập');
    expect(group).toContain('sẽ thêm vào danh bạ');
    expect(group).toContain('1 chương trình');
    await admin.setViewportSize({ width: 360, height: 800 });
    expect(await widthBeyond(admin)).toBe(0);
    await admin.setViewportSize({ width: 1280, height: 900 });
  });

  it('is applied: the programme goes on with the new body', async () => {
    await admin.locator('#ap-dung').getByRole('button', { name: 'Áp dụng' }).click();
    await seen(admin, /Đã áp dụng 1 nhóm/);
    const page = await journeys.open();
    await programmeShows(page, 'UBND phường Lau (mẫu)', true);
    expect(await page.locator('#thong-tin').innerText()).not.toContain('Lau Thượng');
  });

  it('is taken back, and everything is as before', async () => {
    await admin.goto(table);
    await admin.getByLabel('Lý do hoàn tác').fill('Nhầm tệp (mẫu)');
    await admin.locator('#hoan-tac').getByRole('button', { name: 'Hoàn tác' }).click();
    await seen(admin, /Đã hoàn tác lúc/);
    const page = await journeys.open();
    await programmeShows(page, 'UBND phường Lau (mẫu)', false);
    expect(await page.locator('#thong-tin').innerText()).toContain('UBND phường Lau Thượng (mẫu)');
  });
});
