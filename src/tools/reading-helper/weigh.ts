// Weighs what the helper says against the text and against what the rules found: only what stands in the text, is said
// there and is not known yet becomes a suggestion. Everything else is counted with its reason; nothing is settled here.
import type { AgreementReading, PartyKind, Side, Span } from '../agreement-reader/index.ts';
import { sameText } from '../vietnamese/index.ts';
import { shortened, type HelperAnswer } from './answer.ts';
import { factsOf } from './facts.ts';
import { locatorIn } from './locate.ts';
import type {
  HelperProposal,
  LeftOut,
  LeftOutReason,
  SuggestedCommitment,
  SuggestedName,
  SuggestedParty,
  SuggestedPerson,
  Suggestion,
} from './model.ts';
import { saysAmount } from './numbers.ts';
import { isCovered, samePartyName } from './sameness.ts';

/** Shorter quotes could stand anywhere. */
const SHORTEST_PROMISE = 8;
const LONGEST_PROMISE = 4000;

type Rules = Omit<AgreementReading, 'text'>;
type Known = {
  readonly name: string;
  readonly kind: PartyKind;
  readonly side: Side;
  readonly aliases: readonly string[];
};

/** `text` is the NFC text that both read. */
export function weighAnswer(text: string, rules: Rules, answer: HelperAnswer): HelperProposal {
  const locator = locatorIn(text);
  const leftOut: LeftOut[] = [...answer.leftOut];
  const without = (of: Suggestion['of'], what: unknown, reason: LeftOutReason) => {
    leftOut.push({ reason, of, what: shortened(what) });
    return null;
  };
  const weigh = <T, S extends Suggestion>(
    of: S['of'],
    items: readonly T[],
    one: (item: T, done: readonly S[]) => S | LeftOutReason,
  ) => {
    const done: S[] = [];
    for (const item of items) {
      const found = one(item, done);
      if (typeof found === 'string') without(of, item, found);
      else done.push(found);
    }
    return done;
  };
  const words = (span: Span) => text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();

  const facts = factsOf(text, rules, answer, locator, without);

  const parties = weigh<HelperAnswer['parties'][number], SuggestedParty>('party', answer.parties, (given, done) => {
    const place = locator.find(given.name);
    if (!place || !locator.find(given.quote)) return 'not-in-text';
    const name = words(place).slice(0, 300);
    if (rules.parties.some((party) => isParty(name, party) || isCovered(place, party))) return 'already-found';
    if (done.some((other) => samePartyName(other.name, name))) return 'twice';
    return { of: 'party', name, kind: given.kind, side: sideOf(given.kind, rules.parties), ...place };
  });
  const known: Known[] = [...rules.parties, ...parties.map((party) => ({ ...party, aliases: [] }))];
  const partyOf = (name: string) => known.find((party) => isParty(name, party));

  const people = weigh<HelperAnswer['people'][number], SuggestedPerson>('person', answer.people, (given, done) => {
    const place = locator.find(given.name);
    if (!place || !locator.find(given.quote)) return 'not-in-text';
    const name = words(place).slice(0, 200);
    if (rolesOf(rules, name).has(given.role)) return 'already-found';
    if (done.some((other) => sameText(other.name, name) && other.role === given.role)) return 'twice';
    const title = given.title === '' ? null : locator.find(given.title);
    return {
      of: 'person',
      name,
      title: title ? words(title).slice(0, 300) : '',
      role: given.role,
      party: partyOf(given.party)?.name ?? null,
      ...place,
    };
  });

  const commitments = weigh<HelperAnswer['commitments'][number], SuggestedCommitment>(
    'commitment',
    answer.commitments,
    (given, done) => {
      const place = locator.find(given.quote);
      if (!place || place.end - place.start < SHORTEST_PROMISE) return 'not-in-text';
      if (place.end - place.start > LONGEST_PROMISE) return 'wrong-form';
      if (rules.commitments.some((one) => isCovered(place, one))) return 'already-found';
      if (done.some((other) => isCovered(place, other))) return 'twice';
      const side = given.obliged === 'both' ? 'both' : partyOf(given.obliged)?.side;
      if (side === undefined) return 'party-unknown';
      // An amount that its quote does not say is left away; the promise itself stands in the text.
      const counts =
        given.quantity != null && given.unit !== '' && saysAmount(words(place), given.quantity, given.unit);
      return {
        of: 'commitment',
        text: text.slice(place.start, place.end),
        obligedSide: side,
        kind: given.kind,
        modality: given.modality,
        quantity: counts ? (given.quantity ?? null) : null,
        unit: counts ? given.unit : '',
        per: counts ? (given.per ?? null) : null,
        ...place,
      };
    },
  );

  const names = (
    of: SuggestedName['of'],
    given: readonly { readonly quote: string }[],
    found: readonly (Span & { readonly text: string })[],
  ) =>
    weigh<{ readonly quote: string }, SuggestedName>(of, given, ({ quote }, done) => {
      const place = locator.find(quote);
      if (!place || place.end - place.start < 2) return 'not-in-text';
      const name = words(place);
      if (found.some((one) => isCovered(place, one) || sameText(one.text, name))) return 'already-found';
      if (done.some((other) => isCovered(place, other) || sameText(other.name, name))) return 'twice';
      return { of, name, ...place };
    });

  const suggestions: Suggestion[] = [
    ...facts,
    ...parties,
    ...people,
    ...commitments,
    ...names('topic', answer.topics, rules.topics),
    ...names('channel', answer.channels, rules.channels),
  ];
  return { suggestions, leftOut };
}

function isParty(name: string, party: Pick<Known, 'name' | 'aliases'>): boolean {
  return [party.name, ...party.aliases].some((one) => samePartyName(one, name));
}

/** A body of a kind stands where its like stand; else authorities are A and press is B, as in the reader. */
function sideOf(kind: PartyKind, parties: Rules['parties']): Side {
  const like =
    parties.find((party) => party.kind === kind) ??
    (kind === 'other' ? parties.find((party) => party.kind === 'authority') : undefined);
  return like?.side ?? (kind === 'press' ? 'B' : 'A');
}

/** What the rules say of a person. Who signed is a representative too. */
function rolesOf(rules: Rules, name: string): Set<SuggestedPerson['role']> {
  const roles = new Set<SuggestedPerson['role']>();
  if (rules.signatories.some((one) => sameText(one.name, name))) roles.add('signatory').add('representative');
  if (rules.parties.some((party) => party.representatives.some((one) => sameText(one.name, name))))
    roles.add('representative');
  if (rules.witnesses.some((one) => one.name !== null && sameText(one.name, name))) roles.add('witness');
  return roles;
}
