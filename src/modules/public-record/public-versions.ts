// The versions of a published programme with what each one changed. Server only.
import { differenceOf, versionsWithContent, type Difference, type VersionLine } from '../amendments/index.ts';
import type { ReadContext } from '../../platform/context/index.ts';

export interface PublicVersion extends VersionLine {
  /** From the version before it; null for the first. */
  readonly difference: Difference | null;
}

/** Newest first. */
export async function publicVersions(ctx: ReadContext, programmeId: string): Promise<PublicVersion[]> {
  const versions = await versionsWithContent(ctx, programmeId);
  return versions.map(({ content, ...line }, at) => {
    const before = versions[at + 1];
    return { ...line, difference: before ? differenceOf(before.content, content) : null };
  });
}
