// One text, two organisations, two opinions; and nobody else.
import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { headed, markAllSeen, runningProgramme, seen, useJourneys } from '../support/journey.ts';

const journeys = useJourneys();
afterEach(journeys.noFaults);

describe('the text that waits in Bến Trăng', () => {
  let programme = '';
  let title = '';

  it('stands in the inbox, is reviewed and becomes a programme', async () => {
    const officer = await journeys.openAs('dau-moi-ben-trang');
    await officer.goto('/lam-viec/van-ban?trang-thai=to_review');
    await officer.getByRole('table').getByRole('link').first().click();
    await officer.waitForURL(/\/lam-viec\/van-ban\/[0-9a-f-]{36}$/);
    const bodies = officer.getByLabel('Là đơn vị nào trên Cầu Nối');
    for (const [at, name] of ['UBND xã Bến Trăng (mẫu)', 'Báo Làng Mẫu (mẫu)'].entries()) {
      const value = await bodies.nth(at).locator('option', { hasText: name }).first().getAttribute('value');
      await bodies.nth(at).selectOption(value!);
    }
    await markAllSeen(officer);
    title = await officer.getByLabel('Tên chương trình').inputValue();
    await officer.getByRole('button', { name: 'Tạo chương trình' }).click();
    await officer.waitForURL(/\/lam-viec\/chuong-trinh\/[0-9a-f-]{36}$/);
    programme = new URL(officer.url()).pathname;
    await headed(officer, title);
    expect(programme).not.toBe('');
  });

  it('is not there for a stranger: not its page, not its parts, not its data', async () => {
    const stranger = await journeys.openAs('dau-moi');
    for (const part of ['', '/cam-ket', '/ke-hoach', '/danh-gia', '/nhat-ky', '/sua', '/bang-chung']) {
      const answer = await stranger.goto(programme + part);
      expect([part, answer!.status()]).toEqual([part, 404]);
      await seen(stranger, 'Không có trang này');
      expect(await stranger.content()).not.toContain(title);
    }
  });
});

describe('the quarter that ended', () => {
  it('is judged by the press for its own side, with a comment when it disputes', async () => {
    const editor = await journeys.openAs('bien-tap');
    await openAssessment(editor);
    const row = editor.locator('fieldset', { has: editor.getByLabel('So với ý kiến bên kia') }).first();
    await row.getByLabel('Chưa đạt', { exact: true }).check();
    await row.getByLabel('So với ý kiến bên kia').selectOption('disputes');
    await row.getByLabel('Nhận xét').fill('');
    await editor.getByRole('button', { name: 'Lưu đánh giá' }).click();
    await editor.getByRole('alert').waitFor();
    expect(await row.getByLabel('So với ý kiến bên kia').inputValue()).toBe('disputes');

    const comment = 'Ba trong số các bài này chỉ nhắc tên xã (mẫu).';
    await row.getByLabel('Nhận xét').fill(comment);
    await editor.getByRole('button', { name: 'Lưu đánh giá' }).click();
    await seen(editor, 'Đã lưu đánh giá.');
    await seen(editor, comment);

    const officer = await journeys.openAs('dau-moi');
    await openAssessment(officer);
    await seen(officer, comment);
    await seen(officer, /không đồng ý với bên kia/);
    // The officer's own opinion is still beside it.
    await seen(officer, 'Bên A:');
  });
});

async function openAssessment(page: Page): Promise<void> {
  await page.goto(`${await runningProgramme(page)}/danh-gia`);
  await page.waitForLoadState('networkidle');
}
