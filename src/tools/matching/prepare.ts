import { shingles, type Shingles } from '../likeness/index.ts';
import { phrase, type Phrase } from './marked-text.ts';
import { placesOf, type PreparedPlace } from './place-evidence.ts';
import { prepareAction, type PreparedAction } from './plan-evidence.ts';
import type { Lessons } from './learn.ts';
import type { MatchingCommitment, MatchingProgramme } from './programme-input.ts';
import { prepareTopics, type PreparedTopics } from './topic-evidence.ts';

export interface PreparedCommitment {
  readonly given: MatchingCommitment;
  readonly topics: PreparedTopics;
  readonly actions: readonly PreparedAction[];
  readonly supplied: readonly Shingles[];
  /** To cover the whole place: needs no topic. */
  readonly general: boolean;
  /** A published item can prove it by what it says; others only by text that was supplied. */
  readonly provenByItems: boolean;
}

/** A programme made ready to be compared with many clippings. Keep it as long as the programme does not change. */
export interface PreparedProgramme {
  readonly given: MatchingProgramme;
  readonly places: readonly PreparedPlace[];
  readonly people: readonly PreparedPerson[];
  readonly pressIds: ReadonlySet<string>;
  readonly commitments: readonly PreparedCommitment[];
  readonly lessons: Lessons;
}

interface PreparedPerson {
  readonly name: Phrase;
  readonly title: string;
  readonly from?: string;
  readonly to?: string;
}

/** The same programme, knowing what people decided. */
export function withLessons(programme: PreparedProgramme, lessons: Lessons): PreparedProgramme {
  return { ...programme, lessons };
}

const PROVEN_BY_ITEMS = /^(coverage|product|quota|schedule|correction|joint|training|feedback|pilot|policy)\b/;

export function prepareProgramme(programme: MatchingProgramme): PreparedProgramme {
  // Only when a clipping tells of the programme's place: most do not, and topics are the costly part.
  let prepared: Map<string, PreparedTopics> | undefined;
  const topics = (): Map<string, PreparedTopics> =>
    (prepared ??= prepareTopics(
      programme.commitments,
      new Map(programme.topics.map((topic) => [topic.id, topic.name])),
    ));
  const authorities = programme.parties.filter((party) => party.kind === 'authority');
  const press = programme.parties.filter((party) => party.kind === 'press');
  const homes = press.flatMap((party) => party.place ?? []);
  const supplied = (programme.suppliedTexts ?? []).map((one) => ({ for: one.commitmentId, runs: shingles(one.text) }));
  return {
    given: programme,
    places: authorities.flatMap((party) => placesOf(party, homes)),
    people: (programme.people ?? []).map((person) => ({ ...person, name: phrase(person.name) })),
    lessons: new Map(),
    pressIds: new Set(press.map((party) => party.organisationId)),
    commitments: programme.commitments.map((given) => ({
      given,
      get topics() {
        return topics().get(given.id)!;
      },
      actions: programme.planActions.filter((action) => action.commitmentId === given.id).map(prepareAction),
      supplied: supplied.filter((one) => one.for === given.id).map((one) => one.runs),
      general: given.kind.startsWith('coverage') && given.topics.length === 0,
      provenByItems: PROVEN_BY_ITEMS.test(given.kind),
    })),
  };
}
