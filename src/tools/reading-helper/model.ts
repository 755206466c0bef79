// What a reading helper proposes beyond the rules. Offsets are UTF-16 units into the text that was read; `end` is exclusive.
import type { Modality, PartyKind, ProgrammeKind, Side, Span, TopKind } from '../agreement-reader/index.ts';
import { say, type Sentence } from '../sentence/index.ts';

export { isCovered, LEAST_OVERLAP, samePartyName } from './sameness.ts';

export const FACT_FIELDS = ['title', 'kind', 'termFrom', 'termTo', 'signedOn', 'place', 'cadence'] as const;
export type FactField = (typeof FACT_FIELDS)[number];

export const PER = ['week', 'month', 'quarter', 'half_year', 'year', 'term'] as const;
export const CADENCES = ['month', 'quarter', 'half_year', 'year'] as const;
export const PERSON_ROLES = ['signatory', 'representative', 'witness'] as const;

/** A single field of the programme. `value` is the words of the text, a day `YYYY-MM-DD`, a ProgrammeKind or a cadence. */
export interface SuggestedFact extends Span {
  readonly of: 'fact';
  readonly field: FactField;
  readonly value: string;
  /** What the rules found instead; null when they found nothing. */
  readonly rules: string | null;
}

export interface SuggestedParty extends Span {
  readonly of: 'party';
  readonly name: string;
  readonly kind: PartyKind;
  readonly side: Side;
}

export interface SuggestedPerson extends Span {
  readonly of: 'person';
  readonly name: string;
  readonly title: string;
  readonly role: (typeof PERSON_ROLES)[number];
  /** Name of a party, of the rules or of another suggestion; null when the helper named none that is known. */
  readonly party: string | null;
}

export interface SuggestedCommitment extends Span {
  readonly of: 'commitment';
  /** The words of the text at this place. */
  readonly text: string;
  readonly obligedSide: Side | 'both';
  readonly kind: TopKind;
  readonly modality: Modality;
  readonly quantity: number | null;
  readonly unit: string;
  readonly per: (typeof PER)[number] | null;
}

export interface SuggestedName extends Span {
  readonly of: 'topic' | 'channel';
  readonly name: string;
}

export type Suggestion = SuggestedFact | SuggestedParty | SuggestedPerson | SuggestedCommitment | SuggestedName;
export type SuggestionKind = Suggestion['of'];

/** Why something that the helper proposed is not shown as a suggestion. */
export const LEFT_OUT_REASONS = [
  'not-in-text',
  'value-not-in-quote',
  'party-unknown',
  'wrong-form',
  'already-found',
  'twice',
  'too-many',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

export const LEFT_OUT_WORDS: Record<LeftOutReason, Sentence> = {
  'not-in-text': say('đoạn trích không có trong văn bản', 'the quote is not in the text'),
  'value-not-in-quote': say('đoạn trích không nói điều được đề xuất', 'the quote does not say what was proposed'),
  'party-unknown': say('không rõ bên nào thực hiện', 'it is not clear which party is meant'),
  'wrong-form': say('không đúng mẫu đã yêu cầu', 'not in the form that was asked for'),
  'already-found': say('bộ đọc theo quy tắc đã thấy', 'the rules have found it already'),
  twice: say('trợ lý nêu hai lần', 'proposed twice'),
  'too-many': say('vượt số lượng nhận trong một lần', 'more than is taken at once'),
};

export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly of: SuggestionKind;
  /** What it was, shortened. It comes from the helper, not from the text. */
  readonly what: string;
}

export interface HelperProposal {
  readonly suggestions: readonly Suggestion[];
  readonly leftOut: readonly LeftOut[];
}

export const PROGRAMME_KINDS: readonly ProgrammeKind[] = [
  'programme',
  'regulation',
  'plan',
  'contract',
  'memorandum',
  'agreement',
];
