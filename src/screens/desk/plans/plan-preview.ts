import { planPreview } from '../../../modules/planning/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { inLanguage } from '../../language.ts';
import { idIn, orRefused } from '../found.ts';
import { paperPage } from '../paper-page.ts';
import type { Route } from './+types/plan-preview';

const BACK = { vi: 'Về trang kế hoạch', en: 'Back to the plan' };

/** The plan as it is printed. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const id = idIn(params.planId);
  const { html } = await orRefused(planPreview(who, id));
  const back = inLanguage(`/lam-viec/chuong-trinh/${idIn(params.programmeId)}/ke-hoach/nam/${id}`, language);
  return paperPage({ title: 'Kế hoạch', html, back, backWords: BACK[language], language });
}
