// Which commitments and planned actions does a clipping serve? Suggestions only: a person confirms or rejects.
import { shingles, takenFrom, type Shingles } from '../likeness/index.ts';
import { say, type Sentence } from '../sentence/index.ts';
import { sameText, syllables } from '../vietnamese/index.ts';
import { markText, occurrences, type MarkedText } from './marked-text.ts';
import { NO_PLACE, placeEvidence, type PlaceEvidence } from './place-evidence.ts';
import { planEvidence } from './plan-evidence.ts';
import type { PreparedCommitment, PreparedProgramme } from './prepare.ts';
import type { MatchingClipping, Signals, Suggestion } from './programme-input.ts';
import { strongestField, topicEvidence, type TopicEvidence } from './topic-evidence.ts';
import { explainWeight, weigh } from './weigh.ts';

export interface SuggestChoice {
  /** Least weight; 0.5 unless told. */
  readonly least?: number;
  /** A programme's second and third suggestion must come this near to its first; 0.1 unless told. */
  readonly within?: number;
}

/** Without these nothing is suggested, whatever the sum says. */
const LEAST_PLACE = 0.3;
const LEAST_TOPIC = 0.3;
const LEAST_PLAN = 0.5;
const LEAST_REUSE = 0.3;

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
  let field: number | undefined;
  const lazy: Lazy = {
    clippingRuns: () => (runs ??= shingles(`${clipping.sapo ?? ''}\n${clipping.text}`)),
    mainField: () => (field ??= strongestField(text)),
  };
  const least = choice.least ?? 0.5;
  const within = choice.within ?? 0.1;
  const named = programmes.map((programme) => ({ programme, ...whereFrom(text, programme) }));
  // Of two places of one name, a text that names no province means the one where the press is at home.
  const atHome = new Set(named.flatMap(({ place }) => (place.strength > 0 && !place.unsaidAfar ? place.key : [])));
  return named
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
  { clippingRuns, mainField }: Lazy,
  programme: PreparedProgramme,
  { place, people }: Where,
): Suggestion[] {
  const { term } = programme.given;
  if (clipping.publishedOn < term.from || clipping.publishedOn > term.to) return [];
  const hasSupplied = programme.commitments.some((one) => one.supplied.length > 0);
  if (place.strength < LEAST_PLACE && !hasSupplied) return [];

  const topics = programme.commitments.map((one) => (one.provenByItems ? topicEvidence(text, one.topics) : null));
  const highest = Math.max(1e-9, mainField(), ...topics.map((one) => one?.score ?? 0));
  return programme.commitments.flatMap((commitment, at): Suggestion[] => {
    const { active } = commitment.given;
    if (active && (clipping.publishedOn < active.from || clipping.publishedOn > active.to)) return [];
    const topic = topics[at] ?? null;
    // The best of weak topics is still weak.
    const share = topic ? (topic.score / highest) ** 2 * topic.strength : 0;
    const reuse = Math.max(0, ...commitment.supplied.map((one) => takenFrom(one, clippingRuns())));
    const plan = planEvidence(text, commitment.actions, clipping.publishedOn, topic?.strength ?? 0);
    const enough =
      reuse >= LEAST_REUSE ||
      (commitment.provenByItems &&
        place.strength >= LEAST_PLACE &&
        (commitment.general || (topic?.strength ?? 0) >= LEAST_TOPIC || (plan?.strength ?? 0) >= LEAST_PLAN));
    if (!enough) return [];

    const signals: Signals = {
      place: place.strength,
      topic: topic?.strength ?? 0,
      share,
      plan: plan?.strength ?? 0,
      people: people.length > 0 ? 1 : 0,
      reuse,
      outlet: outletOwes(clipping, programme, commitment) ? 1 : 0,
      section: sectionFits(clipping, commitment) ? 1 : 0,
      format: formatFits(clipping, commitment),
      priors: priorOf(commitment),
      general: commitment.general ? 1 : 0,
    };
    return [
      {
        programmeId: programme.given.programmeId,
        commitmentId: commitment.given.id,
        ...(plan ? { planActionId: plan.actionId } : {}),
        weight: weigh(signals),
        signals,
        reasons: reasonsOf(clipping, commitment, signals, { place, topic, plan: plan?.reasons ?? [], people }),
      },
    ];
  });
}

