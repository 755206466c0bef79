// A paper of a ceremony with what may be done to it now.
import type { ReadContext } from '../../platform/context/index.ts';
import type { Answer } from '../../tools/sentence/index.ts';
import { stillParty } from '../programmes/index.ts';
import { ceremonyCan, type CeremonyPaperKind } from './model.ts';
import { factsOf, storedPaper } from './paper/compose.ts';
import { may } from './policy.ts';
import type { CeremonyPaperView } from './view.ts';

export interface CeremonyPaperPage extends CeremonyPaperView {
  /** Names of those who will sign it, as far as they are known. */
  readonly signers: readonly { readonly body: string; readonly name: string | null; readonly title: string | null }[];
  readonly mayChange: Answer;
  readonly mayFreeze: Answer;
}

export async function ceremonyPaper(
  ctx: ReadContext,
  ceremonyId: string,
  kind: CeremonyPaperKind,
): Promise<CeremonyPaperPage> {
  const stored = await storedPaper(ctx, ceremonyId, kind);
  const { ceremony, programme, view, content } = stored;
  const role = may(ctx, 'write');
  const allowed = role.yes ? stillParty(programme, ctx.organisation) : role;
  const then = (answer: Answer) => (allowed.yes ? answer : allowed);
  return {
    ...view,
    signers: content.issuers.map(({ name, signer }) => ({
      body: name,
      name: signer?.name ?? null,
      title: signer?.title ?? null,
    })),
    mayChange: then(ceremonyCan.changePaper(ceremony, kind, view.frozen !== null)),
    mayFreeze: then(ceremonyCan.freezePaper(ceremony, kind, factsOf(stored))),
  };
}
