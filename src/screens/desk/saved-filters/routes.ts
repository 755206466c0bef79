import { route, type RouteConfigEntry } from '@react-router/dev/routes';

/** Under /lam-viec. */
export const savedFilterRoutes: RouteConfigEntry[] = [route('bo-loc', 'desk/saved-filters/filters.tsx')];
