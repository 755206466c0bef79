import { createHash } from 'node:crypto';
import type { Context } from '../../../platform/context/index.ts';
import { Refusal, say } from '../../../tools/sentence/index.ts';
import { planConversion } from '../conversion-plan.ts';
import { readConversionTable } from '../conversion-table.ts';
import { conversionInput, type Conversion } from '../input.ts';
import { insistOnHouse } from '../policy.ts';
import { insertImport, lockRegister, readRegister, writeChanges } from '../store.ts';

/**
 * Corrects and extends the register by an official conversion table, whole or not at all. Throws Refusal
 * `table-has-problems` (422; see previewConversion for which) or `nothing-to-change` (409).
 */
export async function applyConversion(
  ctx: Context,
  input: Conversion,
): Promise<{ id: string; places: number; steps: number }> {
  insistOnHouse(ctx);
  const { name, table } = conversionInput.parse(input);
  const { rows, problems } = readConversionTable(table);
  await lockRegister(ctx);
  const plan = planConversion(rows, await readRegister(ctx), `Bảng chuyển đổi: ${name}`.slice(0, 200), () =>
    crypto.randomUUID(),
  );
  const wrong = problems.length + plan.rows.filter((row) => row.problem !== null).length;
  if (wrong > 0) {
    throw new Refusal(
      'table-has-problems',
      say(
        `Bảng có ${wrong} dòng chưa dùng được nên chưa có gì thay đổi. Hãy sửa bảng rồi xem trước lại.`,
        `${wrong} rows of the table cannot be used, so nothing has changed. Correct the table and look again.`,
      ),
    );
  }
  const { changes } = plan;
  if (changes.places.length + changes.steps.length === 0) {
    throw new Refusal(
      'nothing-to-change',
      say('Sổ địa danh đã đúng như bảng này.', 'The register says what this table says already.'),
      409,
    );
  }
  await writeChanges(ctx, changes);
  const sha256 = createHash('sha256').update(table).digest();
  const id = await insertImport(ctx, { name, sha256, rowCount: rows.length, changes });
  const counts = { places: changes.places.length, steps: changes.steps.length };
  await ctx.journal({
    what: 'place.table-applied',
    objectKind: 'place-import',
    objectId: id,
    data: { name, rows: rows.length, ...counts },
    after: changes,
  });
  return { id, ...counts };
}
