// A Chromium that comes inside an npm package, so that no browser must be downloaded or installed.
import { mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium as playwright } from 'playwright-core';

/** Starts it headless. It unpacks itself into a temporary folder of this account at first use. */
export async function openBrowser(): Promise<Browser> {
  // The package unpacks into TMPDIR, and its libraries only where it believes to run on a Lambda machine.
  const folder = join(tmpdir(), `caunoi-chromium-${userInfo().uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    return await playwright.launch({
      executablePath,
      headless: true,
      args: [
        ...chromium.args,
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-sync',
        '--lang=vi',
      ],
      env: { ...(process.env as Record<string, string>), TMPDIR: folder },
    });
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 360, height: 740 };

/** A fresh person's browser: no cookies. `scripts: false` is a browser without JavaScript. */
export function openContext(
  browser: Browser,
  options: { viewport?: { width: number; height: number }; scripts?: boolean; baseURL: string; dark?: boolean },
): Promise<BrowserContext> {
  return browser.newContext({
    viewport: options.viewport ?? WIDE,
    javaScriptEnabled: options.scripts ?? true,
    baseURL: options.baseURL,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    colorScheme: options.dark ? 'dark' : 'light',
    acceptDownloads: true,
  });
}
