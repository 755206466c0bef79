import { route, type RouteConfigEntry } from '@react-router/dev/routes';

export const organisationRoutes: RouteConfigEntry[] = [
  route('to-chuc', 'desk/organisations/own.tsx'),
  route('to-chuc/danh-ba', 'desk/organisations/directory.tsx'),
  route('to-chuc/danh-ba.csv', 'desk/organisations/directory-csv.ts'),
  route('to-chuc/diem-chot', 'desk/organisations/checkpoint-mail.tsx'),
  route('to-chuc/:id', 'desk/organisations/body.tsx'),
  route('to-chuc/:id/thay-doi', 'desk/organisations/change.tsx'),
  route('tai-khoan', 'desk/organisations/own-account.tsx'),
];
