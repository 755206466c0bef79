// A paper as a page of its own: to look through and to print from the browser. Server only.
import type { Language } from '../../tools/sentence/index.ts';

interface PaperPage {
  /** In Vietnamese, plain text without special letters of HTML. */
  readonly title: string;
  /** Safe HTML, as the papers' writer gives it. */
  readonly html: string;
  /** Where the way back leads, and its words. */
  readonly back: string;
  readonly backWords: string;
  readonly language: Language;
}

/** The style sheet is a file of its own, because pages may not carry styles inside. */
export function paperPage({ title, html, back, backWords, language }: PaperPage): Response {
  const page = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} – Cầu Nối</title><link rel="stylesheet" href="/lam-viec/bao-cao/kieu-giay.css"></head><body><nav class="not-printed" lang="${language}"><a href="${back}">${backWords}</a></nav><main>${html}</main></body></html>`;
  return new Response(page, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'private, no-store' },
  });
}
