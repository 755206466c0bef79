// Reports for operators and outside checks: what is frozen is handed out as frozen, else a draft is composed.
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { listProgrammes, programmeView, STATE_WORDS } from '../../modules/programmes/index.ts';
import {
  composeReport,
  draftFile,
  frozenReports,
  REPORT_FORMATS,
  reportCan,
  reportFile,
  settledSpan,
  SPAN_FORMS,
  spanInput,
  type ReportSpan,
  type SpanChoice,
  type ReportContent,
  type ReportFile,
  type ReportFormat,
} from '../../modules/reports/index.ts';
import { closePress } from '../../platform/press/index.ts';
import { consult, type ReadContext, type Who } from '../../platform/context/index.ts';
import { dayInVietNam } from '../../tools/calendar/index.ts';
import { insist, Refusal, say } from '../../tools/sentence/index.ts';
import { badUsage, type Command, readArguments } from './arguments.ts';
import { inHouse } from './house.ts';

const OPERATOR: Who = { kind: 'system', reason: 'report command' };
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const reportCommand: Command = async (args) => {
  const { values, positionals } = readArguments(args, {
    programme: { type: 'string' },
    organisation: { type: 'string' },
    place: { type: 'string' },
    quarter: { type: 'string' },
    span: { type: 'string' },
    out: { type: 'string' },
  });
  const { programme, organisation, place, out } = values;
  const asked = values.span ?? values.quarter;
  const ways = programme === undefined ? organisation !== undefined : organisation === undefined && place === undefined;
  if (!ways || asked === undefined || out === undefined || positionals.length > 0) {
    throw badUsage(
      'Lệnh report cần --programme ID (hoặc --organisation ID [--place ID]) --span KỲ --out THƯ-MỤC.',
      'The command report needs --programme ID (or --organisation ID [--place ID]) --span SPAN --out DIR.',
    );
  }
  if (programme !== undefined && !UUID.test(programme)) {
    throw badUsage(
      `--programme không phải mã chương trình: ${programme}. Lệnh programmes liệt kê các mã.`,
      `--programme is not the id of a programme: ${programme}. The command programmes lists them.`,
    );
  }
  for (const [name, id] of [
    ['organisation', organisation],
    ['place', place],
  ] as const)
    if (id !== undefined && !UUID.test(id))
      throw badUsage(`--${name} không phải một mã: ${id}.`, `--${name} is not an id: ${id}.`);
  const span = spanInput.safeParse(asked);
  if (!span.success) {
    throw badUsage(
      `--span phải có dạng ${SPAN_FORMS}, không phải ${asked}.`,
      `--span must look like ${SPAN_FORMS}, not ${asked}.`,
    );
  }
  await inHouse(async () => {
    try {
      const source = await consult(OPERATOR, (ctx) =>
        programme !== undefined
          ? sourceOf(ctx, programme.toLowerCase(), span.data)
          : overSeveral(ctx, organisation ?? '', place ?? null, span.data),
      );
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
async function sourceOf(ctx: ReadContext, programmeId: string, asked: SpanChoice): Promise<Source> {
  const programme = await programmeView(ctx, programmeId);
  const span = settledSpan(asked, programme.term, dayInVietNam(ctx.now));
  const authorities = programme.parties.filter((party) => party.organisationKind === 'authority');
  const lead = authorities.find((party) => party.isLead) ?? authorities[0] ?? programme.parties[0];
  const frozen = await frozenReports(ctx, { programmeId, period: span, kind: span.kind });
  const chosen = frozen.find((report) => report.organisationId === lead?.organisationId) ?? frozen[0];
  if (chosen) return { frozenId: chosen.id };
  insist(reportCan.start(programme, span, dayInVietNam(ctx.now)));
  if (!lead) {
    throw new Refusal(
      'no-parties',
      say('Chương trình chưa ghi các bên nên chưa lập được báo cáo.', 'The programme names no parties to report for.'),
    );
  }
  const { organisationId } = lead;
  return {
    draft: await composeReport(ctx, { scope: 'programme', programmeId, placeId: null, span, organisationId }),
  };
}

/** Over all programmes of the organisation, or those at a place: always composed now. */
async function overSeveral(
  ctx: ReadContext,
  organisationId: string,
  placeId: string | null,
  asked: SpanChoice,
): Promise<Source> {
  const today = dayInVietNam(ctx.now);
  const span: ReportSpan = settledSpan(asked, { from: null, to: null }, today);
  insist(reportCan.startMany(span, today));
  const scope = placeId === null ? 'organisation' : 'place';
  return { draft: await composeReport(ctx, { scope, programmeId: null, placeId, span, organisationId }) };
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
