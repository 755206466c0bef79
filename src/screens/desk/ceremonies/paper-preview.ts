import { ceremonyPaperPreview } from '../../../modules/ceremonies/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { inLanguage } from '../../language.ts';
import { idIn, orRefused } from '../found.ts';
import { paperPage } from '../paper-page.ts';
import type { Route } from './+types/paper-preview';
import { paperKindIn } from './paper-kind.ts';

const BACK = { vi: 'Về trang lễ ký', en: 'Back to the ceremony' };

/** The invitation or the minutes as they are printed. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const id = idIn(params.ceremonyId);
  const kind = paperKindIn(params.kind);
  const { html } = await orRefused(ceremonyPaperPreview(who, id, kind));
  const back = inLanguage(`/lam-viec/chuong-trinh/${idIn(params.programmeId)}/le-ky/${id}`, language);
  const title = kind === 'minutes' ? 'Biên bản' : 'Giấy mời';
  return paperPage({ title, html, back, backWords: BACK[language], language });
}
