import { describe, expect, it } from 'vitest';
import type { SideAssessment } from '../../../modules/commitments/index.ts';
import { newJudgements } from './assess-form.ts';

function said(status: 'met' | 'not_met', side: string, comment: string | null = null): SideAssessment {
  const latest = {
    id: 'x',
    commitmentId: 'one',
    organisationId: 'o',
    organisationName: 'Xã (mẫu)',
    side,
    periodFrom: '2026-01-01',
    periodTo: '2026-03-31',
    status,
    stance: 'states',
    comment,
    accountId: null,
    at: '2026-04-01T00:00:00.000Z',
    dueOn: '2026-04-15',
    isLate: false,
  } as const;
  return { commitmentId: 'one', side, latest, older: [] };
}
function form(values: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
}

describe('the judgements of a quarter', () => {
  it('takes what is new and leaves what was not touched', () => {
    const given = form({
      'status-one': 'met',
      'comment-one': '  ',
      'status-two': 'not_met',
      'comment-two': ' Thiếu bài ',
    });
    expect(newJudgements(given, ['one', 'two', 'three'], 'A', [said('met', 'A')])).toEqual([
      { commitmentId: 'two', status: 'not_met', stance: 'states', comment: 'Thiếu bài' },
    ]);
  });
  it('keeps a comment that is too long, so that it is refused and not lost', () => {
    const long = form({ 'status-one': 'met', 'comment-one': 'x'.repeat(5000) });
    expect(newJudgements(long, ['one'], 'A', [])[0]?.comment).toHaveLength(5000);
    expect(newJudgements(form({ 'status-one': 'met', 'comment-one': '   ' }), ['one'], 'A', [])[0]?.comment).toBeNull();
  });
  it("does not take the other side's opinion for one's own", () => {
    expect(newJudgements(form({ 'status-one': 'met' }), ['one'], 'A', [said('met', 'B')])).toHaveLength(1);
  });
  it('takes a changed comment or stance, and no status that does not exist', () => {
    const other = form({ 'status-one': 'met', 'stance-one': 'confirms', 'comment-one': 'Đủ' });
    expect(newJudgements(other, ['one'], 'A', [said('met', 'A', 'Đủ')])).toMatchObject([{ stance: 'confirms' }]);
    expect(newJudgements(form({ 'status-one': 'great' }), ['one'], 'A', [])).toEqual([]);
  });
});
