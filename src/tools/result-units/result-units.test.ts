import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coversUnit, meaningsOf, sameUnit, suggestUnit, unitAmong, type FormOfClipping } from './index.ts';

describe('units', () => {
  it.each([
    ['tin, bài', 'bài', true],
    ['tin, bài', 'tin', true],
    ['tin bài', 'Tin', true],
    ['tin và bài', 'bài viết', true],
    ['tin/bài/ảnh', 'hình ảnh', true],
    ['bài', 'tin', false],
    ['bài', 'tin, bài', false],
    ['tác phẩm báo chí', 'video', true],
    ['tác phẩm báo chí', 'lớp tập huấn', false],
    ['lớp tập huấn', 'lớp', true],
    ['khoá tập huấn', 'lớp', true],
    ['đồ hoạ', 'infographic', true],
    ['Bài', 'bài', true],
    ['gian hàng', 'gian hàng', true],
    ['gian hàng', 'bài', false],
  ])('“%s” covers “%s”: %s', (wide, narrow, expected) => {
    expect(coversUnit(wide, narrow)).toBe(expected);
  });

  it('takes the same words first, then the narrowest, and never two', () => {
    expect(unitAmong('bài', ['tin, bài', 'bài', 'tác phẩm báo chí'])).toBe('bài');
    expect(unitAmong('tin', ['tin, bài', 'bài', 'tác phẩm báo chí'])).toBe('tin, bài');
    expect(unitAmong('video', ['tin, bài', 'tác phẩm báo chí'])).toBe('tác phẩm báo chí');
    expect(unitAmong('video', ['tin, bài', 'bài'])).toBe(null);
    expect(unitAmong(null, ['bài'])).toBe('bài');
    expect(unitAmong(null, ['bài', 'bài'])).toBe('bài');
    expect(unitAmong(null, ['bài', 'video'])).toBe(null);
    expect(unitAmong(null, [])).toBe(null);
  });

  it('knows a unit by any spelling, and each covers itself', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), (unit) => {
        expect(meaningsOf(unit).length).toBeGreaterThan(0);
        expect(sameUnit(unit, unit)).toBe(true);
        expect(sameUnit(unit, ` ${unit.toUpperCase().toLowerCase()} `)).toBe(
          sameUnit(unit, unit.toUpperCase().toLowerCase()),
        );
      }),
    );
  });
});

describe('the unit that a form speaks for', () => {
  const page: FormOfClipping = {
    kind: 'web',
    title: 'Xã Bến Thử khai trương tổ công nghệ số cộng đồng',
    section: null,
    address: 'https://bao.example/xa-hoi/xa-ben-thu.html',
    syllables: 900,
  };
  const unit = (changes: Partial<FormOfClipping>, units: string[]) =>
    suggestUnit({ ...page, ...changes }, units)?.unit ?? null;

  it('tells news and articles apart by length', () => {
    expect(unit({}, ['tin', 'bài'])).toBe('bài');
    expect(unit({ syllables: 350 }, ['tin', 'bài'])).toBe('tin');
    expect(unit({ syllables: 0 }, ['tin', 'bài'])).toBe(null);
    expect(unit({ syllables: 120 }, ['bài', 'video'])).toBe('bài');
  });

  it('reads formats from the head of the title, the section and the address', () => {
    expect(unit({ title: '[Video] Một ngày ở bến' }, ['bài', 'video'])).toBe('video');
    expect(unit({ title: 'Infographic: 5 bước nộp hồ sơ' }, ['tin, bài', 'infographic'])).toBe('infographic');
    expect(unit({ section: 'E-Magazine' }, ['bài', 'emagazine'])).toBe('emagazine');
    expect(unit({ address: 'https://bao.example/video/ben-thu.html' }, ['bài', 'video'])).toBe('video');
    // A word inside a sentence is no format.
    expect(unit({ title: 'Xã quay video giới thiệu nông sản' }, ['bài', 'video'])).toBe('bài');
  });

  it('knows what a record is the record of, and what was broadcast', () => {
    const record = { kind: 'record' as const, address: null, syllables: 0 };
    expect(unit({ ...record, title: 'Biên bản lớp tập huấn viết tin' }, ['lớp', 'buổi'])).toBe('lớp');
    expect(unit({ ...record, title: 'Danh sách' }, ['lớp', 'bài'])).toBe('lớp');
    expect(unit({ ...record, title: 'Danh sách' }, ['lớp', 'buổi'])).toBe(null);
    expect(unit({ kind: 'broadcast', title: 'Bến Thử hôm nay' }, ['tin, bài', 'phóng sự'])).toBe('phóng sự');
  });

  it('has nothing to say where there is one unit', () => {
    expect(suggestUnit(page, ['bài'])).toBe(null);
    expect(suggestUnit(page, [])).toBe(null);
  });
});
