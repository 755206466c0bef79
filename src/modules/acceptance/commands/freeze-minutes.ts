import { readConfig } from '../../../platform/config/index.ts';
import { consult, perform, type Context, type ReadContext, type Who } from '../../../platform/context/index.ts';
import { contentHash } from '../../../platform/journal/index.ts';
import { freeze, recordFrozenFiles, type FrozenFile } from '../../../platform/press/index.ts';
import type { MinutesStep } from '../input.ts';
import { minutesFileName, printAll } from '../minutes-files.ts';
import { minutesCan, type MinutesFormat } from '../model.ts';
import { asPrinted } from '../paper/compose.ts';
import type { MinutesContent } from '../paper/content-shape.ts';
import { writerVersion } from '../paper/writer.ts';
import { markFrozen } from '../store.ts';
import type { MinutesView } from '../view.ts';
import { checked, subjectOf } from './check.ts';

/**
 * Freezes agreed minutes: what the sides confirmed, with number, date and their confirmations; content, hash and files stay
 * as they are. Entry: `acceptance.frozen`. Refuses as `minutesCan.freeze` says.
 */
export async function freezeMinutes(who: Who, input: MinutesStep): Promise<{ contentSha256: string }> {
  const contentSha256 = await freeze<MinutesContent, MinutesFormat>({
    compose: async () => (await consult(who, (ctx) => freezable(ctx, input))).content,
    print: (content) => printAll(content),
    commit: (frozen) => perform(who, commitFreeze, { ...input, ...frozen }),
  });
  return { contentSha256 };
}

async function freezable(
  ctx: ReadContext,
  input: MinutesStep,
): Promise<{ minutes: MinutesView; content: MinutesContent }> {
  const found = await checked(ctx, input, 'write', minutesCan.freeze);
  return {
    minutes: found.minutes,
    content: { ...asPrinted(found), verifyAt: readConfig(process.env).publicAddress },
  };
}

interface Printed extends MinutesStep {
  readonly sha256: Buffer;
  readonly files: readonly FrozenFile<MinutesFormat>[];
}

/** False when the minutes are no longer those that the files were written from. */
async function commitFreeze(ctx: Context, input: Printed): Promise<boolean> {
  const { minutes, content } = await freezable(ctx, input);
  if (!contentHash(content).equals(input.sha256)) return false;
  const files = await recordFrozenFiles(ctx.db, input.files, {
    organisationId: minutes.organisationId,
    programmeId: minutes.programmeId,
    nameOf: (format) => minutesFileName(content, format, false),
  });
  await markFrozen(ctx, minutes, {
    content,
    contentSha256: input.sha256,
    writerVersion: writerVersion(),
    files,
    pages: input.files.find((file) => file.format === 'pdf')?.pages ?? 1,
  });
  const contentSha256 = input.sha256.toString('hex');
  await ctx.journal({
    what: 'acceptance.frozen',
    objectKind: 'acceptance-minutes',
    objectId: minutes.id,
    programmeId: minutes.programmeId,
    data: {
      ...subjectOf(minutes),
      confirmed: minutes.contentSha256,
      contentSha256,
      files: { docx: files.docx.sha256, pdf: files.pdf.sha256, xlsx: files.xlsx.sha256 },
    },
    before: { state: minutes.state },
    after: { state: 'frozen', contentSha256 },
  });
  return true;
}
