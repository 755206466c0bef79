import { route, type RouteConfigEntry } from '@react-router/dev/routes';

/** Under /lam-viec. */
export const reportRoutes: RouteConfigEntry[] = [
  route('bao-cao', 'desk/reports/reports.tsx'),
  route('bao-cao/moi', 'desk/reports/new-report.tsx'),
  route('bao-cao/kieu-giay.css', 'desk/reports/paper-style.ts'),
  route('bao-cao/:reportId', 'desk/reports/report.tsx'),
  route('bao-cao/:reportId/so-lieu', 'desk/reports/rows.tsx'),
  route('bao-cao/:reportId/xem', 'desk/reports/preview.ts'),
  route('bao-cao/:reportId/tep/:format', 'desk/reports/file.ts'),
];
