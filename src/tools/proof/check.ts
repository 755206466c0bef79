// Checks a proof: each part against the list, and the parts against each other, so that a part that was altered together
// with its hash is still found by what binds it: the WARC, the stamps, the signed journal.
import { CHANGED, checkWacz, MISSING, readJson, UNLISTED, UNREADABLE, type Fault } from '../archive/index.ts';
import { Refusal, say, type Sentence } from '../sentence/index.ts';
import { verifyStamp } from '../time-stamp/index.ts';
import type { VerifierKey } from '../transparency-log/index.ts';
import { unpack } from '../zip/index.ts';
import { checkJournal } from './check-journal.ts';
import { journalShape, listShape, PROOF_PARTS, statementShape, type ProofStatement } from './model.ts';
import { sha256 } from './pack.ts';

export interface ProofCheck {
  /** Keys of houses that are trusted; none: the journal part is only read. */
  readonly keys?: readonly VerifierKey[] | undefined;
  /** Certificates (PEM) of time stamp authorities that are trusted; none: their names are only told. */
  readonly authorities?: readonly string[] | undefined;
}

export interface ProofVerdict {
  /** Empty: nothing was altered. */
  readonly faults: readonly Fault[];
  /** What holds. */
  readonly holds: readonly Sentence[];
  /** What nobody looked at, and why. */
  readonly unchecked: readonly Sentence[];
  readonly statement: ProofStatement | null;
}

/** Throws Refusal `broken-file`, `zip-bomb`, `encrypted`, `no-proof` when the file is no proof at all. */
export async function checkProof(bytes: Uint8Array, check: ProofCheck = {}): Promise<ProofVerdict> {
  const { names, parts } = unpack(bytes, () => true);
  if (!names.includes(PROOF_PARTS.statement) && !names.includes(PROOF_PARTS.list)) {
    throw new Refusal(
      'no-proof',
      say('Tệp này không phải bằng chứng tải từ Cầu Nối.', 'This file is no proof from Cầu Nối.'),
    );
  }
  const faults: Fault[] = checkList(names, parts);
  const holds: Sentence[] = [];
  const unchecked: Sentence[] = [];
  const report: Report = { fault: (file, what) => faults.push({ file, what }), holds, unchecked };
  const statement = readJson(parts.get(PROOF_PARTS.statement), statementShape);
  if (statement) {
    await checkCapture(statement, parts, report);
    checkPicture(statement, parts, report);
    checkStamps(statement, parts, check.authorities ?? [], report);
    const given = parts.get(PROOF_PARTS.journal);
    if (given) checkJournal(readJson(given, journalShape), statement, check.keys ?? [], report);
    else
      unchecked.push(
        say('chưa có điểm chốt nhật ký bao gồm lần lưu này', 'no journal checkpoint covers this capture yet'),
      );
  } else if (parts.has(PROOF_PARTS.statement)) report.fault(PROOF_PARTS.statement, UNREADABLE);
  return { faults: onceEach(faults), holds: faults.length > 0 ? [] : holds, unchecked, statement };
}

export interface Report {
  readonly fault: (file: string, what: Sentence) => void;
  readonly holds: Sentence[];
  readonly unchecked: Sentence[];
}

function checkList(names: readonly string[], parts: ReadonlyMap<string, Uint8Array>): Fault[] {
  const faults: Fault[] = [];
  const list = readJson(parts.get(PROOF_PARTS.list), listShape);
  if (!list) {
    return [{ file: PROOF_PARTS.list, what: parts.has(PROOF_PARTS.list) ? UNREADABLE : MISSING }];
  }
  for (const { path, bytes, sha256: hash } of list.files) {
    const part = parts.get(path);
    if (!part) faults.push({ file: path, what: MISSING });
    else if (part.length !== bytes || sha256(part) !== hash) faults.push({ file: path, what: CHANGED });
  }
  const listed = new Set<string>([PROOF_PARTS.list, ...list.files.map((file) => file.path)]);
  for (const name of names) if (!listed.has(name)) faults.push({ file: name, what: UNLISTED });
  for (const path of [PROOF_PARTS.statement, PROOF_PARTS.wacz, PROOF_PARTS.text]) {
    if (!listed.has(path)) faults.push({ file: path, what: MISSING });
  }
  return faults;
}

