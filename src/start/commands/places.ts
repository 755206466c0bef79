import { basename } from 'node:path';
import { applyConversion, loadPlaces, previewConversion } from '../../modules/places/index.ts';
import { consult, perform, type Who } from '../../platform/context/index.ts';
import { decodeText, refuseLegacy } from '../../tools/charset/index.ts';
import { badUsage, type Command, readArguments, readInputFile } from './arguments.ts';
import { inHouse } from './house.ts';

const MOST_SHOWN = 50;

/** Exit code 2 when the table cannot be used; what is wrong goes to standard error, line by line. */
export const placesImportCommand: Command = async (args) => {
  const { values, positionals } = readArguments(args, { check: { type: 'boolean' } });
  if (positionals.length !== 1) throw badUsage('Cần đúng một tệp CSV.', 'Exactly one CSV file is needed.');
  const decoded = decodeText(await readInputFile(positionals[0]!));
  refuseLegacy(decoded);
  const table = decoded.text;
  const who: Who = { kind: 'system', reason: 'places-import command' };
  return inHouse(async () => {
    await perform(who, loadPlaces, undefined);
    const preview = await consult(who, (ctx) => previewConversion(ctx, table));
    const wrong = [
      ...preview.problems,
      ...preview.rows.flatMap(({ line, problem }) => (problem ? [{ line, why: problem }] : [])),
    ].toSorted((a, b) => a.line - b.line);
    for (const { line, why } of wrong.slice(0, MOST_SHOWN)) console.error(`${line}: ${why.vi} / ${why.en}`);
    if (wrong.length > MOST_SHOWN) console.error(`… +${wrong.length - MOST_SHOWN}`);
    console.log(
      `${preview.total} dòng, ${preview.changing} dòng có thay đổi, ${preview.wrong} dòng chưa dùng được. / ${preview.total} rows, ${preview.changing} change something, ${preview.wrong} cannot be used.`,
    );
    if (preview.wrong > 0) return 2;
    if (values.check) return 0;
    const done = await perform(who, applyConversion, { name: basename(positionals[0]!), table });
    console.log(
      `Đã áp dụng: ${done.places} đơn vị, ${done.steps} bước chuyển. / Applied: ${done.places} units, ${done.steps} steps.`,
    );
    return 0;
  });
};
