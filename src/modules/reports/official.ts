// What a report's head and foot say unless people say otherwise.
import { signingWay } from '../../tools/papers/index.ts';
import type { ProgrammeView } from '../programmes/index.ts';
import type { OrganisationView } from '../organisations/index.ts';
import type { OfficialFields } from './content-shape.ts';
import type { ReportScopeKind } from './model.ts';

/** Of one programme it goes to the other side; of several to the body above the issuer. */
export function proposedOfficial(
  programmes: readonly ProgrammeView[],
  issuer: OrganisationView,
  scope: ReportScopeKind,
): OfficialFields {
  const people = programmes
    .flatMap((programme) => programme.people)
    .filter((person) => person.organisationId === issuer.id);
  const signatory =
    people.find((person) => person.role === 'signatory') ?? people.find((person) => person.role === 'representative');
  const way = signingWay(signatory?.title ?? null, signatory?.authority ?? null, issuer);
  return {
    ordinal: null,
    place: issuer.place ?? (scope === 'programme' ? (programmes[0]?.place ?? null) : null),
    datedOn: null,
    ...(scope === 'programme' ? lettersTo(programmes[0], issuer) : upward(issuer)),
    signerName: signatory?.name ?? null,
    signerTitle: way.title,
    signerAuthority: way.authority,
    signerBody: way.authorityBody,
  };
}

function lettersTo(programme: ProgrammeView | undefined, issuer: OrganisationView) {
  const parties = programme?.parties ?? [];
  const others = parties.filter((party) => party.organisationId !== issuer.id);
  const own = parties.find((party) => party.organisationId === issuer.id);
  return {
    addressedTo: others.filter((party) => party.side !== own?.side && party.isLead).map((party) => party.name),
    recipients: [
      'Như trên',
      ...others.filter((party) => party.side === own?.side || !party.isLead).map((party) => party.name),
      'Lưu: VT',
    ],
  };
}

function upward(issuer: OrganisationView) {
  return issuer.parentName
    ? { addressedTo: [issuer.parentName], recipients: ['Như trên', 'Lưu: VT'] }
    : { addressedTo: [], recipients: ['Lưu: VT'] };
}
