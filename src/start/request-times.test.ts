import type { ServerBuild } from 'react-router';
import { describe, expect, it } from 'vitest';
import { patternFinder } from './request-times.ts';

const route = (id: string, parentId: string | undefined, path?: string, index?: boolean) => ({
  id,
  ...(parentId === undefined ? {} : { parentId }),
  ...(path === undefined ? {} : { path }),
  ...(index === undefined ? {} : { index }),
  module: {},
});

const ROUTES = Object.fromEntries(
  [
    route('root', undefined),
    route('site', 'root'),
    route('home', 'site', undefined, true),
    route('one', 'site', 'chuong-trinh/:slug'),
    route('desk', 'root', 'lam-viec'),
    route('inbox', 'desk', undefined, true),
    route('account', 'desk', 'tai-khoan'),
    route('missing', 'site', '*'),
  ].map((one) => [one.id, one]),
) as unknown as ServerBuild['routes'];

describe('the pattern of an address', () => {
  const patternOf = patternFinder(ROUTES);
  it.each([
    ['/', '/'],
    ['/chuong-trinh/ten-cua-mot-nguoi', '/chuong-trinh/:slug'],
    ['/lam-viec', '/lam-viec'],
    ['/lam-viec/tai-khoan.data', '/lam-viec/tai-khoan'],
    ['/assets/a-1.js', '/assets/*'],
    ['/suc-khoe/song', '/suc-khoe'],
    ['/nguyen-van-a@example.vn', '/*'],
  ])('%s is %s', (asked, pattern) => {
    expect(patternOf(asked)).toBe(pattern);
    expect(patternOf(asked)).toBe(pattern);
  });
});
