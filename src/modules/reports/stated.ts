// When a result may be stated: with a source and its day, never as a value in money, never about persons. Pure.
import type { Day } from '../../tools/calendar/index.ts';
import { no, YES, type Answer } from '../../tools/sentence/index.ts';
import { searchKey } from '../../tools/vietnamese/index.ts';
import type { ReachUnit, StatedKind } from './model.ts';

export interface StatedFacts {
  readonly kind: StatedKind;
  readonly from: Day;
  readonly to: Day;
  readonly text: string | null;
  readonly quantity: number | null;
  readonly unit: ReachUnit | null;
  readonly channel: string | null;
  readonly source: string | null;
  readonly sourceOn: Day | null;
}

/**
 * Barcelona Principles 4.0: advertising value equivalents do not measure communication. Without accents; whole words.
 */
const MONEY_VALUE =
  /\b(ave|advertising value|quang cao tuong duong|gia tri quang cao|quy doi (?:ra )?(?:tien|gia tri)|gia tri truyen thong quy doi|tuong duong \d[\d., ]* ?(?:trieu|ty|nghin|dong|vnd|usd))\b/;

/** Persons are neither counted one by one nor judged: no addresses, telephone numbers or accounts of people. */
const PERSON = /[\w.+-]+@[\w-]+\.\w+|(?<!\d)0\d{9}(?!\d)|(?:^|\s)@\w{3,}|\b(?:facebook|fb)\.com\/(?:profile|people)\b/i;

export const statedCan = {
  state(given: StatedFacts, today: Day): Answer {
    if ((given.source?.trim().length ?? 0) < 3 || given.sourceOn === null)
      return no(
        'no-source',
        'Kết quả, tác động, tiếp nhận và lượt tiếp cận chỉ ghi khi nêu rõ nguồn và ngày của nguồn.',
        'Outcomes, impact, outtakes and reach are recorded only with their source and its day.',
      );
    if (given.sourceOn > today)
      return no('source-ahead', 'Ngày của nguồn nằm sau hôm nay.', 'The day of the source lies ahead.');
    if (given.from > given.to)
      return no('days-reversed', 'Ngày đầu kỳ nằm sau ngày cuối kỳ.', 'The first day lies after the last one.');
    if (given.kind === 'reach' && (given.quantity === null || given.unit === null || !given.channel?.trim()))
      return no(
        'reach-incomplete',
        'Lượt tiếp cận cần số lượng, đơn vị đếm và kênh.',
        'Reach needs a quantity, what is counted, and the channel.',
      );
    if (given.kind !== 'reach' && !given.text?.trim())
      return no('nothing-said', 'Hãy nêu nội dung nhận định.', 'Say what came of it.');
    const words = [given.text, given.channel, given.source].filter(Boolean).join(' ');
    if (MONEY_VALUE.test(searchKey(words)))
      return no(
        'money-value',
        'Không quy đổi tin, bài ra giá trị quảng cáo hay tiền. Hãy ghi số lượt và nguồn.',
        'Coverage is never turned into advertising value or money. Give the count and its source.',
      );
    if (PERSON.test(words))
      return no(
        'about-persons',
        'Chỉ ghi số tổng hợp, không ghi tài khoản, số điện thoại hay thư điện tử của người nào.',
        'Only aggregates are recorded: no account, telephone number or e-mail address of anybody.',
      );
    return YES;
  },
} as const;
