// The ways in which pages and papers tell how long an agreement holds and when it was signed. Everybody is invented.
import { describe, expect, it } from 'vitest';
import { readAgreement } from './index.ts';

const DUTIES =
  'Theo đó, hai bên thống nhất Báo Sông Mẫu tuyên truyền các chủ trương, chính sách của phường; UBND phường cung cấp thông tin cho Báo.';
const story = (lede: string, more = '', date = 'Thứ Ba, 17/3/2026') =>
  `UBND phường Hoa Mẫu và Báo Sông Mẫu ký kết hợp tác\n${date}\n${lede}\n${DUTIES} ${more}\n`;
const signed = (what: string) => `Sáng 16/3, UBND phường Hoa Mẫu và Báo Sông Mẫu đã ký kết ${what}.`;
const paper = (given: { day?: string; name?: string; end?: string; foot?: string }) =>
  `UBND PHƯỜNG HOA MẪU - BÁO SÔNG MẪU\n${given.day ?? ''}\nQUY CHẾ\nPhối hợp tuyên truyền giữa UBND phường Hoa Mẫu và Báo Sông Mẫu${given.name ?? ''}\nCăn cứ Luật Báo chí năm 2016;\nCăn cứ Kế hoạch số 15/KH-UBND ngày 10/01/2026 của UBND phường;\nHai bên thống nhất:\nĐiều 1. Trách nhiệm của UBND phường\nCung cấp thông tin cho Báo Sông Mẫu.\nĐiều 2. Trách nhiệm của Báo\nĐăng tải tin, bài về phường.\nĐiều 3. Điều khoản thi hành\n${given.end ?? ''}\n${given.foot ?? ''}\n`;
const termOf = (text: string) => {
  const { term } = readAgreement(text);
  return term && [term.from, term.to];
};

describe('the term', () => {
  it.each([
    ['chương trình phối hợp tuyên truyền giai đoạn từ 2026 tới 2030', ['2026', '2030']],
    ['kế hoạch phối hợp tuyên truyền 2026', ['2026', '2026']],
    ['chương trình phối hợp công tác nhiệm kỳ 2025-2030', ['2025', '2030']],
    ['chương trình phối hợp tuyên truyền Nghị quyết Đại hội Đảng bộ phường nhiệm kỳ 2025-2030', null],
    ['chương trình phối hợp tuyên truyền đến năm 2030', [null, '2030']],
    ['chương trình phối hợp tuyên truyền quý II và quý III năm 2026', ['2026-04-01', '2026-09-30']],
    ['chương trình phối hợp tuyên truyền 9 tháng cuối năm 2026', ['2026-04-01', '2026-12-31']],
    ['chương trình phối hợp tuyên truyền quý II/2026', ['2026-04-01', '2026-06-30']],
    ['chương trình phối hợp tuyên truyền (10/2025 - 10/2026)', ['2025-10-01', '2026-10-31']],
    ['chương trình phối hợp tuyên truyền từ tháng Tư đến hết tháng Mười hai năm 2026', ['2026-04-01', '2026-12-31']],
    ['chương trình phối hợp tuyên truyền niên khóa 2026 - 2027', ['2026', '2027']],
  ])('signed: %s', (what, term) => {
    expect(termOf(story(signed(what)))).toEqual(term);
  });

  it.each([
    ['Thời gian phối hợp bắt đầu từ 01-4-2026 và kết thúc vào 31-3-2028.', ['2026-04-01', '2028-03-31']],
    ['Chương trình bắt đầu ngày 1/4/2026, kết thúc ngày 31/3/2028.', ['2026-04-01', '2028-03-31']],
    [
      'Ba mươi tháng, bắt đầu từ ngày mồng 1 tháng 3 năm 2026 và khép lại vào ngày 31 tháng 8 năm 2028, là quãng thời gian hai bên đặt ra.',
      ['2026-03-01', '2028-08-31'],
    ],
    ['Thỏa thuận hết hiệu lực vào ngày 31/12/2028.', [null, '2028-12-31']],
    ['Thỏa thuận có thời hạn đến cuối nhiệm kỳ 2025 - 2030.', [null, '2030']],
    ['Thỏa thuận có thời hạn 24 tháng kể từ ngày 01/4/2026.', ['2026-04-01', '2028-04-01']],
    ['Thỏa thuận có thời hạn 02 (hai) năm kể từ ngày ký.', ['2026-03-16', '2028-03-16']],
    ['Thời gian hợp tác là 24 tháng, bắt đầu từ ngày 01/4/2026.', ['2026-04-01', '2028-04-01']],
    ['Thỏa thuận sẽ kết thúc vào cuối năm 2028.', [null, '2028']],
    ['Thỏa thuận có thời hạn 03 năm kể từ ngày ký.', ['2026-03-16', '2029-03-16']],
    ['Thỏa thuận có hiệu lực từ ngày ký đến hết năm 2028.', ['2026-03-16', '2028-12-31']],
    ['Trong giai đoạn 2026-2030, hai bên sẽ mở chuyên mục chung.', ['2026', '2030']],
    ['Giai đoạn 2021-2025, hai bên đã mở nhiều chuyên mục chung.', null],
    ['Phường phấn đấu đến năm 2030 không còn hộ nghèo.', null],
  ])('told later: %s', (more, term) => {
    expect(termOf(story(signed('thỏa thuận hợp tác truyền thông'), more))).toEqual(term);
  });

  it.each([
    [{ end: 'Thời gian thực hiện: năm 2026.' }, ['2026', '2026']],
    [{ end: 'Quy chế được thực hiện đến hết năm 2028.' }, [null, '2028']],
    [{ end: 'Quy chế có giá trị kể từ ngày ký đến khi có văn bản thay thế.' }, null],
    [{ name: ', nhiệm kỳ 2025 - 2030', end: 'Quy chế có hiệu lực kể từ ngày ký.' }, ['2025', '2030']],
    [
      { day: 'Hoa Mẫu, ngày 12 tháng 3 năm 2026', end: 'Quy chế có hiệu lực từ ngày ký đến hết ngày 31/12/2028.' },
      ['2026-03-12', '2028-12-31'],
    ],
  ])('of a paper: %j', (given, term) => {
    expect(termOf(paper(given))).toEqual(term);
  });
});

