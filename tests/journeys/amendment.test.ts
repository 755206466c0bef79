// What was signed changes by an amendment alone: one side proposes, the other agrees, it takes effect, versions are compared.
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runningProgramme, seen, useJourneys } from '../support/journey.ts';

const journeys = useJourneys();
let officer: Page;
let editor: Page;
let programme = '';
let amendment = '';

beforeAll(async () => {
  officer = await journeys.openAs('dau-moi');
  editor = await journeys.openAs('bien-tap');
  programme = await runningProgramme(officer);
});
afterEach(journeys.noFaults);

const RATIONALE = 'Hai báo cần lịch sự kiện sớm hơn (mẫu).';
const versionsOf = async (page: Page) => {
  await page.goto(`${programme}/phien-ban`);
  return page.getByRole('listitem').filter({ hasText: 'SHA-256' }).count();
};

describe('an amendment', () => {
  let before = 0;

  it('is the only way to change what was signed', async () => {
    before = await versionsOf(officer);
    expect(before).toBeGreaterThanOrEqual(1);
    await officer.goto(`${programme}/cam-ket`);
    await seen(officer, /chỉ thay đổi bằng sửa đổi, phụ lục hoặc đính chính/);
    expect(await officer.getByText('Thêm cam kết').count()).toBe(0);
    await officer.getByRole('link', { name: 'Lập sửa đổi' }).first().click();
    await officer.waitForURL(/\/sua-doi#lap$/);
  });

  it('is drafted on a working copy that shows the difference, and nobody else sees it', async () => {
    await officer.getByLabel('Phụ lục', { exact: true }).check();
    await officer.getByLabel('Lý do').fill(RATIONALE);
    await officer.getByRole('button', { name: 'Lập bản nháp' }).click();
    await officer.waitForURL(/\/sua-doi\/[0-9a-f-]{36}$/);
    amendment = new URL(officer.url()).pathname;
    await seen(officer, /Bản nháp chưa thay đổi gì/);
    const propose = officer.getByRole('button', { name: 'Đề nghị các bên' });
    expect(await propose.isDisabled()).toBe(true);

    await officer.getByText('tạo điều kiện để phóng viên đi cơ sở', { exact: false }).first().click();
    const copy = officer
      .locator('form', { has: officer.locator('input[name="op"][value="change"]') })
      .filter({ visible: true });
    await copy
      .getByLabel('Nội dung cam kết')
      .fill('tạo điều kiện để phóng viên đi cơ sở, dự các kỳ họp, hội nghị và lễ hội');
    await copy.getByRole('button', { name: 'Ghi vào bản nháp' }).click();
    await officer.locator('#thay-doi ins').filter({ hasText: 'hội nghị' }).waitFor();
    expect(await officer.locator('#thay-doi').innerText()).toContain('Sửa');

    const answer = await editor.goto(amendment);
    expect(answer!.status()).toBe(404);
    await editor.goto(`${programme}/sua-doi`);
    expect(await editor.getByText(RATIONALE).count()).toBe(0);
  });

  it('is proposed, stands in the other side’s inbox, and is agreed to by a named person', async () => {
    await officer.getByRole('button', { name: 'Đề nghị các bên' }).click();
    await seen(officer, 'đã đề nghị, chờ đồng ý');
    const name = (await officer.locator('#sua-doi-title').innerText()).trim();
    expect(name).toMatch(/^Phụ lục số \d+$/);

    await editor.goto('/lam-viec');
    await editor.getByRole('link', { name: new RegExp(`Trả lời: ${name}`) }).click();
    await editor.waitForURL((url) => url.pathname === amendment);
    await editor.locator('#thay-doi ins').filter({ hasText: 'hội nghị' }).waitFor();
    await editor.getByLabel('Đồng ý', { exact: true }).check();
    await editor.getByLabel('Người quyết định').fill('Phan Mẫu Trúc');
    await editor.getByLabel('Chức vụ').fill('Tổng Biên tập');
    await editor.getByRole('button', { name: 'Gửi trả lời' }).click();
    await seen(editor, 'các bên đã đồng ý, chờ ký');
    await seen(editor, /Phan Mẫu Trúc, Tổng Biên tập/);
  });

  it('takes effect when it is recorded as signed, and makes a version', async () => {
    await officer.goto(amendment);
    await officer.getByLabel('Số, ký hiệu văn bản').fill('02/PL-CTr (mẫu)');
    await officer.getByRole('button', { name: 'Ghi nhận đã ký' }).click();
    await seen(officer, 'đã có hiệu lực');
    await officer.goto(`${programme}/cam-ket`);
    await seen(officer, 'tạo điều kiện để phóng viên đi cơ sở, dự các kỳ họp, hội nghị và lễ hội');
    expect(await versionsOf(officer)).toBe(before + 1);
  });

  it('is compared with the version before, on the desk and by everybody', async () => {
    await officer.getByLabel('Từ phiên bản').selectOption(String(before));
    await officer.getByLabel('Đến phiên bản').selectOption(String(before + 1));
    await officer.getByRole('button', { name: 'So sánh' }).click();
    await officer.waitForURL(/tu=\d+&den=\d+/);
    await officer.locator('#so-sanh ins').filter({ hasText: 'hội nghị' }).waitFor();
    expect((await officer.locator('#so-sanh ins').allInnerTexts()).join(' ')).toContain('hội nghị');

    await officer.goto(programme);
    const address = (await officer.getByRole('link', { name: 'Xem trang công khai' }).getAttribute('href'))!;
    const everybody = await journeys.open({ scripts: false });
    await everybody.goto(address);
    const versions = everybody.locator('#phien-ban');
    await versions.getByText('Xem thay đổi so với phiên bản trước').first().click();
    expect((await versions.locator('ins').first().innerText()).trim()).toContain('hội nghị');
    expect(await versions.innerText()).toContain(RATIONALE);
  });
});
