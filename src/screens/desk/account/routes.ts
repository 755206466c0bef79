import { route, type RouteConfigEntry } from '@react-router/dev/routes';

/** A person's own account. */
export const accountRoutes: RouteConfigEntry[] = [
  route('tai-khoan/buoc-hai', 'desk/account/second-step.tsx'),
  route('tai-khoan/thu', 'desk/account/digest.tsx'),
  route('tai-khoan/lam-thay', 'desk/account/delegations.tsx'),
  route('tai-khoan/lam-thay/:delegationId/giay', 'desk/account/authority-file.ts'),
];
