// What journeys share: one browser per file, a fresh person for each context, and what a person may never meet.
import { afterAll, beforeAll, expect, inject } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser, openContext } from './browser.ts';

/** Sign-ins of the example workspace that journeys use. */
export type Person = 'dau-moi' | 'dau-moi-ben-trang' | 'bien-tap' | 'lanh-dao' | 'van-thu' | 'phong-vien' | 'quan-tri';

type ContextOptions = Omit<Parameters<typeof openContext>[1], 'baseURL'>;

export interface Journeys {
  readonly browser: () => Browser;
  /** A page in a browser of its own; faults of the page are kept for `noFaults`. */
  open(options?: ContextOptions): Promise<Page>;
  /** Signed in with one click. */
  openAs(person: Person, options?: ContextOptions): Promise<Page>;
  /** Throws when scripts or the browser have reported an error on any page since the last call. For `afterEach`. */
  noFaults(): void;
}

/** Opens a browser for the file and closes it, with all its contexts, at the end. */
export function useJourneys(): Journeys {
  let browser: Browser | null = null;
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];
  beforeAll(async () => {
    // This Chromium now and then dies of a signal while it starts (once in some twenty starts); then it is tried again.
    browser = await openBrowser().catch(() => openBrowser());
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser?.close();
  });
  const open = async (options: ContextOptions = {}) => {
    const context = await openContext(browser!, { ...options, baseURL: inject('baseURL') });
    contexts.push(context);
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
    page.on('console', (said) => {
      // A refused form or a missing page is an answer, not a fault of the page.
      if (said.type() !== 'error' || /status of 4\d\d/.test(said.text())) return;
      faults.push(`${page.url()}: ${said.text()}`);
    });
    return page;
  };
  return {
    browser: () => browser!,
    open,
    async openAs(person, options) {
      const page = await open(options);
      await signIn(page, person);
      return page;
    },
    noFaults() {
      const found = faults.splice(0);
      if (found.length > 0) throw new Error(`pages reported errors:\n${found.join('\n')}`);
    },
  };
}

export async function signIn(page: Page, person: Person): Promise<void> {
  await page.goto('/dang-nhap');
  await page.locator(`button[name="key"][value="${person}"]`).click();
  await page.waitForURL(/\/lam-viec$/);
}

/** Waits until the words stand on the page, where a person sees them. */
export async function seen(page: Page, words: string | RegExp): Promise<void> {
  await page.getByText(words).filter({ visible: true }).first().waitFor();
}

/** The main heading. */
export async function heading(page: Page): Promise<string> {
  return (await page.locator('h1').innerText()).trim();
}

/** Waits until the page that is on its way shows this main heading: the address changes a moment before the page. */
export async function headed(page: Page, words: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: words, exact: true }).waitFor();
}

/** Brings a pasted text in; leaves the page at its review and returns the address of it. */
export async function pasteText(page: Page, text: string): Promise<string> {
  await page.goto('/lam-viec/van-ban/moi');
  await page.getByLabel('Văn bản', { exact: false }).and(page.locator('textarea')).fill(text);
  await page.getByRole('button', { name: 'Đọc văn bản' }).click();
  await page.waitForURL(/\/lam-viec\/van-ban\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** Marks every part of the review as seen. */
export async function markAllSeen(page: Page): Promise<void> {
  const boxes = page.getByLabel('Đã xem phần này');
  for (let at = 0; at < (await boxes.count()); at++) await boxes.nth(at).check();
  expect(await boxes.count()).toBe(5);
}

/** Leftmost to rightmost: nothing may stand outside of a narrow screen. */
export function widthBeyond(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Bodies for the parties of `agreementText`. */
export async function chooseBodies(page: Page): Promise<void> {
  for (const body of ['UBND xã Đồng Sậy (mẫu)', 'Báo Sông Mẫu (mẫu)']) {
    const at = body.startsWith('UBND') ? 0 : 1;
    const choice = page.getByLabel('Là đơn vị nào trên Cầu Nối').nth(at);
    const value = await choice.locator('option', { hasText: body }).first().getAttribute('value');
    await choice.selectOption(value!);
  }
}

/** Address of the running programme that Đồng Sậy shares with two newspapers. */
export async function runningProgramme(page: Page): Promise<string> {
  await page.goto('/lam-viec/chuong-trinh');
  const link = page.getByRole('link', { name: /Báo Sông Mẫu \(mẫu\) và Báo Làng Mẫu \(mẫu\)/ }).first();
  return new URL((await link.getAttribute('href'))!, page.url()).pathname;
}

/** A draft made by hand: what was signed has no forms any more. Returns its address. */
export async function beginDraft(page: Page, title: string): Promise<string> {
  await page.goto('/lam-viec/chuong-trinh/moi');
  await page.getByLabel('Tên chương trình').fill(title);
  await page.getByRole('button', { name: 'Ghi chương trình' }).click();
  await page.waitForURL(/\/lam-viec\/chuong-trinh\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}
