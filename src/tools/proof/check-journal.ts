// Whether the signed journal says the same of the capture as the statement does.
import { z } from 'zod';
import { UNREADABLE } from '../archive/index.ts';
import { say } from '../sentence/index.ts';
import {
  canonicalJson,
  leafHash,
  openCheckpoint,
  rootFromInclusion,
  type VerifierKey,
} from '../transparency-log/index.ts';
import type { Report } from './check.ts';
import { PROOF_PARTS, type JournalPart, type ProofStatement } from './model.ts';

/** What the entry of a kept page says (`clipping.found`). */
const bound = z.object({ bodySha256: z.string(), warcSha256: z.string(), textSha256: z.string().optional() });

export function checkJournal(
  part: JournalPart | null,
  statement: ProofStatement,
  keys: readonly VerifierKey[],
  { fault, holds, unchecked }: Report,
): void {
  const file = PROOF_PARTS.journal;
  if (!part) return fault(file, UNREADABLE);
  const opened = openCheckpoint(part.checkpoint, keys);
  if (!opened)
    return fault(file, say('điểm chốt bị hỏng hoặc chữ ký sai', 'has a damaged checkpoint or a wrong signature'));
  const root = rootFromInclusion(
    part.position,
    opened.checkpoint.size,
    leafHash(canonicalJson(part.leaf)),
    part.proof.map((hash) => Buffer.from(hash, 'hex')),
  );
  if (!root?.equals(opened.checkpoint.root)) {
    return fault(file, say('mục này không nằm trong nhật ký đã ký', 'is not in the signed journal'));
  }
  const said = bound.safeParse(part.leaf.data).data;
  const { capture, published } = statement;
  const fits =
    part.leaf.what === 'clipping.found' &&
    part.leaf.object === `clipping/${published.clipping}` &&
    said?.warcSha256 === capture.warcSha256 &&
    said.bodySha256 === capture.bodySha256 &&
    (said.textSha256 === undefined || said.textSha256 === capture.textSha256);
  if (!fits) return fault(file, say('nói về một lần lưu khác', 'is about another capture'));
  if (keys.length === 0) {
    unchecked.push(
      say(
        `${file}: chưa cho biết khóa của nơi lưu nào được tin (--key), nên chữ ký của điểm chốt chưa được kiểm tra`,
        `${file}: no trusted key was given (--key), so the signature of the checkpoint was not checked`,
      ),
    );
    return;
  }
  if (opened.signedBy.length === 0) {
    return fault(
      file,
      say('không khóa nào đã cho ký điểm chốt này', 'has a checkpoint that none of the given keys signed'),
    );
  }
  holds.push(
    say(
      `Lần lưu nằm trong nhật ký do ${opened.checkpoint.origin} ký (${opened.checkpoint.size} mục)`,
      `The capture is in the journal signed by ${opened.checkpoint.origin} (${opened.checkpoint.size} entries)`,
    ),
  );
}
