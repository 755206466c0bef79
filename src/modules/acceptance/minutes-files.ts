// The files of minutes: as kept, or made now from a draft; the metadata beside; and the check of frozen minutes against
// themselves. Writing takes its time, so it happens outside of any transaction.
import { consult, type Who } from '../../platform/context/index.ts';
import { readStoredFile } from '../../platform/files/index.ts';
import {
  checkFrozen,
  codeCarried,
  MEDIA_TYPES,
  paperFileName,
  print,
  printFile,
  type PrintedFile,
  type Regenerated,
} from '../../platform/press/index.ts';
import { PAPER_CSS, toMetadataXml } from '../../tools/papers/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { addressees, describedPaper, headOf } from '../programmes/index.ts';
import { MINUTES_FORMATS, type MinutesFormat } from './model.ts';
import { asPrinted, minutesWithContent } from './paper/compose.ts';
import type { MinutesContent } from './paper/content-shape.ts';
import { MINUTES, minutesPaper, minutesSummary } from './paper/minutes-paper.ts';
import { minutesSheets } from './paper/minutes-sheets.ts';
import { writerVersion } from './paper/writer.ts';
import type { MadeFile } from './view.ts';

export function printMinutes(
  content: MinutesContent,
  format: MinutesFormat,
  isDraft: boolean,
): Promise<PrintedFile<MinutesFormat>> {
  return format === 'xlsx'
    ? printFile({ format: 'xlsx', sheets: minutesSheets(content, isDraft), ...(isDraft ? {} : codeCarried(content)) })
    : printFile({ format, paper: minutesPaper(content, isDraft) });
}

export function printAll(content: MinutesContent): Promise<PrintedFile<MinutesFormat>[]> {
  return Promise.all(MINUTES_FORMATS.map((format) => printMinutes(content, format, false)));
}

/** "bien-ban-nghiem-thu-2026-09-30-<slug>.docx" */
export function minutesFileName(content: MinutesContent, extension: string, isDraft: boolean): string {
  return paperFileName({
    what: `bien-ban-${content.kind === 'acceptance' ? 'nghiem-thu' : 'thanh-ly'}-${content.to}`,
    slug: content.programme.slug,
    edition: content.edition.number,
    extension,
    isDraft,
  });
}

/** Of frozen minutes the kept bytes; else a file made now that says that it is a draft. */
export async function minutesFile(who: Who, id: string, format: MinutesFormat): Promise<MadeFile> {
  const found = await consult(who, (ctx) => minutesWithContent(ctx, id));
  const mediaType = MEDIA_TYPES[format];
  if (found.minutes.frozen) {
    const { sha256, name } = found.minutes.frozen.files[format];
    return { bytes: await readStoredFile(Buffer.from(sha256, 'hex')), mediaType, name };
  }
  const content = asPrinted(found);
  const { bytes } = await printMinutes(content, format, true);
  return { bytes, mediaType, name: minutesFileName(content, format, true) };
}

/** The paper as HTML and its style sheet. */
export async function minutesPreview(who: Who, id: string): Promise<{ html: string; css: string }> {
  const found = await consult(who, (ctx) => minutesWithContent(ctx, id));
  const bytes = await print({ format: 'html', paper: minutesPaper(asPrinted(found), found.minutes.frozen === null) });
  return { html: new TextDecoder().decode(bytes), css: PAPER_CSS };
}

/** The data of Decree 30/2020, Annex VI that go beside frozen minutes. Refuses when something it needs is unknown. */
export async function minutesMetadata(who: Who, id: string): Promise<MadeFile> {
  const { minutes, content } = await consult(who, (ctx) => minutesWithContent(ctx, id));
  const { issuers, official, programme } = content;
  if (!minutes.frozen || !official?.datedOn) throw notFrozen();
  const xml = toMetadataXml(
    describedPaper({
      parties: issuers,
      kindName: MINUTES,
      symbol: headOf(issuers, MINUTES).symbol,
      ordinal: official.ordinal,
      fileNotation: official.fileNotation,
      datedOn: official.datedOn,
      summary: minutesSummary(content),
      pages: minutes.frozen.pages,
      to: addressees(issuers, programme.parties),
    }),
  );
  return {
    bytes: new TextEncoder().encode(xml),
    mediaType: 'application/xml',
    name: minutesFileName(content, 'xml', false),
  };
}

/** Makes the files of frozen minutes anew from their content and compares. Refuses for others (`not-frozen`). */
export async function regenerateMinutes(who: Who, id: string): Promise<Regenerated<MinutesFormat>> {
  const { minutes, content } = await consult(who, (ctx) => minutesWithContent(ctx, id));
  if (!minutes.frozen) throw notFrozen();
  return checkFrozen({
    content,
    contentSha256: Buffer.from(minutes.frozen.contentSha256, 'hex'),
    writerThen: minutes.frozen.writerVersion,
    writerNow: writerVersion(),
    files: minutes.frozen.files,
    print: (frozen, format) => printMinutes(frozen, format, false),
  });
}

function notFrozen(): Refusal {
  return new Refusal('not-frozen', say('Biên bản chưa chốt.', 'The minutes are not frozen yet.'));
}
