import type { Context } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import { searchKey } from '../../../tools/vietnamese/index.ts';
import { programmeView, type ProgrammeView } from '../../programmes/index.ts';
import type { AddCeremony, GuestInput, SiteInput } from '../input.ts';
import { ceremonyCan, hoursInOrder } from '../model.ts';
import { insertCeremony, replaceGuests, replaceSites } from '../store.ts';
import { insistParty } from './check.ts';

/**
 * Plans a ceremony, or records one that was held. Sites and guests that are not given come from the programme: its places
 * of signing, its representatives, signatories and witnesses. Entry: `ceremony.planned` or `ceremony.recorded`.
 */
export async function addCeremony(ctx: Context, input: AddCeremony): Promise<{ id: string }> {
  const programme = await programmeView(ctx, input.programmeId);
  insistParty(ctx, programme, 'write');
  insist(hoursInOrder(input));
  const author = ctx.organisation ?? programme.createdByOrganisationId;
  const sites = input.sites ?? sitesOf(programme);
  if (input.isHeld) insist(ceremonyCan.hold({ state: 'planned', heldOn: input.heldOn, sites }, dayInVietNam(ctx.now)));
  if (input.sites?.some((site) => site.id))
    throw new Refusal('no-such-site', say('Điểm tổ chức không thuộc lễ ký này.', 'No such site.'), 400);
  const id = await insertCeremony(ctx, input, author);
  const place = { id, programmeId: programme.id };
  await replaceSites(ctx, place, sites);
  await replaceGuests(ctx, place, input.guests ?? guestsOf(programme));
  await ctx.journal({
    what: input.isHeld ? 'ceremony.recorded' : 'ceremony.planned',
    objectKind: 'ceremony',
    objectId: id,
    programmeId: programme.id,
    data: { heldOn: input.heldOn, kind: input.kind, sites: sites.length },
    after: { ...input, sites },
  });
  return { id };
}

function sitesOf(programme: ProgrammeView): SiteInput[] {
  const names = programme.sites.length > 0 ? programme.sites : programme.place ? [programme.place] : [];
  return names.map((name, at) => ({ name: name.slice(0, 300), isMain: at === 0 }));
}

/** Named people need their office; whoever the programme names without one is left to be added by a person. */
function guestsOf(programme: ProgrammeView): GuestInput[] {
  return programme.people.flatMap((person): GuestInput[] => {
    if (!person.title) return [];
    const body = programme.parties.find((party) => party.organisationId === person.organisationId)?.name ?? null;
    const isSaid = body !== null && searchKey(person.title).includes(searchKey(body.replace(/\([^)]*\)/g, ' ')));
    return [
      {
        name: person.name,
        title: person.title,
        body: isSaid ? null : body,
        isWitness: person.role === 'witness',
      },
    ];
  });
}
