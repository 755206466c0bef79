import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const agreementRoutes: RouteConfigEntry[] = [
  route('van-ban', 'desk/agreements/agreements.tsx'),
  route('van-ban/moi', 'desk/agreements/bring.tsx'),
  route('van-ban/:agreementId', 'desk/agreements/review.tsx'),
];
