// Every address of CauNoi. Vietnamese without accents; the same tree stands under /en in English.
import { layout, prefix, type RouteConfig } from '@react-router/dev/routes';
import { deskRoutes } from './desk/routes.ts';
import { entranceRoutes } from './entrance/routes.ts';
import { siteRoutes } from './site/routes.ts';

export default [
  layout('site/layout.tsx', prefix('en?', siteRoutes)),
  layout('entrance/layout.tsx', prefix('en?', entranceRoutes)),
  layout('desk/layout.tsx', prefix('en?/lam-viec', deskRoutes)),
] satisfies RouteConfig;
