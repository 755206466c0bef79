import { reportPreview } from '../../../modules/reports/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { inLanguage } from '../../language.ts';
import { idIn, orRefused } from '../found.ts';
import { paperPage } from '../paper-page.ts';
import type { Route } from './+types/preview';

const BACK = { vi: 'Về trang báo cáo', en: 'Back to the report' };

/** The paper as it will be printed, as a page of its own: to look through and to print from the browser. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const id = idIn(params.reportId);
  const { html } = await orRefused(reportPreview(who, id));
  const back = inLanguage(`/lam-viec/bao-cao/${id}`, language);
  return paperPage({ title: 'Báo cáo', html, back, backWords: BACK[language], language });
}
