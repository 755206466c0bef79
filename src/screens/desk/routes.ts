import { index, type RouteConfigEntry } from '@react-router/dev/routes';
import { accountRoutes } from './account/routes.ts';
import { administrationRoutes } from './administration/routes.ts';
import { agreementRoutes } from './agreements/routes.ts';
import { evidenceRoutes } from './evidence/routes.ts';
import { hubRoutes } from './hub/routes.ts';
import { importRoutes } from './imports/routes.ts';
import { linkRoutes } from './links/routes.ts';
import { organisationRoutes } from './organisations/routes.ts';
import { privacyRoutes } from './privacy/routes.ts';
import { programmeRoutes } from './programmes/routes.ts';
import { publicRecordRoutes } from './public-record/routes.ts';
import { reportRoutes } from './reports/routes.ts';
import { searchRoutes } from './search/routes.ts';
import { savedFilterRoutes } from './saved-filters/routes.ts';

/** Signed-in work, under /lam-viec. */
export const deskRoutes: RouteConfigEntry[] = [
  index('desk/inbox/inbox.tsx'),
  ...hubRoutes,
  ...publicRecordRoutes,
  ...importRoutes,
  ...agreementRoutes,
  ...programmeRoutes,
  ...evidenceRoutes,
  ...reportRoutes,
  ...savedFilterRoutes,
  ...searchRoutes,
  ...organisationRoutes,
  ...accountRoutes,
  ...privacyRoutes,
  ...linkRoutes,
  ...administrationRoutes,
];
