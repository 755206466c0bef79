// The published articles of the three outlets over the last four quarters: what programmes asked for, other news, reprints.
import { addDays, quarterOf, quarterPeriod, type Day, type Period } from '../../../tools/calendar/index.ts';
import { fingerprintOf, LikenessIndex, containment, shingles, type Shingles } from '../../../tools/likeness/index.ts';
import { articlePath } from './article-path.ts';
import { exampleLocality, exampleOutlets, otherLocalities } from './bodies.ts';
import { composeArticle, type WrittenArticle } from './compose-article.ts';
import type { ExampleArticle, ExampleOutlet, ExampleProgramme, Locality } from './model.ts';
import { exampleProgrammes, quarterFrom } from './programmes/index.ts';
import { reprintOf } from './reprints.ts';
import { chanceFrom, type Chance } from './seeded.ts';
import { servedCommitment } from './served-commitment.ts';
import { OTHER_SUBJECTS, PROGRAMME_SUBJECTS, type Subject } from './subjects/index.ts';

interface Plan {
  readonly outlet: ExampleOutlet;
  readonly locality: Locality;
  readonly subject: Subject;
  readonly day: Day;
  readonly programmeKey: string | null;
  readonly commitmentKey: string | null;
}

/** How many pieces each outlet brings for each running programme, and how many other ones. */
const PIECES: readonly { programmeKey: string; outletId: string; count: number }[] = [
  { programmeKey: 'dong-say-hai-bao', outletId: 'bao-song-mau', count: 68 },
  { programmeKey: 'dong-say-hai-bao', outletId: 'bao-lang-mau', count: 44 },
  { programmeKey: 'gac-may-song-mau', outletId: 'bao-song-mau', count: 42 },
  { programmeKey: 'ben-trang-cong-tin-1', outletId: 'cong-tin-mau-giang', count: 33 },
  { programmeKey: 'ben-trang-cong-tin-2', outletId: 'cong-tin-mau-giang', count: 31 },
];
const OTHER_PIECES = 72;
const REPRINTS = 52;
/** Two articles that are no reprints of each other share less than this of their text. */
const LEAST_VARIED = 0.2;
const LEAST_WORDS = 160;
const EVERYDAY_SUBJECTS = PROGRAMME_SUBJECTS.filter((subject) => !subject.kind);

/**
 * 342 articles, oldest first, over the three quarters before today's and today's own up to yesterday. The same `today`
 * gives the same articles.
 */
export function exampleArticles(today: Day): readonly ExampleArticle[] {
  if (lastWritten?.today !== today) lastWritten = { today, articles: writeArticles(today) };
  return lastWritten.articles;
}

/** Writing takes most of a second, and the outlet server and the workspace ask for the same day. */
let lastWritten: { readonly today: Day; readonly articles: readonly ExampleArticle[] } | undefined;

function writeArticles(today: Day): readonly ExampleArticle[] {
  const window: Period = { from: quarterPeriod(quarterFrom(today, -3)).from, to: addDays(today, -1) };
  const chance = chanceFrom(`articles ${quarterOf(today)}`);
  const plans = [...programmePlans(exampleProgrammes(today), window, chance), ...otherPlans(window, chance)];
  plans.sort((a, b) => a.day.localeCompare(b.day));

  const sieve = new Sieve();
  const originals = plans.map((plan, at) => toArticle(plan, at, sieve.write(plan, chance), chance));
  const reprintable = originals.filter((article) => article.publishedAt.slice(0, 10) < addDays(today, -3));
  const programmes = exampleProgrammes(today);
  const reprints = chance.some(reprintable, REPRINTS).map((original) => reprintOf(original, programmes, chance));
  return [...originals, ...reprints].sort(
    (a, b) => a.publishedAt.localeCompare(b.publishedAt) || a.id.localeCompare(b.id),
  );
}

