import { describe, expect, it } from 'vitest';
import { healthOf } from './health.ts';
import { readRetryAfter, silentAfterMs, usualGap, waitAfterFailure, waitAfterSuccess } from './rhythm.ts';

const HOUR = 3_600_000;

describe('waiting', () => {
  it('doubles up to a day, a fifth more or less', () => {
    expect([1, 2, 3, 4, 5, 6, 60].map((failures) => waitAfterFailure(failures, 60, 0.5) / HOUR)).toEqual([
      1, 2, 4, 8, 16, 24, 24,
    ]);
    expect(waitAfterFailure(1, 60, 0) / HOUR).toBeCloseTo(0.8);
    expect(waitAfterFailure(1, 60, 1) / HOUR).toBeCloseTo(1.2);
  });
  it('keeps to what the server asks, up to a week', () => {
    expect(waitAfterFailure(1, 60, 0.5, 48 * HOUR) / HOUR).toBe(48);
    expect(waitAfterFailure(1, 60, 0.5, 1) / HOUR).toBe(1);
    expect(waitAfterFailure(1, 60, 0.5, 1e12) / HOUR).toBe(168);
  });
  it('keeps the rhythm after a success', () => {
    expect(waitAfterSuccess(60, 0.5) / HOUR).toBe(1);
  });
  it('reads Retry-After in both forms', () => {
    const now = new Date('2026-11-20T00:00:00Z');
    expect(readRetryAfter('120', now)).toBe(120_000);
    expect(readRetryAfter('Fri, 20 Nov 2026 01:00:00 GMT', now)).toBe(HOUR);
    expect(readRetryAfter('Thu, 19 Nov 2026 01:00:00 GMT', now)).toBe(0);
    for (const bad of [null, undefined, '', 'soon', '-5x']) expect(readRetryAfter(bad, now)).toBeNull();
  });
});

describe('the rhythm of a source', () => {
  const at = (...hours: number[]) => hours.map((hour) => new Date(hour * HOUR));
  it('is the gap that nine in ten do not exceed, batches counted once', () => {
    expect(usualGap(at(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 60))).toBe(120);
    expect(usualGap(at(10, 0, 4, 2, 8, 6))).toBe(120);
    expect(usualGap(at(0, 0, 0, 0, 0.1, 0.1, 0.1))).toBeNull();
    expect(usualGap(at(0, 1, 2))).toBeNull();
  });
  it('says how long silence is ordinary', () => {
    expect([null, 1, 1440, 30 * 1440].map((gap) => silentAfterMs(gap) / HOUR / 24)).toEqual([30, 3, 4, 60]);
  });
});

describe('healthOf', () => {
  const now = new Date('2026-11-20T00:00:00Z');
  const base = {
    state: 'active' as const,
    everyMinutes: 60,
    failures: 0,
    problem: null,
    lastAttemptAt: now,
    lastSuccessAt: now,
    lastNewItemAt: now,
    nextAttemptAt: now,
    usualGapMinutes: null,
  };
  it.each([
    [{}, 'well'],
    [{ lastSuccessAt: null }, 'new'],
    [{ failures: 2, problem: { vi: 'Máy chủ bận.', en: 'Busy.' } }, 'failing'],
    [{ lastNewItemAt: new Date('2026-10-01T00:00:00Z') }, 'silent'],
    [{ usualGapMinutes: 120, lastNewItemAt: new Date('2026-11-16T00:00:00Z') }, 'silent'],
    [{ usualGapMinutes: 120, lastNewItemAt: new Date('2026-11-18T00:00:00Z') }, 'well'],
    [{ usualGapMinutes: 20 * 1440, lastNewItemAt: new Date('2026-10-01T00:00:00Z') }, 'well'],
    [{ state: 'paused' as const, failures: 5 }, 'paused'],
    [{ state: 'gone' as const }, 'gone'],
  ])('%j is %s', (changes, health) => {
    expect(healthOf({ ...base, ...changes }, now).health).toBe(health);
  });
  it('says the usual rhythm', () => {
    expect(healthOf({ ...base, usualGapMinutes: 300 }, now).sentence.vi).toContain(
      'Thường cứ khoảng 5 giờ lại có bài mới.',
    );
  });
  it('says the reason, the last success and the next try', () => {
    const { sentence } = healthOf({ ...base, failures: 2, problem: { vi: 'Máy chủ bận.', en: 'Busy.' } }, now);
    expect(sentence.vi).toBe(
      'Lỗi 2 lần liên tiếp, lần cuối đọc được lúc 07:00, 20/11/2026. Máy chủ bận. Sẽ thử lại lúc 07:00, 20/11/2026.',
    );
  });
});
