import { route, type RouteConfigEntry } from '@react-router/dev/routes';

/** For platform administrators. */
export const administrationRoutes: RouteConfigEntry[] = [
  route('quan-tri', 'desk/administration/accounts.tsx'),
  route('quan-tri/don-vi', 'desk/administration/bodies.tsx'),
  route('quan-tri/don-vi/:id', 'desk/administration/body.tsx'),
  route('quan-tri/du-lieu-ca-nhan', 'desk/administration/personal-data.tsx'),
  route('quan-tri/may-doc', 'desk/administration/reading-helper.tsx'),
  route('quan-tri/dau-thoi-gian', 'desk/administration/stamp-authorities.tsx'),
  route('quan-tri/don-vi/:id/thay-doi', 'desk/administration/change.tsx'),
  route('quan-tri/chuyen-doi', 'desk/administration/conversions.tsx'),
  route('quan-tri/chuyen-doi/mau.csv', 'desk/administration/conversion-example.ts'),
  route('quan-tri/chuyen-doi/:id', 'desk/administration/conversion.tsx'),
  route('quan-tri/tinh-trang', 'desk/administration/status.tsx'),
  route('quan-tri/thu', 'desk/administration/mail.tsx'),
  route('quan-tri/dang-nhap', 'desk/administration/single-sign-on.tsx'),
  route('quan-tri/dia-danh', 'desk/administration/places.tsx'),
  route('quan-tri/dia-danh/mau.csv', 'desk/administration/conversion-template.ts'),
];
