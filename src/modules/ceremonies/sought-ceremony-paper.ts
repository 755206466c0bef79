// Which minutes or invitation of a ceremony has this file, or this code. Only its head is told: the content names guests.
import { z } from 'zod';
import type { ReadContext } from '../../platform/context/index.ts';
import {
  hashesOf,
  headOfFrozen,
  isSought,
  keptFile,
  type FrozenPaper,
  type SoughtPaper,
} from '../../platform/press/index.ts';
import { ceremonyPaperShape } from './paper/content-shape.ts';
import { invitationPaper } from './paper/invitation-paper.ts';
import { minutesPaper } from './paper/minutes-paper.ts';

/** Null when no paper that the asker may see has it. These papers have one edition. */
export async function soughtCeremonyPaper(ctx: ReadContext, sought: SoughtPaper): Promise<FrozenPaper | null> {
  const row = await ctx.db
    .selectFrom('ceremony_paper')
    .select(['programme_id', 'ceremony_id', 'content', 'content_sha256', 'files', 'frozen_at'])
    .where('frozen_at', 'is not', null)
    .where(isSought(sought))
    .executeTakeFirst();
  if (!row?.frozen_at || !row.content_sha256) return null;
  const content = ceremonyPaperShape.parse(row.content);
  const paper = content.paper === 'minutes' ? minutesPaper(content, false) : invitationPaper(content, false);
  return {
    programmeId: row.programme_id,
    ...headOfFrozen(paper),
    edition: 1,
    frozenAt: row.frozen_at.toISOString(),
    contentSha256: row.content_sha256.toString('hex'),
    files: hashesOf(z.record(z.string(), keptFile).parse(row.files)),
    replacedBy: null,
    journalled: { objectKind: 'ceremony', objectId: row.ceremony_id },
  };
}