describe('the day of signing', () => {
  const at = (when: string, date?: string) =>
    readAgreement(
      story(`${when} ${signed('chương trình phối hợp tuyên truyền').slice('Sáng 16/3, '.length)}`, '', date),
    ).signedOn;
  it.each([
    ['Hôm kia,', '2026-03-15'],
    ['Hôm 15 vừa rồi,', '2026-03-15'],
    ['Cách đây hai hôm,', '2026-03-15'],
    ['Trong ngày cuối cùng của tháng 2,', '2026-02-28'],
    ['Ngày 16 tháng Ba năm 2026,', '2026-03-16'],
    ['Sau buổi làm việc ngày 3/2, sáng 16/3,', '2026-03-16'],
    ['Ngày 3/2, đoàn công tác của Báo Sông Mẫu đã đến làm việc với phường. Ngày 16/3,', '2026-03-16'],
    ['Ngày 5 tháng 3 vừa qua,', '2026-03-05'],
    ['Vừa qua,', null],
    ['Thứ Hai vừa qua,', '2026-03-16'],
    ['Thứ Sáu tuần trước,', '2026-03-13'],
    ['Sáng thứ Hai,', '2026-03-16'],
    ['Hai hôm trước,', '2026-03-15'],
    ['Nhân 101 năm Ngày Báo chí Cách mạng Việt Nam (21/6/1925 - 21/6/2026), sáng 16/3,', '2026-03-16'],
    ['Hôm thứ Hai (16/3),', '2026-03-16'],
    ['Hồi sáng,', '2026-03-17'],
    ['Sáng đầu tuần,', '2026-03-16'],
    ['Cách nay ba hôm,', '2026-03-14'],
    ['Cách đây một tuần,', '2026-03-10'],
    ['Ngày này tuần trước,', '2026-03-10'],
    ['Tuần trước, vào thứ Tư,', '2026-03-11'],
    ['Ngày 26 tháng trước,', '2026-02-26'],
    ['Ngày đầu tiên của tháng ba,', '2026-03-01'],
    ['Đúng ngày Quốc tế Phụ nữ 8/3,', '2026-03-08'],
    ['Nhân Ngày Báo chí 8/3,', null],
    ['Lúc 9 giờ 16/3,', '2026-03-16'],
    ['Mới chiều hôm qua, hội trường còn tiếng khoan. Vậy mà đúng hẹn,', '2026-03-16'],
    ['Đoàn nhà báo tới phường ngày 16/3, mang theo bản chương trình. Tại nhà văn hóa,', '2026-03-16'],
    ['Ngày 14/3, phường họp bàn. Hai hôm sau,', '2026-03-16'],
    ['Ngày 16/3, phường họp bàn. Cùng ngày,', '2026-03-16'],
    ['Năm 2021, ngày 5/3, hai bên đã ký chương trình đầu tiên. Sáng 16/3,', '2026-03-16'],
    ['Nhân 95 năm Ngày thành lập Đoàn 26/3, hôm 16/3,', '2026-03-16'],
  ])('%s', (when, day) => {
    expect(at(when)).toBe(day);
  });
  it('is the one named last where the story points back to it', () => {
    const lede =
      'Thỏa thuận hợp tác truyền thông hai năm, kể từ ngày 16-3-2026, được UBND phường Hoa Mẫu và Báo Sông Mẫu ký vào đúng ngày đó.';
    expect(readAgreement(story(lede)).signedOn).toBe('2026-03-16');
  });
  it('is that of the meeting that looks back and signs anew', () => {
    const text =
      'Tổng kết phối hợp truyền thông\nThứ Ba, 17/3/2026\nChiều qua, UBND phường Hoa Mẫu tổng kết ba năm thực hiện chương trình phối hợp truyền thông với Báo Sông Mẫu. Báo đã đăng 90 tin. Phường còn chậm trả lời. Cả hai đều rút kinh nghiệm. Tỷ lệ hài lòng tăng.\nNgay sau phần tổng kết, Chủ tịch UBND phường Lê Văn Lúa và Tổng Biên tập Báo Sông Mẫu Trần Thị Hoa ký chương trình cho giai đoạn 2026 - 2030.\n';
    expect(readAgreement(text).signedOn).toBe('2026-03-16');
  });
  it('is none that lies years after the page', () => {
    const lede =
      'Ba mươi tháng, từ ngày 1/3/2026 đến ngày 31/8/2028, là quãng thời gian UBND phường Hoa Mẫu và Báo Sông Mẫu ghi trong thỏa thuận hợp tác truyền thông ký hôm qua.';
    expect(readAgreement(story(lede)).signedOn).toBe('2026-03-16');
  });
  it('stands in a sentence after the signing', () => {
    const lede =
      'UBND phường Hoa Mẫu và Báo Sông Mẫu ký kết chương trình phối hợp tuyên truyền. Cái bắt tay chiều 16/3 được nhiều người nhắc lại.';
    expect(readAgreement(story(lede)).signedOn).toBe('2026-03-16');
  });
  it.each([
    '17 tháng 3, 2026',
    '17/3/26',
    'Hoa Mẫu, 17-3-2026',
    '17 Tháng Ba, 2026',
    '2026-03-17T08:15:00+07:00',
    'Mar 17, 2026',
    'Lê Mẫu | 17/3/2026',
    'Tin tức > Chính trị > 17/03/2026',
    'Sông Mẫu Online (17-3-2026)',
  ])('is not that of the line %s', (date) => {
    expect(at('Sáng 16/3,', date)).toBe('2026-03-16');
  });
  it.each([
    { day: 'Hoa Mẫu, 12-3-2026' },
    { end: 'Quy chế được lập tại UBND phường ngày 12 tháng 3 năm 2026.' },
    { foot: 'Làm tại Hoa Mẫu, ngày 12/3/2026' },
    { foot: 'Ngày ký: 12/3/2026' },
    { foot: 'Ký số ngày 12/3/2026 10:23:11 +07:00' },
    { end: 'Quy chế có hiệu lực kể từ ngày ký (12/3/2026).' },
    { end: 'Quy chế được ký kết hôm 12/3/2026 tại trụ sở UBND phường.' },
    { foot: 'Hoa Mẫu, ngày mười hai tháng ba năm hai nghìn không trăm hai mươi sáu' },
    { foot: 'Hoa Mẫu, ngày 12 tháng 3 năm 2026\nTM. UBND PHƯỜNG          TỔNG BIÊN TẬP' },
  ])('of a paper: %j', (given) => {
    expect(readAgreement(paper(given)).signedOn).toBe('2026-03-12');
  });
  it('is none where the day was left open', () => {
    expect(readAgreement(paper({ day: 'Hoa Mẫu, ngày     tháng 3 năm 2026' })).signedOn).toBeNull();
  });
});

describe('how often they report', () => {
  it.each([
    ['Cứ hết quý, hai bên công khai số bài đã đăng.', 'quarter'],
    ['Ngày 25 của tháng cuối quý, hai bên họp đối chiếu.', 'quarter'],
    ['Ba tháng hai bên coi lại một lần.', 'quarter'],
    ['Hai bên gặp nhau tháng 6, tháng 12 để đánh giá.', 'half-year'],
    ['Mùng 5 hằng tháng, Báo gửi phường báo cáo kết quả.', 'month'],
  ])('%s', (more, every) => {
    expect(readAgreement(story(signed('thỏa thuận hợp tác truyền thông'), more)).reportingCadence?.every).toBe(every);
  });
});
