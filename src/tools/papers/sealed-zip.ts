// Makes a DOCX or XLSX that a library wrote the same bytes for the same content: parts in order of name, one time for
// all of them, and whatever else depends on the moment or on chance put right by `mend`.
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

export type Mend = (path: string, xml: string) => string;

/** `day` is the time stamp of all parts. `mend` sees the parts that end in .xml or .rels; `added` are parts of our own. */
export function sealed(
  bytes: Uint8Array,
  day: string,
  mend: Mend,
  added: Readonly<Record<string, string>> = {},
): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [path, xml] of Object.entries(added)) parts[path] = strToU8(xml);
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  // ZIP keeps local time without a zone, from 1980 on; fflate reads it with local getters, so local parts go in.
  const mtime = new Date(Math.max(year, 1980), month - 1, date);
  // Word and LibreOffice want to meet the list of content types first.
  const paths = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const zip: Zippable = {};
  for (const path of paths) {
    const part = parts[path];
    if (part === undefined) continue;
    const content = /\.(?:xml|rels)$/.test(path) ? strToU8(mend(path, strFromU8(part))) : part;
    zip[path] = [content, { mtime, level: 6, os: 0 }];
  }
  return zipSync(zip);
}

function rank(path: string): number {
  return path === '[Content_Types].xml' ? 0 : path.startsWith('_rels/') ? 1 : 2;
}
