import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDate, readDate } from './index.ts';

const MINUTE = '2026-11-20T02:30:00.000Z';
const DAY = '2026-11-19T17:00:00.000Z';

describe('readDate', () => {
  it.each([
    ['Fri, 20 Nov 2026 09:30:00 +0700', MINUTE],
    ['Fri, 20 Nov 2026 02:30:00 GMT', MINUTE],
    ['20 Nov 26 09:30 +0700', MINUTE],
    ['Fri, 20 Nov 2026 02:30:00 UT', MINUTE],
    ['Thu, 19 Nov 2026 21:30:00 EST', MINUTE],
    ['2026-11-20T09:30:00+07:00', MINUTE],
    ['2026-11-20T02:30:00Z', MINUTE],
    ['2026-11-20T02:30Z', MINUTE],
    ['2026-11-20T09:30:00.000+0700', MINUTE],
    ['20261120T0230Z', MINUTE],
    ['2026-11-20 09:30:00', MINUTE],
    ['Fri Nov 20 02:30:00 GMT 2026', MINUTE],
    ['Nov 20, 2026 9:30 AM', MINUTE],
    ['November 20, 2026, 09:30', MINUTE],
    ['11/20/2026 9:30:00 AM', MINUTE],
    ['Thứ Sáu, 20/11/2026 | 09:30', MINUTE],
    ['Thứ sáu, 20/11/2026 09:30 GMT+7', MINUTE],
    ['Thứ sáu, 20/11/2026 09:30 (GMT+7)', MINUTE],
    ['Thứ 6, ngày 20/11/2026 - 9h30', MINUTE],
    ['20-11-2026 09:30', MINUTE],
    ['20.11.2026, 09:30', MINUTE],
    ['09:30 | 20/11/2026', MINUTE],
    ['09:30 - Thứ Sáu, 20/11/2026', MINUTE],
    ['9 giờ 30 phút ngày 20 tháng 11 năm 2026', MINUTE],
    ['09:30 GMT+7, 20/11/2026', MINUTE],
    ['20/11/2026 09:30 SA', MINUTE],
    ['20/11/2026 lúc 09:30', MINUTE],
    ['20 Tháng Mười Một, 2026 09:30', MINUTE],
    ['20 Th11 2026 09:30', MINUTE],
    ['Thứ Sáu, 20/11/2026'.normalize('NFD'), DAY],
    ['ngày 20 tháng 11 năm 2026', DAY],
    ['20/11/2026', DAY],
    ['2026-11-20', DAY],
    ['2026-11-20+07:00', DAY],
    ['2026-11', '2026-10-31T17:00:00.000Z'],
    ['20/11/2026 02:30 CH', '2026-11-20T07:30:00.000Z'],
  ])('%s', (text, at) => {
    expect(readDate(text)?.at).toBe(at);
  });

  it.each(['', 'hôm nay', '31/02/2026', '2026-13-01', '20/11', 'Số 20/2026', 'tin 12345678', 'x'.repeat(300)])(
    'finds no date in %j',
    (text) => {
      expect(readDate(text)).toBeNull();
    },
  );

  it('says whether zone and time were written', () => {
    expect(readDate('20/11/2026')).toMatchObject({ precise: 'day', zone: 'assumed' });
    expect(readDate('2026-11-20T02:30:00Z')).toMatchObject({ precise: 'minute', zone: 'stated' });
    expect(readDate('20/11/2026 09:30')).toMatchObject({ precise: 'minute', zone: 'assumed' });
  });
  it('reads back every ISO and RFC 822 moment', () => {
    const moments = fc.date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, (when) => {
        expect(readDate(when.toISOString())?.at).toBe(when.toISOString());
        const whole = new Date(Math.floor(when.getTime() / 1000) * 1000);
        expect(readDate(whole.toUTCString())?.at).toBe(whole.toISOString());
      }),
    );
  });
});

describe('findDate', () => {
  it('finds the date in a line of a page and says where', () => {
    const line = 'Xã hội | Thứ Sáu, 20/11/2026, 09:30 (GMT+7) | In bài này';
    const found = findDate(line);
    expect(found?.at).toBe(MINUTE);
    expect(line.slice(found?.start, found?.end)).toBe('20/11/2026, 09:30');
  });
  it('does not take a far away time', () => {
    expect(findDate('Ngày 20/11/2026, hội nghị của xã Hoa Mẫu (mẫu) khai mạc lúc 8:00')?.precise).toBe('day');
  });
  it('takes the first date of several', () => {
    expect(findDate('20/11/2026 ... 21/12/2026')?.at).toBe(DAY);
  });
  it('is not slow on hostile text', () => {
    const started = performance.now();
    findDate('1/'.repeat(50_000));
    findDate('20 '.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
