import { describe, expect, it } from 'vitest';
import { localPath } from './asking.ts';

describe('the way back after signing in', () => {
  it.each([
    ['/lam-viec/chuong-trinh?trang=2', '/lam-viec/chuong-trinh?trang=2'],
    ['/en/lam-viec', '/en/lam-viec'],
    ['/lam-viec?_routes=x&tim=a%20b', '/lam-viec?tim=a+b'],
    ['/lam-viec/../lam-viec/bao-cao', '/lam-viec/bao-cao'],
  ])('%s', (given, taken) => {
    expect(localPath(given)).toBe(taken);
  });
  it.each([
    null,
    '',
    'https://ke-xau.example/',
    '//ke-xau.example',
    '/\\ke-xau.example',
    '\\/ke-xau.example',
    '/\t/ke-xau.example',
    '/lam-viec\r\nSet-Cookie: a=b',
    'javascript:alert(1)',
    ' /lam-viec',
    '/.//ke-xau.example',
    '/x/..//ke-xau.example',
    '/dang-nhap',
    '/en/dang-nhap?tiep=/lam-viec',
    '/dang-xuat',
    '/loi-moi/abc',
    '/xac-nhan-lai?giu=x',
  ])('refuses %j', (given) => {
    expect(localPath(given)).toBeNull();
  });
  it('refuses what no browser could have come from', () => {
    expect(localPath(`/${'a'.repeat(2000)}`)).toBeNull();
  });
});
