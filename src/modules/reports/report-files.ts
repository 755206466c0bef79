// The files of a report: as kept, or made now from a draft; and the check of a frozen report against itself. Writing takes
// its time, so it happens outside of any transaction.
import { consult, type Who } from '../../platform/context/index.ts';
import { readStoredFile } from '../../platform/files/index.ts';
import { checkFrozen, MEDIA_TYPES, type Regenerated } from '../../platform/press/index.ts';
import { pdfPages, toMetadataXml } from '../../tools/papers/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { organisationView } from '../organisations/index.ts';
import { addressees, describedPaper } from '../programmes/index.ts';
import type { ReportContent } from './content-shape.ts';
import type { ReportFormat } from './model.ts';
import { KIND_NAME, reportPaper } from './paper/report-paper.ts';
import { writerVersion } from './paper/writer.ts';
import { fileName, previewOf, printReport } from './print-report.ts';
import { contentOf, storedReport } from './stored-report.ts';
import type { ReportFile } from './view.ts';

/** Of a frozen report the kept bytes; of a draft a file made now that says that it is a draft. */
export async function reportFile(who: Who, reportId: string, format: ReportFormat): Promise<ReportFile> {
  const { report, content } = await consult(who, (ctx) => withContent(ctx, reportId));
  if (!report.frozen) return draftFile(content, format);
  const { sha256, name } = report.frozen.files[format];
  return { bytes: await readStoredFile(Buffer.from(sha256, 'hex')), mediaType: MEDIA_TYPES[format], name };
}

/** A file of content that nobody has frozen. */
export async function draftFile(content: ReportContent, format: ReportFormat): Promise<ReportFile> {
  const { bytes } = await printReport(content, format, { isDraft: true });
  return { bytes, mediaType: MEDIA_TYPES[format], name: fileName(content, format, true) };
}

export async function reportPreview(who: Who, reportId: string): Promise<{ html: string; css: string }> {
  const { report, content } = await consult(who, (ctx) => withContent(ctx, reportId));
  return previewOf(content, { isDraft: !report.frozen });
}

async function withContent(ctx: Parameters<typeof storedReport>[0], reportId: string) {
  const report = await storedReport(ctx, reportId);
  return { report, content: (await contentOf(ctx, report)).content };
}

/**
 * The data of Decree 30/2020, Annex VI that go beside a frozen report. The file of records is the clerk's and said when
 * the data are fetched. Refuses drafts (`not-frozen`) and when the issuer has no code, or no file is said.
 */
export async function reportMetadata(who: Who, reportId: string, fileNotation: string | null): Promise<ReportFile> {
  const { content, pdf, issuers } = await consult(who, async (ctx) => {
    const { frozen } = await storedReport(ctx, reportId);
    if (!frozen) throw notFrozen();
    const ids = [frozen.content.issuer, ...frozen.content.parties].map((one) => one.organisationId);
    const bodies = [];
    for (const id of new Set(ids)) bodies.push(await organisationView(ctx, id));
    return { content: frozen.content, pdf: frozen.files.pdf, issuers: bodies };
  });
  const { issuer, official, parties } = content;
  const codeOf = (id: string) => issuers.find((body) => body.id === id)?.exchangeCode ?? null;
  const paper = reportPaper(content, false);
  const signer = {
    name: official.signerName,
    title: official.signerTitle,
    authority: official.signerAuthority,
    authorityBody: official.signerBody,
    document: null,
  };
  const xml = toMetadataXml(
    describedPaper({
      parties: [
        { ...issuer, isLead: true, place: official.place, exchangeCode: codeOf(issuer.organisationId), signer },
      ],
      kindName: KIND_NAME,
      symbol: paper.number?.symbol ?? '',
      ordinal: official.ordinal,
      fileNotation,
      datedOn: paper.placeAndDate.date,
      summary: paper.summary,
      pages: pdfPages(await readStoredFile(Buffer.from(pdf.sha256, 'hex'))),
      to: addressees(
        parties.map((party) => ({ name: party.name, exchangeCode: codeOf(party.organisationId) })),
        official.addressedTo.map((name) => ({ name })),
      ),
    }),
  );
  return {
    bytes: new TextEncoder().encode(xml),
    mediaType: 'application/xml',
    name: fileName(content, 'xml', false),
  };
}

/** Makes the files of a frozen report anew from its content and compares. Refuses for a draft (`not-frozen`). */
export async function regenerate(who: Who, reportId: string): Promise<Regenerated<ReportFormat>> {
  const { frozen } = await consult(who, (ctx) => storedReport(ctx, reportId));
  if (!frozen) throw notFrozen();
  return checkFrozen({
    content: frozen.content,
    contentSha256: frozen.contentSha256,
    writerThen: frozen.writerVersion,
    writerNow: writerVersion(),
    files: frozen.files,
    print: (content, format) => printReport(content, format, { isDraft: false }),
  });
}

function notFrozen(): Refusal {
  return new Refusal('not-frozen', say('Báo cáo chưa chốt.', 'The report is not frozen yet.'));
}
