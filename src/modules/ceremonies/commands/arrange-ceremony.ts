import type { Context } from '../../../platform/context/index.ts';
import { insist, no, YES } from '../../../tools/sentence/index.ts';
import type { ArrangeCeremony } from '../input.ts';
import { ceremonyCan } from '../model.ts';
import { replaceSites, replaceSteps, updateCeremony } from '../store.ts';
import { checked } from './check.ts';

/** Makes sites and script exactly the given ones. Entry: `ceremony.arranged`. */
export async function arrangeCeremony(ctx: Context, input: ArrangeCeremony): Promise<void> {
  const before = await checked(ctx, input.id, 'write', ceremonyCan.change);
  insist(
    before.state === 'held' && input.sites.length === 0
      ? no('no-site', 'Lễ ký đã tổ chức phải có ít nhất một điểm.', 'A ceremony that was held has at least one site.')
      : YES,
  );
  await updateCeremony(ctx, input.id, input.version, {});
  await replaceSites(ctx, before, input.sites);
  await replaceSteps(ctx, before, input.steps);
  await ctx.journal({
    what: 'ceremony.arranged',
    objectKind: 'ceremony',
    objectId: input.id,
    programmeId: before.programmeId,
    data: { heldOn: before.heldOn, sites: input.sites.length, steps: input.steps.length },
    before: { sites: before.sites, steps: before.steps },
    after: { sites: input.sites, steps: input.steps },
  });
}
