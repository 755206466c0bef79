// Clippings of which it is known what they serve, told from the stories with what makes matching hard: homonyms, places
// mentioned beside another, subjects that nobody promised, lost accents, short and former names, supplied text.
import { addDays } from '../../src/tools/calendar/index.ts';
import type { MatchingClipping, MatchingProgramme } from '../../src/tools/matching/index.ts';
import { chanceFrom, type Chance } from '../../src/start/example/content/seeded.ts';
import { keepCapitals, tellStory, type Telling } from './tell-story.ts';
import { LOCALITIES, STRANGERS, type Locality } from './places.ts';
import { makeProgrammes, PRESS, PRESS_HOME, TERM, type SetProgramme } from './programmes.ts';
import { storiesOf, type Half, type Story } from './stories.ts';
import { EVERYDAY, SUBJECTS } from './subjects.ts';

const MANNERS = {
  plain: 34,
  'no accents': 4,
  NFD: 4,
  'short name': 6,
  'former name': 4,
  planned: 8,
  supplied: 6,
  'other subject': 10,
  everyday: 6,
  homonym: 10,
  'mentioned beside': 5,
  'out of term': 3,
} as const;
export type Manner = keyof typeof MANNERS;

export interface LabelledClipping {
  readonly clipping: MatchingClipping;
  readonly half: Half;
  readonly manner: Manner;
  /** The story told, within its half. */
  readonly story: number;
  readonly right: Right | null;
}

export interface Right {
  readonly programmeId: string;
  readonly commitmentId: string;
  /** Would be right as well: what was supplied is proven by an article that takes it over. */
  readonly alsoRight?: string;
  readonly planActionId?: string;
}

export interface LabelledSet {
  readonly programmes: readonly MatchingProgramme[];
  readonly clippings: readonly LabelledClipping[];
}

const PER_PROGRAMME = 80;

export function labelledSet(seed: string): LabelledSet {
  const chance = chanceFrom(seed);
  const made = makeProgrammes(chance);
  const found = made.flatMap((programme) =>
    Array.from({ length: PER_PROGRAMME }, (_, nth) =>
      clippingOf(programme, possible(programme, mannerBy(chance)), `${programme.given.programmeId}-${nth}`, chance),
    ),
  );
  const supplied = new Map(
    made.map(({ given, information }) => {
      const own = found.filter((one) => one.supplied !== undefined && one.right?.programmeId === given.programmeId);
      return [
        given.programmeId,
        own.map((one) => ({
          id: one.clipping.id,
          text: one.supplied!,
          commitmentId: information,
          story: one.story,
          right: one.right,
        })),
      ];
    }),
  );
  return {
    // Every article that tells a supplied story takes over what was supplied.
    clippings: found.map(({ clipping, half, manner, story, right }) => {
      const one = { clipping, half, manner, story, right };
      const release = supplied
        .get(one.right?.programmeId ?? '')
        ?.find((text) => text.story === one.story && text.right?.commitmentId === one.right?.commitmentId);
      return release && one.right ? { ...one, right: { ...one.right, alsoRight: release.commitmentId } } : one;
    }),
    programmes: made.map(({ given }) => ({
      ...given,
      suppliedTexts: supplied.get(given.programmeId)!.map(({ id, text, commitmentId }) => ({ id, text, commitmentId })),
    })),
  };
}

function mannerBy(chance: Chance): Manner {
  let left = chance.next() * Object.values(MANNERS).reduce((sum, one) => sum + one, 0);
  for (const [manner, share] of Object.entries(MANNERS)) if ((left -= share) < 0) return manner as Manner;
  return 'plain';
}

function possible({ locality, general }: SetProgramme, manner: Manner): Manner {
  if (manner === 'former name' && !locality.former) return 'plain';
  // Whether small news serves a commitment to cover everything is a matter of taste.
  if (manner === 'everyday' && general !== null) return 'other subject';
  return manner;
}

