// Which commitments and planned actions does a clipping serve? Suggestions only: a person confirms or rejects.
import { shingles, takenFrom, type Shingles } from '../likeness/index.ts';
import { ceremonyEvidence } from './ceremony-evidence.ts';
import { decidedText, lessonEvidence, type DecidedText, type Lesson } from './learn.ts';
import { say, type Sentence } from '../sentence/index.ts';
import { sameText } from '../vietnamese/index.ts';
import { markText, occurrences, type MarkedText } from './marked-text.ts';
import { namesAnyPlace, NO_PLACE, placeEvidence, type PlaceEvidence } from './place-evidence.ts';
import { planEvidence } from './plan-evidence.ts';
import type { PreparedCommitment, PreparedProgramme } from './prepare.ts';
import type { MatchingClipping, Signals, Suggestion } from './programme-input.ts';
import { spokenFields, type SpokenField } from './field-words.ts';
import { sectionSpeaksOf, strengthOf, topicEvidence, type PreparedTopics } from './topic-evidence.ts';
import { reasonsOf } from './reasons-of.ts';
import { weigh } from './weigh.ts';

export interface SuggestChoice {
  /** Least weight; 0.5 unless told. */
  readonly least?: number;
  /** A programme's second and third suggestion must come this near to its first; 0.05 unless told. */
  readonly within?: number;
}

/** Without these nothing is suggested, whatever the sum says. */
const LEAST_PLACE = 0.4;
const LEAST_TOPIC = 0.3;
const LEAST_PLAN = 0.5;
const LEAST_REUSE = 0.3;
/** As much as a text says of anything by chance. */
const LITTLE_SAID = 0.6;
/** What words that people's decisions fully speak for say of the topic. */
const LEARNT_POINTS = 6;
/** A text that takes over what a body supplied and names no place is about that body. */
const PLACE_OF_REUSE = 0.7;

/**
 * The suggestions for one clipping, heaviest first. Pass only the programmes in which the clipping's outlet takes part: the
 * cost is that of the text once, and of each programme's phrases.
 */
export function suggest(
  clipping: MatchingClipping,
  programmes: readonly PreparedProgramme[],
  choice: SuggestChoice = {},
): Suggestion[] {
  const text = markText({ title: clipping.title, sapo: clipping.sapo ?? '', body: clipping.text });
  let runs: Shingles | undefined;
  let fields: readonly SpokenField[] | undefined;
  let pairs: DecidedText | undefined;
  // "Xã Đoàn Kết" says nothing of unity.
  let inNames: ReadonlySet<number> | undefined;
  const names = (): ReadonlySet<number> => (inNames ??= wordsOfNames(text, programmes));
  const lazy: Lazy = {
    clippingRuns: () => (runs ??= shingles(`${clipping.sapo ?? ''}\n${clipping.text}`)),
    fields: () => (fields ??= spokenFields(text, names())),
    names,
    pairs: () => (pairs ??= decidedText({ title: clipping.title, sapo: clipping.sapo ?? '', text: clipping.text })),
  };
  const least = choice.least ?? 0.5;
  const within = choice.within ?? 0.05;
  const named = programmes.map((programme) => ({ programme, ...whereFrom(text, programme, clipping.publishedOn) }));
  // Of two places of one name, a text that names no province means the one where the press is at home.
  const atHome = new Set(named.flatMap(({ place }) => (place.strength > 0 && !place.unsaidAfar ? place.key : [])));
  // One that names a province means the one that lies there.
  const told = new Set(named.flatMap(({ place }) => (place.saysProvince ? place.key : [])));
  return named
    .filter(({ place }) => place.saysProvince || !told.has(place.key))
    .filter(({ place }) => !(place.unsaidAfar && atHome.has(place.key)))
    .flatMap(({ programme, place, people }) => {
      const ranked = rank(clipping, text, lazy, programme, { place, people });
      ranked.sort((a, b) => b.weight - a.weight);
      const best = ranked[0]?.weight ?? 0;
      return ranked.filter((one) => one.weight >= least && one.weight >= best - within);
    })
    .sort((a, b) => b.weight - a.weight);
}

