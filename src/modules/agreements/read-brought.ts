// From what a person brings (pasted text, a file, an address) to text and proposal. Runs outside of any transaction: it
// may fetch a page and takes up to some seconds. Nothing is stored but the file's bytes.
import { keepFile } from '../../platform/files/index.ts';
import { createOutside, type Loopback, type Outside } from '../../platform/outside/index.ts';
import { inSandbox } from '../../platform/sandbox/index.ts';
import { type AgreementReading, isProgramme } from '../../tools/agreement-reader/index.ts';
import type { Day } from '../../tools/calendar/index.ts';
import { Refusal, say, type Sentence } from '../../tools/sentence/index.ts';
import { contentKind } from '../../tools/file-content/index.ts';
import { nfc } from '../../tools/vietnamese/index.ts';
import type { BroughtAs } from './model.ts';

export interface BroughtText {
  readonly broughtAs: BroughtAs;
  readonly text?: string | undefined;
  readonly file?: { readonly bytes: Uint8Array; readonly name: string } | undefined;
  readonly address?: string | undefined;
  readonly publishedOn?: Day | undefined;
  /** Take it even if it does not look like an agreement between an authority and a press agency. */
  readonly evenIfNot: boolean;
}

export interface ReadText {
  readonly reading: AgreementReading;
  /** Remarks on the file, such as pictures that were not read. */
  readonly notes: readonly Sentence[];
  readonly file: {
    readonly sha256: Buffer;
    readonly size: number;
    readonly mediaType: string;
    readonly name: string;
  } | null;
  /** What to call it when the person gave no name. */
  readonly suggestedName: string;
}

/** Where text may be fetched from; set once per process by start/. */
let outside: Outside | null = null;

export function openAgreements(settings: { readonly allowLoopback: Loopback; readonly userAgent: string }): void {
  outside ??= createOutside(settings);
}

export async function closeAgreements(): Promise<void> {
  await outside?.close();
  outside = null;
}

/**
 * Throws the readers' Refusals (empty, scanned, wrong-type, legacy-font, too-long, too-heavy …), those of fetching, and
 * `not-an-agreement` unless `evenIfNot`.
 */
export async function readBrought(brought: BroughtText): Promise<ReadText> {
  const { text, notes, file, suggestedName } = await textOf(brought);
  const reading = await inSandbox('agreement', {
    text,
    ...(brought.publishedOn ? { publishedOn: brought.publishedOn } : {}),
  });
  if (!isProgramme(reading.documentKind) && !brought.evenIfNot) {
    throw new Refusal(
      'not-an-agreement',
      say(
        'Văn bản này không giống thỏa thuận giữa cơ quan ở địa phương và cơ quan báo chí. Nếu đúng là văn bản cần đưa vào, hãy chọn “Vẫn đưa vào xem xét” rồi gửi lại.',
        'This does not look like an agreement between a local authority and a press agency. If it is one, tick “Take it all the same” and send again.',
      ),
    );
  }
  return { reading, notes, file, suggestedName: reading.programmeName ?? suggestedName };
}

type Extracted = Omit<ReadText, 'reading'> & { readonly text: string };

async function textOf(brought: BroughtText): Promise<Extracted> {
  switch (brought.broughtAs) {
    case 'paste': {
      const text = nfc(brought.text ?? '').replaceAll('\r\n', '\n');
      if (text.trim() === '') {
        throw new Refusal(
          'empty',
          say('Chưa có chữ nào để đọc. Hãy dán văn bản vào ô.', 'There is no text to read. Paste it into the box.'),
          400,
        );
      }
      return { text, notes: [], file: null, suggestedName: firstLine(text) };
    }
    case 'upload': {
      if (!brought.file || brought.file.bytes.length === 0) {
        throw new Refusal(
          'no-file',
          say(
            'Chưa chọn tệp hoặc tệp trống. Hãy chọn tệp DOCX, XLSX, PDF, TXT hay HTML.',
            'No file was chosen or it is empty. Choose a DOCX, XLSX, PDF, TXT or HTML file.',
          ),
          400,
        );
      }
      const { bytes, name } = brought.file;
      // What the sender calls it is never asked; texts and pages are kept as plain text, which nothing runs.
      const mediaType = contentKind(bytes)?.mediaType ?? 'text/plain';
      const document = await inSandbox('document', { bytes, name });
      const kept = await keepFile(bytes);
      return { text: document.text, notes: document.notes, file: { ...kept, mediaType, name }, suggestedName: name };
    }
    case 'address':
      return fetched(brought.address ?? '');
  }
}

async function fetched(address: string): Promise<Extracted> {
  if (!outside) throw new Error('openAgreements was not called');
  const answer = await outside.fetch(address, { maxBytes: 10 * 1024 * 1024, timeoutMs: 20_000 });
  if (answer.status !== 200) {
    throw new Refusal(
      'page-not-there',
      say(
        `Máy chủ của trang trả lời mã ${answer.status}, không có nội dung để đọc. Hãy kiểm tra địa chỉ hoặc dán văn bản.`,
        `The page’s server answered ${answer.status}, there is nothing to read. Check the address or paste the text.`,
      ),
    );
  }
  const document = await inSandbox('document', {
    bytes: answer.body,
    name: '',
    contentType: answer.headers['content-type'],
  });
  return { text: document.text, notes: document.notes, file: null, suggestedName: firstLine(document.text) };
}

function firstLine(text: string): string {
  const line =
    text
      .split('\n')
      .map((one) => one.trim())
      .find((one) => one.length > 2) ?? '…';
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}