function programmePlans(programmes: readonly ExampleProgramme[], window: Period, chance: Chance): Plan[] {
  return PIECES.flatMap(({ programmeKey, outletId, count }) => {
    const programme = programmes.find((one) => one.key === programmeKey)!;
    const outlet = exampleOutlets.find((one) => one.id === outletId)!;
    const locality = exampleLocality(programme.parties.find((party) => party.side === 'A')!.bodyId);
    const period = overlap(programme.term ?? window, window);
    // Corrections, training and joint events are rarer than everyday coverage.
    const subjects = PROGRAMME_SUBJECTS.filter(
      (subject) => servedCommitment(programme, subject.topic) !== null,
    ).flatMap((subject) => (subject.kind ? [subject] : [subject, subject, subject]));
    return Array.from({ length: count }, (_, at): Plan => {
      const subject = subjects[at % subjects.length]!;
      return {
        outlet,
        locality,
        subject,
        day: dayIn(period, chance),
        programmeKey,
        commitmentKey: servedCommitment(programme, subject.topic),
      };
    });
  });
}

/** Other news: everyday matters in a party's place, and the programmes' subjects in places that are no party. */
function otherPlans(window: Period, chance: Chance): Plan[] {
  const parties = ['xa-dong-say', 'xa-ben-trang', 'phuong-gac-may'].map(exampleLocality);
  return Array.from({ length: OTHER_PIECES }, (_, at): Plan => {
    const sameplace = at % 2 === 0;
    return {
      outlet: chance.pick(exampleOutlets),
      locality: sameplace ? chance.pick(parties) : chance.pick(otherLocalities),
      subject: sameplace || at % 6 === 5 ? chance.pick(OTHER_SUBJECTS) : chance.pick(EVERYDAY_SUBJECTS),
      day: dayIn(window, chance),
      programmeKey: null,
      commitmentKey: null,
    };
  });
}

/** Writes until the article is unlike all before it: readers of a real paper do not meet the same sentences twice. */
class Sieve {
  private readonly index = new LikenessIndex<number>();
  private readonly held: Shingles[] = [];

  write(plan: Plan, chance: Chance): WrittenArticle {
    let best: { article: WrittenArticle; runs: Shingles; likeness: number } | null = null;
    for (let attempt = 0; attempt < 60 && (best === null || best.likeness > LEAST_VARIED); attempt++) {
      const article = composeArticle({ ...plan, outletName: plan.outlet.name.replace(' (mẫu)', ''), chance });
      const runs = shingles([article.title, article.sapo, ...article.paragraphs].join('\n'));
      const likeness = Math.max(
        0,
        ...this.index
          .candidates(fingerprintOf(runs), { least: 0.05, limit: 30 })
          .map(({ id }) => containment(runs, this.held[id]!)),
      );
      if (wordCount(article) < LEAST_WORDS) continue;
      if (best === null || likeness < best.likeness) best = { article, runs, likeness };
    }
    this.index.add(this.held.push(best!.runs) - 1, fingerprintOf(best!.runs));
    return best!.article;
  }
}

function wordCount(article: WrittenArticle): number {
  return [article.sapo, ...article.paragraphs].join(' ').split(/\s+/).length;
}

function toArticle(plan: Plan, at: number, written: WrittenArticle, chance: Chance): ExampleArticle {
  const id = `${plan.outlet.id}-${String(at + 1).padStart(4, '0')}`;
  const clock = `${String(chance.between(5, 21)).padStart(2, '0')}:${String(chance.between(0, 59)).padStart(2, '0')}:00`;
  return {
    id,
    outletId: plan.outlet.id,
    path: articlePath(plan.subject.section, written.title, at + 1),
    section: plan.subject.section,
    title: written.title,
    sapo: written.sapo,
    author: chance.pick(plan.outlet.reporters),
    credit: null,
    publishedAt: `${plan.day}T${clock}+07:00`,
    paragraphs: written.paragraphs,
    locality: plan.locality.name,
    topic: plan.subject.topic,
    programmeKey: plan.programmeKey,
    commitmentKey: plan.commitmentKey,
    reprintOf: null,
  };
}

function overlap(a: Period, b: Period): Period {
  return { from: a.from > b.from ? a.from : b.from, to: a.to < b.to ? a.to : b.to };
}

function dayIn(period: Period, chance: Chance): Day {
  const days = Math.round((Date.parse(period.to) - Date.parse(period.from)) / 86_400_000);
  return addDays(period.from, chance.between(0, Math.max(0, days)));
}
