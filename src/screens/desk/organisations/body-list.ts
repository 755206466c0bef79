// Reading the directory of bodies and adding to it, for everyone at the desk and for administrators alike. Server only.
import { redirect } from 'react-router';
import {
  findOrganisations,
  ORGANISATION_KINDS,
  organisationsAsOf,
  registerOrganisation,
  registerOrganisationInput,
  successorsOfAll,
  type OrganisationKind,
} from '../../../modules/organisations/index.ts';
import { consult, perform, type Who } from '../../../platform/context/index.ts';
import type { Language } from '../../../tools/sentence/index.ts';
import { askedDay } from '../../as-of.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { chosenPlace } from './place-choice.ts';

/** The filter that stands in the address. */
export function bodyFilter(request: Request) {
  const params = new URL(request.url).searchParams;
  const kind = ORGANISATION_KINDS.find((one): one is OrganisationKind => one === params.get('loai'));
  const asked = askedDay(request);
  return { search: params.get('tim')?.slice(0, 200) ?? '', kind, page: Number(params.get('trang')) || 1, asked };
}

export async function bodyList(who: Who, request: Request) {
  const { search, kind, page, asked } = bodyFilter(request);
  return consult(who, async (ctx) => {
    const found = await findOrganisations(ctx, { search, kind, page, day: asked.day ?? undefined });
    const ids = found.organisations.map((one) => one.id);
    const then = asked.day === null ? null : await organisationsAsOf(ctx, ids, asked.day);
    const ended = found.organisations.filter((one) => one.endedOn !== null).map((one) => one.id);
    const successors = await successorsOfAll(ctx, ended);
    const organisations = found.organisations.map((one) => ({
      ...(then?.get(one.id) ?? one),
      /** Names of the bodies of today that it became; of ended ones. */
      now: (successors.get(one.id) ?? []).filter((heir) => heir.endedOn === null).map((heir) => heir.name),
    }));
    return { ...found, organisations, search, kind: kind ?? null, asked };
  });
}

/** Takes the form of a new body; similar names come back as a problem first. */
export async function addBody(request: Request, who: Who, language: Language, pageOf: (id: string) => string) {
  const form = await request.formData();
  const read = readForm(form, registerOrganisationInput.omit({ aliases: true, isExample: true }), language);
  if (!read.ok) return notTaken(read.problem);
  const place = await chosenPlace(who, form, language);
  if (!place.ok) return notTaken(place.problem);
  const done = await attempt(form, () => perform(who, registerOrganisation, { ...read.value, placeId: place.placeId }));
  if (!done.ok) return notTaken(done.problem, done.status);
  return redirect(`${pageOf(done.value.id)}?da=them-don-vi`);
}
