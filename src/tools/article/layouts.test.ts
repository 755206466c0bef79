// Exactness over layouts that differ from one another as newspapers do. Every second layout was held back while the
// reader was fitted to the others; both halves count here.
import { describe, expect, it } from 'vitest';
import { readArticle } from './index.ts';
import { LAYOUTS, momentOf, storiesOf } from './layouts-for-tests.ts';

const PAGES = Object.entries(LAYOUTS).flatMap(([name, render], at) =>
  storiesOf(at).map((story) => {
    const html = render(story);
    return { name, story, read: readArticle(html, `https://bao-mau.example/tin-${story.number}.html`) };
  }),
);
type Page = (typeof PAGES)[number];
const share = (right: (page: Page) => boolean): number => PAGES.filter(right).length / PAGES.length;

describe(`${PAGES.length} pages of ${Object.keys(LAYOUTS).length} layouts`, () => {
  it('are many and differ', () => {
    expect(PAGES.length).toBeGreaterThanOrEqual(60);
    expect(new Set(PAGES.map(({ story }) => story.title)).size).toBe(PAGES.length);
  });
  it.each<[string, (page: Page) => boolean]>([
    ['headline', ({ story, read }) => read.title === story.title],
    ['time', ({ story, read }) => read.publishedAt.at === momentOf(story)],
    ['author', ({ story, read }) => read.byline?.toLowerCase() === story.author.toLowerCase()],
    ['credit line', ({ story, read }) => read.credit === story.credit],
    ['language', ({ read }) => read.language === 'vi'],
    ['every paragraph', ({ story, read }) => story.paragraphs.every((line) => read.text.split('\n').includes(line))],
  ])('%s is exact in 97 of 100', (_what, right) => {
    expect(share(right)).toBeGreaterThanOrEqual(0.97);
  });
  it('have nothing but their story in the text, the sapo where a layout prints it as a paragraph apart', () => {
    for (const { name, story, read } of PAGES) {
      const own = [...story.paragraphs, ...(name === 'blog' ? [story.sapo] : [])];
      expect(read.text.split('\n').filter((line) => !own.includes(line))).toEqual([]);
    }
  });
  it('tell the sapo and the caption where the layout marks them', () => {
    for (const { story, read } of PAGES.filter(({ name }) => name !== 'blog' && name !== 'marked')) {
      expect(read.sapo).toBe(story.sapo);
    }
    for (const { story, read } of PAGES.filter(({ name }) => name !== 'magazine')) {
      expect(read.captions).toEqual([story.caption]);
    }
  });
});
