import { route, type RouteConfigEntry } from '@react-router/dev/routes';

/** Under /lam-viec. */
export const hubRoutes: RouteConfigEntry[] = [
  route('toan-canh', 'desk/hub/hub.tsx'),
  route('toan-canh/tai-ve.csv', 'desk/hub/hub-csv.ts'),
];
