import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';

export type Tone = 'primary' | 'plain' | 'action' | 'quiet';

/** Joins class names, leaving out what is empty. */
export function classes(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}

const SHAPE =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-md px-4 py-2 text-center font-medium no-underline transition-colors';
const TONES: Record<Tone, string> = {
  primary: 'bg-primary text-on-primary hover:bg-primary-strong hover:text-on-primary',
  plain: 'border border-line-strong bg-paper text-ink hover:bg-mist hover:text-ink',
  action: 'border border-action bg-paper text-action hover:bg-action-soft',
  quiet: 'px-2 text-primary underline underline-offset-4 hover:bg-soft',
};

type ActionButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> & {
  readonly tone?: Tone;
  /** Why it cannot be used now: shown beside it, and the button is disabled. */
  readonly whyNot?: string | null | undefined;
  readonly children: ReactNode;
};

/** A button that submits its form unless `type` says otherwise. Disabled with a reason beats hidden. */
export function ActionButton({
  tone = 'primary',
  whyNot,
  className,
  children,
  type = 'submit',
  ...rest
}: ActionButtonProps) {
  if (whyNot) {
    return (
      <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
        <button
          {...rest}
          type={type}
          disabled
          className={classes(SHAPE, 'cursor-not-allowed border border-line bg-mist text-quiet', className)}
        >
          {children}
        </button>
        <span className="max-w-prose text-sm text-quiet">{whyNot}</span>
      </span>
    );
  }
  return (
    <button {...rest} type={type} className={classes(SHAPE, 'cursor-pointer', TONES[tone], className)}>
      {children}
    </button>
  );
}

/** A link that looks like a button: for going somewhere, not for changing something. */
export function ButtonLink({
  tone = 'plain',
  className,
  ...rest
}: LinkProps & { readonly tone?: Tone; readonly className?: string }) {
  return <Link {...rest} className={classes(SHAPE, TONES[tone], className)} />;
}
