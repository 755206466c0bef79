import { describe, expect, it } from 'vitest';
import { nameKey, withoutExampleMark } from './name-key.ts';
import { likenessOfName, type NamedBody } from './name-likeness.ts';

const WARD: NamedBody = {
  name: 'Ủy ban nhân dân phường Đông Hòa (mẫu)',
  place: 'Thành phố Hồ Chí Minh',
  parentName: null,
  aliases: ['Chính quyền Đông Hòa'],
};
const score = (name: string, body = WARD, place: string | null = null) => likenessOfName(name, body, place)?.score ?? 0;

describe('the key of a name', () => {
  it.each([
    ['UBND phường Đông Hoà', 'Ủy ban nhân dân phường Đông Hòa'],
    ['UBND P. Đông Hòa', 'Uỷ ban  nhân dân Phường Đông Hòa'],
    ['UBND TP.HCM', 'Ủy ban nhân dân thành phố Hồ Chí Minh'],
    ['UBND TP. Hồ Chí Minh', 'ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH'],
    ['UBND T.P Từ Lâm', 'Ủy ban nhân dân thành phố Từ Lâm'],
    ['Đài PT-TH tỉnh Tân Mẫu', 'Đài Phát thanh và Truyền hình tỉnh Tân Mẫu'],
    ['Ủy ban MTTQ VN xã Tân Mẫu', 'Ủy ban Mặt trận Tổ quốc Việt Nam xã Tân Mẫu'],
    ['UBND X. Tân Mẫu'.normalize('NFD'), 'UBND xã Tân Mẫu'],
  ])('%s = %s', (short, long) => {
    expect(nameKey(short)).toBe(nameKey(long));
  });
  it('keeps different bodies apart', () => {
    expect(nameKey('UBND phường Đông Hòa')).not.toBe(nameKey('HĐND phường Đông Hòa'));
    expect(nameKey('UBND xã Đông Hòa')).not.toBe(nameKey('UBND phường Đông Hòa'));
  });
  it('drops the mark of invented bodies, but not a name that is all mark', () => {
    expect(withoutExampleMark(nameKey('Báo Tân Lạc (mẫu)'))).toBe('bao tan lac');
    expect(withoutExampleMark('mau')).toBe('mau');
  });
});

describe('likeness of a found name', () => {
  it('is whole for the same words, whatever their writing', () => {
    expect(score('UBND P. Đông Hoà')).toBe(1);
    expect(score('Ủy ban nhân dân phường Đông Hòa (mẫu)')).toBe(1);
  });
  it('counts other names and names followed by the place', () => {
    expect(score('chính quyền Đông Hòa')).toBe(0.95);
    expect(score('UBND phường Đông Hòa, TP.HCM')).toBe(0.95);
    expect(score('UBND phường Đông Hòa, tỉnh Khác')).toBe(0.65);
  });
  it('takes the bare place for likely, another body of the place for hardly', () => {
    expect(score('phường Đông Hòa')).toBe(0.85);
    expect(score('Đảng ủy phường Đông Hòa')).toBe(0.4);
    expect(likenessOfName('HĐND phường Đông Hòa', WARD, null)?.reason.vi).toContain('cơ quan khác');
  });
  it('sinks when the place is another one, and says so', () => {
    expect(score('UBND phường Đông Hòa', WARD, 'tỉnh Bắc Mẫu')).toBe(0.6);
    expect(score('UBND phường Đông Hòa', WARD, 'TP.HCM')).toBe(1);
    expect(likenessOfName('UBND phường Đông Hòa', WARD, 'tỉnh Bắc Mẫu')?.reason.vi).toContain('địa bàn khác');
  });
  it('is nothing for strangers and empty names', () => {
    expect(likenessOfName('Báo Sông Mẫu', WARD, null)).toBeNull();
    expect(likenessOfName('  ', WARD, null)).toBeNull();
    expect(likenessOfName('UBND phường Tây Thạnh', WARD, null)?.score ?? 0).toBeLessThan(0.6);
  });
});
