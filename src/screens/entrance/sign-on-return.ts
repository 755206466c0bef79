import { finishSignOn } from '../../modules/accounts/index.ts';
import { Refusal } from '../../tools/sentence/index.ts';
import { askedBy, localPath } from '../asking.ts';
import { inLanguage, languageOf } from '../language.ts';
import type { Route } from './+types/sign-on-return';
import { goOn } from './answers.ts';

/** Back from the provider. */
export async function loader({ request }: Route.LoaderArgs) {
  try {
    const done = await finishSignOn(request.headers, new URL(request.url).searchParams);
    const language = languageOf(done.next ?? '/');
    // Our own word, sealed on the way: it may lead back to the page that asked for a fresh sign-in.
    if (done.confirmed) return goOn(done.next ?? inLanguage('/xac-nhan-lai', language), done.setCookies);
    const next = localPath(done.next) ?? inLanguage('/lam-viec', language);
    if (!done.awaitsCode) return goOn(next, done.setCookies);
    return goOn(`${inLanguage('/dang-nhap/buoc-hai', language)}?tiep=${encodeURIComponent(next)}`, done.setCookies);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { person } = await askedBy(request);
    return goOn(`${person ? '/xac-nhan-lai' : '/dang-nhap'}?mot-cua=${error.code}`, []);
  }
}
