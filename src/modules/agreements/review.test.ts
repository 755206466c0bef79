import { describe, expect, it } from 'vitest';
import { reviewOf, reviewShape } from './review.ts';
import { readAgreement } from '../../tools/agreement-reader/index.ts';

const TEXT = `CHƯƠNG TRÌNH PHỐI HỢP
Giữa Ủy ban nhân dân xã Lau Sậy (mẫu) và Báo Bờ Đê (mẫu)
Thời hạn từ ngày 01/01/2026 đến ngày 31/12/2026.
Báo Bờ Đê có trách nhiệm đăng mỗi tháng 02 tin, bài về xã Lau Sậy.`;

/** As it comes back from the database. */
const stored = (review: unknown): unknown => JSON.parse(JSON.stringify(review));

describe('a stored review', () => {
  it('is read again as it was, also with rows that stand nowhere in the text', () => {
    const review = reviewOf(readAgreement(TEXT, {}), 'Văn bản');
    const added = {
      keep: true,
      obliged: 'both',
      kind: 'training' as const,
      subKind: '',
      modality: 'agreed' as const,
      text: 'Tổ chức một buổi tập huấn.',
      start: null,
      end: null,
      quantities: [],
    };
    const person = {
      keep: true,
      role: 'witness' as const,
      partyKey: '',
      name: 'Lê Mẫu',
      title: '',
      start: null,
      end: null,
    };
    const whole = { ...review, commitments: [...review.commitments, added], people: [...review.people, person] };
    expect(reviewShape.parse(stored(whole))).toEqual(whole);
  });

  it('takes the empty offsets of a form as nowhere, not as the beginning of the text', () => {
    const topic = { keep: 'on', name: 'Nông thôn mới', start: '', end: '' };
    const read = reviewShape.parse({ title: 'Chương trình', kind: 'programme', topics: [topic] });
    expect(read.topics[0]).toMatchObject({ start: null, end: null });
    const first = reviewShape.parse({
      title: 'Chương trình',
      kind: 'programme',
      topics: [{ ...topic, start: '0', end: '4' }],
    });
    expect(first.topics[0]).toMatchObject({ start: 0, end: 4 });
  });
});
