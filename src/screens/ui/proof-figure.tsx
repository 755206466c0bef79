import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface ProofFigureProps {
  /** The figure as shown, such as "17/24". */
  readonly figure: string;
  /** For screen readers: what the figure counts. */
  readonly label: string;
  /** The rows it is made of. */
  readonly children: ReactNode;
  /** An address that shows the same rows to somebody else who may see them. */
  readonly link?: { readonly to: string; readonly label: string };
}

/** A figure that opens, in place, the rows it is made of. Works without scripts. */
export function ProofFigure({ figure, label, children, link }: ProofFigureProps) {
  return (
    <details className="group inline-block max-w-full open:block">
      <summary
        aria-label={`${figure}, ${label}`}
        className="inline-flex list-none items-baseline gap-1 rounded px-1 font-semibold text-primary underline decoration-dotted underline-offset-4 hover:bg-soft [&::-webkit-details-marker]:hidden"
      >
        {figure}
        <span aria-hidden className="text-xs group-open:rotate-180">
          ▾
        </span>
      </summary>
      <div className="mt-2 rounded-md border border-line bg-mist p-3 text-left font-normal">
        {children}
        {link ? (
          <p className="mt-2 text-sm">
            <Link to={link.to}>{link.label}</Link>
          </p>
        ) : null}
      </div>
    </details>
  );
}
