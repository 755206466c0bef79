// From an uploaded file to its tables, outside of any transaction; hostile files hurt only a sandbox.
import { keepFile } from '../../platform/files/index.ts';
import { inSandbox } from '../../platform/sandbox/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { MOST_BYTES } from './model.ts';
import { tableOf, type ReadSheet } from './table.ts';

export interface ReadUpload {
  readonly name: string;
  readonly sheets: readonly ReadSheet[];
  readonly file: { readonly sha256: Buffer; readonly size: number };
}

const PATIENCE = { timeoutMs: 20_000 };

/** Throws Refusal: `empty`, `too-large`, `not-xlsx`, those of the workbook reader, `no-programme-sheet`, `no-such-columns`. */
export async function readUpload(bytes: Uint8Array, name: string): Promise<ReadUpload> {
  if (bytes.length === 0)
    throw new Refusal('empty', say('Chưa chọn tệp, hoặc tệp trống.', 'No file was chosen, or it is empty.'));
  if (bytes.length > MOST_BYTES)
    throw new Refusal(
      'too-large',
      say('Tệp lớn hơn 10 MB. Hãy chia thành nhiều tệp.', 'The file is larger than 10 MB. Divide it.'),
      413,
    );
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw new Refusal(
      'not-xlsx',
      say(
        'Đây không phải là tệp XLSX. Hãy tải tệp mẫu, điền vào đó và lưu ở dạng XLSX.',
        'This is not an XLSX file. Download the template, fill it in and save it as XLSX.',
      ),
    );
  const sheets = tableOf(await inSandbox('workbook', { bytes }, PATIENCE));
  return { name, sheets, file: await keepFile(bytes) };
}
