import type { ExampleProgramme } from './model.ts';

/** The key of the commitment that an article on this topic serves: that of the press or of both; null for none. */
export function servedCommitment(programme: ExampleProgramme, topic: string | null): string | null {
  if (topic === null) return null;
  const found = programme.commitments.find((one) => one.obliged !== 'A' && one.topics.includes(topic));
  return found?.key ?? null;
}
