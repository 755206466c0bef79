import type { Context } from '../../../platform/context/index.ts';
import { programmeView, publishProgramme, type PublishProgramme } from '../../programmes/index.ts';
import { standingOf, unconfirmedNames } from '../standing.ts';

/** Publishes a programme, knowing which sides have not confirmed what was recorded as signed. */
export async function publishConfirmed(ctx: Context, input: PublishProgramme): Promise<void> {
  const programme = await programmeView(ctx, input.id);
  await publishProgramme(ctx, { ...input, unconfirmed: unconfirmedNames(await standingOf(ctx, programme)) });
}
