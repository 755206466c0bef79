import { Link, useLocation } from 'react-router';

export interface Tab {
  readonly to: string;
  readonly label: string;
  readonly end?: boolean;
  readonly count?: number | null;
  /** Other addresses that belong to this tab. */
  readonly also?: readonly string[];
}

/** Pages of one object as links; the current one is marked. Scrolls sideways when narrow, else goes on in a second line. */
export function TabLinks({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  const { pathname } = useLocation();
  return (
    <nav aria-label={label} className="-mx-4 overflow-x-auto px-4 sm:mx-0 sm:overflow-visible sm:px-0">
      <ul className="flex min-w-max gap-x-1 border-b border-line sm:min-w-0 sm:flex-wrap">
        {tabs.map((tab) => (
          <li key={tab.to}>
            <Link
              to={tab.to}
              aria-current={isCurrent(tab, pathname) ? 'page' : undefined}
              className="block border-b-3 border-transparent px-3 lg:px-2 py-2 text-ink no-underline hover:bg-mist aria-[current=page]:border-primary aria-[current=page]:font-semibold aria-[current=page]:text-primary"
            >
              {tab.label}
              {tab.count ? (
                <span className="ml-1 rounded-full bg-soft px-2 text-sm text-primary">{tab.count}</span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function isCurrent({ to, end, also = [] }: Tab, pathname: string): boolean {
  const here = pathname.replace(/\/+$/, '');
  return here === to || (!end && here.startsWith(`${to}/`)) || also.some((one) => `${here}/`.startsWith(`${one}/`));
}
