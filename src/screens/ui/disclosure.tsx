import type { ReactNode } from 'react';
import { classes } from './button.tsx';

interface DisclosureProps {
  /** What stands there while it is closed; says what opens. */
  readonly title: string;
  readonly children: ReactNode;
  /** Open from the start, such as when what was sent needs another look. */
  readonly open?: boolean;
  /** With a frame: for a form of its own. Without: within a row. */
  readonly framed?: boolean;
  /** For screen readers, when the title alone is not unique on the page. */
  readonly label?: string;
}

/** Something that opens in place; works without scripts. The mark is drawn, since not every font has a triangle. */
export function Disclosure({ title, children, open = false, framed = false, label }: DisclosureProps) {
  return (
    <details open={open} className={classes('group/open', framed && 'rounded-lg border border-line px-4 py-2')}>
      <summary
        aria-label={label}
        className="inline-flex min-h-11 cursor-pointer list-none items-center gap-3 rounded font-medium text-primary underline-offset-4 hover:underline [&::-webkit-details-marker]:hidden"
      >
        <span
          aria-hidden
          className="mb-1 size-2 shrink-0 rotate-45 border-r-2 border-b-2 border-current group-open/open:mt-2 group-open/open:mb-0 group-open/open:rotate-225"
        />
        {title}
      </summary>
      <div className={framed ? 'pt-2 pb-3' : 'pt-1'}>{children}</div>
    </details>
  );
}
