import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import type { OfficialPaper } from '../../tools/papers/index.ts';
import { closePress, print, writingLibraries } from './index.ts';

afterAll(() => closePress());

function paper(rows: number): OfficialPaper {
  return {
    heading: { kind: 'state', body: 'Ủy ban nhân dân xã An Thử (mẫu)' },
    placeAndDate: { place: 'An Thử', date: '2026-10-05' },
    kindName: 'BÁO CÁO',
    summary: 'Kết quả quý III năm 2026 (mẫu)',
    blocks: [
      { type: 'paragraph', runs: [{ text: 'Không phát sinh' }] },
      {
        type: 'table',
        columns: [
          { title: 'STT', width: 20, kind: 'number' },
          { title: 'Tên', width: 100, kind: 'text' },
        ],
        rows: Array.from({ length: rows }, (_, at) => [at + 1, `Bài thứ ${at + 1}`]),
      },
    ],
    signature: [{ title: 'Chủ tịch', name: 'Nguyễn Văn Thử (mẫu)' }],
    recipients: ['Lưu: VT'],
    attribution: 'Tổng hợp bằng Cầu Nối (mẫu)',
    language: 'vi',
  };
}

describe('press', () => {
  it('prints each format, the same bytes each time', async () => {
    const begins = { docx: 'PK', pdf: '%PDF', html: '<arti' } as const;
    for (const format of ['docx', 'pdf', 'html'] as const) {
      const bytes = await print({ format, paper: paper(3) });
      expect(Buffer.from(bytes).toString('latin1').startsWith(begins[format])).toBe(true);
      expect(Buffer.compare(bytes, await print({ format, paper: paper(3) }))).toBe(0);
    }
    const sheet = { name: 'Một', columns: [{ title: 'A', width: 10, type: 'number' as const }], rows: [[1]] };
    expect(Buffer.from(await print({ format: 'xlsx', sheets: [sheet] })).toString('latin1', 0, 2)).toBe('PK');
  }, 30_000);

  it('lets other work go on while it prints', async () => {
    const state = { printing: true, turns: 0 };
    const printed = print({ format: 'pdf', paper: paper(3_000) }).finally(() => {
      state.printing = false;
    });
    for (; state.printing; state.turns += 1) await wait(5);
    await printed;
    expect(state.turns).toBeGreaterThan(10);
  }, 60_000);

  it("passes the writer's refusal on, and prints the next paper", async () => {
    const undated = { ...paper(1), placeAndDate: { place: 'An Thử', date: '2026-02-30' } };
    await expect(print({ format: 'docx', paper: undated })).rejects.toMatchObject({
      name: 'Refusal',
      code: 'paper-date',
    });
    expect((await print({ format: 'docx', paper: paper(1) })).length).toBeGreaterThan(1000);
  });

  it('fails what is under way when it closes, and opens again', async () => {
    const [under] = await Promise.allSettled([print({ format: 'pdf', paper: paper(2_000) }), closePress()]);
    expect(under).toMatchObject({ status: 'rejected', reason: { code: 'print-too-long', status: 503 } });
    expect((await print({ format: 'html', paper: paper(1) })).length).toBeGreaterThan(100);
  }, 30_000);

  it('names the versions that the bytes depend on', () => {
    expect(writingLibraries()).toMatch(/^layout \d+, docx \d+\.\d+\.\d+, typst-ts-node-compiler \d/);
    expect(writingLibraries()).not.toContain('unknown');
  });
});
