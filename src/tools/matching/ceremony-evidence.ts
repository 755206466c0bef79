// Is the text about a signing of the programme? Words of signing where an item says what it is about, in the days around it.
import { say, type Sentence } from '../sentence/index.ts';
import { formatDate } from '../vietnamese/index.ts';
import { occurrences, phrase, type MarkedText } from './marked-text.ts';

const SIGNING = ['lễ ký', 'ký kết', 'ký chương trình phối hợp', 'ký quy chế phối hợp', 'ký kế hoạch phối hợp'].map(
  phrase,
);
/** Announced a day before, told of up to a week after. */
const DAYS_BEFORE = 1;
const DAYS_AFTER = 7;

/** The reasons, or null when it is not. */
export function ceremonyEvidence(
  text: MarkedText,
  ceremonies: readonly { readonly on: string }[],
  publishedOn: string,
): Sentence[] | null {
  const near = ceremonies.find(({ on }) => {
    const days = (Date.parse(publishedOn) - Date.parse(on)) / 86_400_000;
    return days >= -DAYS_BEFORE && days <= DAYS_AFTER;
  });
  if (!near) return null;
  const told = SIGNING.some((words) => occurrences(text, words).some((start) => text.zones[start] !== 'body'));
  if (!told) return null;
  const day = formatDate(near.on);
  return [say(`nói về lễ ký ngày ${day} của chương trình`, `tells of the signing of the programme on ${day}`)];
}
