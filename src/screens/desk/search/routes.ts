import { route, type RouteConfigEntry } from '@react-router/dev/routes';

/** Under /lam-viec. */
export const searchRoutes: RouteConfigEntry[] = [
  route('tim', 'desk/search/search.tsx'),
  route('tim/tai-ve.csv', 'desk/search/search-csv.ts'),
];