/** What is worked out for a clipping at most once, and only when a programme needs it. */
interface Lazy {
  clippingRuns(): Shingles;
  /** The score of the field that the text speaks of most. */
  mainField(): number;
}

interface Where {
  readonly place: PlaceEvidence;
  readonly people: readonly Sentence[];
}

function whereFrom(text: MarkedText, programme: PreparedProgramme): Where {
  const people = peopleNamed(text, programme);
  return { people, place: strongestPlace(text, programme, people.length > 0) };
}

function peopleNamed(text: MarkedText, programme: PreparedProgramme): Sentence[] {
  return programme.people
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

function sectionFits(clipping: MatchingClipping, commitment: PreparedCommitment): boolean {
  const section = ` ${syllables(clipping.section ?? '').join(' ')} `;
  return section.trim() !== '' && commitment.topics.phrases.some((one) => section.includes(` ${one.toned.join(' ')} `));
}

function formatFits(clipping: MatchingClipping, { given }: PreparedCommitment): number {
  if (!given.formats || given.formats.length === 0 || clipping.format === undefined) return 0;
  return given.formats.some((format) => sameText(format, clipping.format!)) ? 1 : -1;
}

/** Smoothed, so that a handful of decisions moves little and no number of them decides alone. */
function priorOf({ given }: PreparedCommitment): number {
  if (!given.priors) return 0;
  const { confirmed, rejected } = given.priors;
  return Math.tanh(Math.log((confirmed + 3) / (rejected + 3)) / 2);
}

function reasonsOf(
  clipping: MatchingClipping,
  { given, general }: PreparedCommitment,
  signals: Signals,
  found: {
    readonly place: PlaceEvidence;
    readonly topic: TopicEvidence | null;
    readonly plan: readonly Sentence[];
    readonly people: readonly Sentence[];
  },
): Sentence[] {
  const priors = given.priors ?? { confirmed: 0, rejected: 0 };
  const decided = priors.confirmed + priors.rejected;
  const words: Readonly<Record<keyof Signals, readonly Sentence[]>> = {
    place: found.place.reasons,
    topic: found.topic?.reasons ?? [],
    share: [],
    plan: found.plan,
    people: found.people,
    reuse: signals.reuse > 0 ? [reuseReason(signals.reuse)] : [],
    outlet: [say('đăng trên kênh của bên có nghĩa vụ', 'published by an outlet of the obliged party')],
    section: [say(`ở chuyên mục “${clipping.section}”`, `in the section “${clipping.section}”`)],
    format: [
      signals.format > 0
        ? say(`đúng thể loại ${clipping.format}`, `in the agreed format ${clipping.format}`)
        : say(
            `thể loại ${clipping.format} khác thể loại đã thỏa thuận`,
            `format ${clipping.format} is not the agreed one`,
          ),
    ],
    priors: [
      say(
        `trước đây ${priors.confirmed} trên ${decided} gợi ý cho cam kết này được xác nhận`,
        `${priors.confirmed} of ${decided} earlier suggestions for this commitment were confirmed`,
      ),
    ],
    general: general ? [say('cam kết thông tin chung về địa phương', 'a commitment to cover the whole place')] : [],
  };
  const told = explainWeight(signals).filter((part) => part.signal !== 'reuse' || signals.reuse >= 0.1);
  return told.flatMap((part) => words[part.signal]);
}

function reuseReason(share: number): Sentence {
  const percent = Math.round(share * 100);
  return say(`trùng ${percent} % văn bản đã cung cấp`, `repeats ${percent} % of the supplied text`);
}
