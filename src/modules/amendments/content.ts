// What a programme says at one time, as a version keeps it (written by app.programme_content in the database).
import type { Day } from '../../tools/calendar/index.ts';
import type { CommitmentKind, Modality } from '../commitments/model.ts';
import type { Cadence, PersonRole, ProgrammeKind, SigningAuthority, Term } from '../programmes/model.ts';

export interface ContentTarget {
  readonly periodFrom: Day;
  readonly periodTo: Day;
  readonly unit: string;
  readonly quantity: number;
}

export interface ContentCommitment {
  /** The commitment's own id; in a working copy, the key of one that is to be added. */
  readonly id: string;
  /** Letter of the obliged side, or `both`. */
  readonly obliged: string;
  readonly kind: CommitmentKind;
  readonly subKind: string | null;
  readonly modality: Modality;
  readonly text: string;
  readonly cadence: string | null;
  /** Names, in the programme's order. */
  readonly topics: readonly string[];
  readonly targets: readonly ContentTarget[];
}

export interface ProgrammeContent {
  readonly format: 1;
  readonly title: string;
  readonly kind: ProgrammeKind;
  readonly term: Term;
  readonly signedOn: Day | null;
  readonly place: string | null;
  readonly sites: readonly string[];
  readonly online: boolean;
  readonly purpose: string | null;
  readonly legalBasis: string | null;
  readonly cadence: Cadence | null;
  readonly parties: readonly {
    readonly organisationId: string;
    /** As it was when the version was made. */
    readonly name: string;
    readonly side: string;
    readonly isLead: boolean;
    readonly onBehalfOf: string | null;
  }[];
  readonly people: readonly {
    readonly role: PersonRole;
    readonly organisationId: string | null;
    readonly name: string | null;
    readonly title: string | null;
    readonly authority: SigningAuthority | null;
  }[];
  readonly topics: readonly string[];
  readonly channels: readonly string[];
  readonly commitments: readonly ContentCommitment[];
}
