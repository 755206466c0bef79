// Between whom: what the text says of the signing, else what the paper says of itself, else whom the text names most.
import type { Laid } from './blocks.ts';
import type { Mention } from './body-mentions.ts';
import { isBusiness } from './document-kind.ts';
import { paperEvidence, type Paper } from './paper-head.ts';
import { gatherEvidence, type Evidence } from './party-evidence.ts';
import { likelySides, prominentSides } from './party-fallback.ts';
import { chooseParties, type FoundParty } from './party-names.ts';
import type { TextSentence } from './sentences.ts';
import { unknownPartners } from './unknown-partner.ts';
import type { Word } from './word-list.ts';

export function partiesOfText(text: {
  laid: Laid;
  list: readonly Word[];
  story: readonly TextSentence[];
  bodies: readonly Mention[];
  paper: Paper | null;
}): FoundParty[] {
  const { laid, list, story, bodies, paper } = text;
  const { source } = laid;
  const evidence = gatherEvidence(source, story, bodies);
  const known = partiesOf(paper && paperEvidence(laid, paper, bodies), paper, evidence, bodies);
  const beside = known.some((one) => one.kind !== 'press') ? [] : unknownPartners(source, list, story, bodies);
  const said =
    beside.length > 0
      ? chooseParties([...evidence, ...beside], [...bodies, ...beside.map((one) => one.mention)])
      : known;
  const isClear =
    said.length > 1 &&
    (said.some((one) => one.kind === 'press') || said.some(isBusiness) || signWithoutPress(evidence, said));
  if (isClear) return said;
  const likely = chooseParties(likelySides(source, story, bodies), bodies);
  const named = likely.length > 0 ? likely : said;
  if (bothKinds(named) || named.filter((one) => one.kind !== 'press').length > 1) return named;
  const prominent = chooseParties(prominentSides(source, story, bodies), bodies);
  return bothKinds(prominent) ? prominent : named;
}

/** In the paper what stands before its articles tells whose it is; its letterhead only when nothing else does. */
function partiesOf(
  head: { said: Evidence[]; onTop: Evidence[] } | null,
  paper: Paper | null,
  evidence: readonly Evidence[],
  bodies: readonly Mention[],
): FoundParty[] {
  if (!head || !paper) return chooseParties(evidence, bodies);
  const before = evidence.filter((one) => one.mention.start < paper.bodyStart);
  const tries: (readonly Evidence[])[] = [
    [...before, ...head.said],
    [...before, ...head.said, ...head.onTop],
    // An article that asks a paper to help makes it no party: only who is said to sign or stand for a side.
    [...evidence.filter((one) => one.cue !== 'works-with' && one.cue !== 'intro'), ...head.said, ...head.onTop],
  ];
  let first: FoundParty[] | null = null;
  for (const given of tries) {
    const found = chooseParties(given, bodies);
    if (bothKinds(found)) return found;
    first ??= found;
  }
  return first ?? [];
}

function bothKinds(parties: readonly FoundParty[]): boolean {
  return parties.some((one) => one.kind === 'press') && parties.some((one) => one.kind !== 'press');
}

/** Two bodies that are no press are said to sign with each other: a paper that the text names besides is none of them. */
function signWithoutPress(evidence: readonly Evidence[], parties: readonly FoundParty[]): boolean {
  const chains = Map.groupBy(
    evidence.filter((one) => one.cue === 'signing' || one.cue === 'between' || one.cue === 'with'),
    (one) => one.chain,
  );
  const keys = new Set(parties.map((one) => one.key));
  return [...chains.values()].some(
    (chain) =>
      new Set(chain.map((one) => one.mention.key).filter((key) => keys.has(key))).size > 1 &&
      chain.every((one) => one.mention.kind !== 'press'),
  );
}
