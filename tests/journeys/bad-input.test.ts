// What people do wrong: each time a sentence says so, nothing that was typed is lost, nothing is made twice.
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { agreementText } from '../support/journey-text.ts';
import { beginDraft, pasteText, runningProgramme, seen, useJourneys } from '../support/journey.ts';

const journeys = useJourneys();
let page: Page;
beforeAll(async () => {
  page = await journeys.openAs('dau-moi');
});
afterEach(journeys.noFaults);

const textBox = () => page.locator('textarea[name="text"]');
const send = () => page.getByRole('button', { name: 'Đọc văn bản' }).click();
const problem = async () => (await page.getByRole('alert').first().innerText()).trim();

/** The browser's own checks are passed by, as an old browser would. */
async function openBring(way = 'paste'): Promise<void> {
  await page.goto(`/lam-viec/van-ban/moi?cach=${way}`);
  await page.waitForLoadState('networkidle');
  await page.locator('main form').evaluate((form: HTMLFormElement) => (form.noValidate = true));
}

describe('a text that cannot be taken', () => {
  it('is empty', async () => {
    await openBring();
    await page.getByLabel(/Tên để nhớ/).fill('Bản đang chờ dán');
    await send();
    expect(await problem()).not.toBe('');
    expect(await page.getByLabel(/Tên để nhớ/).inputValue()).toBe('Bản đang chờ dán');
  });

  it('is no agreement, and may be taken all the same', async () => {
    const recipe =
      'Cách nấu canh chua cá linh bông điên điển: cá làm sạch, nấu nước me, cho bông vào sau cùng. '.repeat(5);
    await openBring();
    await textBox().fill(recipe);
    await send();
    expect(await problem()).toMatch(/không (phải|giống|thấy)/i);
    expect(await textBox().inputValue()).toBe(recipe);
    await page.getByLabel('Vẫn đưa vào xem xét dù không giống thỏa thuận').check();
    await send();
    await page.waitForURL(/\/lam-viec\/van-ban\/[0-9a-f-]{36}$/);
  });

  it('is longer than anybody signs', async () => {
    await openBring();
    const long = 'Hai bên phối hợp tuyên truyền.\n'.repeat(155_000);
    await textBox().evaluate((box: HTMLTextAreaElement, words) => (box.value = words), long);
    await send();
    expect(await problem()).toMatch(/dài|2\.000\.000/);
    expect((await textBox().inputValue()).length).toBe(long.length);
  });

  it('is a picture', async () => {
    await openBring('upload');
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'ban-chup.png', mimeType: 'image/png', buffer: png });
    await send();
    expect(await problem()).toMatch(/TXT|DOCX|PDF|ảnh|chữ/);
  });

  it('has a day that does not exist', async () => {
    await openBring();
    await textBox().fill(agreementText('ngày sai'));
    await page.getByLabel(/Ngày đăng/).evaluate((box: HTMLInputElement) => {
      box.type = 'text';
      box.value = '2026-02-31';
    });
    await send();
    expect(await problem()).not.toBe('');
    expect(await textBox().inputValue()).toBe(agreementText('ngày sai'));
  });
});

