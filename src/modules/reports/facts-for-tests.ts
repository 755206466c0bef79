// An invented quarter of an invented programme, for the tests of this room.
import type { FoundFacts, ProgrammeFacts } from './assemble.ts';
import { proposedOfficial } from './official.ts';
import {
  action,
  commitment,
  evidence,
  ISSUER,
  OUTCOME,
  PROGRAMME,
  REACH,
  said,
  SPECIAL_PAGE,
  target,
} from './pieces-for-tests.ts';
import { quarterSpan } from './span.ts';

export { evidence } from './pieces-for-tests.ts';

/** A full third quarter of 2026, counted on 5 October. */
export function fullQuarter(changes: Partial<ProgrammeFacts> = {}): FoundFacts {
  return {
    scope: { kind: 'programme', name: PROGRAMME.title, placeId: null },
    issuer: ISSUER,
    span: quarterSpan('2026-Q3'),
    asOf: '2026-10-05',
    programmes: [{ ...fullFacts(), ...changes }],
  };
}

/** What the tests' report proposes when nobody has written anything. */
export function proposedFor({ programmes, issuer, scope }: FoundFacts) {
  return proposedOfficial(
    programmes.map(({ programme }) => programme),
    issuer,
    scope.kind,
  );
}

function fullFacts(): ProgrammeFacts {
  return {
    programme: PROGRAMME,
    commitments: [
      commitment(1, 'B', 'Mỗi quý đăng ít nhất 3 bài về chuyển đổi số của xã', { topicIds: ['t1'] }),
      commitment(2, 'B', 'Mỗi năm thực hiện 4 chuyên trang về nông thôn mới', { topicIds: ['t2'] }),
      commitment(3, 'A', 'Cung cấp thông tin định kỳ cho báo', { kind: 'information' }),
      commitment(4, 'both', 'Họp giao ban mỗi quý một lần', { kind: 'governance' }),
      commitment(5, 'B', 'Đăng 2 video trong tháng 8', {
        droppedAt: '2026-09-20T02:00:00.000Z',
        topicIds: ['t1', 't2'],
      }),
      commitment(6, 'B', 'Việc đã bỏ và không phát sinh gì', { droppedAt: '2026-02-01T02:00:00.000Z' }),
    ],
    targets: [
      target('c1', '2026-07-01', '2026-09-30', 'bài', 3),
      target('c1', '2026-07-01', '2026-09-30', 'video', 3),
      target('c1', '2026-10-01', '2026-12-31', 'bài', 3),
      target('c2', '2026-01-01', '2026-12-31', 'chuyên trang', 4),
      target('c5', '2026-08-01', '2026-08-31', 'video', 2),
    ],
    rows: [
      evidence('c2', '2026-02-10', { clippingId: 'trang-1', kind: 'print', address: null, issue: '12', page: '5' }),
      evidence('c1', '2026-05-20', { clippingId: 'bai-0' }),
      evidence('c1', '2026-07-03', { clippingId: 'bai-1', reprints: 1 }),
      evidence('c1', '2026-07-04', {
        clippingId: 'bai-1-lai',
        outlet: 'Cổng xã Bến Thử (mẫu)',
        outletOrganisation: ISSUER.name,
        author: null,
        originalId: 'bai-1',
        isReprint: true,
        counted: false,
        quantity: 1,
      }),
      evidence('c5', '2026-08-12', { clippingId: 'video-1', kind: 'broadcast', address: null, quantity: 1 }),
      evidence('c2', '2026-08-20', { clippingId: 'bai-1', title: 'Bài phục vụ hai cam kết (mẫu)' }),
      evidence('c1', '2026-09-30', {
        clippingId: 'bai-2',
        afterFreeze: true,
        pageState: 'gone',
        pageStateSince: '2026-10-03',
      }),
      evidence('c1', '2026-08-08', { clippingId: 'video-2', unit: 'video', title: 'Video dịch vụ công (mẫu)' }),
      evidence('c2', '2026-08-21', {
        clippingId: 'trang-2',
        deliverable: SPECIAL_PAGE,
        countsOn: '2026-08-25',
        quantity: 1,
      }),
      evidence('c2', '2026-08-22', {
        clippingId: 'trang-2b',
        deliverable: SPECIAL_PAGE,
        countsOn: '2026-08-25',
        counted: false,
        gathered: true,
      }),
      evidence('c4', '2026-09-30', {
        clippingId: 'bien-ban',
        kind: 'record',
        outlet: ISSUER.name,
        outletOrganisation: ISSUER.name,
        address: null,
        author: null,
        title: 'Biên bản giao ban quý III (mẫu)',
      }),
    ].toSorted((a, b) => Date.parse(a.publishedAt) - Date.parse(b.publishedAt)),
    progress: new Map([
      ['c1', { confirmed: 2, units: [], reprints: 1, suggested: 4 }],
      ['c3', { confirmed: 0, units: [], reprints: 0, suggested: 1 }],
    ]),
    assessments: [
      said('c1', 'B', { status: 'partially_met', comment: 'Phóng viên phụ trách nghỉ ốm trong tháng 8.' }),
      said('c1', 'A', { status: 'not_met', stance: 'disputes', comment: 'Thiếu bài về dịch vụ công trực tuyến.' }),
      said('c4', 'A', {}),
    ],
    actions: [
      action('c3', 'Gửi báo cáo tháng 7 cho tòa soạn', '2026-08-05', { state: 'done', doneOn: '2026-08-04' }),
      action('c3', 'Gửi báo cáo tháng 8 cho tòa soạn', '2026-09-05', { ownerName: 'Bộ phận văn hóa' }),
      action('c4', 'Họp giao ban quý III', '2026-09-28', { state: 'done', doneOn: '2026-09-30' }),
      action('c4', 'Họp giao ban quý IV', '2026-12-28'),
    ],
    standstills: [{ from: '2026-02-02', to: '2026-02-06' }],
    stated: [REACH, OUTCOME],
  };
}

/** The same programme with nothing in it that happened. */
export function emptyQuarter(): FoundFacts {
  return fullQuarter({
    commitments: fullFacts().commitments.filter((one) => one.droppedAt === null),
    targets: [],
    rows: [],
    progress: new Map(),
    assessments: [],
    actions: [],
    stated: [],
  });
}
