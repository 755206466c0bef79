// A district that ended on 1 July 2025 with its programme carried over to two wards, so that succession can be seen.
import { createAccount, settleMembers } from '../../modules/accounts/index.ts';
import { confirmContent, publishConfirmed } from '../../modules/amendments/index.ts';
import { addCommitments, addPlanAction, moveProgramme, settlePlan } from '../../modules/commitments/index.ts';
import { addAppointment, applyChange, registerOrganisation } from '../../modules/organisations/index.ts';
import { createProgramme, declareMoney, programmeView, settleChange } from '../../modules/programmes/index.ts';
import { consult, perform, type Who } from '../../platform/context/index.ts';
import { addDays, type Day } from '../../tools/calendar/index.ts';
import type { Cast } from './seed-bodies.ts';

const HOUSE: Who = { kind: 'system', reason: 'example workspace' };
const PROVINCE = 'tỉnh Mẫu Giang (mẫu)';
/** The day on which the district level ended in all provinces. */
const ENDED_ON = '2025-07-01';

export async function seedBodyHistory(today: Day, cast: Cast): Promise<void> {
  const body = async (name: string, place: string, officialCode: string, level: 'ward' | null) =>
    (
      await perform(HOUSE, registerOrganisation, {
        name: `UBND ${name} (mẫu)`,
        kind: 'authority',
        level,
        shortName: name,
        parentName: PROVINCE,
        place,
        symbol: 'UBND',
        officialCode,
        begunOn: level === null ? null : ENDED_ON,
        aliases: [name],
        isExample: true,
        evenIfSimilar: true,
      })
    ).id;
  const district = await body('huyện Bãi Lau', 'Bãi Lau', '901', null);
  const upper = await body('phường Lau Thượng', 'Lau Thượng', '90101', 'ward');
  const lower = await body('phường Lau Hạ', 'Lau Hạ', '90102', 'ward');
  const officer = await seedOfficer(district);
  const press = cast.actor('bao-lang-mau', 'editor');
  const pressId = cast.organisations.get('bao-lang-mau')!;

  const { id: programmeId } = await perform(officer, createProgramme, {
    title: 'Chương trình phối hợp tuyên truyền giữa UBND huyện Bãi Lau (mẫu) và Báo Làng Mẫu (mẫu)',
    kind: 'programme',
    termFrom: '2024-01-01',
    termTo: `${Number(today.slice(0, 4)) + 1}-12-31`,
    signedOn: '2023-12-20',
    place: 'huyện Bãi Lau (mẫu)',
    cadence: 'half_year',
    parties: [
      { organisationId: district, side: 'A', isLead: true },
      { organisationId: pressId, side: 'B', isLead: true },
    ],
    people: [
      { role: 'signatory', organisationId: district, name: 'Tạ Văn Mẫu Lân', title: 'Chủ tịch UBND huyện Bãi Lau' },
    ],
    topics: ['Nghề dệt chiếu lau', 'Sắp xếp đơn vị hành chính'],
    channels: ['Báo điện tử'],
  });
  const { ids } = await perform(officer, addCommitments, {
    programmeId,
    commitments: [
      { obliged: 'B', kind: 'coverage', text: 'Mỗi nửa năm đăng một chuyên trang về nghề dệt chiếu lau ở Bãi Lau.' },
      { obliged: 'A', kind: 'information', text: 'Hằng tháng cung cấp thông tin chính thức cho Báo Làng Mẫu.' },
    ],
  });
  await publish(programmeId, officer, press);
  await perform(officer, addPlanAction, {
    commitmentId: ids[1]!,
    title: 'Gửi số liệu làng nghề dệt chiếu cho tòa soạn',
    dueOn: addDays(today, 24),
    ownerOrganisationId: district,
  });

  const { id: changeId } = await perform(HOUSE, applyChange, {
    kind: 'split',
    effectiveOn: ENDED_ON,
    legalBasis: 'Nghị quyết số 00/NQ-HĐND về sắp xếp đơn vị hành chính (mẫu)',
    note: 'Xã và thị trấn của huyện chia về hai phường (mẫu).',
    links: [
      { fromId: district, toId: upper, share: 'part', isMain: true },
      { fromId: district, toId: lower, share: 'part' },
    ],
    carriesPeople: true,
  });
  // What the background tasks do; done here so that the workspace is whole when it opens.
  await perform(HOUSE, settleChange, { changeId });
  await perform(HOUSE, settlePlan, { programmeId });
  await perform(HOUSE, settleMembers, { changeId });
}

async function seedOfficer(organisationId: string): Promise<Who> {
  const name = 'Đoàn Thị Mẫu Lau';
  const { accountId } = await perform(HOUSE, createAccount, {
    name,
    email: 'doan.thi.mau.lau@huyen-bai-lau.example',
    isExample: true,
    memberships: [{ organisationId, role: 'focal_officer' }],
  });
  const actor = { accountId, name, role: 'focal_officer', isPlatformAdmin: false, provenAt: 'by-program' } as const;
  const officer: Who = { kind: 'person', organisationId, actor };
  await perform(officer, addAppointment, {
    organisationId,
    role: 'focal_point',
    personName: name,
    title: 'chuyên viên Văn phòng UBND huyện Bãi Lau',
    workPhone: '0200 000 099',
    fromOn: '2023-01-01',
  });
  return officer;
}

/** Recorded as signed, confirmed by the press, and published. */
async function publish(id: string, officer: Who, press: Who): Promise<void> {
  const version = async () => (await consult(officer, (ctx) => programmeView(ctx, id))).version;
  await perform(officer, moveProgramme, { id, version: await version(), verb: 'putInForce', reason: null });
  await perform(press, confirmContent, { programmeId: id, answer: 'confirms' });
  await perform(officer, declareMoney, { id, version: await version(), money: 'none', note: null });
  await perform(officer, publishConfirmed, { id, version: await version() });
}
