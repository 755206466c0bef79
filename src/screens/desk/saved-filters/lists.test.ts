import { expect, it } from 'vitest';
import { keptQuery, unknownIn } from './lists.ts';

it('keeps filters in one order, without places, marks and empty fields', () => {
  expect(keptQuery('?trang=3&viec=qua-han&tim=&loai=plan&tat-ca=1&da-bo=x')).toBe('loai=plan&viec=qua-han');
  expect(keptQuery('')).toBe('');
});

it('names what a list does not know, once', () => {
  expect(unknownIn('?tim=a&cu=1&cu=2&trang=2&_routes=x', ['tim'])).toEqual(['cu']);
});
