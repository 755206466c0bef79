// What leaves the room: plain data. Days are `YYYY-MM-DD`, moments ISO text in UTC.
import type { KeptFile } from '../../platform/press/index.ts';
import type { Day } from '../../tools/calendar/index.ts';
import type { Answer } from '../../tools/sentence/index.ts';
import type { MinutesFormat, MinutesKind, MinutesMoney, MinutesState } from './model.ts';
import type { MinutesContent } from './paper/content-shape.ts';

export interface MinutesSummary {
  readonly id: string;
  readonly programmeId: string;
  readonly kind: MinutesKind;
  readonly state: MinutesState;
  readonly side: string;
  readonly organisationId: string;
  readonly from: Day;
  readonly to: Day;
  readonly edition: number;
  readonly ordinal: number | null;
  readonly datedOn: Day | null;
  /** A later edition has been frozen. */
  readonly isReplaced: boolean;
}

export interface MinutesView extends MinutesSummary {
  readonly commitmentId: string | null;
  readonly money: MinutesMoney | null;
  readonly prices: readonly { readonly itemId: string; readonly price: number }[];
  readonly vatNote: string | null;
  readonly paymentReference: string | null;
  readonly remarks: string | null;
  readonly carriedOver: string | null;
  readonly replacesId: string | null;
  readonly changes: string | null;
  readonly fileNotation: string | null;
  readonly place: string | null;
  readonly returnedReason: string | null;
  readonly consents: readonly { readonly side: string; readonly byPaper: string | null; readonly at: string }[];
  /** Of what the sides agree to, or of frozen minutes; hex. */
  readonly contentSha256: string | null;
  readonly frozen: {
    readonly at: string;
    /** Hex. */
    readonly contentSha256: string;
    readonly writerVersion: string;
    readonly files: Readonly<Record<MinutesFormat, KeptFile>>;
    readonly pages: number;
  } | null;
  readonly version: number;
}

export interface MinutesPage extends MinutesView {
  /** Of a draft as it would be now; else as proposed or frozen. */
  readonly content: MinutesContent;
  /** "05/BB-UBND-BSM"; with a gap while it has no number. */
  readonly number: string;
  /** The side of the asker; null when it is no party. */
  readonly ownSide: string | null;
  /** Sides that have not confirmed and have nobody here: the author may enter their paper. */
  readonly byPaperSides: readonly string[];
  readonly may: Readonly<
    Record<
      'change' | 'delete' | 'propose' | 'agree' | 'giveBack' | 'takeBack' | 'number' | 'freeze' | 'replace',
      Answer
    >
  >;
}

/** Minutes that wait for the acting organisation. For the inbox. */
export interface MinutesDue {
  readonly minutesId: string;
  readonly programmeId: string;
  readonly programmeTitle: string;
  readonly kind: MinutesKind;
  /** To be answered, to be frozen, or given back to be changed. */
  readonly what: 'answer' | 'freeze' | 'returned';
  /** Since when, ISO. */
  readonly since: string;
}

export interface MadeFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly name: string;
}
