import { route, type RouteConfigEntry } from '@react-router/dev/routes';

/** In and out; plain pages that need no script. */
export const entranceRoutes: RouteConfigEntry[] = [
  route('dang-nhap', 'entrance/sign-in.tsx'),
  route('dang-xuat', 'entrance/sign-out.ts'),
  route('chon-don-vi', 'entrance/choose-organisation.tsx'),
  route('loi-moi/:token', 'entrance/invitation.tsx'),
];
