// Whether this house is the example: asked at start, and declared once on an empty house.
import type { Context } from '../../platform/context/index.ts';
import { asSystem } from '../../platform/database/index.ts';
import { insist, no, YES } from '../../tools/sentence/index.ts';

export async function houseIsExample(): Promise<boolean> {
  const row = await asSystem('is this house an example', (db) =>
    db.selectFrom('installation').select('example').executeTakeFirstOrThrow(),
  );
  return row.example;
}

/** True when nobody has an account yet. */
export async function houseIsEmpty(): Promise<boolean> {
  const row = await asSystem('is this house empty', (db) =>
    db.selectFrom('person_account').select('id').limit(1).executeTakeFirst(),
  );
  return row === undefined;
}

/** Turns the empty house into the example, where invented people sign in with one click. One entry: `house.declared-example`. */
export async function declareExample(ctx: Context): Promise<void> {
  const someone = await ctx.db.selectFrom('person_account').select('id').limit(1).executeTakeFirst();
  insist(
    someone
      ? no(
          'house-not-empty',
          'Hệ thống đã có người dùng nên không thể thành bản mẫu.',
          'The house has people; it cannot become the example.',
        )
      : YES,
  );
  await ctx.db.updateTable('installation').set({ example: true }).execute();
  await ctx.journal({ what: 'house.declared-example', objectKind: 'house', objectId: 'only' });
}

/** After the house was emptied: an ordinary one again. One entry, the first of the new journal: `house.emptied`. */
export async function undeclareExample(ctx: Context): Promise<void> {
  await ctx.db.updateTable('installation').set({ example: false }).execute();
  await ctx.journal({ what: 'house.emptied', objectKind: 'house', objectId: 'only' });
}
