// What leaves the room: plain data. Moments are ISO text in UTC, days `YYYY-MM-DD` in Viet Nam.
import type { Sentence } from '../../../tools/sentence/index.ts';
import type { ClippingKind, MatchState, PublishedOrigin } from '../model.ts';

export interface ClippingLine {
  readonly id: string;
  readonly kind: ClippingKind;
  readonly title: string;
  /** Null for the record of a thing done. */
  readonly outletId: string | null;
  /** Name of the outlet; of a record, of the organisation that entered it. */
  readonly outlet: string;
  readonly organisationId: string;
  readonly address: string | null;
  readonly author: string | null;
  readonly publishedAt: string;
  readonly publishedOn: string;
  readonly publishedOrigin: PublishedOrigin;
  readonly originalId: string | null;
}

export interface MatchView {
  readonly id: string;
  readonly programmeId: string;
  readonly programmeTitle: string;
  readonly programmeState: string;
  readonly termFrom: string | null;
  readonly termTo: string | null;
  readonly commitmentId: string;
  readonly commitmentText: string;
  readonly planActionId: string | null;
  readonly planActionTitle: string | null;
  readonly clippingId: string;
  readonly state: MatchState;
  /** 0 to 1. */
  readonly weight: number;
  readonly reasons: readonly Sentence[];
  readonly quantity: number;
  /** Null: the commitment's only unit, or not said yet. */
  readonly unit: string | null;
  /** The units to choose among; fewer than two: nothing is to be chosen. */
  readonly units: readonly string[];
  readonly topicId: string | null;
  /** The commitment's topics. */
  readonly topics: readonly { readonly id: string; readonly name: string }[];
  readonly deliverableId: string | null;
  readonly madeBy: 'machine' | 'person';
  readonly decidedBy: string | null;
  readonly decidedForId: string | null;
  readonly decidedForName: string | null;
  readonly decidedAt: string | null;
  readonly afterFreeze: boolean;
  readonly note: string | null;
  readonly version: number;
}
