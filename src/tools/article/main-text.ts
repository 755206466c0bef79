// The body of the article: Readability finds it, then what newspapers here put among the paragraphs is taken out:
// captions, headlines of other stories, share and comment boxes.
import { Readability } from '@mozilla/readability';
import { plainText, plainTextOf, textLines, textLinesOf, type PageElement, type PageTree } from '../markup/index.ts';
import { syllables } from '../vietnamese/index.ts';

export interface MainText {
  readonly lines: readonly string[];
  readonly captions: readonly string[];
}

/** Boxes that are never part of a story, by the class names in use on Vietnamese sites. */
const BOXES =
  'form, button, .related, .related-news, .tin-lien-quan, .tinlienquan, .box-tin-lien-quan, .relate-container, .news-related, .article-relate, [type="RelatedNewsBox"], [type="RelatedOneNews"], .box-comment, .binh-luan, #comments, .comments-area, .fb-comments, .zalo-share-button, .social-share, .box-share, .tags, .tag-list, .tu-khoa, .banner-ads, .quang-cao, .ads, .adsbygoogle, .breadcrumb, .box-most-viewed, .xem-nhieu, [aria-hidden="true"].ad';
const CAPTIONS =
  'figcaption, .caption, .PhotoCMS_Caption, .image-caption, .photo_caption, .wp-caption-text, .pCaption, td.pic_caption, .imgcaption, .img-caption, .desc_image';
const BLOCKS = 'p, li, h2, h3, h4, h5, div, span';

/**
 * Changes the page (it is thrown away afterwards); `again` gives it anew, for the rare page in which Readability finds
 * too little.
 */
export function mainText(page: PageTree, fallbackBody: string | undefined, again: () => PageTree): MainText {
  const whole = page.body.textContent.length;
  for (const box of page.querySelectorAll(BOXES)) {
    // Server-side systems (ASP.NET, SharePoint) put the whole page into one form.
    if (box.localName === 'form' && box.textContent.length > whole / 2) box.rename('div');
    else box.remove();
  }
  // Readability joins a box with the one paragraph in it, and its class is gone; this tag it leaves alone.
  for (const caption of page.querySelectorAll(CAPTIONS)) caption.rename('figcaption');
  // Every part of the DOM that Readability uses is there; the types of a browser's whole document are not.
  const document = page as unknown as Document;
  const content = new Readability(document, {
    serializer: (node) => node,
    charThreshold: 250,
    keepClasses: true,
  }).parse()?.content;
  const element = content === null || content === undefined ? null : (content as unknown as PageElement);
  const captions = element === null ? [] : takeCaptions(element);
  if (element !== null) dropHeadlines(element);
  const lines = element === null ? [] : textLinesOf(element);
  if (lines.join(' ').length >= 200) return { lines, captions };
  // Too little was found: the body that the outlet itself declares, else the marked element, else what is there.
  const declared = fallbackBody === undefined ? [] : textLines(fallbackBody.replace(/\r?\n/g, '<br>')).split('\n');
  const candidates = [lines, declared, roughBody(again())].sort((a, b) => b.join(' ').length - a.join(' ').length);
  return { lines: candidates[0] ?? [], captions };
}

/** Text of the element that the page marks as the body. */
function roughBody(page: PageTree): string[] {
  const element = page.querySelector(
    '[itemprop="articleBody"], article, main, .detail-content, .article-content, #content',
  );
  if (element === null) return [];
  for (const box of element.querySelectorAll(`${BOXES}, nav, header, footer, h1, ${CAPTIONS}`)) box.remove();
  return textLinesOf(element);
}

function takeCaptions(element: PageElement): string[] {
  const captions: string[] = [];
  for (const caption of element.querySelectorAll(CAPTIONS)) {
    const text = plainTextOf(caption);
    if (text !== '' && !captions.includes(text)) captions.push(text);
    caption.remove();
  }
  return captions;
}

/** Drops blocks that are nothing but a link with a headline: a story does not consist of links, lists of other stories do. */
function dropHeadlines(element: PageElement): void {
  for (const block of element.querySelectorAll(BLOCKS)) {
    if (block.querySelector('p, div, ul, table') !== null) continue;
    const links = block.querySelectorAll('a[href]');
    if (links.length === 0) continue;
    const all = plainText(block.textContent);
    const linked = plainText(links.map((link) => link.textContent).join(' '));
    if (all === '' || linked.length < all.replace(/^[\s>»•+*-]+/, '').length * 0.9) continue;
    if (syllables(all).length >= 4 && !/[.!?…”"]$/.test(all)) block.remove();
  }
}
