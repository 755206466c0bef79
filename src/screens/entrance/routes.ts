import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const entranceRoutes: RouteConfigEntry[] = [route('dang-nhap', 'entrance/sign-in.tsx')];
