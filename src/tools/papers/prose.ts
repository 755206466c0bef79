// What people typed into a text box, as blocks of a paper.
import type { Block } from './model.ts';

/** Each line is a paragraph; lines that begin with a dash become a list. Nothing typed gives no block. */
export function proseBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let items: string[] = [];
  const flush = () => {
    if (items.length > 0) blocks.push({ type: 'bullets', items });
    items = [];
  };
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const item = /^[-–+•]\s+(.*)$/u.exec(line);
    if (item) items.push(item[1]!);
    else {
      flush();
      blocks.push({ type: 'paragraph', runs: [{ text: line }] });
    }
  }
  flush();
  return blocks;
}
