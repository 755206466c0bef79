import type { Context } from '../../../platform/context/index.ts';
import type { SetTopics } from '../input.ts';
import { replaceNames, touch } from '../store.ts';
import type { ByAmendment } from '../model.ts';
import { checked } from './check.ts';

/** Makes the topics exactly the given names, in this order. Entry: `programme.topics-set`. */
export async function setTopics(ctx: Context, input: SetTopics & ByAmendment): Promise<void> {
  const programme = await checked(ctx, input.id, 'change', input);
  await touch(ctx, input.id, input.version);
  await replaceNames(ctx, 'programme_topic', input.id, input.topics);
  const before = programme.topics.map((topic) => topic.name);
  await ctx.journal({
    what: 'programme.topics-set',
    objectKind: 'programme',
    objectId: input.id,
    programmeId: input.id,
    reason: input.reason ?? null,
    data: {
      added: input.topics.filter((name) => !before.includes(name)),
      removed: before.filter((name) => !input.topics.includes(name)),
    },
    before,
    after: input.topics,
  });
}
