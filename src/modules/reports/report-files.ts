// The files of a report: as kept, or made now from a draft; and the check of a frozen report against itself. Writing takes
// its time, so it happens outside of any transaction.
import { consult, type Who } from '../../platform/context/index.ts';
import { readStoredFile } from '../../platform/files/index.ts';
import { contentHash } from '../../platform/journal/index.ts';
import { Refusal, say, type Sentence } from '../../tools/sentence/index.ts';
import type { ReportContent } from './content-shape.ts';
import { REPORT_FORMATS, type ReportFormat } from './model.ts';
import { writerVersion } from './paper/writer.ts';
import { fileName, MEDIA_TYPES, previewOf, printReport } from './print-report.ts';
import { contentOf, storedReport } from './stored-report.ts';
import type { CheckedFile, Regenerated, ReportFile } from './view.ts';

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

/** Makes the files of a frozen report anew from its content and compares. Refuses for a draft (`not-frozen`). */
export async function regenerate(who: Who, reportId: string): Promise<Regenerated> {
  const { frozen } = await consult(who, (ctx) => storedReport(ctx, reportId));
  if (!frozen)
    throw new Refusal(
      'not-frozen',
      say('Báo cáo chưa chốt nên chưa có gì để so.', 'The report is not frozen; there is nothing to compare with.'),
    );
  const contentIsSame = contentHash(frozen.content).equals(frozen.contentSha256);
  const files: CheckedFile[] = [];
  for (const format of REPORT_FORMATS) {
    const { sha256 } = frozen.files[format];
    const made = await printReport(frozen.content, format, { isDraft: false });
    files.push({
      format,
      frozen: sha256,
      made: made.sha256,
      isSame: made.sha256 === sha256,
      isKept: await isKept(sha256),
    });
  }
  const writerNow = writerVersion();
  const isSame = contentIsSame && files.every((file) => file.isSame && file.isKept);
  const found = { isSame, contentIsSame, writerThen: frozen.writerVersion, writerNow, files };
  return { ...found, answer: answerOf(found) };
}

async function isKept(sha256: string): Promise<boolean> {
  try {
    await readStoredFile(Buffer.from(sha256, 'hex'));
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'damaged-file') return false;
    throw error;
  }
}

function answerOf(found: Omit<Regenerated, 'answer'>): Sentence {
  if (!found.contentIsSame)
    return say(
      'Nội dung lưu của báo cáo không còn khớp mã băm lúc chốt: dữ liệu đã bị sửa sau khi chốt. Hãy báo quản trị và đối chiếu với bản sao lưu.',
      'The stored content no longer has the hash it was frozen with: it was altered afterwards. Tell the administrator and compare with a backup.',
    );
  const lost = found.files.filter((file) => !file.isKept).map((file) => file.format.toUpperCase());
  const differing = found.files.filter((file) => !file.isSame).map((file) => file.format.toUpperCase());
  if (lost.length > 0)
    return say(
      `Tệp ${lost.join(', ')} đã chốt bị mất hoặc bị sửa trong kho lưu. Nội dung báo cáo vẫn nguyên vẹn. Hãy khôi phục tệp từ bản sao lưu.`,
      `The frozen ${lost.join(', ')} is gone or altered in the store. The content is intact. Restore the file from a backup.`,
    );
  if (differing.length === 0)
    return say(
      'Tạo lại từ nội dung đã chốt ra đúng từng byte ba tệp DOCX, PDF và XLSX.',
      'Made anew from the frozen content, the DOCX, PDF and XLSX files are the same byte for byte.',
    );
  return found.writerThen === found.writerNow
    ? say(
        `Tạo lại tệp ${differing.join(', ')} ra kết quả khác bản đã chốt, dù nội dung và chương trình tạo tệp không đổi. Hãy báo quản trị; bản đã chốt trong kho vẫn nguyên vẹn.`,
        `${differing.join(', ')} made anew differs although content and writer are the same. Tell the administrator; the frozen file itself is intact.`,
      )
    : say(
        `Nội dung không đổi, nhưng tệp ${differing.join(', ')} tạo lại khác bản đã chốt vì chương trình tạo tệp đã đổi phiên bản (lúc chốt: ${found.writerThen}; nay: ${found.writerNow}). Bản đã chốt trong kho vẫn nguyên vẹn.`,
        `The content is unchanged, but ${differing.join(', ')} made anew differs because the writer has changed (then: ${found.writerThen}; now: ${found.writerNow}). The frozen file itself is intact.`,
      );
}
