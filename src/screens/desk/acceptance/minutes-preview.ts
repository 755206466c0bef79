import { minutesPreview } from '../../../modules/acceptance/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { inLanguage } from '../../language.ts';
import { idIn, orRefused } from '../found.ts';
import { paperPage } from '../paper-page.ts';
import type { Route } from './+types/minutes-preview';

const BACK = { vi: 'Về trang biên bản', en: 'Back to the minutes' };

/** The minutes as they are printed. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const id = idIn(params.minutesId);
  const { html } = await orRefused(minutesPreview(who, id));
  const back = inLanguage(`/lam-viec/chuong-trinh/${idIn(params.programmeId)}/nghiem-thu/${id}`, language);
  return paperPage({ title: 'Biên bản', html, back, backWords: BACK[language], language });
}
