// The main job as a focal officer does it: a pasted text becomes a programme, news become evidence, evidence becomes a
// figure that opens its rows, and everybody sees it on the public page.
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
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
  page = await journeys.openAs('dau-moi');
});
afterEach(journeys.noFaults);

const TITLE = 'Chương trình phối hợp tuyên truyền mùa nước nổi xã Đồng Sậy (mẫu)';
const ADDED = 'Hai bên tổ chức một cuộc thi ảnh về mùa nước nổi.';

describe('from a text to a programme', () => {
  let review = '';
  let programme = '';

  it('reads the pasted text and shows what it found, each field lit in the text', async () => {
    review = await pasteText(page, agreementText('mùa nước nổi'));
    expect(await page.getByLabel('Ngày ký').inputValue()).toBe('2026-03-15');
    expect(await page.getByLabel('Thời hạn từ').inputValue()).toBe('2026-04-01');
    expect(await page.getByLabel('đến', { exact: true }).inputValue()).toBe('2027-03-31');
    expect(await page.getByLabel('Kỳ báo cáo').inputValue()).toBe('quarter');
    const wanted = await page.getByLabel('Nội dung cam kết').nth(2).inputValue();
    expect(wanted).toContain('02 tin, bài mỗi tháng');
    await page.getByLabel('Nội dung cam kết').nth(2).focus();
    const lit = page.locator('mark[data-lit]');
    await lit.first().waitFor();
    expect((await lit.allInnerTexts()).join('')).toContain('Đăng ít nhất 02 tin, bài mỗi tháng');
  });

  it('lets a person change, drop and add, and keeps it', async () => {
    await page.getByLabel('Tên chương trình').fill(TITLE);
    const dropped = page.locator('fieldset[data-place="commitments-3"]');
    expect(await dropped.locator('textarea').inputValue()).toContain('lớp tập huấn');
    await dropped.getByLabel('Giữ').uncheck();
    await page.getByRole('group', { name: 'Thêm cam kết' }).locator('textarea').fill(ADDED);
    await page.getByRole('button', { name: 'Lưu phần đã xem xét' }).click();
    await seen(page, 'Đã lưu. Có thể rời trang và làm tiếp sau.');
    await page.goto(review);
    expect(await page.getByLabel('Tên chương trình').inputValue()).toBe(TITLE);
    expect(await page.locator('fieldset[data-place="commitments-3"]').getByLabel('Giữ').isChecked()).toBe(false);
    expect(await page.getByLabel('Nội dung cam kết').nth(5).inputValue()).toBe(ADDED);
  });

  it('makes no programme before every part was seen, then makes it', async () => {
    await chooseBodies(page);
    await page.getByRole('button', { name: 'Tạo chương trình' }).click();
    await seen(page, /Còn phần chưa đánh dấu “Đã xem”/);
    await markAllSeen(page);
    await page.getByRole('button', { name: 'Tạo chương trình' }).click();
    await page.waitForURL(/\/lam-viec\/chuong-trinh\/[0-9a-f-]{36}$/);
    programme = new URL(page.url()).pathname;
    await headed(page, TITLE);
    await seen(page, 'đang hiệu lực');
    await page.goto(`${programme}/cam-ket`);
    await seen(page, ADDED);
    expect(await page.getByText('lớp tập huấn kỹ năng viết tin').count()).toBe(0);
    await page.goto(review);
    await seen(page, 'Văn bản này đã thành chương trình.');
  });

  it('sets targets and plans an action', async () => {
    await page.goto(`${programme}/cam-ket`);
    await page.getByRole('link', { name: ADDED }).click();
    await page.waitForURL(/\/cam-ket\/[0-9a-f-]{36}$/);
    const spread = page.locator('form', { has: page.getByRole('button', { name: 'Chia vào các quý' }) });
    await spread.getByLabel('Số lượng').fill('2');
    await spread.getByLabel('Đơn vị tính').fill('cuộc thi');
    await spread.getByRole('button').click();
    await page.waitForURL(/#chi-tieu$/);
    await page.locator('input[aria-label="Quý III năm 2026: Chỉ tiêu"][value="2"]').waitFor();
    expect(await page.locator('input[aria-label="Quý I năm 2027: Đơn vị tính"]').inputValue()).toBe('cuộc thi');

    await page.goto(`${programme}/ke-hoach`);
    await page.getByText('Thêm việc vào kế hoạch').click();
    const form = page.locator('form', { has: page.getByRole('button', { name: 'Thêm việc' }) });
    await form.getByLabel('Việc', { exact: false }).first().fill('Phát động cuộc thi ảnh');
    await form.getByLabel('Để thực hiện cam kết').selectOption({ label: ADDED });
    await form.getByLabel('Hạn').fill('2026-12-18');
    await form.getByRole('button', { name: 'Thêm việc' }).click();
    await seen(page, 'Phát động cuộc thi ảnh');
    await seen(page, /Hạn thứ Sáu, 18\/12\/2026/);
  });
});

describe('from news to a figure that proves itself', () => {
  let running = '';
  let slug = '';
  let commitment = '';
  /** The page of the clipping that is confirmed: titles occur twice, addresses do not. */
  let clipping = '';
  let title = '';
  let before = 0;
  let publicBefore = 0;
  const cards = () => page.locator('[data-item]');
  const queue = () => `/lam-viec/doi-chieu?chuong-trinh=${running.split('/').at(-1)}`;
  const headOf = async () => {
    const link = cards().first().getByRole('link').first();
    return { title: await link.innerText(), address: (await link.getAttribute('href'))! };
  };
  /** The card of the commitment on the programme's page. */
  const cardOf = (text: string) =>
    page
      .locator('li, article, div')
      .filter({ has: page.locator('summary') })
      .filter({ has: page.locator(`a:text-is(${JSON.stringify(text)})`) })
      .last();

  it('shows what waits, with reasons in words', async () => {
    running = await runningProgramme(page);
    await page.goto(running);
    slug = (await page.getByRole('link', { name: 'Xem trang công khai' }).getAttribute('href'))!;
    publicBefore = await publicCount(page, slug);
    await page.goto(queue());
    ({ title, address: clipping } = await headOf());
    const words = await cards().first().locator('fieldset label').first().innerText();
    commitment = words.replace(/\s*\(tính .*\)$/, '').trim();
    await seen(page, /nêu tên xã Đồng Sậy/);
    await page.goto(`${running}/cam-ket`);
    before = leading(await cardOf(commitment).locator('summary').first().innerText());
    expect(before).toBeGreaterThan(0);
  });

  it('confirms with C, rejects with X and takes back with U', async () => {
    await page.goto(queue());
    await page.waitForLoadState('networkidle');
    await cards().first().focus();
    await page.keyboard.press('c');
    await seen(page, 'Đã xác nhận 1 gợi ý.');
    expect(await page.locator(`[data-item] a[href="${clipping}"]`).count()).toBe(0);

    const rejected = await headOf();
    await page.keyboard.press('x');
    await seen(page, 'Đã bác 1 gợi ý.');
    expect(await page.locator(`[data-item] a[href="${rejected.address}"]`).count()).toBe(0);
    await page.keyboard.press('u');
    await seen(page, /Đã hoàn tác 1 quyết định/);
    await page.locator(`[data-item] a[href="${rejected.address}"]`).first().waitFor();
  });

  it('counts it at once, and the figure opens its rows', async () => {
    await page.goto(`${running}/cam-ket`);
    const card = cardOf(commitment);
    expect(leading(await card.locator('summary').first().innerText())).toBe(before + 1);
    const row = card.locator(`details a[href="${clipping}"]`);
    expect(await row.isVisible()).toBe(false);
    await card.locator('summary').first().click();
    await row.click();
    await page.waitForURL((url) => url.pathname === clipping);
    await headed(page, title);
    await seen(page, 'SHA-256 của trang nhận được');
  });

  it('tells everybody on the public page and in the data beside it', async () => {
    expect(await publicCount(page, slug)).toBe(publicBefore + 1);
    const data = (await (await page.request.get(`${slug}/du-lieu.json`)).json()) as {
      counted: number;
      commitments: { text: string; confirmed: number; proofs: { title: string; counted: boolean }[] }[];
    };
    const shown = data.commitments.find((one) => one.text === commitment)!;
    expect(shown.confirmed).toBe(before + 1);
    expect(shown.proofs.map((proof) => proof.title)).toContain(title);
    expect(data.counted).toBe(publicBefore + 1);
    expect(data.commitments.flatMap((one) => one.proofs).filter((proof) => proof.counted)).toHaveLength(data.counted);
  });
});

async function publicCount(page: Page, slug: string): Promise<number> {
  const html = await (await page.request.get(slug)).text();
  return Number(/(\d+) bằng chứng đã được xác nhận/.exec(html)![1]);
}

/** "22/47 tin, bài" → 22 */
function leading(figure: string): number {
  return Number(/^\d+/.exec(figure.trim())![0]);
}
