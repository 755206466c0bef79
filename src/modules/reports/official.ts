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

function isCommittee(name: string): boolean {
  return /^(?:uy ban nhan dan|ubnd)(?: |$)/.test(searchKey(name));
}

/** "Ủy ban nhân dân", which a chairman signs on behalf of (Decree 30/2020, Annex I, II.7.b). */
function collectiveOf(issuer: OrganisationView): string | null {
  return isCommittee(issuer.name) ? 'Ủy ban nhân dân' : null;
}

export function proposedOfficial(programme: ProgrammeView, issuer: OrganisationView): OfficialFields {
  const signatory =
    programme.people.find((person) => person.role === 'signatory' && person.organisationId === issuer.id) ??
    programme.people.find((person) => person.role === 'representative' && person.organisationId === issuer.id);
  const collective = collectiveOf(issuer);
  const authority = signatory?.authority ?? (collective && issuer.heading === 'state' ? 'TM' : null);
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
    signerTitle: signatory?.title ?? null,
    signerAuthority: authority,
    signerBody: authority === 'TM' ? collective : null,
  };
}
