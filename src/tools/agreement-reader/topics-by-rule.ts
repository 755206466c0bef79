// For tests: the topics that the rules find by themselves, whatever the weights say of the words.
import { readAgreement } from './read.ts';
import { findTopics } from './topics.ts';
import type { KnownOfProgramme } from './topics-and-channels.ts';

export function topicsByRule(text: string): string[] {
  const heard: KnownOfProgramme[] = [];
  readAgreement(text, { hear: (known) => heard.push(known) });
  return heard.flatMap((known) => findTopics(known.source, known.commitments, known).map((one) => one.text));
}
