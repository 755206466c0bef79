import { describe, expect, it } from 'vitest';
import { quarterOf } from '../../../tools/calendar/index.ts';
import { containment, judgeReprint, shingles } from '../../../tools/likeness/index.ts';
import { prepareProgramme, suggest, type MatchingProgramme } from '../../../tools/matching/index.ts';
import { fill } from './phrase.ts';
import { exampleArticles, exampleBody, exampleOutlets, exampleProgrammes, type ExampleArticle } from './index.ts';
import { chanceFrom } from './seeded.ts';

const TODAY = '2026-11-22';
const articles = exampleArticles(TODAY);
const byId = new Map(articles.map((one) => [one.id, one]));
const wholeText = (one: ExampleArticle): string => [one.title, one.sapo, ...one.paragraphs].join('\n');
const origin = (one: ExampleArticle): string => one.reprintOf ?? one.id;

describe('exampleArticles', () => {
  it(
    'are at least 320, the same each time, over the last four quarters and never of today or later',
    { timeout: 60_000 },
    () => {
      expect(articles.length).toBeGreaterThanOrEqual(320);
      expect(exampleArticles('2026-11-23')).not.toEqual(articles);
      expect(exampleArticles(TODAY)).toEqual(articles);
      const quarters = [...new Set(articles.map((one) => quarterOf(one.publishedAt.slice(0, 10))))];
      expect(quarters).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
      expect(articles.every((one) => one.publishedAt.slice(0, 10) < TODAY)).toBe(true);
      expect(byId.size).toBe(articles.length);
      expect(new Set(articles.map((one) => one.outletId + one.path)).size).toBe(articles.length);
      expect(new Set(articles.map((one) => one.outletId)).size).toBe(exampleOutlets.length);
    },
  );

  it('are about 15 % reprints and 20 % other news', () => {
    const reprints = articles.filter((one) => one.reprintOf !== null).length / articles.length;
    const other =
      articles.filter((one) => one.reprintOf === null && one.programmeKey === null).length / articles.length;
    expect(reprints).toBeGreaterThan(0.12);
    expect(reprints).toBeLessThan(0.18);
    expect(other).toBeGreaterThan(0.17);
    expect(other).toBeLessThan(0.25);
  });

  it('are whole: no brace, no double space, 150 to 400 words, the place marked as invented', () => {
    for (const one of articles) {
      const text = wholeText(one);
      expect(text).not.toMatch(/[{}|@]| {2}|undefined|\.\.|,,/);
      expect(text).toBe(text.normalize('NFC'));
      for (const line of text.split('\n')) expect(line).toMatch(/^[\p{Lu}\p{N}“]/u);
      if (one.reprintOf !== null) continue;
      const words = [one.sapo, ...one.paragraphs].join(' ').split(/\s+/).length;
      expect(words).toBeGreaterThanOrEqual(150);
      expect(words).toBeLessThanOrEqual(400);
    }
    const marked = articles.filter((one) => one.sapo.includes('(mẫu)')).length / articles.length;
    expect(marked).toBeGreaterThan(0.85);
  });

  it('name the place that they are labelled with when they serve a programme', () => {
    const serving = articles.filter((one) => one.programmeKey !== null);
    expect(serving.length).toBeGreaterThan(200);
    for (const one of serving) expect(wholeText(one).toLowerCase()).toContain(one.locality.toLowerCase());
  });

  it('are unlike each other unless one is a reprint of the other', () => {
    const runs = articles.map((one) => shingles(wholeText(one)));
    let mostAlike = 0;
    let leastAlikeReprint = 1;
    for (let a = 0; a < articles.length; a++) {
      for (let b = 0; b < a; b++) {
        const share = containment(runs[a]!, runs[b]!);
        if (origin(articles[a]!) === origin(articles[b]!)) leastAlikeReprint = Math.min(leastAlikeReprint, share);
        else mostAlike = Math.max(mostAlike, share);
      }
    }
    expect(mostAlike).toBeLessThan(0.3);
    expect(leastAlikeReprint).toBeGreaterThan(0.6);
  });

  it('have reprints that come later, credit their source, and are judged so', () => {
    const published = (one: ExampleArticle) => ({
      text: wholeText(one),
      credit: one.credit,
      publishedAt: one.publishedAt,
      outlet: exampleOutlets.find((outlet) => outlet.id === one.outletId)!,
    });
    for (const reprint of articles.filter((one) => one.reprintOf !== null)) {
      const original = byId.get(reprint.reprintOf!)!;
      expect(reprint.outletId).not.toBe(original.outletId);
      expect(reprint.publishedAt > original.publishedAt).toBe(true);
      expect(judgeReprint({ clipping: published(reprint), other: published(original) })).toMatchObject({
        original: 'b',
        decidedBy: 'credit',
      });
    }
  });

  it('belong to a programme in force that day, of their outlet, and to one of its commitments', () => {
    const programmes = new Map(exampleProgrammes(TODAY).map((one) => [one.key, one]));
    for (const one of articles.filter(({ programmeKey }) => programmeKey !== null)) {
      const programme = programmes.get(one.programmeKey!)!;
      const day = one.publishedAt.slice(0, 10);
      expect(programme.term!.from <= day && day <= programme.term!.to).toBe(true);
      expect(programme.parties.map(({ bodyId }) => bodyId)).toContain(one.outletId);
      expect(programme.commitments.map(({ key }) => key)).toContain(one.commitmentKey);
    }
  });
});

