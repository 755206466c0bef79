import { route, type RouteConfigEntry } from '@react-router/dev/routes';

/** A person's own account. */
export const accountRoutes: RouteConfigEntry[] = [route('tai-khoan/buoc-hai', 'desk/account/second-step.tsx')];
