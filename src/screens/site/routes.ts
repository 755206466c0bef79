import { index, type RouteConfigEntry } from '@react-router/dev/routes';

/** Public pages: no cookie, no script, served from memory. */
export const siteRoutes: RouteConfigEntry[] = [index('site/home.tsx')];
