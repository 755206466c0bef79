// A Chromium that comes inside an npm package, so that no browser must be downloaded or installed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium as playwright } from 'playwright-core';

/** The same browser for the product's own pictures of pages: its program and what its environment needs. */
export async function browserForPictures(): Promise<{ browser: string; environment: Record<string, string> }> {
  const { executablePath, environment } = await unpacked();
  return { browser: executablePath, environment };
}

/** Starts it headless. It unpacks itself into a temporary folder of this account at first use. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, args, environment } = await unpacked();
  return playwright.launch({
    executablePath,
    headless: true,
    // Not all of the package's switches: --single-process ends the whole browser when one page closes.
    args: args.filter((one) => one !== '--single-process' && one !== '--no-zygote'),
    env: { ...(process.env as Record<string, string>), ...environment },
  });
}

async function unpacked(): Promise<{ executablePath: string; args: string[]; environment: Record<string, string> }> {
  // The package unpacks into TMPDIR, and its libraries only where it believes to run on a Lambda machine.
  const folder = join(tmpdir(), `caunoi-chromium-${userInfo().uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    // The package's font settings look for its fonts in /tmp; without any font the browser stops at the first form field.
    const fonts = join(folder, 'font-settings');
    mkdirSync(fonts, { recursive: true });
    writeFileSync(join(fonts, 'fonts.conf'), fontSettings(join(folder, 'fonts'), join(folder, 'font-cache')));
    const libraries = process.env['LD_LIBRARY_PATH'];
    return {
      executablePath,
      args: chromium.args,
      environment: {
        TMPDIR: folder,
        FONTCONFIG_PATH: fonts,
        ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }),
      },
    };
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

function fontSettings(fonts: string, cache: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><dir>/usr/share/fonts</dir><cachedir>${cache}</cachedir></fontconfig>`;
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
