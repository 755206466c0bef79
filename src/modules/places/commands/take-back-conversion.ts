import type { Context } from '../../../platform/context/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import type { Change, Changes } from '../register-rows.ts';
import { placeImports } from '../conversion-queries.ts';
import { takeBackConversionInput, type TakeBackConversion } from '../input.ts';
import { insistOnHouse } from '../policy.ts';
import { lockRegister, markTakenBack, writeChanges } from '../store.ts';

/** Puts every row of a conversion table back as it was. Throws Refusal `no-table` (404), `not-the-newest`, `place-in-use`. */
export async function takeBackConversion(ctx: Context, input: TakeBackConversion): Promise<void> {
  insistOnHouse(ctx);
  const { id } = takeBackConversionInput.parse(input);
  await lockRegister(ctx);
  const one = (await placeImports(ctx)).find((known) => known.id === id);
  if (!one) throw new Refusal('no-table', say('Không có bảng này.', 'There is no such table.'), 404);
  insist(one.mayTakeBack, 409);
  const { changes } = await ctx.db
    .selectFrom('place_import')
    .select('changes')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const { places, steps } = changes as unknown as Changes;
  await writeChanges(ctx, { places: places.map(swapped), steps: steps.map(swapped) });
  await markTakenBack(ctx, id);
  await ctx.journal({
    what: 'place.table-taken-back',
    objectKind: 'place-import',
    objectId: id,
    data: { name: one.name },
  });
}

function swapped<Row>({ before, after }: Change<Row>): Change<Row> {
  return { before: after, after: before };
}
