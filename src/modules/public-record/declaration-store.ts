// The only file that writes money_declaration and its lines.
import { sql } from 'kysely';
import type { Context } from '../../platform/context/index.ts';
import type { Day } from '../../tools/calendar/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import type { DeclareMoneyOfQuarter } from './input.ts';

export async function insertDeclaration(
  ctx: Context,
  input: DeclareMoneyOfQuarter & { readonly organisationId: string; readonly dueOn: Day; readonly declaredOn: Day },
): Promise<string> {
  const { id } = await ctx.db
    .insertInto('money_declaration')
    .values({
      programme_id: input.programmeId,
      organisation_id: input.organisationId,
      quarter: input.quarter,
      answer: input.answer,
      note: input.note ?? null,
      due_on: input.dueOn,
      declared_on: input.declaredOn,
      declared_by: ctx.actor.accountId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertLines(ctx, id, input);
  return id;
}

/** Throws Refusal `changed-meanwhile` (409). */
export async function updateDeclaration(
  ctx: Context,
  id: string,
  input: DeclareMoneyOfQuarter & { readonly version: number; readonly why: string; readonly on: Day },
): Promise<void> {
  const { numUpdatedRows } = await ctx.db
    .updateTable('money_declaration')
    .set({
      answer: input.answer,
      note: input.note ?? null,
      corrected_on: input.on,
      corrected_why: input.why,
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .where('version', '=', input.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n)
    throw new Refusal(
      'changed-meanwhile',
      say(
        'Bản khai vừa được người khác sửa. Hãy xem lại rồi sửa tiếp.',
        'Somebody else has just changed this declaration. Look at it again before you correct it.',
      ),
      409,
    );
  await ctx.db.deleteFrom('money_declaration_line').where('declaration_id', '=', id).execute();
  await insertLines(ctx, id, input);
}

async function insertLines(ctx: Context, id: string, input: DeclareMoneyOfQuarter): Promise<void> {
  if (input.lines.length === 0) return;
  await ctx.db
    .insertInto('money_declaration_line')
    .values(
      input.lines.map((line, position) => ({
        declaration_id: id,
        programme_id: input.programmeId,
        position,
        medium: line.medium,
        amount: line.amount,
        reason: line.reason,
      })),
    )
    .execute();
}
