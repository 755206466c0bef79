import type { ReactNode } from 'react';
import { classes } from './button.tsx';

const TONES = {
  info: 'border-primary bg-soft',
  done: 'border-done bg-done-soft',
  caution: 'border-caution bg-caution-soft',
  problem: 'border-action bg-action-soft',
} as const;

interface NoticeProps {
  readonly tone?: keyof typeof TONES;
  readonly title?: string;
  readonly children?: ReactNode;
}

/** A message on the page. A problem is announced at once by screen readers, the others politely. */
export function Notice({ tone = 'info', title, children }: NoticeProps) {
  return (
    <div
      role={tone === 'problem' ? 'alert' : 'status'}
      className={classes('rounded-md border-l-4 px-4 py-3', TONES[tone])}
    >
      {title ? <p className="font-semibold">{title}</p> : null}
      {children}
    </div>
  );
}
