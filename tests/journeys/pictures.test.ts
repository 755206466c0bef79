// The pictures of the README, made from the running program so that they stay true. Only when CAUNOI_PICTURES=1 is set,
// so that a normal run changes no file; without it the same places are visited and must show what the pictures show.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_FOLDER } from '../../src/platform/config/index.ts';
import { agreementText } from '../support/journey-text.ts';
import { pasteText, runningProgramme, seen, useJourneys } from '../support/journey.ts';

const journeys = useJourneys();
/** Of one picture, in bytes. */
const LARGEST = 250_000;
const FOLDER = join(PROJECT_FOLDER, 'docs/pictures');
let page: Page;
let programme = '';

beforeAll(async () => {
  page = await journeys.openAs('dau-moi', { viewport: { width: 1280, height: 860 } });
  programme = await runningProgramme(page);
});
afterEach(journeys.noFaults);

/** Bytes of the picture. */
async function picture(name: string): Promise<number> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  if (process.env['CAUNOI_PICTURES'] !== '1') return (await page.screenshot()).length;
  mkdirSync(FOLDER, { recursive: true });
  return (await page.screenshot({ path: join(FOLDER, `${name}.png`) })).length;
}

describe('the pictures of the README', () => {
  it('viec-can-lam: the inbox', async () => {
    await page.goto('/lam-viec');
    await seen(page, /việc đang chờ/);
    expect(await picture('viec-can-lam')).toBeLessThan(LARGEST);
  });

  it('xem-xet: the text beside what was read from it', async () => {
    await pasteText(page, agreementText('mùa lễ hội'));
    const box = page.getByLabel('Nội dung cam kết').nth(2);
    await box.focus();
    await page.locator('mark[data-lit]').first().waitFor();
    await box.evaluate((one) => one.closest('fieldset')!.scrollIntoView({ block: 'center' }));
    expect(await picture('xem-xet')).toBeLessThan(LARGEST);
  });

  it('chuong-trinh: commitments with figures and both opinions', async () => {
    await page.goto(`${programme}/cam-ket`);
    await seen(page, 'Đã xác nhận / chỉ tiêu');
    await page.getByRole('link', { name: 'Tổng quan' }).evaluate((one) => one.scrollIntoView());
    expect(await picture('chuong-trinh')).toBeLessThan(LARGEST);
  });

  it('doi-chieu: an article beside the commitment that it may serve', async () => {
    await page.goto(`/lam-viec/doi-chieu?chuong-trinh=${programme.split('/').at(-1)}`);
    await page.locator('[data-item]').first().waitFor();
    expect(await picture('doi-chieu')).toBeLessThan(LARGEST);
  });

  it('bao-cao: the quarterly report', async () => {
    await page.goto(`/lam-viec/bao-cao/moi?chuong-trinh=${programme.split('/').at(-1)}`);
    await page.getByRole('button', { name: 'Lập báo cáo' }).click();
    await page.waitForURL(/\/lam-viec\/bao-cao\/[0-9a-f-]{36}$/);
    await seen(page, 'Số liệu của kỳ');
    expect(await picture('bao-cao')).toBeLessThan(LARGEST);
  });

  it('trang-cong-khai: what everybody sees', async () => {
    await page.goto(programme);
    await page.goto((await page.getByRole('link', { name: 'Xem trang công khai' }).getAttribute('href'))!);
    await page.setViewportSize({ width: 1280, height: 1200 });
    expect(await picture('trang-cong-khai')).toBeLessThan(LARGEST);
  });
});