describe('suggestions for the example workspace', () => {
  it('find the commitment of nearly every article, and little else', () => {
    const programmes = exampleProgrammes(TODAY).filter((one) => one.state === 'in_force' || one.state === 'ended');
    const prepared = new Map(
      exampleOutlets.map((outlet) => [
        outlet.id,
        programmes
          .filter((one) => one.parties.some((party) => party.bodyId === outlet.id))
          .map((one) => prepareProgramme(matchingOf(one))),
      ]),
    );
    const count = { serving: 0, found: 0, suggested: 0, right: 0 };
    for (const one of articles) {
      const suggested = suggest(
        {
          id: one.id,
          outletId: one.outletId,
          outletOrganisationId: one.outletId,
          title: one.title,
          sapo: one.sapo,
          section: one.section,
          text: one.paragraphs.join('\n'),
          publishedOn: one.publishedAt.slice(0, 10),
        },
        prepared.get(one.outletId)!,
      );
      const right = suggested.filter(
        (each) => each.programmeId === one.programmeKey && each.commitmentId === one.commitmentKey,
      );
      count.serving += one.programmeKey === null ? 0 : 1;
      count.found += right.length;
      count.suggested += suggested.length;
      count.right += right.length;
    }
    expect(count.found / count.serving).toBeGreaterThan(0.95);
    expect(count.right / count.suggested).toBeGreaterThan(0.9);
  });
});

function matchingOf(programme: ReturnType<typeof exampleProgrammes>[number]): MatchingProgramme {
  return {
    programmeId: programme.key,
    title: programme.name,
    term: programme.term!,
    parties: programme.parties.map(({ bodyId }) => {
      const body = exampleBody(bodyId);
      return {
        organisationId: bodyId,
        name: body.name,
        aliases: body.aliases,
        kind: body.kind,
        place: 'tỉnh Mẫu Giang (mẫu)',
      };
    }),
    topics: programme.topics,
    commitments: programme.commitments.map((one) => ({
      id: one.key,
      obligedSide: one.obliged,
      kind: one.kind,
      text: one.text,
      topics: one.topics,
    })),
    planActions: programme.planActions.map((one) => ({ ...one, id: one.key, commitmentId: one.commitmentKey })),
    suppliedTexts: programme.suppliedTexts.map((one) => ({
      id: one.key,
      text: one.text,
      commitmentId: one.commitmentKey,
    })),
  };
}

describe('fill', () => {
  const chance = chanceFrom('fill');
  const words = { noi: () => 'xã Mẫu' };

  it('takes alternatives, ranges and words, also inside each other', () => {
    expect(fill('{noi} có {7..7} {nhà|nhà}', words, chance)).toBe('Xã Mẫu có 7 nhà');
    expect(fill('{a {2..2} b|a {2..2} b}', words, chance)).toBe('A 2 b');
    expect(fill('{1500..1500} cây năm {2019..2019}', words, chance)).toBe('1.500 cây năm 2019');
  });

  it('refuses a word that nobody knows', () => {
    expect(() => fill('{nowhere}', words, chance)).toThrow(/no word \{nowhere\}/);
  });
});
