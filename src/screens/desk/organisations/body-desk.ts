// Reading and changing one body, for its own people and for administrators alike. Server only.
import { data, redirect } from 'react-router';
import { z } from 'zod';
import {
  accountsMay,
  changeRole,
  changeRoleInput,
  endMembership,
  endMembershipInput,
  invitePerson,
  invitePersonInput,
  openInvitations,
  peopleOf,
  withdrawInvitation,
  withdrawInvitationInput,
} from '../../../modules/accounts/index.ts';
import {
  addAlias,
  aliasInput,
  appointmentsOf,
  changeOrganisation,
  changeOrganisationInput,
  organisationMay,
  organisationView,
  mayTakeBackChange,
  removeAlias,
  takeBackChange,
  takeBackChangeInput,
} from '../../../modules/organisations/index.ts';
import { readConfig } from '../../../platform/config/index.ts';
import { consult, perform, type Who } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import type { Language } from '../../../tools/sentence/index.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { TODAY, type AskedDay } from '../../as-of.ts';
import { inLanguage } from '../../language.ts';
import { changeOffices } from './appointment-desk.ts';
import { bodyPast } from './body-past.ts';
import { chosenPlace, placeNameOf } from './place-choice.ts';

const id = z.uuid();

/** What the page of one body shows. Throws Refusal `no-organisation` (404). */
export async function bodyDesk(who: Who, organisationId: string, asked: AskedDay = TODAY) {
  const known = id.safeParse(organisationId).success ? organisationId : '00000000-0000-0000-0000-000000000000';
  return consult(who, async (ctx) => {
    const mayManage = accountsMay(ctx, 'manage-people', known);
    const body = await organisationView(ctx, known);
    return {
      body,
      people: await peopleOf(ctx, known),
      invitations: mayManage.yes ? await openInvitations(ctx, known) : [],
      mayChange: organisationMay(ctx, 'change', known),
      mayManage,
      past: await bodyPast(ctx, known, asked),
      mayTakeBack: ctx.organisation === null ? mayTakeBackChange(ctx) : null,
      appointments: await appointmentsOf(ctx, known),
      placeName: await placeNameOf(ctx, body.placeId),
      today: dayInVietNam(ctx.now),
      now: ctx.now.toISOString(),
    };
  });
}
export type BodyDesk = Awaited<ReturnType<typeof bodyDesk>>;

interface Change {
  readonly request: Request;
  readonly who: Who;
  readonly organisationId: string;
  readonly language: Language;
}

/**
 * Takes any form of the page; its field `viec` says which. Success comes back to the page with `?da=<viec>`; an invitation
 * answers with its link, which is shown this once.
 */
export async function changeBody({ request, who, organisationId, language }: Change) {
  const form = await request.formData();
  form.set('id', organisationId);
  form.set('organisationId', organisationId);
  const verb = form.get('viec');
  const take = async <T, R>(schema: z.ZodType<T>, work: (input: T) => Promise<R>) => {
    const read = readForm(form, schema, language);
    if (!read.ok) return notTaken(read.problem);
    const done = await attempt(form, () => work(read.value));
    if (!done.ok) return notTaken(done.problem, done.status);
    // With scripts the form is sent to the page's data address.
    return redirect(`${new URL(request.url).pathname.replace(/\.data$/, '')}?da=${String(verb)}`);
  };
  switch (verb) {
    case 'sua': {
      const place = await chosenPlace(who, form, language);
      if (!place.ok) return notTaken(place.problem);
      return take(changeOrganisationInput, (input) =>
        perform(who, changeOrganisation, { ...input, placeId: place.placeId }),
      );
    }
    case 'hoan-tac':
      form.set('id', String(form.get('changeId')));
      return take(takeBackChangeInput, (input) => perform(who, takeBackChange, input));
    case 'them-ten':
      return take(aliasInput, (input) => perform(who, addAlias, input));
    case 'bo-ten':
      return take(aliasInput, (input) => perform(who, removeAlias, input));
    case 'doi-vai-tro':
      return take(changeRoleInput, (input) => perform(who, changeRole, input));
    case 'thoi-vai-tro':
      return take(endMembershipInput, (input) => perform(who, endMembership, input));
    case 'rut-loi-moi':
      return take(withdrawInvitationInput, (input) => perform(who, withdrawInvitation, input));
    case 'moi': {
      const read = readForm(form, invitePersonInput, language);
      if (!read.ok) return notTaken(read.problem);
      const done = await attempt(form, () => perform(who, invitePerson, read.value));
      if (!done.ok) return notTaken(done.problem, done.status);
      const path = inLanguage(`/loi-moi/${done.value.token}`, language);
      return data({
        invited: {
          name: read.value.name,
          mailedTo: done.value.isMailed ? read.value.email : null,
          link: `${readConfig(process.env).publicAddress}${path}`,
        },
        expiresAt: done.value.expiresAt.toISOString(),
      });
    }
    default: {
      const taken = changeOffices(who, verb, take);
      if (taken === null) throw new Response(null, { status: 400 });
      return taken;
    }
  }
}
