// The quarterly report: figures that open their rows, words that people edit, frozen bytes that everybody can take away.
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dayInVietNam } from '../../src/tools/calendar/index.ts';
import { heading, runningProgramme, seen, useJourneys } from '../support/journey.ts';

const journeys = useJourneys();
let page: Page;
let programme = '';
let title = '';
let report = '';

const WORDS = 'Hai bên đã gặp nhau ba lần để rà lại kế hoạch (mẫu).';

beforeAll(async () => {
  page = await journeys.openAs('dau-moi');
  programme = await runningProgramme(page);
  await page.goto(programme);
  title = await heading(page);
});
afterEach(journeys.noFaults);

describe('the report of the quarter that ended', () => {
  it('is begun with one click, and again opens the same', async () => {
    await begin();
    report = new URL(page.url()).pathname;
    await page.getByRole('heading', { level: 1, name: /^Báo cáo quý (I|II|III|IV) năm \d{4}$/ }).waitFor();
    await seen(page, title);
    await begin();
    expect(new URL(page.url()).pathname).toBe(report);
  });

  it('opens the rows of a figure, as many as the figure says', async () => {
    await page.goto(report);
    const figure = page.locator('#so-lieu summary').first();
    const said = Number(/\d+/.exec(await figure.innerText())![0]);
    expect(said).toBeGreaterThan(0);
    await figure.click();
    const rows = page.locator('#so-lieu details').first();
    await rows.getByRole('link').first().waitFor();
    await page.goto(`${report}/so-lieu`);
    expect(await page.locator('main').innerText()).toMatch(/\d{2}\/\d{2}\/\d{4}/);
  });

  it('keeps the words that were edited', async () => {
    await page.goto(report);
    const box = page.locator('#phan-loi textarea').first();
    await box.fill(`${await box.inputValue()}\n${WORDS}`);
    await page.getByRole('button', { name: 'Lưu bản nháp' }).click();
    await seen(page, 'Đã lưu bản nháp.');
    expect(await page.locator('#phan-loi textarea').first().inputValue()).toContain(WORDS);
  });

  it('says what is missing before it can be frozen', async () => {
    await page.goto(report);
    expect(await page.locator('#chot').getByRole('button', { name: 'Chốt báo cáo' }).isDisabled()).toBe(true);
    expect(await page.locator('#chot').innerText()).toContain('Chưa ghi ngày ban hành.');
    await page.getByLabel('Ngày ban hành').fill(dayInVietNam(new Date()));
    await page.getByRole('button', { name: 'Lưu bản nháp' }).click();
    await page.locator('#chot').getByRole('button', { name: 'Chốt báo cáo', disabled: false }).waitFor();
  });

  it('is frozen, and says what was frozen', async () => {
    await page.locator('#chot').getByRole('button', { name: 'Chốt báo cáo' }).click();
    await page.locator('#ban-chot').waitFor();
    expect(await page.locator('#phan-loi textarea').count()).toBe(0);
    await seen(page, WORDS);
    expect(await page.locator('#ban-chot').innerText()).toMatch(/[0-9a-f]{64}/);
  });

  it.each(['docx', 'pdf', 'xlsx'] as const)('is taken away as %s that tells of this programme', async (format) => {
    await page.goto(report);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: `Tải về ${format.toUpperCase()}` }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${format}$`));
    const bytes = new Uint8Array(await (await page.request.get(`${report}/tep/${format}`)).body());
    expect(strFromU8(bytes.subarray(0, BEGINS[format].length))).toBe(BEGINS[format]);
    expect(await textOf(format, bytes)).toContain(title.replace(/\s+/g, ''));
  });

  it('can be made anew to the byte', async () => {
    await page.goto(report);
    await page.locator('#ban-chot form').first().getByRole('button').click();
    const answer = page.getByRole('status').filter({ hasText: /PDF/ });
    expect(await answer.innerText()).toMatch(/PDF: .*giống/);
  });
});

async function begin(): Promise<void> {
  await page.goto(`/lam-viec/bao-cao/moi?chuong-trinh=${programme.split('/').at(-1)}`);
  await page.getByRole('button', { name: 'Lập báo cáo' }).click();
  await page.waitForURL(/\/lam-viec\/bao-cao\/[0-9a-f-]{36}$/);
}

/** How the bytes of each kind begin. */
const BEGINS = { docx: 'PK', pdf: '%PDF-', xlsx: 'PK' } as const;

/** All letters of the file without spaces, as lines break where they like. */
async function textOf(format: 'docx' | 'pdf' | 'xlsx', bytes: Uint8Array): Promise<string> {
  const text = format === 'pdf' ? await pdfText(bytes) : zippedText(bytes);
  return text.normalize('NFC').replace(/\s+/g, '');
}

async function pdfText(bytes: Uint8Array): Promise<string> {
  return (await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true })).text;
}

function zippedText(bytes: Uint8Array): string {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.xml'));
  return parts.map(([, xml]) => strFromU8(xml).replace(/<[^>]+>/g, '')).join('');
}
