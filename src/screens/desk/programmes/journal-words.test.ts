import { expect, it } from 'vitest';
import { eventDetails, eventWords } from './journal-words.ts';

it('says every entry in words, known or not', () => {
  expect(eventWords('programme.suspended').vi).toBe('tạm dừng');
  expect(eventWords('match.unheard-of')).toEqual({
    vi: 'thay đổi bằng chứng (match.unheard-of)',
    en: 'changed evidence (match.unheard-of)',
  });
});

it('tells what changed from what to what', () => {
  expect(eventDetails('programme.suspended', { from: 'in_force', to: 'suspended' }, 'vi')).toEqual([
    'đang hiệu lực → tạm dừng',
  ]);
  expect(eventDetails('programme.money-declared', { from: 'undeclared', to: 'none' }, 'en')).toEqual(['none']);
  expect(
    eventDetails('commitment.assessed', { text: 'Đăng bài', status: 'met', periodFrom: '2026-01-01' }, 'vi'),
  ).toEqual(['“Đăng bài”', 'đạt']);
  expect(eventDetails('commitment.added', { count: 3, texts: ['Một', 'Hai', 'Ba'] }, 'vi')).toEqual(['“Một” (3)']);
  expect(eventDetails('programme.changed', { changed: { kind: {}, termTo: {} } }, 'vi')).toEqual([
    'loại văn bản, đến ngày',
  ]);
  expect(eventDetails('plan-action.added', { title: 'Bài', dueOn: '2026-05-04' }, 'en')).toEqual([
    '“Bài”',
    '04/05/2026',
  ]);
});
