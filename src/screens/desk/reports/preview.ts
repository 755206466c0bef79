import { reportPreview } from '../../../modules/reports/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { inLanguage } from '../../language.ts';
import { idIn, orRefused } from '../found.ts';
import type { Route } from './+types/preview';

const BACK = { vi: 'Về trang báo cáo', en: 'Back to the report' };

/** The paper as it will be printed, as a page of its own: to look through and to print from the browser. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const id = idIn(params.reportId);
  const { html } = await orRefused(reportPreview(who, id));
  const back = inLanguage(`/lam-viec/bao-cao/${id}`, language);
  const page = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Báo cáo – Cầu Nối</title><link rel="stylesheet" href="/lam-viec/bao-cao/kieu-giay.css"></head><body><nav class="not-printed" lang="${language}"><a href="${back}">${BACK[language]}</a></nav><main>${html}</main></body></html>`;
  return new Response(page, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'private, no-store' },
  });
}
