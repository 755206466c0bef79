import type { MarkedPiece } from '../../../tools/finding/index.ts';

/** A text with what was found marked; the letters are its own. */
export function Marked({ pieces }: { readonly pieces: readonly MarkedPiece[] }) {
  let at = 0;
  return pieces.map(({ text, hit }) => {
    const key = at;
    at += text.length + 1;
    return hit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
}
