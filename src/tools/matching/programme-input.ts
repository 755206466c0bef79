// What matching is given and what it gives back. Plain data: the caller reads it from wherever it is kept.
import type { Sentence } from '../sentence/index.ts';

/** `YYYY-MM-DD` */
type Day = string;

export interface MatchingParty {
  readonly organisationId: string;
  /** "UBND phường Đông Hòa (mẫu)"; what stands in parentheses is not looked for. */
  readonly name: string;
  /** "Phường Đông Hòa", "Đảng ủy phường Đông Hòa", an abbreviation, a former name. */
  readonly aliases: readonly string[];
  readonly kind: 'authority' | 'press' | 'other';
  /**
   * Province or city the body lies in, as "tỉnh …": tells places of the same name apart. That of the press says where its
   * news is at home: a place of another province is then expected to be named with it.
   */
  readonly place?: string;
}

export interface MatchingCommitment {
  readonly id: string;
  readonly obligedSide: string;
  /** "coverage.topic", "joint.event" …: the first word decides what a published item can prove. */
  readonly kind: string;
  readonly text: string;
  /** Ids of the programme's topics. None on a coverage commitment: it is about the whole place. */
  readonly topics: readonly string[];
  /** "video", "infographic" …; any format when absent. */
  readonly formats?: readonly string[];
  /** Organisations whose outlets owe it; any outlet of the programme's press when absent. */
  readonly outletOrganisationIds?: readonly string[];
  readonly active?: { readonly from: Day; readonly to: Day };
}

export interface MatchingPlanAction {
  readonly id: string;
  readonly commitmentId: string;
  readonly title: string;
  readonly dueOn: Day;
  /** "Nhà văn hóa thôn Hạ" */
  readonly place?: string;
}

export interface MatchingProgramme {
  readonly programmeId: string;
  readonly title: string;
  readonly term: { readonly from: Day; readonly to: Day };
  readonly parties: readonly MatchingParty[];
  /** Of the authority's side, with the days of their office; always when there are none. */
  readonly people?: readonly {
    readonly name: string;
    readonly title: string;
    readonly from?: Day;
    readonly to?: Day;
  }[];
  readonly topics: readonly { readonly id: string; readonly name: string }[];
  readonly commitments: readonly MatchingCommitment[];
  readonly planActions: readonly MatchingPlanAction[];
  /** Signings of the programme. */
  readonly ceremonies?: readonly { readonly id: string; readonly on: Day }[];
  readonly suppliedTexts?: readonly { readonly id: string; readonly text: string; readonly commitmentId: string }[];
}

export interface MatchingClipping {
  readonly id: string;
  readonly outletId: string;
  readonly outletOrganisationId: string;
  readonly title: string;
  readonly sapo?: string;
  readonly section?: string;
  readonly text: string;
  readonly publishedOn: Day;
  readonly format?: string;
}

/** Each between 0 and 1, except `format` (-1 when another format was agreed), `priors` and `lessons` (-1..1). */
export interface Signals {
  readonly place: number;
  readonly topic: number;
  /** How much of the programme's topic words in the text belong to this commitment. */
  readonly share: number;
  readonly plan: number;
  readonly people: number;
  readonly reuse: number;
  readonly outlet: number;
  readonly section: number;
  readonly format: number;
  readonly priors: number;
  /** Words that people's decisions speak for or against. */
  readonly lessons: number;
  /** The signing of the programme is told of, in its days. */
  readonly ceremony: number;
  /** 1 for a commitment to cover the whole place. */
  readonly general: number;
}

export interface Suggestion {
  readonly programmeId: string;
  readonly commitmentId: string;
  readonly planActionId?: string;
  /** 0..1: how likely a person confirms it. */
  readonly weight: number;
  /** In words, the strongest first. */
  readonly reasons: readonly Sentence[];
  readonly signals: Signals;
}
