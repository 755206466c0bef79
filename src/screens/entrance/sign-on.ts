import { beginSignOn } from '../../modules/accounts/index.ts';
import { Refusal } from '../../tools/sentence/index.ts';
import { localPath } from '../asking.ts';
import { inLanguage, languageOf } from '../language.ts';
import type { Route } from './+types/sign-on';
import { goOn } from './answers.ts';

/** To the provider. A link, not a form: the page's own policy lets forms go nowhere else. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const url = new URL(request.url);
  const language = languageOf(url.pathname);
  try {
    const begun = await beginSignOn(request.headers, params.id, {
      invitation: url.searchParams.get('loi-moi'),
      confirm: url.searchParams.has('xac-nhan'),
      next: url.searchParams.has('xac-nhan')
        ? inLanguage(`/xac-nhan-lai?giu=${encodeURIComponent(url.searchParams.get('giu') ?? '')}`, language)
        : (localPath(url.searchParams.get('tiep')) ?? inLanguage('/lam-viec', language)),
    });
    return goOn(begun.goTo, begun.setCookies);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (!url.searchParams.has('xac-nhan')) {
      return goOn(`${inLanguage('/dang-nhap', language)}?mot-cua=${error.code}`, []);
    }
    const again = new URLSearchParams({ 'mot-cua': error.code });
    const kept = url.searchParams.get('giu');
    if (kept) again.set('giu', kept);
    return goOn(`${inLanguage('/xac-nhan-lai', language)}?${again}`, []);
  }
}
