// A table of existing programmes, brought in for an organisation by whoever runs the house.
import { basename } from 'node:path';
import {
  bringImport,
  carryOutNow,
  checkedSheets,
  dropImport,
  importView,
  readUpload,
  settleImport,
  SHEET_NAMES,
  type CheckedSheets,
} from '../../modules/imports/index.ts';
import { organisationsByIds, organisationsNamed } from '../../modules/organisations/index.ts';
import { consult, perform, type Who } from '../../platform/context/index.ts';
import { closeSandbox } from '../../platform/sandbox/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { badUsage, type Command, readArguments, readInputFile } from './arguments.ts';
import { inHouse } from './house.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const OPERATOR: Who = { kind: 'system', reason: 'import command' };

/** Exit code 1: the table has faults or open names, and nothing was imported. */
export const importCommand: Command = async (args) => {
  const { values, positionals } = readArguments(args, {
    for: { type: 'string' },
    'dry-run': { type: 'boolean' },
    'skip-known': { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1 || !values.for) {
    throw badUsage(
      'Lệnh import cần một tệp XLSX và --for ĐƠN-VỊ (mã hoặc tên đầy đủ).',
      'The command import needs one XLSX file and --for ORGANISATION (its id or full name).',
    );
  }
  const wanted = values.for;
  const bytes = await readInputFile(file);
  const tell = (found: object, words: readonly string[]) =>
    console.log(values.json ? JSON.stringify(found, null, 2) : words.join('\n'));
  return inHouse(async () => {
    try {
      const organisationId = await organisationFor(wanted);
      const who: Who = {
        kind: 'person',
        organisationId,
        actor: { accountId: null, name: 'import command', role: 'focal_officer', isPlatformAdmin: false },
      };
      const upload = await readUpload(bytes, basename(file));
      const checked = await consult(who, (ctx) => checkedSheets(ctx, upload.sheets, organisationId));
      const found = summaryOf(checked);
      const isClear =
        found.problems.length === 0 &&
        found.openNames.length === 0 &&
        (found.known.length === 0 || values['skip-known']);
      if (values['dry-run'] || !isClear) {
        tell({ ...found, imported: 0 }, wordsOf(found));
        return isClear ? 0 : 1;
      }
      const { id } = await perform(who, bringImport, upload);
      try {
        if (values['skip-known']) await perform(who, settleImport, { id, version: 1, duplicates: 'skip' });
        const { version } = await consult(who, (ctx) => importView(ctx, id));
        await perform(who, carryOutNow, { id, version });
      } catch (error) {
        const { version } = await consult(who, (ctx) => importView(ctx, id));
        await perform(who, dropImport, { id, version });
        throw error;
      }
      const { made } = await consult(who, (ctx) => importView(ctx, id));
      const imported = made?.programmes ?? [];
      tell({ ...found, imported: imported.length, programmes: imported }, [
        `Đã nhập ${imported.length} chương trình. / ${imported.length} programmes imported.`,
      ]);
      return 0;
    } finally {
      await closeSandbox();
    }
  });
};

async function organisationFor(text: string): Promise<string> {
  return consult(OPERATOR, async (ctx) => {
    if (UUID.test(text)) {
      if ((await organisationsByIds(ctx, [text.toLowerCase()])).size === 1) return text.toLowerCase();
    } else {
      const borne = (await organisationsNamed(ctx, [text])).get(text) ?? [];
      if (borne.length === 1) return borne[0]!.id;
      if (borne.length > 1)
        throw new Refusal(
          'several-organisations',
          say(
            `Có ${borne.length} đơn vị tên "${text}". Hãy cho mã: ${borne.map((one) => one.id).join(', ')}.`,
            `${borne.length} organisations bear the name "${text}". Give the id: ${borne.map((one) => one.id).join(', ')}.`,
          ),
        );
    }
    throw new Refusal('no-organisation', say(`Không có đơn vị ${text}.`, `There is no organisation ${text}.`));
  });
}

function summaryOf({ counts, problems, names, known }: CheckedSheets) {
  return {
    counts,
    problems,
    openNames: names
      .filter((name) => !name.meansId)
      .map(({ name, side, candidates }) => ({ name, side, candidates: candidates.map((one) => one.name) })),
    known,
  };
}

function wordsOf({ counts, problems, openNames, known }: ReturnType<typeof summaryOf>): string[] {
  return [
    `${counts.programmes} chương trình, ${counts.commitments} cam kết, ${counts.targets} chỉ tiêu. / ${counts.programmes} programmes, ${counts.commitments} commitments, ${counts.targets} targets.`,
    ...problems.map(
      ({ sheet, row, column, what, advice }) =>
        `${SHEET_NAMES[sheet]} ${row}${column ? ` [${column}]` : ''}: ${what.vi} ${advice.vi} / ${what.en} ${advice.en}`,
    ),
    ...openNames.map(({ name }) => `Chưa rõ đơn vị / unknown body: ${name}`),
    ...known.map(({ row, title }) => `Đã có / known already: ${row} ${title}`),
  ];
}
