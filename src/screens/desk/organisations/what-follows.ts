// What would follow bodies if they changed: counted for the preview. Server only.
import { membersByBody } from '../../../modules/accounts/index.ts';
import { openActionsByOwner } from '../../../modules/commitments/index.ts';
import { outletsByBody } from '../../../modules/evidence/index.ts';
import { officeHolders } from '../../../modules/organisations/index.ts';
import { standingPlaces } from '../../../modules/programmes/index.ts';
import type { ReadContext } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';

export interface WhatFollows {
  readonly programmeIds: readonly string[];
  readonly actions: number;
  readonly members: number;
  readonly contacts: number;
  readonly outlets: number;
}

/** By body. */
export async function whatFollows(ctx: ReadContext, ids: readonly string[]): Promise<Map<string, WhatFollows>> {
  const programmes = await standingPlaces(ctx, ids);
  const actions = await openActionsByOwner(ctx, ids);
  const members = await membersByBody(ctx, ids);
  const outlets = await outletsByBody(ctx, ids);
  const contacts = Map.groupBy(await officeHolders(ctx, ids, dayInVietNam(ctx.now)), (one) => one.organisationId);
  return new Map(
    ids.map((id) => [
      id,
      {
        programmeIds: programmes.get(id) ?? [],
        actions: actions.get(id) ?? 0,
        members: members.get(id) ?? 0,
        contacts: contacts.get(id)?.length ?? 0,
        outlets: outlets.get(id) ?? 0,
      },
    ]),
  );
}

/** Of several bodies together. */
export function together(found: ReadonlyMap<string, WhatFollows>, ids: readonly string[]): WhatFollows {
  const sum = (pick: (one: WhatFollows) => number) =>
    ids.reduce((total, id) => total + (found.has(id) ? pick(found.get(id)!) : 0), 0);
  return {
    // Several of them may stand in one programme.
    programmeIds: [...new Set(ids.flatMap((id) => found.get(id)?.programmeIds ?? []))],
    actions: sum((one) => one.actions),
    members: sum((one) => one.members),
    contacts: sum((one) => one.contacts),
    outlets: sum((one) => one.outlets),
  };
}
