import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { commitmentsOf } from '../../commitments/index.ts';
import { organisationView } from '../../organisations/index.ts';
import { programmeView } from '../../programmes/index.ts';
import type { StartMinutes } from '../input.ts';
import { minutesCan } from '../model.ts';
import { insertMinutes } from '../store.ts';
import { actingParty, insistParty, insistScope } from './check.ts';

/** A draft by the acting side. Entry: `acceptance.started`, without the programme: the draft is its author's alone. */
export async function startMinutes(ctx: Context, input: StartMinutes): Promise<{ id: string }> {
  const programme = await programmeView(ctx, input.programmeId);
  insistParty(ctx, programme, 'write');
  const author = actingParty(ctx, programme);
  insist(minutesCan.start(input.kind, programme));
  insistScope(await commitmentsOf(ctx, programme.id, { includeDropped: true }), input);
  const id = await insertMinutes(ctx, {
    ...author,
    programmeId: programme.id,
    kind: input.kind,
    from: input.from,
    to: input.to,
    commitmentId: input.commitmentId ?? null,
    place: (await organisationView(ctx, author.organisationId)).place ?? programme.place,
    texts: programme.money === 'none' ? { money: 'none' } : {},
  });
  if (id === null) throw new Error('a first edition met a later one');
  await ctx.journal({
    what: 'acceptance.started',
    objectKind: 'acceptance-minutes',
    objectId: id,
    data: { kind: input.kind, from: input.from, to: input.to, edition: 1 },
    after: { state: 'draft' },
  });
  return { id };
}
