import { describe, expect, it } from 'vitest';
import { LONGEST_TEXT, readAgreement } from './index.ts';

const SIGNED = 'UBND xã An Hòa (mẫu) và Báo Sông Xanh (mẫu) ký kết chương trình phối hợp tuyên truyền';
const codes = (text: string, publishedOn?: string) =>
  readAgreement(text, publishedOn ? { publishedOn } : {}).warnings.map((warning) => warning.code);

describe('parties', () => {
  it('gives the authority side A and the press side B, whoever is named first', () => {
    const reading = readAgreement(
      'Báo Sông Xanh và UBND xã An Hòa ký kết chương trình phối hợp tuyên truyền năm 2025.',
    );
    expect(reading.parties.map((party) => [party.name, party.kind, party.side])).toEqual([
      ['Báo Sông Xanh', 'press', 'B'],
      ['UBND xã An Hòa', 'authority', 'A'],
    ]);
  });
  it('does not split names at "và"', () => {
    const reading = readAgreement(
      'Sở Văn hóa, Thể thao và Du lịch tỉnh Bắc Lộc ký kết quy chế phối hợp tuyên truyền với Báo và Phát thanh, truyền hình Bắc Lộc.',
    );
    expect(reading.parties.map((party) => party.name)).toEqual([
      'Sở Văn hóa, Thể thao và Du lịch tỉnh Bắc Lộc',
      'Báo và Phát thanh, truyền hình Bắc Lộc',
    ]);
  });
  it('takes the body with the mandate, not the one that gave it', () => {
    const reading = readAgreement(
      'Ngày 3/4/2025, được sự ủy quyền của Tỉnh ủy Tam Sơn, Ban Tuyên giáo Tỉnh ủy Tam Sơn và Báo Sông Xanh ký kết chương trình phối hợp tuyên truyền năm 2025.',
    );
    expect(reading.parties.map((party) => party.name)).toEqual(['Ban Tuyên giáo Tỉnh ủy Tam Sơn', 'Báo Sông Xanh']);
  });
  it('sees no newspaper in "nhà báo" and no body in "trụ sở Thành"', () => {
    const reading = readAgreement(`${SIGNED}. Nhà báo Trịnh Thu Nga dự lễ tại trụ sở Đảng ủy.`);
    expect(reading.parties.filter((party) => party.kind === 'press').map((party) => party.name)).toEqual([
      'Báo Sông Xanh',
    ]);
  });
});

describe('people', () => {
  it('reads offices after and before the name', () => {
    const reading = readAgreement(
      `${SIGNED}.\nVề phía xã An Hòa có ông Trần Văn Bình, Bí thư Đảng ủy xã; bà Lê Thị Mai - Chủ tịch UBND xã.\nTổng Biên tập Báo Sông Xanh Phạm Quốc Anh phát biểu tại buổi lễ.`,
    );
    expect(reading.parties.map((party) => party.representatives.map((one) => `${one.name}: ${one.title}`))).toEqual([
      ['Trần Văn Bình: Bí thư Đảng ủy xã', 'Lê Thị Mai: Chủ tịch UBND xã'],
      ['Phạm Quốc Anh: Tổng Biên tập Báo Sông Xanh'],
    ]);
  });
  it('warns when two people hold one office, and keeps both', () => {
    const text = `${SIGNED}.\nVề phía xã An Hòa có ông Trần Văn Bình, Chủ tịch UBND xã; ông Lê Văn Mạnh, Chủ tịch UBND xã.`;
    expect(codes(text)).toContain('same-office');
    expect(readAgreement(text).parties[0]!.representatives).toHaveLength(2);
  });
  it('does not take those present for signatories, nor witnesses either', () => {
    const reading = readAgreement(
      `${SIGNED}.\nChủ tịch UBND xã An Hòa Lê Thị Mai và Tổng Biên tập Báo Sông Xanh Phạm Quốc Anh, cùng các đại biểu chứng kiến ký kết chương trình phối hợp.`,
    );
    expect(reading.signatories).toEqual([]);
    expect(reading.witnesses.map((one) => one.name ?? one.title)).toEqual([
      'Lê Thị Mai',
      'Phạm Quốc Anh',
      'các đại biểu',
    ]);
  });
});

describe('dates and term', () => {
  it.each([
    ['Sáng 7-12, ', '2025-12-08', '2025-12-07'],
    ['Chiều 2 – 6, ', '2025-06-03', '2025-06-02'],
    ['Chiều nay (20/6), ', '2025-06-20', '2025-06-20'],
    ['Ngày 30 tháng 12, ', '2026-01-02', '2025-12-30'],
  ])('takes the year of "%s" from the publication', (words, published, signed) => {
    const reading = readAgreement(`${words}${SIGNED}.`, { publishedOn: published });
    expect(reading.signedOn).toBe(signed);
  });
  it('warns of a signing later than its own page', () => {
    expect(codes(`Ngày 15/10, ${SIGNED}.`, '2025-10-09')).toContain('date-after-publication');
  });
  it('gives no date for "vừa qua" and says so', () => {
    expect(readAgreement(`Vừa qua, ${SIGNED}.`, { publishedOn: '2025-10-09' }).signedOn).toBeNull();
    expect(codes(`Vừa qua, ${SIGNED}.`)).toContain('no-date');
  });
  it('keeps congress terms and the spans of projects out of the term', () => {
    const reading = readAgreement(
      `${SIGNED} giai đoạn 2025 - 2027.\nTheo đó, hai bên phối hợp tuyên truyền Nghị quyết Đại hội Đảng bộ xã nhiệm kỳ 2020 - 2025; đề án nông thôn mới giai đoạn 2021-2030.`,
    );
    expect(reading.term).toEqual({ from: '2025', to: '2027' });
  });
  it('writes full days when the text gives them', () => {
    const reading = readAgreement(
      `${SIGNED}, có hiệu lực từ ngày 1/3/2025 đến hết ngày 28/2/2027. Chương trình phối hợp có thời hạn nêu trên.`,
    );
    expect(reading.term).toEqual({ from: '2025-03-01', to: '2027-02-28' });
  });
});

