import { route, type RouteConfigEntry } from '@react-router/dev/routes';

/** Signed links for helpers without account. */
export const linkRoutes: RouteConfigEntry[] = [
  route('lien-ket', 'desk/links/links.tsx'),
  route('lien-ket/moi/:purpose/:subjectId', 'desk/links/new-link.tsx'),
];
