// Reads the tar that PostgreSQL's BASE_BACKUP writes (ustar; no links but those of table spaces, which the embedded server
// does not have), piece by piece: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06
export interface TarSink {
  write(chunk: Buffer): void | Promise<void>;
  end(): void | Promise<void>;
}

const BLOCK = 512;

/** Gives each file or folder to `open`; what it answers takes the bytes. Throws Error when the tar is cut or foreign. */
export async function readTar(
  source: AsyncIterable<Buffer>,
  open: (entry: { name: string; isFolder: boolean; size: number }) => Promise<TarSink | null>,
): Promise<void> {
  let rest: Buffer = Buffer.alloc(0);
  let sink: TarSink | null = null;
  let body = 0;
  let padding = 0;
  let ended = false;
  for await (const chunk of source) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    while (rest.length > 0 && !ended) {
      if (body > 0) {
        const piece = rest.subarray(0, Math.min(body, rest.length));
        await sink?.write(piece);
        body -= piece.length;
        rest = rest.subarray(piece.length);
        if (body === 0) await sink?.end();
      } else if (padding > 0) {
        const skipped = Math.min(padding, rest.length);
        padding -= skipped;
        rest = rest.subarray(skipped);
      } else if (rest.length < BLOCK) break;
      else {
        const header = rest.subarray(0, BLOCK);
        rest = rest.subarray(BLOCK);
        if (header.every((byte) => byte === 0)) {
          ended = true;
          break;
        }
        const entry = readHeader(header);
        sink = await open(entry);
        body = entry.isFolder ? 0 : entry.size;
        padding = (BLOCK - (body % BLOCK)) % BLOCK;
        if (body === 0) await sink?.end();
      }
    }
    if (ended) rest = Buffer.alloc(0);
  }
  if (!ended) throw new Error('the tar ends too early');
}

function readHeader(header: Buffer): { name: string; isFolder: boolean; size: number } {
  const text = (from: number, length: number) => {
    const bytes = header.subarray(from, from + length);
    const end = bytes.indexOf(0);
    return bytes.subarray(0, end < 0 ? length : end).toString('utf8');
  };
  const type = text(156, 1);
  const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
  if (sum !== Number.parseInt(text(148, 8), 8)) throw new Error('the tar has a damaged header');
  if (!['0', '', '5'].includes(type)) throw new Error(`the tar holds an entry of type ${type}`);
  // Sizes past 8 GB are written in base 256.
  const size = (header[124]! & 0x80) !== 0 ? Number(header.readBigUInt64BE(128)) : Number.parseInt(text(124, 12), 8);
  const prefix = text(345, 155);
  const name = prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`;
  if (name.startsWith('/') || name.split('/').includes('..')) throw new Error('the tar leads out of its folder');
  return { name, isFolder: type === '5', size };
}
