import type { ReactNode } from 'react';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
} from 'react-router';
import type { Route } from './+types/root';
import { defineWords, languageOf, useWords } from './language.ts';
import { nonceContext } from '../platform/web/index.ts';
import { ErrorPage } from './ui/index.ts';
import './ui/theme.css';

export function loader({ context }: Route.LoaderArgs) {
  return { nonce: context.get(nonceContext) };
}

/** Public pages say `export const handle = { scriptless: true }` and get no script at all; the innermost word counts. */
interface Handle {
  readonly scriptless?: boolean;
}

export function Layout({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  const matches = useMatches();
  const scriptless =
    matches.map((match) => (match.handle as Handle | undefined)?.scriptless).findLast((said) => said !== undefined) ??
    false;
  // A page of an error has no data of the root: then it is the nonce that the server renders with.
  const nonce = (matches[0]?.loaderData as { nonce?: string } | undefined)?.nonce;
  return (
    <html lang={languageOf(pathname)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        {/* A page that is kept must be the same each time it is made, or readers never hear that it is unchanged. */}
        <Links nonce={scriptless ? '' : nonce} />
      </head>
      <body>
        {children}
        {scriptless ? null : (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

const WORDS = defineWords({
  vi: {
    missing: 'Không có trang này',
    missingHint:
      'Địa chỉ có thể đã gõ nhầm, hoặc anh chị không có quyền xem. Hãy quay lại trang trước hoặc về trang đầu.',
    failed: 'Trang gặp lỗi',
    failedHint: 'Việc vừa làm có thể chưa được lưu. Hãy thử lại sau ít phút; nếu vẫn lỗi, xin báo quản trị.',
    busy: 'Tạm thời chưa phục vụ được',
    home: 'Về trang đầu',
  },
  en: {
    missing: 'There is no such page',
    missingHint: 'The address may be mistyped, or you may not see this. Go back or start from the home page.',
    failed: 'The page failed',
    failedHint:
      'What you just did may not be saved. Try again in a few minutes; if it stays so, tell the administrator.',
    busy: 'Not available for the moment',
    home: 'Home page',
  },
});

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const w = useWords(WORDS);
  const { pathname } = useLocation();
  const language = languageOf(pathname);
  const home = { label: w.home, to: language === 'en' ? '/en' : '/' };
  if (isRouteErrorResponse(error)) {
    // A loader may throw data({problem: Sentence}, status) to say in words what is wrong.
    const said = (error.data as { problem?: { vi: string; en: string } } | null)?.problem?.[language];
    if (error.status === 404) return <ErrorPage title={w.missing} hint={said ?? w.missingHint} home={home} />;
    return <ErrorPage title={error.status === 503 ? w.busy : w.failed} hint={said ?? w.failedHint} home={home} />;
  }
  return <ErrorPage title={w.failed} hint={w.failedHint} home={home} />;
}
