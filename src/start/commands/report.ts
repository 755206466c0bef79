// Reports for operators and outside checks: what is frozen is handed out as frozen, else a draft is composed.
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { listProgrammes, programmeView, STATE_WORDS } from '../../modules/programmes/index.ts';
import {
  composeReport,
  draftFile,
  frozenReports,
  quarterInput,
  REPORT_FORMATS,
  reportCan,
  reportFile,
  type ReportContent,
  type ReportFile,
  type ReportFormat,
} from '../../modules/reports/index.ts';
import { closePress } from '../../platform/press/index.ts';
import { consult, type ReadContext, type Who } from '../../platform/context/index.ts';
import { dayInVietNam, quarterPeriod, type Quarter } from '../../tools/calendar/index.ts';
import { insist, Refusal, say } from '../../tools/sentence/index.ts';
import { badUsage, type Command, readArguments } from './arguments.ts';
import { inHouse } from './house.ts';

const OPERATOR: Who = { kind: 'system', reason: 'report command' };
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const reportCommand: Command = async (args) => {
  const { values, positionals } = readArguments(args, {
    programme: { type: 'string' },
    quarter: { type: 'string' },
    out: { type: 'string' },
  });
  const { programme, out } = values;
  if (programme === undefined || values.quarter === undefined || out === undefined || positionals.length > 0) {
    throw badUsage(
      'Lệnh report cần --programme ID --quarter YYYY-Qn --out THƯ-MỤC.',
      'The command report needs --programme ID --quarter YYYY-Qn --out DIR.',
    );
  }
  if (!UUID.test(programme)) {
    throw badUsage(
      `--programme không phải mã chương trình: ${programme}. Lệnh programmes liệt kê các mã.`,
      `--programme is not the id of a programme: ${programme}. The command programmes lists them.`,
    );
  }
  const quarter = quarterInput.safeParse(values.quarter);
  if (!quarter.success) {
    throw badUsage(
      `--quarter phải có dạng 2026-Q3, không phải ${values.quarter}.`,
      `--quarter must look like 2026-Q3, not ${values.quarter}.`,
    );
  }
  await inHouse(async () => {
    try {
      const source = await consult(OPERATOR, (ctx) => sourceOf(ctx, programme.toLowerCase(), quarter.data));
      const folder = await folderFor(out);
      for (const format of REPORT_FORMATS) {
        const file = await fileFrom(source, format);
        const path = join(folder, file.name);
        await written(path, file.bytes);
        console.log(path);
      }
    } finally {
      await closePress();
    }
  });
  return 0;
};

type Source = { readonly frozenId: string } | { readonly draft: ReportContent };

/** The lead authority's frozen report, else any party's, else a draft of the lead authority. */
async function sourceOf(ctx: ReadContext, programmeId: string, quarter: Quarter): Promise<Source> {
  const programme = await programmeView(ctx, programmeId);
  const period = quarterPeriod(quarter);
  const authorities = programme.parties.filter((party) => party.organisationKind === 'authority');
  const lead = authorities.find((party) => party.isLead) ?? authorities[0] ?? programme.parties[0];
  const frozen = await frozenReports(ctx, { programmeId, period });
  const chosen = frozen.find((report) => report.organisationId === lead?.organisationId) ?? frozen[0];
  if (chosen) return { frozenId: chosen.id };
  insist(reportCan.start(programme, period, dayInVietNam(ctx.now)));
  if (!lead) {
    throw new Refusal(
      'no-parties',
      say('Chương trình chưa ghi các bên nên chưa lập được báo cáo.', 'The programme names no parties to report for.'),
    );
  }
  return { draft: await composeReport(ctx, { programmeId, quarter, organisationId: lead.organisationId }) };
}

function fileFrom(source: Source, format: ReportFormat): Promise<ReportFile> {
  return 'draft' in source ? draftFile(source.draft, format) : reportFile(OPERATOR, source.frozenId, format);
}

async function folderFor(out: string): Promise<string> {
  const folder = resolve(out);
  await makeFolder(folder).catch((error: unknown) => {
    throw unwritable(folder, error);
  });
  return folder;
}

/**
 * Step by step: Node's own recursive mkdir (24.21) never ends where a folder exists but says ENOENT to a new one inside,
 * as /proc does.
 */
async function makeFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (found?.isDirectory()) return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  await mkdir(folder);
}

async function written(path: string, bytes: Uint8Array): Promise<void> {
  await writeFile(path, bytes).catch((error: unknown) => {
    throw unwritable(path, error);
  });
}

const UNWRITABLE = new Set([
  'ENOENT',
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'EEXIST',
  'EISDIR',
  'ENOSPC',
  'EDQUOT',
  'ENAMETOOLONG',
]);

function unwritable(path: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (!UNWRITABLE.has(code ?? '')) return error;
  return new Refusal(
    'unwritable',
    say(`Không ghi được vào ${path} (${code}).`, `Nothing can be written to ${path} (${code}).`),
  );
}

export const programmesCommand: Command = async (args) => {
  const { positionals } = readArguments(args, {});
  if (positionals.length > 0) throw badUsage('Lệnh programmes không có tham số.', 'programmes takes no arguments.');
  await inHouse(async () => {
    const { rows } = await consult(OPERATOR, (ctx) => listProgrammes(ctx, { sort: 'title', perPage: 100_000 }));
    for (const { id, state, title } of rows) console.log([id, STATE_WORDS[state].en, title].join('\t'));
  });
  return 0;
};
