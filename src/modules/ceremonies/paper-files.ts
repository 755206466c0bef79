// The files of a ceremony's papers: as kept, or made now from what stands; the metadata beside; and the check of a frozen
// paper against itself. Writing takes its time, so it happens outside of any transaction.
import { consult, type Who } from '../../platform/context/index.ts';
import { readStoredFile } from '../../platform/files/index.ts';
import {
  checkFrozen,
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
import { PAPER_FORMATS, type CeremonyPaperFormat, type CeremonyPaperKind } from './model.ts';
import { storedPaper } from './paper/compose.ts';
import type { CeremonyPaperContent } from './paper/content-shape.ts';
import { INVITATION, invitationPaper, invitationSummary } from './paper/invitation-paper.ts';
import { MINUTES, minutesPaper, minutesSummary } from './paper/minutes-paper.ts';
import { writerVersion } from './paper/writer.ts';
import type { MadeFile } from './view.ts';

function paperOf(content: CeremonyPaperContent, isDraft: boolean) {
  return content.paper === 'minutes' ? minutesPaper(content, isDraft) : invitationPaper(content, isDraft);
}

export function printPaper(
  content: CeremonyPaperContent,
  format: CeremonyPaperFormat,
  isDraft: boolean,
): Promise<PrintedFile<CeremonyPaperFormat>> {
  return printFile({ format, paper: paperOf(content, isDraft) });
}

export function printAll(content: CeremonyPaperContent): Promise<PrintedFile<CeremonyPaperFormat>[]> {
  return Promise.all(PAPER_FORMATS.map((format) => printPaper(content, format, false)));
}

/** "bien-ban-le-ky-2026-11-20-<slug>.docx" */
export function paperName(content: CeremonyPaperContent, extension: string, isDraft: boolean): string {
  const kind = content.paper === 'minutes' ? 'bien-ban' : 'giay-moi';
  return paperFileName({
    what: `${kind}-le-ky-${content.ceremony.heldOn}`,
    slug: content.programme.slug,
    extension,
    isDraft,
  });
}

/** Of a frozen paper the kept bytes; else a file made now that says that it is a draft. */
export async function ceremonyPaperFile(
  who: Who,
  ceremonyId: string,
  kind: CeremonyPaperKind,
  format: CeremonyPaperFormat,
): Promise<MadeFile> {
  const { view, content } = await consult(who, (ctx) => storedPaper(ctx, ceremonyId, kind));
  const mediaType = MEDIA_TYPES[format];
  if (view.frozen) {
    const { sha256, name } = view.frozen.files[format];
    return { bytes: await readStoredFile(Buffer.from(sha256, 'hex')), mediaType, name };
  }
  const { bytes } = await printPaper(content, format, true);
  return { bytes, mediaType, name: paperName(content, format, true) };
}

/** The paper as HTML and its style sheet. */
export async function ceremonyPaperPreview(
  who: Who,
  ceremonyId: string,
  kind: CeremonyPaperKind,
): Promise<{ html: string; css: string }> {
  const { view, content } = await consult(who, (ctx) => storedPaper(ctx, ceremonyId, kind));
  const bytes = await print({ format: 'html', paper: paperOf(content, view.frozen === null) });
  return { html: new TextDecoder().decode(bytes), css: PAPER_CSS };
}

/** The data of Decree 30/2020, Annex VI that go beside a frozen paper. Refuses when something it needs is unknown. */
export async function ceremonyPaperMetadata(who: Who, ceremonyId: string, kind: CeremonyPaperKind): Promise<MadeFile> {
  const { view, content } = await consult(who, (ctx) => storedPaper(ctx, ceremonyId, kind));
  const { issuers, official, paper } = content;
  if (!view.frozen || !official.datedOn) throw notFrozen();
  const kindName = paper === 'minutes' ? MINUTES : INVITATION;
  const xml = toMetadataXml(
    describedPaper({
      parties: issuers,
      kindName,
      symbol: headOf(issuers, kindName).symbol,
      ordinal: official.ordinal,
      fileNotation: official.fileNotation,
      datedOn: official.datedOn,
      summary: paper === 'minutes' ? minutesSummary(content) : invitationSummary(content),
      pages: view.frozen.pages,
      to: addressees(issuers, content.programme.parties),
    }),
  );
  return {
    bytes: new TextEncoder().encode(xml),
    mediaType: 'application/xml',
    name: paperName(content, 'xml', false),
  };
}

/** Makes the files of a frozen paper anew from its content and compares. Refuses for a draft (`not-frozen`). */
export async function regenerateCeremonyPaper(
  who: Who,
  ceremonyId: string,
  kind: CeremonyPaperKind,
): Promise<Regenerated<CeremonyPaperFormat>> {
  const { view, content } = await consult(who, (ctx) => storedPaper(ctx, ceremonyId, kind));
  if (!view.frozen) throw notFrozen();
  return checkFrozen({
    content,
    contentSha256: Buffer.from(view.frozen.contentSha256, 'hex'),
    writerThen: view.frozen.writerVersion,
    writerNow: writerVersion(),
    files: view.frozen.files,
    print: (frozen, format) => printPaper(frozen, format, false),
  });
}

function notFrozen(): Refusal {
  return new Refusal('not-frozen', say('Văn bản chưa chốt.', 'The paper is not frozen yet.'));
}