function rank(
  clipping: MatchingClipping,
  text: MarkedText,
  { clippingRuns, fields, pairs, names }: Lazy,
  programme: PreparedProgramme,
  { place: named, people }: Where,
): Suggestion[] {
  const { term } = programme.given;
  if (clipping.publishedOn < term.from || clipping.publishedOn > term.to) return [];
  const reused = programme.commitments.map((one) =>
    Math.max(0, ...one.supplied.map((text) => takenFrom(text, clippingRuns()))),
  );
  const mostReused = Math.max(0, ...reused);
  const place =
    mostReused >= LEAST_REUSE && named.strength < PLACE_OF_REUSE && !namesAnyPlace(text)
      ? { ...named, strength: PLACE_OF_REUSE }
      : named;
  if (place.strength < LEAST_PLACE) return [];
  const ceremony = ceremonyEvidence(text, programme.given.ceremonies ?? [], clipping.publishedOn);

  const topics = programme.commitments.map((one) =>
    one.provenByItems ? topicEvidence(text, one.topics, fields(), names()) : null,
  );
  return programme.commitments.flatMap((commitment, at): Suggestion[] => {
    const { active } = commitment.given;
    if (active && (clipping.publishedOn < active.from || clipping.publishedOn > active.to)) return [];
    const topic = topics[at] ?? null;
    // What information was supplied is proven by its own text; what is published on it, by anything supplied.
    const reuse = commitment.provenByItems ? mostReused / 4 : reused[at]!;
    const lesson = programme.lessons.get(commitment.given.id);
    const lessons = lessonEvidence(lesson && lesson.pairs.size > 0 ? pairs() : NOTHING, lesson);
    // Learnt words are words of the topic too.
    const said = (topic?.score ?? 0) + Math.max(0, lessons.strength) * LEARNT_POINTS;
    const strength = topic ? strengthOf(said) : 0;
    const share = topic ? shareOf(said, commitment.topics, fields()) : 0;
    const ofCeremony = ceremony !== null && (commitment.general || commitment.given.kind.startsWith('joint'));
    const plan = planEvidence(text, commitment.actions, clipping.publishedOn, topic?.strength ?? 0);
    const enough =
      (!commitment.provenByItems && reuse >= LEAST_REUSE) ||
      (commitment.provenByItems &&
        (commitment.general || ofCeremony || strength >= LEAST_TOPIC || (plan?.strength ?? 0) >= LEAST_PLAN));
    if (!enough) return [];

    const signals: Signals = {
      place: place.strength,
      topic: strength,
      share,
      plan: plan?.strength ?? 0,
      people: people.length > 0 ? 1 : 0,
      reuse,
      outlet: outletOwes(clipping, programme, commitment) ? 1 : 0,
      section: sectionFits(clipping, commitment) ? 1 : 0,
      format: formatFits(clipping, commitment),
      priors: priorOf(lesson),
      lessons: lessons.strength,
      ceremony: ofCeremony ? 1 : 0,
      general: commitment.general ? 1 : 0,
    };
    return [
      {
        programmeId: programme.given.programmeId,
        commitmentId: commitment.given.id,
        ...(plan ? { planActionId: plan.actionId } : {}),
        weight: weigh(signals),
        signals,
        reasons: reasonsOf(clipping, commitment, signals, {
          place: place.reasons,
          topic: topic?.reasons ?? [],
          plan: plan?.reasons ?? [],
          people,
          reuse: mostReused,
          lesson,
          lessons: lessons.reasons,
          ceremony: ofCeremony ? ceremony : [],
        }),
      },
    ];
  });
}

