// How long answers take, by pattern of the route: an address as it was asked may name a person or a programme.
import type { Context } from 'hono';
import { matchRoutes, type RouteObject, type ServerBuild } from 'react-router';
import { requestSeconds } from '../platform/metrics/index.ts';

/** Patterns of addresses that were asked for lately: finding one anew costs more than a kept page. */
const MOST_REMEMBERED = 5_000;

/** Methods that pages know; anything else could make labels without number. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

type Routes = ServerBuild['routes'];

function treeOf(routes: Routes, parentId: string | undefined): RouteObject[] {
  return Object.values(routes).flatMap((route): RouteObject[] => {
    if (!route || route.parentId !== parentId) return [];
    const { id, path } = route;
    const named = { id, ...(path === undefined ? {} : { path }) };
    if (route.index) return [{ ...named, index: true as const }];
    return [{ ...named, children: treeOf(routes, id) }];
  });
}

/** The pattern of an address, such as `/chuong-trinh/:slug`; `other` for what no route knows. */
export function patternFinder(routes: Routes): (pathname: string) => string {
  const tree = treeOf(routes, undefined);
  const remembered = new Map<string, string>();
  return (pathname) => {
    if (pathname.startsWith('/assets/')) return '/assets/*';
    if (pathname.startsWith('/suc-khoe')) return '/suc-khoe';
    const known = remembered.get(pathname);
    if (known !== undefined) return known;
    const matches = matchRoutes(tree, pathname.replace(/\.data$/, '')) ?? [];
    const pattern = matches.flatMap(({ route }) => route.path ?? []).join('/');
    const found = matches.length === 0 ? 'other' : `/${pattern.replace(/^\//, '')}`;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(pathname, found);
    return found;
  };
}

export function timeRequests(routes: Routes): (c: Context, next: () => Promise<void>) => Promise<void> {
  const patternOf = patternFinder(routes);
  return async (c, next) => {
    const begun = performance.now();
    await next();
    const method = METHODS.has(c.req.method) ? c.req.method : 'other';
    const labels = { route: patternOf(c.req.path), method, status: String(c.res.status) };
    requestSeconds.observe(labels, (performance.now() - begun) / 1000);
  };
}
