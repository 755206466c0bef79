import type { ReactNode } from 'react';
import { ButtonLink, classes } from './button.tsx';

/** The content column of a page. `wide` for tables and side-by-side work. */
export function Page({ children, wide = false }: { readonly children: ReactNode; readonly wide?: boolean }) {
  return (
    <div
      className={classes('mx-auto flex w-full flex-col gap-6 px-4 py-6 sm:px-6', wide ? 'max-w-[88rem]' : 'max-w-5xl')}
    >
      {children}
    </div>
  );
}

interface PageHeaderProps {
  readonly title: string;
  /** What stands above the title: where we are. */
  readonly over?: ReactNode;
  readonly lead?: ReactNode;
  readonly badges?: ReactNode;
  /** The one main action, and at most a few others. */
  readonly actions?: ReactNode;
}

export function PageHeader({ title, over, lead, badges, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-col gap-3">
      {/* A link that looks like a button has room around its words; they begin where the title begins. */}
      {over ? <div className="text-sm text-quiet [&>a.px-4]:-ml-4">{over}</div> : null}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 flex-1 basis-80 flex-col gap-2">
          <h1>{title}</h1>
          {badges ? <div className="flex flex-wrap gap-2">{badges}</div> : null}
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-3">{actions}</div> : null}
      </div>
      {lead ? <div className="max-w-[72ch] text-quiet">{lead}</div> : null}
    </header>
  );
}

interface SectionProps {
  readonly title: string;
  readonly id?: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, id, aside, children }: SectionProps) {
  return (
    <section className="flex flex-col gap-3" aria-labelledby={id ? `${id}-title` : undefined} id={id}>
      <div className="flex flex-wrap items-baseline justify-between gap-3 border-b border-line pb-2">
        <h2 id={id ? `${id}-title` : undefined}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

export function Card({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  return <div className={classes('rounded-lg border border-line bg-paper p-4 sm:p-5', className)}>{children}</div>;
}

/** Names and values, for facts about one thing. Rows without a value say so instead of vanishing. */
export function Definitions({ rows }: { readonly rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[minmax(9rem,14rem)_1fr]">
      {rows.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-quiet">{name}</dt>
          <dd className="mb-1 sm:mb-0">{value === null || value === undefined || value === '' ? '—' : value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What stands where a list would be: why it is empty and what to do. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-3 rounded-lg border border-dashed border-line-strong bg-mist px-5 py-8">
      <p className="font-medium">{title}</p>
      {children ? <div className="max-w-[72ch] text-quiet">{children}</div> : null}
    </div>
  );
}

interface ErrorPageProps {
  readonly title: string;
  readonly hint: string;
  readonly home: { readonly label: string; readonly to: string };
}

/** A page of its own: no other part gives the tab its title. */
export function ErrorPage({ title, hint, home }: ErrorPageProps) {
  return (
    <main className="mx-auto flex max-w-2xl flex-col items-start gap-4 px-6 py-16">
      <title>{`${title} – Cầu Nối`}</title>
      <h1>{title}</h1>
      <p className="text-quiet">{hint}</p>
      <ButtonLink to={home.to} tone="primary">
        {home.label}
      </ButtonLink>
    </main>
  );
}
