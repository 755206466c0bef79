import type { Context } from '../../../platform/context/index.ts';
import type { SetPeople } from '../input.ts';
import { replacePeople, touch } from '../store.ts';
import { checked } from './check.ts';

/** Makes the representatives, signatories and witnesses exactly the given ones. Entry: `programme.people-set`. */
export async function setPeople(ctx: Context, input: SetPeople): Promise<void> {
  const programme = await checked(ctx, input.id, 'correct', input);
  await touch(ctx, input.id, input.version);
  await replacePeople(ctx, input.id, input.people);
  await ctx.journal({
    what: 'programme.people-set',
    objectKind: 'programme',
    objectId: input.id,
    programmeId: input.id,
    reason: input.reason ?? null,
    data: { count: input.people.length },
    before: programme.people,
    after: input.people,
  });
}
