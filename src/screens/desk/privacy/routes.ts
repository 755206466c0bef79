import { route, type RouteConfigEntry } from '@react-router/dev/routes';

/** What is held of oneself, and the requests that administrators answer. */
export const privacyRoutes: RouteConfigEntry[] = [
  route('tai-khoan/du-lieu', 'desk/privacy/own-data.tsx'),
  route('tai-khoan/du-lieu/tep', 'desk/privacy/own-copy.ts'),
  route('to-chuc/don-du-lieu', 'desk/privacy/paper-requests.tsx'),
  route('quan-tri/yeu-cau-du-lieu', 'desk/privacy/data-requests.tsx'),
  route('quan-tri/yeu-cau-du-lieu/tep', 'desk/privacy/paper-copy.ts'),
];
