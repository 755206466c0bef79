// An invented programme and the pieces of its quarter, for the tests of this room.
import type { CommitmentView, PlanActionView, SideAssessment, TargetView } from '../commitments/index.ts';
import type { EvidenceRow } from '../evidence/index.ts';
import type { OrganisationView } from '../organisations/index.ts';
import type { ProgrammeView } from '../programmes/index.ts';
import type { StatedResult } from './view.ts';

export const COMMUNE = '0190a000-0000-7000-8000-00000000000a';
export const PAPER = '0190a000-0000-7000-8000-00000000000b';

export const ISSUER: OrganisationView = {
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

export const PROGRAMME: ProgrammeView = {
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

export function commitment(
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

export function target(
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
    pageState: null,
    pageStateSince: null,
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

export const SPECIAL_PAGE = { id: 'd1', title: 'Chuyên trang tháng 8 (mẫu)', state: 'accepted' } as const;

export function said(commitmentId: string, side: string, more: Partial<SideAssessment['latest']>): SideAssessment {
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

export function action(
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

export const REACH: StatedResult = {
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

export const OUTCOME: StatedResult = {
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