function clippingOf(
  programme: SetProgramme,
  manner: Manner,
  id: string,
  chance: Chance,
): LabelledClipping & { readonly supplied?: string } {
  const { given, half, locality, serves, general } = programme;
  const promised = SUBJECTS.filter((subject) => serves.has(subject.id));
  const others = SUBJECTS.filter((subject) => !serves.has(subject.id));
  const action = manner === 'planned' ? chance.pick(programme.planned) : null;
  const subjectId =
    manner === 'everyday'
      ? EVERYDAY
      : manner === 'other subject'
        ? chance.pick(others).id
        : (action?.subject.id ?? chance.pick(promised).id);
  const story = chance.pick(storiesOf(subjectId)[half]);
  const due = given.planActions.find((one) => one.id === action?.id)?.dueOn;
  const day = due
    ? addDays(due, chance.between(-2, 3))
    : manner === 'out of term'
      ? addDays(TERM.from, -chance.between(2, 300))
      : addDays(TERM.from, chance.between(0, 364));
  const telling: Telling = {
    story,
    subjectId,
    half,
    locality:
      manner === 'homonym' ? homonymOf(locality, chance) : manner === 'mentioned beside' ? STRANGERS[8]! : locality,
    beside: manner === 'mentioned beside' ? locality : null,
    naming: manner === 'short name' ? 'short' : manner === 'former name' ? 'former' : 'full',
    // Without its province nobody could tell it from the namesake at the newspaper's home.
    sayProvince: manner === 'homonym' || hasNamesakeAtHome(locality) ? 'always' : 'sometimes',
    hamlet: action?.hamlet ?? null,
    leader:
      given.people?.find(({ from = TERM.from, to = TERM.to }) => from <= day && day <= to && chance.next() < 0.3) ??
      null,
    chance,
  };
  const told = tellStory(telling);
  const written =
    manner === 'NFD' ? (text: string) => text.normalize('NFD') : manner === 'no accents' ? keepCapitals : String;
  const wanted = serves.get(subjectId) ?? (manner === 'other subject' ? general : null);
  const negative = manner === 'homonym' || manner === 'mentioned beside' || manner === 'out of term';
  return {
    half,
    manner,
    story: story.number,
    right:
      wanted == null || negative
        ? null
        : {
            programmeId: given.programmeId,
            commitmentId: wanted,
            ...(action ? { planActionId: action.id } : {}),
          },
    ...(manner === 'supplied' ? { supplied: told.supplied } : {}),
    clipping: {
      id,
      outletId: 'song-mau-dien-tu',
      outletOrganisationId: PRESS,
      title: written(told.title),
      sapo: written(told.sapo),
      text: written(told.text),
      publishedOn: day,
      ...(chance.next() < 0.1 ? { format: chance.pick(['video', 'tin, bài']) } : {}),
    },
  };
}

function hasNamesakeAtHome({ kind, name, province }: Locality): boolean {
  return LOCALITIES.some(
    (one) => one.kind === kind && one.name === name && one.province !== province && one.province === PRESS_HOME,
  );
}

/** A place that can be told from the programme's own only by its kind or its province; any stranger where there is none. */
function homonymOf(own: Locality, chance: Chance): Locality {
  const partners = new Set(LOCALITIES.map(({ kind, name, province }) => `${kind} ${name} ${province}`));
  const like = STRANGERS.filter(({ name }) => name === own.name);
  if (like.length > 0) return chance.pick(like);
  const provinces = ['tỉnh Sông Mẫu', 'tỉnh Núi Mẫu', 'thành phố Cảng Mẫu'].filter((one) => one !== own.province);
  const made = provinces
    .flatMap((province) => [
      { ...own, province },
      { ...own, province, kind: own.kind === 'xã' ? ('phường' as const) : ('xã' as const) },
    ])
    .filter(({ kind, name, province }) => !partners.has(`${kind} ${name} ${province}`));
  return made.length > 0 ? chance.pick(made) : chance.pick(STRANGERS);
}

export type { Story };
