import { useEffect, useRef } from 'react';
import { classes } from '../../ui/index.ts';
import { segmentsOf, type Place } from './segments.ts';

interface MarkedTextProps {
  readonly text: string;
  readonly places: readonly Place[];
  /** The place that is lit now. */
  readonly lit: string | null;
  readonly label: string;
  /** Tells the offsets of what the person has selected, or null when nothing is. */
  readonly onSelect?: (selected: { start: number; end: number } | null) => void;
}

/** The text with the places of the proposal marked. Links to `#cho-<key>` work without scripts. */
export function MarkedText({ text, places, lit, label, onSelect }: MarkedTextProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!lit || !box.current) return;
    const mark = box.current.querySelector<HTMLElement>(`[data-keys~="${CSS.escape(lit)}"]`);
    if (!mark) return;
    // Only the text's own box scrolls, so that the field stays under the person's hand.
    const frame = box.current.getBoundingClientRect();
    const place = mark.getBoundingClientRect();
    if (place.top < frame.top || place.bottom > frame.bottom)
      box.current.scrollTop += place.top - frame.top - frame.height / 3;
  }, [lit]);
  useEffect(() => {
    if (!onSelect) return;
    const tell = () => {
      const selection = document.getSelection();
      const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
      if (!range || range.collapsed || !box.current?.contains(range.commonAncestorContainer)) return;
      const start = offsetOf(range.startContainer, range.startOffset);
      const end = offsetOf(range.endContainer, range.endOffset);
      onSelect(start === null || end === null || end <= start ? null : { start, end });
    };
    document.addEventListener('selectionchange', tell);
    return () => document.removeEventListener('selectionchange', tell);
  }, [onSelect]);
  return (
    <section
      ref={box}
      aria-label={label}
      tabIndex={0}
      className="rounded-lg border border-line bg-paper p-4 leading-7 whitespace-pre-wrap lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto"
    >
      {segmentsOf(text, places).map((segment) => {
        const anchors = segment.begins.map((key) => <span key={key} id={`cho-${key}`} className="scroll-mt-8" />);
        if (segment.keys.length === 0)
          return (
            <span key={segment.start} data-start={segment.start}>
              {segment.text}
            </span>
          );
        const isLit = lit !== null && segment.keys.includes(lit);
        return (
          <span key={segment.start} className="[&:has(:target)_mark]:outline-3 [&:has(:target)_mark]:outline-primary">
            {anchors}
            <mark
              data-keys={segment.keys.join(' ')}
              data-start={segment.start}
              data-lit={isLit ? '' : undefined}
              className={classes(
                'rounded-xs',
                isLit
                  ? 'bg-lit'
                  : segment.keys.some((key) => key.startsWith('helper'))
                    ? 'bg-caution-soft underline decoration-caution decoration-dotted underline-offset-4'
                    : segment.keys.some((key) => key.startsWith('commitments'))
                      ? 'bg-soft'
                      : 'bg-mist underline decoration-line-strong decoration-dotted underline-offset-4',
              )}
            >
              {segment.text}
            </mark>
          </span>
        );
      })}
    </section>
  );
}

/** Offset in the whole text of a place in the page; null when it is not inside a piece of the text. */
function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const piece = element?.closest<HTMLElement>('[data-start]');
  const start = piece?.dataset['start'];
  if (start === undefined) return null;
  return Number(start) + (node instanceof Element ? 0 : offset);
}
