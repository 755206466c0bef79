import { route, type RouteConfigEntry } from '@react-router/dev/routes';

/** Under /lam-viec. */
export const importRoutes: RouteConfigEntry[] = [
  route('chuong-trinh/nhap', 'desk/imports/bring.tsx'),
  route('chuong-trinh/nhap/mau.xlsx', 'desk/imports/template.ts'),
  route('chuong-trinh/nhap/:importId', 'desk/imports/import.tsx'),
  route('chuong-trinh/nhap/:importId/loi.xlsx', 'desk/imports/problems-file.ts'),
];
