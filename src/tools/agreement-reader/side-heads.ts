// The head of an agreement: under "BÊN A: …" stands who represents that side.
import type { Laid } from './blocks.ts';
import type { Mention } from './body-mentions.ts';
import { has, loose, type Source } from './folded-text.ts';
import type { Span } from './model.ts';

const SIDE_HEAD = loose(
  '^\\W*(\\d\\.\\s*)?(bên [abc]|đại diện bên [abc])(?!\\p{L})|^[^\\n]{3,160}\\([^)]{0,30}bên [abc](?!\\p{L})',
  'u',
);
const STAND_IN = loose(
  '^\\W*((người )?đại diện|do|ông|bà|chức vụ|địa chỉ|điện thoại|và ông|và bà|tài khoản|mã số thuế|email)(?!\\p{L})',
  'u',
);

/** Stretches of an agreement's head in which people of one side are named, with the body they follow. */
export function sideHeads(laid: Laid, bodies: readonly Mention[]): { span: Span; body: Mention }[] {
  const { source, blocks } = laid;
  const heads: { span: Span; body: Mention }[] = [];
  let next = 0;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (!SIDE_HEAD.test(source.fold.slice(block.start, Math.min(block.end, block.start + 240)))) continue;
    while (next < bodies.length && bodies[next]!.start < block.start) next++;
    const body = bodies[next];
    if (!body || body.start > block.end) continue;
    let end = block.end;
    for (let below = at + 1; below < Math.min(at + 7, blocks.length) && isStandIn(source, blocks[below]!); below++)
      end = blocks[below]!.end;
    heads.push({ span: { start: block.start, end }, body });
  }
  return heads;
}

function isStandIn(source: Source, block: Span): boolean {
  const fold = source.fold.slice(block.start, Math.min(block.end, block.start + 60));
  return STAND_IN.test(fold) && !has(SIDE_HEAD_ANY, fold);
}

const SIDE_HEAD_ANY = loose('^\\W*(\\d\\.\\s*)?bên [abc](?!\\p{L})|\\([^)]{0,30}bên [abc]');
