import { PAPER_CSS } from '../../../tools/papers/index.ts';

/** The style sheet of papers shown as pages; a file of its own, because pages may not carry styles inside. */
export function loader() {
  const screen =
    '\nbody { margin: 0 auto; padding: 1rem; max-width: 190mm; overflow-wrap: anywhere; } @media print { .not-printed { display: none; } }';
  return new Response(PAPER_CSS + screen, {
    headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
}
