// What a report's head and foot say unless people say otherwise.
import { signingWay } from '../../tools/papers/index.ts';
import type { ProgrammeView } from '../programmes/index.ts';
import type { OrganisationView } from '../organisations/index.ts';
import type { OfficialFields } from './content-shape.ts';

export function proposedOfficial(programme: ProgrammeView, issuer: OrganisationView): OfficialFields {
  const signatory =
    programme.people.find((person) => person.role === 'signatory' && person.organisationId === issuer.id) ??
    programme.people.find((person) => person.role === 'representative' && person.organisationId === issuer.id);
  const others = programme.parties.filter((party) => party.organisationId !== issuer.id);
  const own = programme.parties.find((party) => party.organisationId === issuer.id);
  const way = signingWay(signatory?.title ?? null, signatory?.authority ?? null, issuer);
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
    signerTitle: way.title,
    signerAuthority: way.authority,
    signerBody: way.authorityBody,
  };
}
