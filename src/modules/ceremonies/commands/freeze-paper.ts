import { consult, perform, type Context, type ReadContext, type Who } from '../../../platform/context/index.ts';
import { contentHash } from '../../../platform/journal/index.ts';
import { freeze, recordFrozenFiles, type FrozenFile } from '../../../platform/press/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { FreezePaper } from '../input.ts';
import { ceremonyCan, type CeremonyPaperFormat } from '../model.ts';
import { factsOf, storedPaper, type StoredPaper } from '../paper/compose.ts';
import type { CeremonyPaperContent } from '../paper/content-shape.ts';
import { writerVersion } from '../paper/writer.ts';
import { paperName, printAll } from '../paper-files.ts';
import { changedMeanwhile, markPaperFrozen, savePaper, updateCeremony } from '../store.ts';
import { insistParty } from './check.ts';

/**
 * Issues an invitation or freezes the minutes: content, hash and files stay as they are now. With its minutes a ceremony
 * goes from held to minutes made. Entry: `ceremony.invitation-issued` or `ceremony.minutes-made`.
 */
export async function freezePaper(who: Who, input: FreezePaper): Promise<{ contentSha256: string }> {
  const contentSha256 = await freeze<CeremonyPaperContent, CeremonyPaperFormat>({
    compose: async () => (await consult(who, (ctx) => freezable(ctx, input))).content,
    print: (content) => printAll(content),
    commit: (frozen) => perform(who, commitFreeze, { ...input, ...frozen }),
  });
  return { contentSha256 };
}

async function freezable(ctx: ReadContext, input: FreezePaper): Promise<StoredPaper> {
  const stored = await storedPaper(ctx, input.ceremonyId, input.kind);
  insistParty(ctx, stored.programme, 'write');
  insist(ceremonyCan.freezePaper(stored.ceremony, input.kind, factsOf(stored)));
  if (stored.view.version !== input.version) throw changedMeanwhile();
  return stored;
}

interface Printed extends FreezePaper {
  readonly sha256: Buffer;
  readonly files: readonly FrozenFile<CeremonyPaperFormat>[];
}

/** False when the record is no longer the one that the files were written from. */
async function commitFreeze(ctx: Context, input: Printed): Promise<boolean> {
  const { ceremony, view, content } = await freezable(ctx, input);
  if (!contentHash(content).equals(input.sha256)) return false;
  const { kind } = input;
  const { official } = content;
  if (view.version === 0)
    await savePaper(ctx, ceremony, view.organisationId, { ceremonyId: ceremony.id, kind, version: 0, ...official });
  const { id, view: kept } = await storedPaper(ctx, ceremony.id, kind);
  if (id === null) throw changedMeanwhile();
  const files = await recordFrozenFiles(ctx.db, input.files, {
    organisationId: view.organisationId,
    programmeId: ceremony.programmeId,
    nameOf: (format) => paperName(content, format, false),
  });
  await markPaperFrozen(
    ctx,
    { id, version: kept.version },
    {
      content,
      contentSha256: input.sha256,
      writerVersion: writerVersion(),
      files,
      pages: input.files.find((file) => file.format === 'pdf')?.pages ?? 1,
    },
  );
  if (kind === 'minutes') await updateCeremony(ctx, ceremony.id, ceremony.version, { state: 'minutes_made' });
  await ctx.journal({
    what: kind === 'minutes' ? 'ceremony.minutes-made' : 'ceremony.invitation-issued',
    objectKind: 'ceremony',
    objectId: ceremony.id,
    programmeId: ceremony.programmeId,
    data: {
      heldOn: ceremony.heldOn,
      contentSha256: input.sha256.toString('hex'),
      files: { docx: files.docx.sha256, pdf: files.pdf.sha256 },
    },
    after: { contentSha256: input.sha256.toString('hex') },
  });
  return true;
}
