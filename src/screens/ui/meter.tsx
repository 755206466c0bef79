/** A bar beside a figure: `value` of `of`. The figure itself stands in the text; this is only its picture. */
export function Meter({ value, of }: { readonly value: number; readonly of: number }) {
  const share = of > 0 ? Math.min(100, Math.round((value / of) * 100)) : 0;
  return (
    <svg aria-hidden viewBox="0 0 100 6" preserveAspectRatio="none" className="h-1.5 w-full min-w-16 rounded-full">
      <rect width="100" height="6" className="fill-line" />
      <rect width={share} height="6" className={share >= 100 ? 'fill-done' : 'fill-primary'} />
    </svg>
  );
}
