import { index, prefix, route, type RouteConfigEntry } from '@react-router/dev/routes';
import { acceptanceFiles, acceptanceTabs } from '../acceptance/routes.ts';
import { ceremonyFiles, ceremonyTabs } from '../ceremonies/routes.ts';
import { planFiles, planTabs } from '../plans/routes.ts';
import { publicRecordTabs } from '../public-record/routes.ts';

/** Under /lam-viec/chuong-trinh. */
export const programmeRoutes: RouteConfigEntry[] = [
  route('nhat-ky/:entryId/bang-chung.json', 'desk/programmes/journal-proof.ts'),
  ...prefix('chuong-trinh', [
    index('desk/programmes/registry.tsx'),
    route('tai-ve.csv', 'desk/programmes/registry-csv.ts'),
    route('moi', 'desk/programmes/new-programme.tsx'),
    route(':programmeId', 'desk/programmes/programme.tsx', [
      index('desk/programmes/overview.tsx'),
      route('sua', 'desk/programmes/facts.tsx'),
      route('cac-ben', 'desk/programmes/parties.tsx'),
      route('nhan-su', 'desk/programmes/people.tsx'),
      route('chu-de', 'desk/programmes/topics.tsx'),
      route('cam-ket', 'desk/programmes/commitments.tsx'),
      route('ke-hoach', 'desk/programmes/plan.tsx'),
      route('danh-gia', 'desk/programmes/assess.tsx'),
      ...ceremonyTabs,
      ...planTabs,
      ...publicRecordTabs,
      ...acceptanceTabs,
      route('bang-chung', 'desk/evidence/programme-evidence.tsx'),
      route('bao-cao', 'desk/reports/programme-reports.tsx'),
      route('ket-qua', 'desk/results/results.tsx'),
      route('ket-qua/chu-de', 'desk/results/coverage.tsx'),
      route('ket-qua/loai', 'desk/results/coverage.tsx', { id: 'desk/results/coverage-by-kind' }),
      route('san-pham', 'desk/results/deliverables.tsx'),
      route('san-pham/moi', 'desk/results/new-deliverable.tsx'),
      route('san-pham/:deliverableId', 'desk/results/deliverable.tsx'),
      route('sua-doi', 'desk/amendments/amendments.tsx'),
      route('sua-doi/:amendmentId', 'desk/amendments/amendment.tsx'),
      route('phien-ban', 'desk/amendments/versions.tsx'),
      route('xac-nhan', 'desk/amendments/confirm.tsx'),
      route('tam-dung', 'desk/amendments/suspend.tsx'),
      route('ket-thuc', 'desk/amendments/end.tsx'),
      route('thanh-ly', 'desk/amendments/liquidate.tsx'),
      route('ky-tiep', 'desk/amendments/renew.tsx'),
      route('nhat-ky', 'desk/programmes/journal.tsx'),
    ]),
    route(':programmeId/cam-ket/:commitmentId', 'desk/programmes/commitment.tsx'),
    ...ceremonyFiles,
    ...planFiles,
    ...acceptanceFiles,
    route(':programmeId/giay-to/:fileId', 'desk/amendments/paper-file.ts'),
  ]),
];
