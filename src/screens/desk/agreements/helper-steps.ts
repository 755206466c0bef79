// What the review page knows of the reading helper, and its steps. Server only; the page takes the types.
import {
  agreementCan,
  agreementView,
  askHelper,
  dismissSuggestion,
  helperCan,
  helperOffer,
  helperReadingOf,
  mayWithAgreements,
  takeSuggestion,
  type AgreementView,
  type HelperOffer,
  type HelperReadingView,
} from '../../../modules/agreements/index.ts';
import { consult, perform, type ReadContext, type Who } from '../../../platform/context/index.ts';
import type { Answer } from '../../../tools/sentence/index.ts';

export interface HelperOnPage {
  readonly offer: HelperOffer | null;
  readonly reading: HelperReadingView | null;
  readonly mayAsk: Answer;
}

export async function helperOnPage(
  ctx: ReadContext,
  agreement: Pick<AgreementView, 'id' | 'state' | 'text'>,
): Promise<HelperOnPage> {
  const offer = await helperOffer(ctx);
  const reading = await helperReadingOf(ctx, agreement.id);
  const may = mayWithAgreements(ctx);
  const open = agreementCan.review(agreement);
  const mayAsk = !may.yes ? may : !open.yes ? open : helperCan.ask(offer, agreement.text.length, reading);
  return { offer, reading, mayAsk };
}

/** Buttons of the helper stand in the review's form: `ask-helper`, `take <id>`, `dismiss <id>`. Null: another button. */
export function helperStep(
  intent: unknown,
): ((who: Who, agreementId: string, version: number) => Promise<void>) | null {
  if (intent === 'ask-helper') return (who, id) => perform(who, askHelper, { id });
  const found = /^(take|dismiss) ([0-9a-f-]{36})$/.exec(typeof intent === 'string' ? intent : '');
  if (!found) return null;
  const suggestionId = found[2]!;
  return found[1] === 'take'
    ? (who, agreementId, version) => perform(who, takeSuggestion, { agreementId, suggestionId, version })
    : (who, agreementId) => perform(who, dismissSuggestion, { agreementId, suggestionId });
}

/**
 * After a text was brought in with the box ticked. When the helper may not be asked (too long, turned off meanwhile), the
 * review page says why beside its button.
 */
export async function askIfWanted(who: Who, form: FormData, agreementId: string): Promise<void> {
  if (form.get('askHelper') !== 'on') return;
  const { mayAsk } = await consult(who, async (ctx) => helperOnPage(ctx, await agreementView(ctx, agreementId)));
  if (mayAsk.yes) await perform(who, askHelper, { id: agreementId });
}
