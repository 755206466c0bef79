import { route, type RouteConfigEntry } from '@react-router/dev/routes';

/** Under /lam-viec. */
export const evidenceRoutes: RouteConfigEntry[] = [
  route('doi-chieu', 'desk/evidence/queue.tsx'),
  route('bang-chung', 'desk/evidence/clippings.tsx'),
  route('bang-chung/tai-ve.csv', 'desk/evidence/clippings-csv.ts'),
  route('bang-chung/tai-len', 'desk/evidence/upload.tsx'),
  route('bang-chung/lien-ket', 'desk/evidence/link.tsx'),
  route('bang-chung/:clippingId', 'desk/evidence/clipping.tsx'),
  route('bang-chung/:clippingId/bang-chung.zip', 'desk/evidence/proof-package.ts'),
  route('bang-chung/:clippingId/ban-luu/:captureId', 'desk/evidence/capture-file.ts'),
  route('bang-chung/:clippingId/tep/:fileId', 'desk/evidence/uploaded-file.ts'),
  route('nguon', 'desk/evidence/sources.tsx'),
  route('nguon/them', 'desk/evidence/new-source.tsx'),
  route('nguon/danh-sach', 'desk/evidence/bring-links.tsx'),
  route('nguon/danh-sach/:listId', 'desk/evidence/brought-list.tsx'),
  route('nguon/:sourceId', 'desk/evidence/source.tsx'),
];
