// What a report's head and foot say unless people say otherwise.
import { searchKey } from '../../tools/vietnamese/index.ts';
import type { ProgrammeView } from '../programmes/index.ts';
import type { OrganisationView } from '../organisations/index.ts';
import type { OfficialFields } from './content-shape.ts';

/** Letters for the symbol of a body that has registered none: "UBND" for people's committees, else initials. */
export function symbolOfBody(name: string): string {
  if (isCommittee(name)) return 'UBND';
  const words = name.replace(/\([^)]*\)/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  const initials = words.map((word) => word.charAt(0)).join('');
  return initials.normalize('NFC').toLocaleUpperCase('vi').slice(0, 10) || 'VP';
}

export function isCommittee(name: string): boolean {
  return /^(?:uy ban nhan dan|ubnd)(?: |$)/.test(searchKey(name));
}

export const COMMITTEE = 'Ủy ban nhân dân';

type Signing = Pick<OfficialFields, 'signerTitle' | 'signerAuthority' | 'signerBody'>;

/**
 * How somebody signs for the body (Decree 30/2020, Annex I, II.7): for a people's committee on its behalf, a deputy also
 * for the chairman; the post is written without the name of the committee, which stands above it.
 */
function signingOf(
  title: string | null,
  authority: OfficialFields['signerAuthority'],
  issuer: OrganisationView,
): Signing {
  if (issuer.heading !== 'state' || !isCommittee(issuer.name))
    return { signerTitle: title, signerAuthority: authority, signerBody: null };
  const post = title?.replace(/\s+(?:UBND|Ủy ban nhân dân)(?=\s|$).*$/iu, '') ?? null;
  if (authority === 'KT' || (authority === null && post !== null && searchKey(post).startsWith('pho chu tich')))
    return { signerTitle: post, signerAuthority: 'KT', signerBody: 'Chủ tịch' };
  return authority === null || authority === 'TM'
    ? { signerTitle: post, signerAuthority: 'TM', signerBody: COMMITTEE }
    : { signerTitle: title, signerAuthority: authority, signerBody: null };
}

export function proposedOfficial(programme: ProgrammeView, issuer: OrganisationView): OfficialFields {
  const signatory =
    programme.people.find((person) => person.role === 'signatory' && person.organisationId === issuer.id) ??
    programme.people.find((person) => person.role === 'representative' && person.organisationId === issuer.id);
  const others = programme.parties.filter((party) => party.organisationId !== issuer.id);
  const own = programme.parties.find((party) => party.organisationId === issuer.id);
  return {
    ordinal: null,
    place: issuer.place ?? programme.place,
    datedOn: null,
    addressedTo: others.filter((party) => party.side !== own?.side && party.isLead).map((party) => party.name),
    recipients: [
      'Như trên',
      ...others.filter((party) => party.side === own?.side || !party.isLead).map((party) => party.name),
      'Lưu: VT',
    ],
    signerName: signatory?.name ?? null,
    ...signingOf(signatory?.title ?? null, signatory?.authority ?? null, issuer),
  };
}
