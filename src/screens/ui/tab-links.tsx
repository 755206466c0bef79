import { NavLink } from 'react-router';

export interface Tab {
  readonly to: string;
  readonly label: string;
  readonly end?: boolean;
  readonly count?: number | null;
}

/** Pages of one object as links; the current one is marked. Scrolls sideways when narrow. */
export function TabLinks({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="-mx-4 overflow-x-auto px-4 sm:mx-0 sm:px-0">
      <ul className="flex min-w-max gap-1 border-b border-line">
        {tabs.map((tab) => (
          <li key={tab.to}>
            <NavLink
              to={tab.to}
              end={tab.end ?? false}
              className="block border-b-3 border-transparent px-3 py-2 text-ink no-underline hover:bg-mist aria-[current=page]:border-primary aria-[current=page]:font-semibold aria-[current=page]:text-primary"
            >
              {tab.label}
              {tab.count ? (
                <span className="ml-1 rounded-full bg-soft px-2 text-sm text-primary">{tab.count}</span>
              ) : null}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
