import { route, type RouteConfigEntry } from '@react-router/dev/routes';

/** Within a programme's page. */
export const planTabs: RouteConfigEntry[] = [route('ke-hoach/nam/:planId', 'desk/plans/plan.tsx')];

/** Pages and files of their own, under /lam-viec/chuong-trinh. */
export const planFiles: RouteConfigEntry[] = [
  route(':programmeId/ke-hoach/nam/:planId/xem', 'desk/plans/plan-preview.ts'),
  route(':programmeId/ke-hoach/nam/:planId/tep/:format', 'desk/plans/plan-file.ts'),
];
