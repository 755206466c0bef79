// What leaves the room: plain data. Days are `YYYY-MM-DD`, hours `HH:MM` in Viet Nam, moments ISO text in UTC.
import type { KeptFile } from '../../platform/press/index.ts';
import type { Day } from '../../tools/calendar/index.ts';
import type { CeremonyKind, CeremonyPaperFormat, CeremonyPaperKind, CeremonyState } from './model.ts';

export interface SiteView {
  readonly id: string;
  readonly name: string;
  readonly address: string | null;
  readonly host: string | null;
  readonly isMain: boolean;
}

export interface StepView {
  readonly at: string | null;
  readonly what: string;
  readonly ledBy: string | null;
}

export interface GuestView {
  readonly id: string;
  readonly siteId: string | null;
  readonly name: string | null;
  /** The office, or what the group is. */
  readonly title: string;
  readonly body: string | null;
  /** How many, of a group. */
  readonly people: number | null;
  readonly isWitness: boolean;
  /** Null: nobody has said yet. */
  readonly came: boolean | null;
}

export interface CeremonyFileView {
  readonly id: string;
  readonly fileId: string;
  readonly caption: string;
  readonly mediaType: string;
  readonly size: number;
  readonly name: string;
  /** Place and camera data were taken out. */
  readonly isCleaned: boolean;
  readonly organisationId: string;
  readonly at: string;
}

export interface CeremonyView {
  readonly id: string;
  readonly programmeId: string;
  readonly kind: CeremonyKind;
  readonly conference: string | null;
  readonly heldOn: Day;
  readonly timeFrom: string | null;
  readonly timeTo: string | null;
  readonly state: CeremonyState;
  readonly chair: string | null;
  readonly secretary: string | null;
  readonly proceedings: string | null;
  readonly notes: string | null;
  readonly closeReport: string | null;
  readonly sites: readonly SiteView[];
  readonly steps: readonly StepView[];
  readonly guests: readonly GuestView[];
  readonly version: number;
}

/** A paper as kept, or blank when nobody has written on it yet (`version` 0). */
export interface CeremonyPaperView {
  readonly kind: CeremonyPaperKind;
  readonly organisationId: string;
  readonly ordinal: number | null;
  readonly fileNotation: string | null;
  readonly place: string | null;
  readonly datedOn: Day | null;
  readonly closingWords: string | null;
  readonly frozen: {
    readonly at: string;
    /** Hex. */
    readonly contentSha256: string;
    readonly writerVersion: string;
    readonly files: Readonly<Record<CeremonyPaperFormat, KeptFile>>;
    readonly pages: number;
  } | null;
  readonly version: number;
}

/** What everyone may see of a ceremony that was held. */
export interface PublicCeremony {
  readonly heldOn: Day;
  readonly kind: CeremonyKind;
  readonly conference: string | null;
  readonly sites: readonly { readonly name: string; readonly address: string | null }[];
  readonly witnesses: readonly string[];
}

export interface MadeFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly name: string;
}