/** What the text says of these topics against what it says of any other field; the best of weak topics is still weak. */
function shareOf(score: number, { fields }: PreparedTopics, all: readonly SpokenField[]): number {
  const other = Math.max(
    0,
    ...all.flatMap((one, number) => (fields.some((own) => own.number === number) ? [] : one.score)),
  );
  return score / (score + other + LITTLE_SAID);
}

const NOTHING: DecidedText = new Set();

/** What is worked out for a clipping at most once, and only when a programme needs it. */
interface Lazy {
  clippingRuns(): Shingles;
  /** How much the text speaks of each field. */
  fields(): readonly SpokenField[];
  pairs(): DecidedText;
  /** Words that are part of a place's name. */
  names(): ReadonlySet<number>;
}

function wordsOfNames(text: MarkedText, programmes: readonly PreparedProgramme[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { places } of programmes) {
    for (const { name } of places) {
      for (const start of occurrences(text, name)) {
        if (!text.capital[start]) continue;
        for (let at = start; at < start + name.toned.length; at++) found.add(at);
      }
    }
  }
  return found;
}

interface Where {
  readonly place: PlaceEvidence;
  readonly people: readonly Sentence[];
}

function whereFrom(text: MarkedText, programme: PreparedProgramme, publishedOn: string): Where {
  const people = peopleNamed(text, programme, publishedOn);
  return { people, place: strongestPlace(text, programme, people.length > 0) };
}

/** Those in office on the day. */
function peopleNamed(text: MarkedText, programme: PreparedProgramme, publishedOn: string): Sentence[] {
  return programme.people
    .filter(({ from, to }) => (from === undefined || from <= publishedOn) && (to === undefined || publishedOn <= to))
    .filter((person) => occurrences(text, person.name).length > 0)
    .slice(0, 2)
    .map(({ name, title }) => say(`có nêu ${name.shown}, ${title}`, `names ${name.shown}, ${title}`));
}

/** A leader's name raises a weak naming of the place, but does not replace it: people are quoted elsewhere too. */
function strongestPlace(text: MarkedText, programme: PreparedProgramme, leaderNamed: boolean): PlaceEvidence {
  let best = NO_PLACE;
  for (const place of programme.places) {
    const found = placeEvidence(text, place);
    if (found.strength > best.strength) best = found;
  }
  return leaderNamed && best.strength > 0 ? { ...best, strength: Math.min(1, best.strength + 0.15) } : best;
}

function outletOwes(clipping: MatchingClipping, programme: PreparedProgramme, { given }: PreparedCommitment): boolean {
  return given.outletOrganisationIds
    ? given.outletOrganisationIds.includes(clipping.outletOrganisationId)
    : programme.pressIds.has(clipping.outletOrganisationId);
}

function sectionFits(clipping: MatchingClipping, { topics }: PreparedCommitment): boolean {
  return clipping.section !== undefined && sectionSpeaksOf(clipping.section, topics);
}

function formatFits(clipping: MatchingClipping, { given }: PreparedCommitment): number {
  if (!given.formats || given.formats.length === 0 || clipping.format === undefined) return 0;
  return given.formats.some((format) => sameText(format, clipping.format!)) ? 1 : -1;
}

/** Of suggestions that people decide on, so many are confirmed: only a commitment of which more or less are, is moved. */
const USUALLY_CONFIRMED = 0.85;
/** Smoothed by as many decisions as usual ones, so that a handful moves little and no number of them decides alone. */
const SMOOTHED_BY = 4;

function priorOf(lesson: Lesson | undefined): number {
  if (!lesson) return 0;
  const { confirmed, rejected } = lesson;
  const usual = Math.log(USUALLY_CONFIRMED / (1 - USUALLY_CONFIRMED));
  const odds = Math.log(
    (confirmed + SMOOTHED_BY * USUALLY_CONFIRMED) / (rejected + SMOOTHED_BY * (1 - USUALLY_CONFIRMED)),
  );
  return Math.tanh((odds - usual) / 2);
}
