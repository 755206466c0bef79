import { describe, expect, it } from 'vitest';
import { guardAddress } from './address-guard.ts';

describe('one port of this machine', () => {
  const outlets = { port: 4711 };
  it('may be fetched by its number', () => {
    expect(guardAddress('http://127.0.0.1:4711/bao/rss.xml', outlets).port).toBe('4711');
  });
  it.each([
    'http://127.0.0.1:4712/',
    'http://127.0.0.1/',
    'http://127.0.0.2:4711/',
    'http://localhost:4711/',
    'http://[::1]:4711/',
    'http://10.0.0.1:4711/',
    'http://169.254.169.254/latest/meta-data/',
    'ftp://127.0.0.1:4711/',
    'http://user@127.0.0.1:4711/',
  ])('does not open %s', (address) => {
    expect(() => guardAddress(address, outlets)).toThrow(/address|fetched|port|http|credential|private/i);
  });
});
