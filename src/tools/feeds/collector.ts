// What all kinds of feeds share when items are made: addresses, dates, ids and counted warnings.
import { createHash } from 'node:crypto';
import { readDate } from '../publication-date/index.ts';
import { say, type Sentence } from '../sentence/index.ts';
import { LONGEST_SUMMARY, LONGEST_TITLE, MOST_ITEMS, type FeedItem, type FeedWarning } from './feed.ts';

/** A clock that is two days ahead is a mistake, not a time zone. */
const FUTURE_MS = 2 * 86_400_000;

export interface RawItem {
  readonly id?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly base?: string | undefined;
  readonly title?: string | null | undefined;
  readonly summary?: string | null | undefined;
  /** Date texts in order of belief. */
  readonly dates: readonly (string | undefined)[];
  readonly author?: string | null | undefined;
  readonly image?: string | null | undefined;
}

export class Collector {
  readonly items: FeedItem[] = [];
  private readonly now: number;
  private readonly ids = new Set<string>();
  private readonly counts = new Map<FeedWarning['code'], number>();
  private readonly remarks: FeedWarning[] = [];

  constructor(now: Date) {
    this.now = now.getTime();
  }

  /** False when the cap is reached: the caller may stop. */
  add(raw: RawItem): boolean {
    if (this.items.length >= MOST_ITEMS) return false;
    const url = this.address(raw.url, raw.base);
    const title = clean(raw.title, LONGEST_TITLE);
    const summary = clean(raw.summary, LONGEST_SUMMARY);
    const publishedAt = this.date(raw.dates);
    const author = clean(raw.author, 300);
    const image = raw.image === null || raw.image === undefined ? null : resolve(raw.image, raw.base);
    const item: FeedItem = {
      id: this.id(raw.id, url, title, summary, publishedAt),
      url,
      title,
      summary,
      publishedAt,
      ...(author === null ? {} : { author }),
      ...(image !== null && /^https?:/.test(image) ? { image } : {}),
    };
    this.items.push(item);
    return true;
  }

  count(code: FeedWarning['code'], items = 1): void {
    this.counts.set(code, (this.counts.get(code) ?? 0) + items);
  }

  remark(code: FeedWarning['code'], sentence: Sentence): void {
    this.remarks.push({ code, sentence });
  }

  warnings(): FeedWarning[] {
    const counted = [...this.counts].map(([code, items]) => ({ code, items, sentence: sentenceFor(code, items) }));
    return [...this.remarks, ...counted];
  }

  private address(raw: string | null | undefined, base: string | undefined): string | null {
    if (raw === null || raw === undefined || raw.trim() === '') return null;
    const url = resolve(raw, base);
    if (/^(?:javascript|data|vbscript|file|blob):/i.test(url)) {
      this.count('unsafe-address');
      return null;
    }
    return url;
  }

  private date(texts: RawItem['dates']): string | null {
    const written = texts.filter((text) => text !== undefined && text.trim() !== '');
    if (written.length === 0) {
      this.count('no-date');
      return null;
    }
    for (const text of written) {
      const found = readDate(text!);
      if (found === null) continue;
      if (Date.parse(found.at) > this.now + FUTURE_MS) this.count('future-date');
      return found.at;
    }
    this.count('bad-date');
    return null;
  }

  private id(own: string | null | undefined, url: string | null, ...words: (string | null)[]): string {
    const given = own?.trim().slice(0, 2_000) || url;
    const id = given ?? `sha256:${createHash('sha256').update(JSON.stringify(words)).digest('hex')}`;
    if (this.ids.has(id)) this.count('same-id');
    this.ids.add(id);
    return id;
  }
}

/** Absolute where possible, else as written. */
export function resolve(address: string, base: string | undefined): string {
  // Browsers drop line ends and tabs inside addresses (URL Standard, "basic URL parser", step 3); so does URL.
  const trimmed = address.trim();
  if (URL.canParse(trimmed, base)) return new URL(trimmed, base).href;
  return trimmed;
}

function clean(text: string | null | undefined, longest: number): string | null {
  if (text === null || text === undefined || text === '') return null;
  return text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;
}

function sentenceFor(code: FeedWarning['code'], n: number): Sentence {
  switch (code) {
    case 'future-date':
      return say(
        `${n} tin có thời gian ở tương lai xa; cần kiểm tra trước khi tính vào kỳ.`,
        `${n} items are dated far in the future; check before counting them in a period.`,
      );
    case 'bad-date':
      return say(`${n} tin có thời gian không đọc được.`, `${n} items have a date that cannot be read.`);
    case 'no-date':
      return say(`${n} tin không ghi thời gian.`, `${n} items carry no date.`);
    case 'more-items':
      return say(
        `Chỉ đọc ${MOST_ITEMS} tin đầu của nguồn, bỏ qua ${n} tin.`,
        `Only the first ${MOST_ITEMS} items of the feed were read; ${n} were left out.`,
      );
    case 'unsafe-address':
      return say(
        `${n} tin có địa chỉ không an toàn nên đã bỏ địa chỉ.`,
        `${n} items had an unsafe address, which was dropped.`,
      );
    case 'withheld':
      return say(
        `${n} tin đã bị cơ quan phát hành rút hoặc giữ lại nên không lấy.`,
        `${n} items were withdrawn or held back by their publisher and are left out.`,
      );
    case 'same-id':
      return say(
        `${n} tin trùng mã với tin khác trong nguồn.`,
        `${n} items share their id with another item of the feed.`,
      );
    case 'repaired':
      return say(
        'Nguồn tin có thẻ sai thứ tự; đã đọc phần hiểu được.',
        'The feed has misplaced tags; what could be understood was read.',
      );
    case 'entities-ignored':
      return say(
        'Nguồn tin tự khai báo ký hiệu (entity); vì an toàn, các ký hiệu đó không được thay thế.',
        'The feed declares its own entities; for safety they were not expanded.',
      );
    case 'charset':
      return say('Bảng mã của nguồn tin có vấn đề.', 'The feed has a problem with its encoding.');
  }
}