describe('commitments', () => {
  const read = (words: string) => readAgreement(`${SIGNED}.\n${words}`).commitments;
  it('obliges the one asked, never the one who asks', () => {
    const [asked] = read(
      'Tổng Biên tập Báo Sông Xanh Phạm Quốc Anh đề nghị UBND xã An Hòa chủ động cung cấp thông tin cho Báo.',
    );
    expect(asked).toMatchObject({ obligedSide: 'A', modality: 'requested', kind: 'information.supply' });
  });
  it('tells pledged from agreed', () => {
    const [pledged] = read(
      'Phát biểu tại buổi lễ, Tổng Biên tập Phạm Quốc Anh khẳng định Báo sẽ mở chuyên mục về xã An Hòa.',
    );
    expect(pledged).toMatchObject({ obligedSide: 'B', modality: 'pledged' });
    const [agreed] = read('Theo đó, hai bên thống nhất phối hợp tổ chức tọa đàm về chuyển đổi số.');
    expect(agreed).toMatchObject({ obligedSide: 'both', modality: 'agreed', kind: 'joint.event' });
  });
  it('leaves out what was done before and what it is for', () => {
    expect(read('Trong những năm qua, hai bên đã phối hợp tuyên truyền nhiều sự kiện của xã.')).toEqual([]);
    const [one] = read(
      'Theo đó, hai bên phối hợp tuyên truyền các mô hình kinh tế mới nhằm nâng cao đời sống nhân dân.',
    );
    expect(one!.text).toBe('hai bên phối hợp tuyên truyền các mô hình kinh tế mới');
  });
  it('counts what is promised', () => {
    const found = read(
      'Theo đó, Báo Sông Xanh mỗi quý thực hiện 3 chuyên trang; tổ chức tập huấn 01 lớp/năm cho cán bộ xã.',
    );
    expect(found.flatMap((one) => one.quantity ?? []).map(({ value, unit, per }) => [value, unit, per])).toEqual([
      [3, 'chuyên trang', 'quarter'],
      [1, 'lớp', 'year'],
    ]);
  });
  it('takes the frequency of a column for no reporting cadence', () => {
    expect(readAgreement(`${SIGNED}.\nBáo Sông Xanh sẽ mở chuyên mục mỗi tuần một kỳ.`).reportingCadence).toBeNull();
    expect(readAgreement(`${SIGNED}.\nTheo đó, hai bên báo cáo kết quả hằng quý.`).reportingCadence?.every).toBe(
      'quarter',
    );
  });
});

describe('what is no programme', () => {
  it('says so of an empty text, an ordinary story and a hospital', () => {
    expect(readAgreement('  \n ').documentKind).toBe('empty');
    expect(codes(' ')).toEqual(['not-an-agreement']);
    expect(codes('Sáng nay trời mưa to ở nhiều nơi. Người dân nên mang áo mưa.')).toEqual(['not-an-agreement']);
    expect(codes('UBND xã An Hòa và Bệnh viện Bình An ký kết chương trình phối hợp khám bệnh năm 2025.')).toEqual([
      'not-an-agreement',
    ]);
  });
  it('takes nothing from captions of other stories', () => {
    const reading = readAgreement(
      `${SIGNED}.\nNgày 3/4/2025, hai bên tổ chức lễ ký kết chương trình phối hợp tuyên truyền năm 2025 tại hội trường UBND xã An Hòa trước đông đảo cán bộ.\nTin khác\nBáo Núi Cao và huyện Đông Xa ký kết chương trình phối hợp tuyên truyền 1/1/2020`,
    );
    expect(reading.parties.map((party) => party.name)).toEqual(['UBND xã An Hòa', 'Báo Sông Xanh']);
  });
});

describe('length', () => {
  it('refuses a text longer than any agreement', () => {
    expect(() => readAgreement('a'.repeat(LONGEST_TEXT + 1))).toThrow(
      expect.objectContaining({ code: 'text-too-long' }),
    );
  });
  const hostile: [string, (length: number) => string][] = [
    ['one sentence without an end', (n) => 'hai bên phối hợp tuyên truyền các nội dung, '.repeat(n / 44)],
    ['endless semicolons', (n) => `Theo đó, hai bên ${'tuyên truyền chủ trương; '.repeat(n / 25)}`],
    ['nothing but names', (n) => 'Nguyễn Văn An Báo Sông Xanh Trần '.repeat(n / 33)],
    [
      'thousands of parties',
      (n) =>
        Array.from({ length: n / 50 }, (_, at) => `Báo Số${at} và UBND xã Hòa${at} ký kết quy chế phối hợp. `).join(''),
    ],
    ['blanks', (n) => `a${' '.repeat(n)}b`],
    ['quotation marks', (n) => '"'.repeat(n)],
    ['brackets', (n) => '('.repeat(n)],
    ['one word', (n) => 'ả'.repeat(n)],
    ['one-word lines', (n) => 'Tin\n'.repeat(n / 4)],
  ];
  it.each(hostile)('reads 400 kB of %s in time that grows with the length only', (_name, make) => {
    expect(readAgreement(make(400_000)).text.length).toBeGreaterThan(300_000);
  });
});