async function checkCapture(
  { capture }: ProofStatement,
  parts: ReadonlyMap<string, Uint8Array>,
  { fault, holds }: Report,
): Promise<void> {
  const packed = parts.get(PROOF_PARTS.wacz);
  if (!packed) return;
  const wacz = await checkWacz(packed).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    fault(PROOF_PARTS.wacz, UNREADABLE);
    return null;
  });
  if (!wacz) return;
  for (const inner of wacz.faults) fault(`${PROOF_PARTS.wacz}: ${inner.file}`, inner.what);
  if (!wacz.warc || !wacz.capture) return;
  const warc = `${PROOF_PARTS.wacz}: archive/data.warc.gz`;
  const other = say(
    `không phải tệp mà ${PROOF_PARTS.statement} nói tới`,
    `is not the one that ${PROOF_PARTS.statement} names`,
  );
  if (sha256(wacz.warc) !== capture.warcSha256 || wacz.warc.length !== capture.warcSize) fault(warc, other);
  if (sha256(wacz.capture.body) !== capture.bodySha256) fault(warc, other);
  const { url, status, at } = wacz.capture;
  if (url !== capture.address || status !== capture.status || at.slice(0, 19) !== capture.at.slice(0, 19)) {
    fault(
      PROOF_PARTS.statement,
      say(
        'địa chỉ, trạng thái hoặc thời điểm không khớp bản lưu',
        'names another address, status or time than the capture',
      ),
    );
  }
  const text = parts.get(PROOF_PARTS.text);
  if (text && sha256(text) !== capture.textSha256) fault(PROOF_PARTS.text, CHANGED);
  if (text && new TextDecoder().decode(text) !== wacz.text) {
    fault(`${PROOF_PARTS.wacz}: pages/pages.jsonl`, say('phần chữ khác text.txt', 'has another text than text.txt'));
  }
  holds.push(
    say(
      `Trang ${capture.address} như đã nhận lúc ${capture.at}, SHA-256 của tệp WARC ${capture.warcSha256}`,
      `The page ${capture.address} as received at ${capture.at}, SHA-256 of the WARC file ${capture.warcSha256}`,
    ),
  );
}

function checkPicture({ picture }: ProofStatement, parts: ReadonlyMap<string, Uint8Array>, { fault }: Report): void {
  const part = parts.get(PROOF_PARTS.picture);
  if (picture && !part) fault(PROOF_PARTS.picture, MISSING);
  else if (part && (!picture || sha256(part) !== picture.sha256)) fault(PROOF_PARTS.picture, CHANGED);
}

function checkStamps(
  { stamps, capture }: ProofStatement,
  parts: ReadonlyMap<string, Uint8Array>,
  authorities: readonly string[],
  { fault, holds, unchecked }: Report,
): void {
  if (stamps.length === 0)
    unchecked.push(say('bản lưu chưa có dấu thời gian của bên thứ ba', 'no time stamp of a third party is in it'));
  for (const { file, at, serial } of stamps) {
    const part = parts.get(file);
    if (!part) {
      fault(file, MISSING);
      continue;
    }
    try {
      const stamp = verifyStamp(part, {
        sha256: Buffer.from(capture.warcSha256, 'hex'),
        anchors: authorities,
      });
      if (stamp.at !== at || stamp.serial !== serial) {
        fault(PROOF_PARTS.statement, say(`ghi sai dấu thời gian ${file}`, `tells the time stamp ${file} wrongly`));
      }
      holds.push(
        say(
          `Có trước ${stamp.at}: dấu thời gian của ${stamp.signer}`,
          `There before ${stamp.at}: time stamp of ${stamp.signer}`,
        ),
      );
      if (stamp.trusted === null) {
        unchecked.push(
          say(
            `${file}: chữ ký đúng, nhưng chưa cho biết chứng thư của cơ quan nào được tin (--authority)`,
            `${file}: the signature holds, but no trusted authority's certificate was given (--authority)`,
          ),
        );
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      fault(file, error.sentence);
    }
  }
}

function onceEach(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [`${fault.file}\n${fault.what.en}`, fault])).values()];
}
