// The body of the article: Readability finds it, then what newspapers here put among the paragraphs is taken out:
// captions, headlines of other stories, share and comment boxes.
import { Readability } from '@mozilla/readability';
import { plainText, textLines } from '../markup/index.ts';
import { syllables } from '../vietnamese/index.ts';

export interface MainText {
  readonly lines: readonly string[];
  readonly captions: readonly string[];
}

/** Boxes that are never part of a story, by the class names in use on Vietnamese sites. */
const BOXES =
  'script, style, noscript, iframe, form, button, .related, .related-news, .tin-lien-quan, .tinlienquan, .box-tin-lien-quan, .relate-container, .news-related, .article-relate, [type="RelatedNewsBox"], [type="RelatedOneNews"], .box-comment, .binh-luan, #comments, .comments-area, .fb-comments, .zalo-share-button, .social-share, .box-share, .tags, .tag-list, .tu-khoa, .banner-ads, .quang-cao, .ads, .adsbygoogle, .breadcrumb, .box-most-viewed, .xem-nhieu, [aria-hidden="true"].ad';
const CAPTIONS =
  'figcaption, .caption, .PhotoCMS_Caption, .image-caption, .photo_caption, .wp-caption-text, .pCaption, td.pic_caption, .imgcaption, .img-caption, .desc_image';
const BLOCKS = 'p, li, h2, h3, h4, h5, div, span';

/** Changes the document (it is thrown away afterwards). */
export function mainText(document: Document, fallbackBody: string | undefined): MainText {
  const rough = roughBody(document);
  for (const box of document.querySelectorAll(BOXES)) box.remove();
  const parsed = new Readability<Node>(document, { serializer: (node) => node, charThreshold: 250 }).parse();
  const content = parsed?.content;
  const element =
    content !== null && content !== undefined && 'querySelectorAll' in content ? (content as Element) : null;
  const captions = element === null ? [] : takeCaptions(element);
  if (element !== null) dropHeadlines(element);
  const lines =
    element === null
      ? []
      : textLines(element.innerHTML)
          .split('\n')
          .filter((line) => line !== '');
  if (lines.join(' ').length >= 200) return { lines, captions };
  // Too little was found: the body that the outlet itself declares, else the marked element, else what is there.
  const declared = fallbackBody === undefined ? [] : textLines(fallbackBody.replace(/\r?\n/g, '<br>')).split('\n');
  const candidates = [lines, declared, rough].sort((a, b) => b.join(' ').length - a.join(' ').length);
  return { lines: candidates[0] ?? [], captions };
}

/** Text of the element that the page marks as the body; read before Readability moves nodes. */
function roughBody(document: Document): string[] {
  const element = document.querySelector(
    '[itemprop="articleBody"], article, main, .detail-content, .article-content, #content',
  );
  if (element === null) return [];
  const copy = element.cloneNode(true) as Element;
  for (const box of copy.querySelectorAll(`${BOXES}, nav, header, footer, h1, ${CAPTIONS}`)) box.remove();
  dropHeadlines(copy);
  return textLines(copy.innerHTML)
    .split('\n')
    .filter((line) => line !== '');
}

function takeCaptions(element: Element): string[] {
  const captions: string[] = [];
  for (const caption of element.querySelectorAll(CAPTIONS)) {
    const text = plainText(caption.innerHTML);
    if (text !== '' && !captions.includes(text)) captions.push(text);
    caption.remove();
  }
  return captions;
}

/** Drops blocks that are nothing but a link with a headline: a story does not consist of links, lists of other stories do. */
function dropHeadlines(element: Element): void {
  for (const block of element.querySelectorAll(BLOCKS)) {
    const links = [...block.querySelectorAll('a[href]')];
    if (links.length === 0 || block.querySelector('p, div, ul, table') !== null) continue;
    const all = plainText(block.textContent ?? '');
    const linked = plainText(links.map((link) => link.textContent ?? '').join(' '));
    if (all === '' || linked.length < all.replace(/^[\s>»•+*-]+/, '').length * 0.9) continue;
    if (syllables(all).length >= 4 && !/[.!?…”"]$/.test(all)) block.remove();
  }
}
