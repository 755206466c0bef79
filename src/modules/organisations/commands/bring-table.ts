import type { Context } from '../../../platform/context/index.ts';
import { insist, no } from '../../../tools/sentence/index.ts';
import { insertBatch } from '../batch-store.ts';
import { readBodyTable } from '../conversion-table.ts';
import { bringTableInput, type BringTable } from '../input.ts';
import { mayTakeBack } from '../policy.ts';

/** Keeps a conversion table as a draft to look at: no body is touched. Refuses a file in which no row can be used. */
export async function bringTable(ctx: Context, input: BringTable): Promise<{ id: string }> {
  const { name, text } = bringTableInput.parse(input);
  insist(mayTakeBack(ctx), 403);
  const read = readBodyTable(text);
  const [problem] = read.problems;
  if (read.rows.length === 0) {
    const why = problem?.why ?? { vi: 'Bảng trống.', en: 'The table is empty.' };
    const at =
      problem && problem.line > 0 ? { vi: `Dòng ${problem.line}: `, en: `Line ${problem.line}: ` } : { vi: '', en: '' };
    insist(no('table-unusable', at.vi + why.vi, at.en + why.en));
  }
  const id = await insertBatch(ctx, { name, text, read });
  await ctx.journal({
    what: 'conversion.brought',
    objectKind: 'organisation-change-batch',
    objectId: id,
    data: { name, rows: read.rows.length, problems: read.problems.length },
  });
  return { id };
}
