import { beforeAll, expect, it } from 'vitest';
import { consult } from '../../platform/context/index.ts';
import { perform, personOf, useTestDatabase } from '../../../tests/support/database.ts';
import { makeReportWorld, SPAN, type ReportWorld } from '../../../tests/support/reports.ts';
import { removeResult, reportView, startReport, stateResult, stateResultInput, statedResults } from './index.ts';

const database = useTestDatabase();
let world: ReportWorld;

beforeAll(async () => {
  world = await makeReportWorld(database);
});

const given = (more: Record<string, unknown> = {}) =>
  stateResultInput.parse({
    programmeId: world.programmeId,
    kind: 'reach',
    from: SPAN.from,
    to: SPAN.to,
    quantity: '12500',
    unit: 'views',
    channel: 'Báo Sông Thử điện tử (mẫu)',
    source: 'Công cụ đo của tòa soạn (mẫu)',
    sourceOn: '2026-10-02',
    ...more,
  });

it('what one side states with its source stands in the reports of both, and is taken back by that side alone', async () => {
  const { id } = await perform(world.paper, stateResult, given());
  await perform(world.commune, stateResult, given({ kind: 'outcome', text: 'Hồ sơ nộp trực tuyến tăng (mẫu)' }));
  const report = await perform(world.commune, startReport, { programmeId: world.programmeId, span: SPAN });
  const read = () => consult(world.commune, async (ctx) => (await reportView(ctx, report.id)).content);
  expect((await read()).stated).toMatchObject([
    { kind: 'reach', organisation: 'Báo Sông Thử (mẫu)', quantity: 12_500, unit: 'views' },
    { kind: 'outcome', organisation: 'Ủy ban nhân dân xã Bến Thử (mẫu)', quantity: null, channel: null },
  ]);
  expect((await read()).texts.results).toContain('12.500 lượt xem trên Báo Sông Thử điện tử (mẫu)');
  await expect(perform(world.commune, removeResult, { id })).rejects.toMatchObject({ status: 403 });
  await perform(world.paper, removeResult, { id });
  await expect(perform(world.paper, removeResult, { id })).rejects.toMatchObject({ status: 404 });
  expect((await read()).stated).toHaveLength(1);
});

it('nothing is stated without a source and its day, in money, by others or by roles that may not', async () => {
  const state = (more: Record<string, unknown>, who = world.paper) => perform(who, stateResult, given(more));
  await expect(state({ source: '' })).rejects.toMatchObject({ code: 'no-source' });
  await expect(state({ sourceOn: '' })).rejects.toMatchObject({ code: 'no-source' });
  await expect(state({ source: 'Giá trị quảng cáo do công ty đo' })).rejects.toMatchObject({ code: 'money-value' });
  await expect(state({}, world.stranger)).rejects.toMatchObject({ status: 404 });
  await expect(state({}, personOf(world.bodies.paper, 'reporter'))).rejects.toMatchObject({ status: 403 });
  expect(await consult(world.stranger, (ctx) => statedResults(ctx, world.programmeId))).toEqual([]);
});
