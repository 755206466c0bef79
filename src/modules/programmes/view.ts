// What leaves the room: plain data that a screen, a report or a file can use as it is. Days are `YYYY-MM-DD`, moments
// ISO text in UTC.
import type { Day } from '../../tools/calendar/index.ts';
import type { Cadence, Money, PersonRole, ProgrammeKind, ProgrammeState, SigningAuthority, Term } from './model.ts';

export interface PartyView {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly organisationKind: 'authority' | 'press' | 'other';
  /** A, B, …: the letter of the side it stands on. */
  readonly side: string;
  /** The first among its side. */
  readonly isLead: boolean;
  readonly onBehalfOf: string | null;
  /** First day of its place; null from the beginning. */
  readonly fromOn: Day | null;
  /** First day on which the place has gone over to a successor; null while it stands. */
  readonly untilOn: Day | null;
}

/** What gives somebody the right to sign in another's place. */
export interface AuthorityDocument {
  readonly id: string;
  readonly number: string | null;
  readonly issuedOn: Day | null;
  /** Such as "Giấy ủy quyền của Chủ tịch UBND". */
  readonly what: string;
  readonly fileId: string | null;
}

export interface PersonView {
  readonly id: string;
  readonly role: PersonRole;
  readonly organisationId: string | null;
  readonly name: string | null;
  readonly title: string | null;
  readonly authority: SigningAuthority | null;
  readonly authorityDocument: AuthorityDocument | null;
}

export interface NamedView {
  readonly id: string;
  readonly name: string;
}

export interface RelatedProgramme {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly state: ProgrammeState;
  readonly term: Term;
}

export interface ProgrammeView {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly kind: ProgrammeKind;
  readonly state: ProgrammeState;
  readonly term: Term;
  readonly signedOn: Day | null;
  readonly place: string | null;
  readonly sites: readonly string[];
  readonly online: boolean;
  readonly purpose: string | null;
  readonly legalBasis: string | null;
  readonly cadence: Cadence | null;
  readonly money: Money;
  readonly moneyNote: string | null;
  readonly publishedAt: string | null;
  readonly createdByOrganisationId: string;
  readonly createdAt: string;
  /** Counts changes; give it back with a change so that nobody's work is overwritten. */
  readonly version: number;
  /** Number of the version in force; null until it has come into force. */
  readonly edition: number | null;
  /** Who the parties are today; on a day that was asked for, those of that day. */
  readonly parties: readonly PartyView[];
  /** Bodies whose place has gone over to successors: the paper that was signed still names them. */
  readonly formerParties: readonly PartyView[];
  readonly people: readonly PersonView[];
  readonly topics: readonly NamedView[];
  readonly channels: readonly NamedView[];
  /** The programme that this one renews, if the asker may see it. */
  readonly prior: RelatedProgramme | null;
  /** Programmes that renew this one, as far as the asker may see them. */
  readonly renewals: readonly RelatedProgramme[];
}

export interface ProgrammeRow {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly kind: ProgrammeKind;
  readonly state: ProgrammeState;
  readonly term: Term;
  readonly signedOn: Day | null;
  readonly cadence: Cadence | null;
  readonly publishedAt: string | null;
  readonly parties: readonly PartyView[];
}
