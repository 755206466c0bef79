import type { ReactNode } from 'react';
import { useNavigation } from 'react-router';

/** True while a form or a page is on its way (only with scripts; without them the browser shows it itself). */
export function usePending(): boolean {
  return useNavigation().state !== 'idle';
}

/** A thin line at the top while something is on its way, and a word for screen readers. */
export function Pending({ children }: { readonly children: ReactNode }) {
  const pending = usePending();
  return (
    <output aria-live="polite" className="pointer-events-none fixed inset-x-0 top-0 z-50">
      {pending ? (
        <>
          <div className="h-1 animate-pulse bg-primary" />
          <span className="sr-only">{children}</span>
        </>
      ) : null}
    </output>
  );
}
