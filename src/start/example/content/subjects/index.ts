import { COOPERATION } from './cooperation.ts';
import { COUNTRYSIDE } from './countryside.ts';
import { OTHER_NEWS } from './other-news.ts';
import { PUBLIC_SERVICE } from './public-service.ts';
import type { Subject } from './subject.ts';
import { TOWN_AND_PEOPLE } from './town-and-people.ts';

export type { SectionKey, Subject } from './subject.ts';

/** Subjects that programmes of the workspace ask for. */
export const PROGRAMME_SUBJECTS: readonly Subject[] = [
  ...COUNTRYSIDE,
  ...PUBLIC_SERVICE,
  ...TOWN_AND_PEOPLE,
  ...COOPERATION,
];

/** Everyday news that belongs to no programme. */
export const OTHER_SUBJECTS: readonly Subject[] = OTHER_NEWS;
