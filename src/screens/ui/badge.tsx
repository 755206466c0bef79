import type { ReactNode } from 'react';
import { classes } from './button.tsx';

const TONES = {
  neutral: 'bg-mist text-ink border-line',
  info: 'bg-soft text-primary border-soft',
  done: 'bg-done-soft text-done border-done-soft',
  caution: 'bg-caution-soft text-caution border-caution-soft',
  action: 'bg-action-soft text-action border-action-soft',
} as const;

/** A short state word. Never colour alone: the word says it. */
export function Badge({
  tone = 'neutral',
  children,
}: {
  readonly tone?: keyof typeof TONES;
  readonly children: ReactNode;
}) {
  return (
    <span
      className={classes(
        'inline-block rounded border px-2 py-0.5 text-sm leading-5 font-medium whitespace-nowrap',
        TONES[tone],
      )}
    >
      {children}
    </span>
  );
}
