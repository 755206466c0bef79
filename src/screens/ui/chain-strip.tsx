import { Link } from 'react-router';

export interface ChainLink {
  /** What kind of link in the chain: "Thỏa thuận", "Cam kết" … */
  readonly kind: string;
  /** Which one; absent when there is none yet. */
  readonly name?: string | null;
  readonly to?: string | null;
  readonly here?: boolean;
}

/** Where this object stands in a chain of objects, each link one click away in both directions. */
export function ChainStrip({ label, links }: { readonly label: string; readonly links: readonly ChainLink[] }) {
  return (
    <nav
      aria-label={label}
      // Without a link in it, only the strip itself can be scrolled by keyboard.
      tabIndex={links.some((link) => link.to && link.name && !link.here) ? undefined : 0}
      className="overflow-x-auto rounded-md border border-line bg-mist"
    >
      <ol className="flex min-w-max items-stretch text-sm">
        {links.map((link, position) => (
          <li key={link.kind} className="flex items-stretch">
            {position > 0 ? (
              <span aria-hidden className="self-center text-line-strong">
                ›
              </span>
            ) : null}
            <span
              aria-current={link.here ? 'step' : undefined}
              className={link.here ? 'bg-soft px-3 py-2 font-semibold text-primary' : 'px-3 py-2'}
            >
              <span className="block text-xs leading-4 text-quiet">{link.kind}</span>
              <span className="block max-w-56 truncate">
                {link.to && link.name && !link.here ? (
                  <Link to={link.to} className="inline-block max-w-full truncate align-bottom leading-6">
                    {link.name}
                  </Link>
                ) : (
                  (link.name ?? '—')
                )}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
