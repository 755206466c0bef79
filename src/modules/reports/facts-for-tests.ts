// An invented quarter of an invented programme, for the tests of this room.
import type { CommitmentView, PlanActionView, SideAssessment, TargetView } from '../commitments/index.ts';
import type { EvidenceRow } from '../evidence/index.ts';
import type { OrganisationView } from '../organisations/index.ts';
import type { ProgrammeView } from '../programmes/index.ts';
import type { FoundFacts, ProgrammeFacts } from './assemble.ts';
import { proposedOfficial } from './official.ts';
import { quarterSpan } from './span.ts';
import type { StatedResult } from './view.ts';

export const COMMUNE = '0190a000-0000-7000-8000-00000000000a';
export const PAPER = '0190a000-0000-7000-8000-00000000000b';

const ISSUER: OrganisationView = {
  id: COMMUNE,
  name: 'Ủy ban nhân dân xã Bến Thử (mẫu)',
  kind: 'authority',
  place: 'Bến Thử',
  heading: 'state',
  symbol: 'UBND',
  shortName: null,
  parentName: 'Tỉnh Thử (mẫu)',
  level: 'commune',
  parentId: null,
  exchangeCode: null,
  begunOn: null,
  endedOn: null,
  officialCode: null,
  placeId: null,
  isExample: true,
  aliases: [],
  version: 1,
};

const PROGRAMME: ProgrammeView = {
  formerParties: [],
  id: '0190a000-0000-7000-8000-000000000001',
  slug: 'chuong-trinh-ben-thu-mau',
  title: 'Truyền thông xã Bến Thử giai đoạn 2026–2027 (mẫu)',
  kind: 'programme',
  state: 'in_force',
  term: { from: '2026-01-01', to: '2027-12-31' },
  signedOn: '2025-12-20',
  place: 'Bến Thử',
  sites: [],
  online: false,
  purpose: null,
  legalBasis: null,
  cadence: 'quarter',
  money: 'none',
  moneyNote: null,
  publishedAt: null,
  createdByOrganisationId: COMMUNE,
  createdAt: '2025-12-20T02:00:00.000Z',
  version: 1,
  edition: 1,
  parties: [party(COMMUNE, ISSUER.name, 'authority', 'A'), party(PAPER, 'Báo Sông Thử (mẫu)', 'press', 'B')],
  people: [
    {
      id: 'p1',
      role: 'signatory',
      organisationId: COMMUNE,
      name: 'Nguyễn Văn Thử (mẫu)',
      title: 'Chủ tịch',
      authority: null,
      authorityDocument: null,
    },
  ],
  topics: [
    { id: 't1', name: 'Chuyển đổi số' },
    { id: 't2', name: 'Nông thôn mới' },
  ],
  channels: [],
  prior: null,
  renewals: [],
};

function party(organisationId: string, name: string, organisationKind: 'authority' | 'press', side: string) {
  return {
    id: side,
    organisationId,
    name,
    shortName: null,
    organisationKind,
    side,
    isLead: true,
    onBehalfOf: null,
    fromOn: null,
    untilOn: null,
  };
}

function commitment(
  position: number,
  obliged: string,
  text: string,
  more: Partial<CommitmentView> = {},
): CommitmentView {
  return {
    id: `c${position}`,
    programmeId: PROGRAMME.id,
    obliged,
    kind: 'coverage',
    subKind: null,
    modality: 'agreed',
    text,
    source: null,
    cadence: null,
    position,
    topicIds: [],
    droppedAt: null,
    droppedReason: null,
    version: 1,
    ...more,
  };
}

function target(
  commitmentId: string,
  periodFrom: string,
  periodTo: string,
  unit: string,
  quantity: number,
): TargetView {
  return { id: `${commitmentId} ${periodFrom} ${unit}`, commitmentId, periodFrom, periodTo, unit, quantity };
}

let made = 0;

const UNITS: Readonly<Record<string, string>> = { c1: 'bài', c2: 'chuyên trang', c5: 'video' };
const TOPICS: Readonly<Record<string, string>> = { c1: 't1', c2: 't2' };

