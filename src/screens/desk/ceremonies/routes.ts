import { route, type RouteConfigEntry } from '@react-router/dev/routes';

/** Tabs within a programme's page. */
export const ceremonyTabs: RouteConfigEntry[] = [
  route('le-ky', 'desk/ceremonies/ceremonies.tsx'),
  route('le-ky/:ceremonyId', 'desk/ceremonies/ceremony.tsx'),
  route('le-ky/:ceremonyId/sua', 'desk/ceremonies/edit.tsx'),
  route('le-ky/:ceremonyId/khach', 'desk/ceremonies/guests.tsx'),
];

/** Pages and files of their own, under /lam-viec/chuong-trinh. */
export const ceremonyFiles: RouteConfigEntry[] = [
  // In the hand during the event: nothing of the programme's page stands above it.
  route(':programmeId/le-ky/:ceremonyId/diem-danh', 'desk/ceremonies/attendance.tsx'),
  route(':programmeId/le-ky/:ceremonyId/kich-ban', 'desk/ceremonies/script.ts'),
  route(':programmeId/le-ky/:ceremonyId/anh/:fileId', 'desk/ceremonies/photo.ts'),
  route(':programmeId/le-ky/:ceremonyId/:kind/xem', 'desk/ceremonies/paper-preview.ts'),
  route(':programmeId/le-ky/:ceremonyId/:kind/tep/:format', 'desk/ceremonies/paper-file.ts'),
];
