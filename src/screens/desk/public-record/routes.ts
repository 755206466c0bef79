import { route, type RouteConfigEntry } from '@react-router/dev/routes';

/** Tabs of one programme, under /lam-viec/chuong-trinh/:programmeId. */
export const publicRecordTabs: RouteConfigEntry[] = [
  route('khai-kinh-phi', 'desk/public-record/declare.tsx'),
  route('danh-gia-ngoai', 'desk/public-record/outside.tsx'),
];

/** Under /lam-viec. */
export const publicRecordRoutes: RouteConfigEntry[] = [
  route('dung-han', 'desk/public-record/own-duties.tsx'),
  route('quan-tri/giay-phep', 'desk/public-record/licence.tsx'),
];
