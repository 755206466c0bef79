import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../sentence/index.ts';
import { addressKey, canonicalAddress, isFetchable } from './index.ts';

describe('canonicalAddress', () => {
  it('drops what does not name the page', () => {
    expect(
      canonicalAddress('HTTPS://Bao-Mau.Example:443/tin/1.html?utm_source=zalo&b=2&fbclid=x&zarsrc=30&a=1#binh-luan'),
    ).toBe('https://bao-mau.example/tin/1.html?a=1&b=2');
    expect(canonicalAddress('https://bao-mau.example/?')).toBe('https://bao-mau.example/');
    expect(canonicalAddress('http://bao-mau.example.:80/a')).toBe('http://bao-mau.example/a');
  });
  it('resolves against a base', () => {
    expect(canonicalAddress('/tin/2', 'https://bao-mau.example/rss')).toBe('https://bao-mau.example/tin/2');
  });
  it.each(['', 'tin/2', 'ftp://bao-mau.example/', 'javascript:alert(1)', 'http://'])('refuses %j', (address) => {
    expect(() => canonicalAddress(address)).toThrow(Refusal);
  });
  it('is stable: the canonical form of a canonical form is itself', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const once = canonicalAddress(address);
        expect(canonicalAddress(once)).toBe(once);
      }),
    );
  });
});

describe('addressKey', () => {
  it.each([
    'https://www.bao-mau.example/xa-mau/tin-1.html',
    'http://m.bao-mau.example/xa-mau/tin-1.html?utm_medium=x',
    'https://amp.bao-mau.example/xa-mau/tin-1.html',
    'https://bao-mau.example/amp/xa-mau/tin-1.html',
    'https://bao-mau.example/xa-mau/tin-1.amp.html',
    'https://bao-mau.example/xa-mau/tin-1.html?amp=1',
  ])('sees one page in %s', (address) => {
    expect(addressKey(address)).toBe('bao-mau.example/xa-mau/tin-1.html');
  });
  it('keeps different pages apart', () => {
    expect(addressKey('https://bao-mau.example/tin?id=1')).not.toBe(addressKey('https://bao-mau.example/tin?id=2'));
    expect(addressKey('https://xa.bao-mau.example/')).not.toBe(addressKey('https://bao-mau.example/'));
    // "m.example" is a site of its own, not the mobile form of "example".
    expect(addressKey('https://m.example/')).toBe('m.example');
  });
  it('reads escaped Vietnamese as Vietnamese', () => {
    expect(addressKey('https://bao-mau.example/vi%E1%BB%87c/')).toBe('bao-mau.example/việc');
    expect(addressKey('https://bao-mau.example/%ff')).toBe('bao-mau.example/%FF');
  });
});

describe('isFetchable', () => {
  it('takes the two schemes and ports', () => {
    expect(isFetchable('https://bao-mau.example/rss').yes).toBe(true);
    expect(isFetchable('http://bao-mau.example:443/').yes).toBe(true);
  });
  it.each([
    ['ftp://bao-mau.example/', 'bad-scheme'],
    ['file:///etc/hosts', 'bad-scheme'],
    ['https://u:p@bao-mau.example/', 'credentials-in-address'],
    ['https://bao-mau.example:8080/', 'bad-port'],
    ['bao-mau.example', 'bad-address'],
  ])('refuses %s with %s', (address, code) => {
    expect(isFetchable(address)).toMatchObject({ yes: false, code });
  });
  it('takes further ports only when told', () => {
    expect(isFetchable('http://127.0.0.1:5555/', { ports: [5555] }).yes).toBe(true);
    expect(isFetchable('http://127.0.0.1:5555/', { ports: 'any' }).yes).toBe(true);
  });
});
