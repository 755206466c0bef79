import { describe, expect, it } from 'vitest';
import { targetStatus } from '../../../modules/commitments/model.ts';
import type { CommitmentView, PlanActionView, SideAssessment } from '../../../modules/commitments/index.ts';
import type { DeliverableLine, TargetResult } from '../../../modules/evidence/index.ts';
import { lateActions, lateTargets, type LateFacts } from './late-targets.ts';

const TODAY = '2026-10-20';
const PERIOD = { periodFrom: '2026-07-01', periodTo: '2026-09-30' };
const commitment = { id: 'c1', text: 'Mỗi quý đăng ba bài (mẫu)', obliged: 'B' } as CommitmentView;

function target(counted: number, more: Partial<TargetResult> = {}): TargetResult {
  const promised = { ...PERIOD, unit: 'bài', quantity: 3, ...more };
  const result = targetStatus(promised, counted, TODAY);
  return { id: `t${counted}`, commitmentId: 'c1', ...promised, result, waiting: 0, ...more };
}

function facts(changes: Partial<LateFacts>): LateFacts {
  return {
    programmeId: 'p',
    today: TODAY,
    commitments: [commitment],
    results: [target(1)],
    actions: [],
    said: [],
    deliverables: [],
    rows: [],
    ...changes,
  };
}

const action = (more: Partial<PlanActionView>) =>
  ({
    id: 'a1',
    commitmentId: 'c1',
    title: 'Đăng bài về lúa (mẫu)',
    dueOn: '2026-09-10',
    state: 'planned',
    stateReason: null,
    ownerOrganisationName: 'Báo (mẫu)',
    ...more,
  }) as PlanActionView;

describe('what is late and why', () => {
  it('is what is due and short, of standing commitments, the longest overdue first', () => {
    const older = target(0, { id: 'cũ', periodFrom: '2026-04-01', periodTo: '2026-06-30' });
    const results = [target(1), target(3), older, target(0, { id: 'x', commitmentId: 'đã bỏ' })];
    const late = lateTargets(facts({ results }));
    expect(late.map((one) => one.target.id)).toEqual(['cũ', 't1']);
    expect(late[1]!.target.result).toMatchObject({ missing: 2, overdue: { since: '2026-10-01', days: 20 } });
  });

  it('gives the reasons that were said, and nothing of its own making', () => {
    expect(lateTargets(facts({}))[0]!.reasons).toEqual([]);
    const refused = {
      commitmentId: 'c1',
      title: 'Chuyên trang (mẫu)',
      state: 'refused',
      deliveredOn: '2026-08-01',
      decidedReason: 'thiếu ảnh',
    };
    const said = {
      commitmentId: 'c1',
      side: 'B',
      latest: { ...PERIOD, side: 'B', stance: 'explains', comment: 'Mưa lũ (mẫu)', at: '2026-10-05T02:00:00Z' },
    };
    const { reasons } = lateTargets(
      facts({
        results: [target(1, { waiting: 2 })],
        actions: [
          action({}),
          action({ state: 'cancelled', stateReason: 'hết kinh phí', title: 'Đăng tin' }),
          action({ dueOn: '2026-12-01' }),
        ],
        deliverables: [refused as DeliverableLine],
        said: [said as unknown as SideAssessment],
      }),
    )[0]!;
    expect(reasons.map((reason) => reason.vi)).toEqual([
      '2 tin bài của kỳ đang chờ xác nhận',
      'sản phẩm “Chuyên trang (mẫu)” không được chấp nhận: thiếu ảnh',
      'việc “Đăng bài về lúa (mẫu)” quá hạn 10/09/2026 (Báo (mẫu))',
      'việc “Đăng tin” đã hủy: hết kinh phí',
      'Bên B (giải trình ý kiến không đồng ý, 05/10/2026): “Mưa lũ (mẫu)”',
    ]);
  });

  it('names one thing to do next', () => {
    const next = (changes: Partial<LateFacts>) => lateTargets(facts(changes))[0]!.next.words.en;
    expect(next({ results: [target(1, { waiting: 1 })], actions: [action({})] })).toBe('Match');
    expect(next({ actions: [action({})] })).toBe('See the late action');
    expect(next({})).toBe('Say why, assessing it');
  });

  it('lists actions past their day', () => {
    const actions = [
      action({}),
      action({ id: 'a2', state: 'done' }),
      action({ id: 'a3', dueOn: TODAY }),
      action({ id: 'a4', commitmentId: 'x' }),
    ];
    expect(lateActions(facts({ actions })).map((one) => one.id)).toEqual(['a1']);
  });
});
