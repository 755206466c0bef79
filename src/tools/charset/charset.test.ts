import iconv from 'iconv-lite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../sentence/index.ts';
import { decodeText, legacyFont, refuseLegacy } from './index.ts';

const SENTENCE =
  'Ủy ban nhân dân xã Hoa Mẫu (mẫu) và Báo Mẫu (mẫu) ký kết chương trình phối hợp truyền thông của năm 2026.';
const utf8 = (text: string) => new TextEncoder().encode(text);

/** windows-1258 has base letters with five combining tones; Â Ă Ê Ô Ơ Ư Đ are single bytes. */
function to1258(text: string): Uint8Array {
  const split = text
    .normalize('NFD')
    .normalize('NFC')
    .replace(/\P{ASCII}/gu, (char) => {
      const parts = char.normalize('NFD');
      const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(parts)?.[0] ?? '';
      return parts.replace(/[\u0300\u0301\u0303\u0309\u0323]/, '').normalize('NFC') + tone;
    });
  return new Uint8Array(iconv.encode(split, 'windows-1258'));
}

describe('decodeText', () => {
  it('believes a byte order mark first', () => {
    for (const charset of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
      const bytes = new Uint8Array(iconv.encode(SENTENCE, charset, { addBOM: true }));
      expect(decodeText(bytes, 'windows-1252')).toMatchObject({ text: SENTENCE, charset });
    }
  });
  it('sees UTF-16 without a mark', () => {
    const bytes = new Uint8Array(iconv.encode('<rss><channel><title>tin</title></channel></rss>', 'utf-16be'));
    expect(decodeText(bytes).text).toContain('<title>tin</title>');
  });
  it('reads valid UTF-8 as UTF-8 whatever is declared, and says so', () => {
    const read = decodeText(utf8(SENTENCE), 'text/html; charset=ISO-8859-1');
    expect(read.text).toBe(SENTENCE);
    expect(read.suspicious?.code).toBe('wrong-label');
    expect(decodeText(utf8(SENTENCE), 'UTF-8').suspicious).toBeUndefined();
  });
  it('reads windows-1258 and composes it', () => {
    expect(decodeText(to1258(SENTENCE), 'windows-1258')).toEqual({ text: SENTENCE, charset: 'windows-1258' });
  });
  it('finds windows-1258 by its words when nothing or Latin-1 is declared', () => {
    expect(decodeText(to1258(SENTENCE))).toMatchObject({ text: SENTENCE, charset: 'windows-1258' });
    expect(decodeText(to1258(SENTENCE), 'iso-8859-1')).toMatchObject({ text: SENTENCE, charset: 'windows-1258' });
    expect(decodeText(to1258(SENTENCE), 'utf-8')).toMatchObject({ text: SENTENCE, charset: 'windows-1258' });
  });
  it('reads the inner declaration', () => {
    const page = '<?xml version="1.0" encoding="windows-1251"?><a>Привет</a>';
    expect(decodeText(new Uint8Array(iconv.encode(page, 'windows-1251'))).text).toBe(page);
    const html = '<meta http-equiv="Content-Type" content="text/html; charset=shift_jis"><p>こんにちは</p>';
    expect(decodeText(new Uint8Array(iconv.encode(html, 'shift_jis'))).text).toBe(html);
  });
  it('keeps UTF-8 that is damaged in one place', () => {
    const bytes = utf8(SENTENCE);
    bytes[bytes.indexOf(0xe1)] = 0xff;
    const read = decodeText(bytes);
    expect(read.charset).toBe('utf-8');
    expect(read.suspicious?.code).toBe('damaged');
  });
  it('makes NFC', () => {
    expect(decodeText(utf8(SENTENCE.normalize('NFD'))).text).toBe(SENTENCE);
  });
  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.option(fc.string()), (bytes, declared) => {
        expect(typeof decodeText(bytes, declared).text).toBe('string');
      }),
    );
  });
});

describe('legacy fonts', () => {
  const TCVN3 = 'Céng hßa x· héi chñ nghÜa ViÖt Nam §éc lËp - Tù do - H¹nh phóc. Tin cña b¸o vµ x·.';
  const VNI = 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam Ñoäc laäp - Töï do - Haïnh phuùc. Tin cuûa baùo vaø xaõ.';
  it('names the font of text that is valid Unicode but not Vietnamese', () => {
    expect(decodeText(utf8(TCVN3)).suspicious?.code).toBe('tcvn3');
    expect(decodeText(utf8(VNI)).suspicious?.code).toBe('vni');
    expect(decodeText(new Uint8Array(iconv.encode(TCVN3, 'windows-1252'))).suspicious?.code).toBe('tcvn3');
    expect(decodeText(new Uint8Array(iconv.encode(VNI, 'windows-1252')), 'windows-1252').suspicious?.code).toBe('vni');
  });
  it('refuses them with a sentence', () => {
    expect(() => refuseLegacy(decodeText(utf8(VNI)))).toThrow(Refusal);
    expect(refuseLegacy(decodeText(utf8(SENTENCE)))).toBe(SENTENCE);
  });
  it.each([
    SENTENCE,
    'Tin của báo và xã',
    'Ein schöner Tag für größere Straßen über Köln und Düsseldorf; là où il était déjà allé à Orléans.',
    'plain English text about a town and its newspaper',
  ])('leaves other text alone: %s', (text) => {
    expect(legacyFont(text)).toBeNull();
  });
  it('sees text that was encoded twice', () => {
    const twice = iconv.decode(iconv.encode(SENTENCE, 'utf-8'), 'windows-1252');
    expect(decodeText(utf8(twice)).suspicious?.code).toBe('mojibake');
    expect(() => refuseLegacy(decodeText(utf8(twice)))).toThrow(Refusal);
    expect(
      decodeText(utf8(`${'Đường về làng quê đổi mới. '.repeat(40)} (lỗi phông: ${twice.slice(0, 40)})`)).suspicious,
    ).toBeUndefined();
  });
});
