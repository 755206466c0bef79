import { route, type RouteConfigEntry } from '@react-router/dev/routes';

/** In and out; plain pages that need no script (passkeys alone want one). */
export const entranceRoutes: RouteConfigEntry[] = [
  route('dang-nhap', 'entrance/sign-in.tsx'),
  route('dang-nhap/buoc-hai', 'entrance/second-step.tsx'),
  route('dang-nhap/mot-cua/ve', 'entrance/sign-on-return.ts'),
  route('dang-nhap/mot-cua/:id', 'entrance/sign-on.ts'),
  route('xac-nhan-lai', 'entrance/prove-again.tsx'),
  route('khoa-dang-nhap', 'entrance/passkey.ts'),
  route('dang-xuat', 'entrance/sign-out.ts'),
  route('chon-don-vi', 'entrance/choose-organisation.tsx'),
  route('loi-moi/:token', 'entrance/invitation.tsx'),
  route('thu/thoi-nhan/:token', 'entrance/stop-letters.tsx'),
  route('viec/:token', 'entrance/link.tsx'),
];