describe('a review that cannot be taken', () => {
  it('has a term that ends before it begins', async () => {
    await pasteText(page, agreementText('hạn ngược'));
    await page.getByLabel('Thời hạn từ').fill('2027-04-01');
    await page.getByLabel('đến', { exact: true }).fill('2026-03-31');
    await page.getByLabel('Nơi ký').fill('đình làng Đồng Sậy');
    const choice = page.getByLabel('Là đơn vị nào trên Cầu Nối');
    for (const at of [0, 1]) {
      const name = at === 0 ? 'UBND xã Đồng Sậy (mẫu)' : 'Báo Sông Mẫu (mẫu)';
      await choice
        .nth(at)
        .selectOption((await choice.nth(at).locator('option', { hasText: name }).first().getAttribute('value'))!);
    }
    for (const box of await page.getByLabel('Đã xem phần này').all()) await box.check();
    await page.getByRole('button', { name: 'Tạo chương trình' }).click();
    expect(await problem()).not.toBe('');
    expect(await page.getByLabel('Nơi ký').inputValue()).toBe('đình làng Đồng Sậy');
    expect(await page.getByLabel('Thời hạn từ').inputValue()).toBe('2027-04-01');
  });

  it('was saved in another tab meanwhile', async () => {
    const review = await pasteText(page, agreementText('hai thẻ'));
    const other = await page.context().newPage();
    await other.goto(review);
    await other.getByLabel('Nơi ký').fill('nhà văn hóa thôn Vạn Lưới');
    await other.getByRole('button', { name: 'Lưu phần đã xem xét' }).click();
    await seen(other, 'Đã lưu. Có thể rời trang và làm tiếp sau.');

    await page.getByLabel('Tên chương trình').fill('Tên gõ ở thẻ thứ nhất (mẫu)');
    await page.getByRole('button', { name: 'Lưu phần đã xem xét' }).click();
    expect(await problem()).toMatch(/Người khác vừa lưu/);
    expect(await page.getByLabel('Tên chương trình').inputValue()).toBe('Tên gõ ở thẻ thứ nhất (mẫu)');
    // Having been told, the person decides: the second try is taken.
    await page.getByRole('button', { name: 'Lưu phần đã xem xét' }).click();
    await seen(page, 'Đã lưu. Có thể rời trang và làm tiếp sau.');
    await other.close();
  });
});

describe('a programme changed in another tab meanwhile', () => {
  it('says so, keeps what was typed, and takes it when sent again', async () => {
    const facts = `${await beginDraft(page, 'Chương trình hai người cùng sửa (mẫu)')}/sua`;
    const save = (tab: Page, words: string) => async () => {
      await tab.getByLabel('Nơi ký').fill(words);
      await tab.getByRole('button', { name: 'Lưu' }).first().click();
    };
    await page.goto(facts);
    const other = await page.context().newPage();
    await other.goto(facts);
    await save(other, 'nhà văn hóa xã (mẫu)')();
    await other.waitForURL((url) => !url.pathname.endsWith('/sua'));
    await other.close();

    await save(page, 'trụ sở UBND xã (mẫu)')();
    expect(await problem()).toMatch(/vừa được người khác sửa/);
    expect(await page.getByLabel('Nơi ký').inputValue()).toBe('trụ sở UBND xã (mẫu)');
    await page.getByRole('button', { name: 'Lưu' }).first().click();
    await page.waitForURL((url) => !url.pathname.endsWith('/sua'));
    await seen(page, 'trụ sở UBND xã (mẫu)');
  });
});

describe('a button pressed twice', () => {
  it('makes one text', async () => {
    await openBring();
    const name = 'Bấm hai lần (mẫu)';
    await textBox().fill(agreementText('bấm hai lần'));
    await page.getByLabel(/Tên để nhớ/).fill(name);
    await page.getByRole('button', { name: 'Đọc văn bản' }).dblclick();
    await page.waitForURL(/\/lam-viec\/van-ban\/[0-9a-f-]{36}$/);
    await page.goto('/lam-viec/van-ban');
    expect(await page.getByRole('link', { name, exact: true }).count()).toBe(1);
  });

  it('plans one action', async () => {
    await page.goto(`${await runningProgramme(page)}/ke-hoach`);
    await page.waitForLoadState('networkidle');
    await page.getByText('Thêm việc vào kế hoạch').click();
    const form = page.locator('form', { has: page.getByRole('button', { name: 'Thêm việc' }) });
    await form.locator('input[name="title"]').fill('Việc bấm hai lần (mẫu)');
    await form.locator('input[name="dueOn"]').fill('2026-12-30');
    await form.getByRole('button', { name: 'Thêm việc' }).dblclick();
    await seen(page, 'Việc bấm hai lần (mẫu)');
    await page.reload();
    expect(await page.getByText('Việc bấm hai lần (mẫu)', { exact: true }).count()).toBe(1);
  });
});
