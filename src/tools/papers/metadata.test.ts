import { describe, expect, it } from 'vitest';
import { readMetadataXml, toMetadataXml, type PaperMetadata } from './metadata.ts';

const FULL: PaperMetadata = {
  fileCode: { organId: '000.01.02.H99', fileCatalog: 2026, fileNotation: '05/VHXH' },
  docOrdinal: 7,
  typeName: 'Báo cáo',
  codeNumber: '05',
  codeNotation: 'BC-UBND',
  issuedDate: '2026-02-05',
  organName: 'Ủy ban nhân dân xã An Mẫu (mẫu)',
  subject: 'Kết quả phối hợp <quý I> & phương hướng "quý II"',
  language: 'Tiếng Việt',
  pageAmount: 12,
  description: 'Lập từ số liệu đã xác nhận',
  signerInfo: [{ position: 'Phó Chủ tịch', fullName: 'Trần Thị Mẫu Đơn (mẫu)' }],
  to: [
    { organId: '000.00.00.H99', organName: 'UBND tỉnh Sông Mới (mẫu)' },
    { organId: '', organName: 'Báo Sông Mới (mẫu)' },
  ],
  priority: 1,
  issuedAmount: 3,
  dueDate: '2026-03-01',
};

describe('metadata beside the file', () => {
  it('reads back what was written, with every field of Annex VI', () => {
    const xml = toMetadataXml(FULL);
    expect(readMetadataXml(xml)).toEqual(FULL);
    for (const name of 'FileCode OrganId FileCatalog FileNotation DocOrdinal TypeName CodeNumber CodeNotation IssuedDate OrganName Subject Language PageAmount Description SignerInfo Position FullName To Priority IssuedAmount DueDate'.split(
      ' ',
    )) {
      expect(xml).toContain(`<${name}>`);
    }
    expect(xml).not.toContain('Organld');
    expect(toMetadataXml(FULL)).toBe(xml);
  });
  it('leaves out what is not known, also the number that the clerk gives later', () => {
    const { docOrdinal: _d, description: _t, priority: _p, issuedAmount: _i, dueDate: _u, ...least } = FULL;
    const unnumbered = { ...least, codeNumber: '', to: [] };
    expect(readMetadataXml(toMetadataXml(unnumbered))).toEqual(unnumbered);
  });
  it.each<[string, Partial<PaperMetadata>, string]>([
    ['metadata-missing', { typeName: '' }, 'TypeName'],
    ['metadata-missing', { fileCode: { ...FULL.fileCode, organId: '' } }, 'FileCode/OrganId'],
    ['metadata-length', { fileCode: { ...FULL.fileCode, organId: '12345678901234' } }, 'FileCode/OrganId'],
    ['metadata-missing', { signerInfo: [] }, 'SignerInfo/Position'],
    ['metadata-length', { subject: 'x'.repeat(501) }, 'Subject'],
    ['metadata-length', { pageAmount: 1000 }, 'PageAmount'],
    ['metadata-length', { signerInfo: [{ position: 'x', fullName: 'y'.repeat(51) }] }, 'SignerInfo/FullName'],
    ['metadata-type', { issuedDate: '2026-02-30' }, 'IssuedDate'],
    ['metadata-type', { pageAmount: 1.5 }, 'PageAmount'],
  ])('%s: %o', (code, change, path) => {
    expect(() => toMetadataXml({ ...FULL, ...change })).toThrow(expect.objectContaining({ code }) as Error);
    expect(() => toMetadataXml({ ...FULL, ...change })).toThrow(path);
  });
  it('refuses files that are something else', () => {
    for (const xml of [
      '',
      'x',
      '<a/>',
      '<OutgoingDocument>',
      '<OutgoingDocument/>',
      '<OutgoingDocument><TypeName>x</TypeName></OutgoingDocument>',
    ]) {
      expect(() => readMetadataXml(xml)).toThrow(/metadata/);
    }
    const spoiled = toMetadataXml(FULL).replace('<PageAmount>12', '<PageAmount>mười hai');
    expect(() => readMetadataXml(spoiled)).toThrow('PageAmount');
  });
});