/** A row as the evidence room gives it; `of` names the original of a reprint. */
export function evidence(commitmentId: string, publishedOn: string, more: Partial<EvidenceRow> = {}): EvidenceRow {
  made += 1;
  const id = more.clippingId ?? `k${made}`;
  return {
    matchId: `m-${commitmentId}-${id}`,
    commitmentId,
    planActionId: null,
    clippingId: id,
    publishedAt: `${publishedOn}T02:00:00.000Z`,
    publishedOn,
    countsOn: publishedOn,
    outlet: 'Báo Sông Thử điện tử (mẫu)',
    outletOrganisation: 'Báo Sông Thử (mẫu)',
    kind: 'web',
    title: `Bài ngày ${publishedOn} (mẫu)`,
    address: `https://bao-song-thu.example/${id}`,
    author: 'Phóng viên Mẫu',
    issue: null,
    page: null,
    captureSha256: id.length % 2 === 0 ? 'ab'.repeat(32) : 'cd'.repeat(32),
    quantity: 1,
    unit: UNITS[commitmentId] ?? null,
    topicId: TOPICS[commitmentId] ?? null,
    isReprint: false,
    originalId: null,
    counted: true,
    gathered: false,
    deliverable: null,
    reprints: 0,
    decidedForId: COMMUNE,
    afterFreeze: false,
    ...more,
  };
}

const SPECIAL_PAGE = { id: 'd1', title: 'Chuyên trang tháng 8 (mẫu)', state: 'accepted' } as const;

function said(commitmentId: string, side: string, more: Partial<SideAssessment['latest']>): SideAssessment {
  const organisationId = side === 'A' ? COMMUNE : PAPER;
  const latest: SideAssessment['latest'] = {
    id: `${commitmentId}-${side}`,
    commitmentId,
    organisationId,
    organisationName: side === 'A' ? ISSUER.name : 'Báo Sông Thử (mẫu)',
    side,
    periodFrom: '2026-07-01',
    periodTo: '2026-09-30',
    status: 'met',
    stance: 'states',
    comment: null,
    accountId: null,
    at: '2026-10-02T03:00:00.000Z',
    dueOn: '2026-10-15',
    isLate: false,
    ...more,
  };
  return { commitmentId, side, latest, older: [] };
}

function action(
  commitmentId: string,
  title: string,
  dueOn: string,
  more: Partial<PlanActionView> = {},
): PlanActionView {
  return {
    id: `${commitmentId} ${title}`,
    programmeId: PROGRAMME.id,
    commitmentId,
    title,
    startsOn: null,
    dueOn,
    ownerOrganisationId: COMMUNE,
    ownerOrganisationName: ISSUER.name,
    ownerName: null,
    partnerOrganisationId: null,
    partnerOrganisationName: null,
    partnerName: null,
    quantity: null,
    unit: null,
    place: null,
    note: null,
    state: 'planned',
    stateReason: null,
    doneOn: null,
    version: 1,
    ...more,
  };
}

const REACH: StatedResult = {
  id: 's1',
  programmeId: PROGRAMME.id,
  organisationId: PAPER,
  organisationName: 'Báo Sông Thử (mẫu)',
  kind: 'reach',
  from: '2026-07-01',
  to: '2026-09-30',
  text: null,
  quantity: 12_500,
  unit: 'views',
  channel: 'Báo Sông Thử điện tử (mẫu)',
  source: 'Công cụ đo của tòa soạn (mẫu)',
  sourceAddress: null,
  sourceOn: '2026-10-02',
};

const OUTCOME: StatedResult = {
  ...REACH,
  id: 's2',
  organisationId: COMMUNE,
  organisationName: ISSUER.name,
  kind: 'outcome',
  text: 'Hồ sơ nộp trực tuyến của xã tăng từ 41% lên 58% (mẫu)',
  quantity: null,
  unit: null,
  channel: null,
  source: 'Báo cáo của bộ phận một cửa (mẫu)',
  sourceOn: '2026-10-01',
};

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
      evidence('c1', '2026-09-30', { clippingId: 'bai-2', afterFreeze: true }),
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
