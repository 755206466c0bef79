import { route, type RouteConfigEntry } from '@react-router/dev/routes';

/** Within a programme's page. */
export const acceptanceTabs: RouteConfigEntry[] = [
  route('nghiem-thu', 'desk/acceptance/all-minutes.tsx'),
  route('nghiem-thu/:minutesId', 'desk/acceptance/minutes.tsx'),
];

/** Pages and files of their own, under /lam-viec/chuong-trinh. */
export const acceptanceFiles: RouteConfigEntry[] = [
  route(':programmeId/nghiem-thu/:minutesId/xem', 'desk/acceptance/minutes-preview.ts'),
  route(':programmeId/nghiem-thu/:minutesId/tep/:format', 'desk/acceptance/minutes-file.ts'),
];
