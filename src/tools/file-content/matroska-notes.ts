// WebM is Matroska: elements within elements (RFC 8794, RFC 9559). Tags, attachments and chapters, title, day and the names of
// the programs go; in their place stands a Void element of the same length, because cues name places in the file by number.

const SEGMENT = 0x18538067;
const CLUSTER = 0x1f43b675;
const INFO = 0x1549a966;
const TRACKS = 0x1654ae6b;
const TRACK = 0xae;
const VOID = 0xec;
/**
 * Tags, Attachments, Chapters; title, day, file name in Info; a name of a track; sums that would not hold any more. Void itself may
 * hide what stood there.
 */
const GONE = new Set([0x1254c367, 0x1941a469, 0x1043a770, 0x7ba9, 0x4461, 0x7384, 0x536e, 0xbf, VOID]);
/** MuxingApp and WritingApp must be there: they become empty. */
const EMPTIED = new Set([0x4d80, 0x5741]);
const WALKED = new Set([SEGMENT, INFO, TRACKS, TRACK]);
/** What may follow a cluster that does not say how long it is. */
const OF_SEGMENT = new Set([CLUSTER, INFO, TRACKS, 0x114d9b74, 0x1c53bb6b, 0x1254c367, 0x1941a469, 0x1043a770]);
const DEEPEST = 6;
const MOST_ELEMENTS = 2_000_000;

interface Element {
  readonly id: number;
  readonly at: number;
  readonly body: number;
  /** Null: as far as its parent, or the next one of its level, allows. */
  readonly end: number | null;
}

/** The same recording, of the same length; null when it could not be walked to its end. */
export function withoutMatroskaNotes(given: Uint8Array): Uint8Array | null {
  const bytes = given.slice();
  let seen = 0;

  function clean(from: number, to: number, depth: number): boolean {
    if (depth > DEEPEST) return false;
    for (let at = from; at < to;) {
      const element = elementAt(bytes, at, to);
      if (element === null || ++seen > MOST_ELEMENTS) return false;
      const { id, body } = element;
      const end = element.end ?? (id === SEGMENT ? to : id === CLUSTER ? endOfCluster(body, to) : null);
      if (end === null) return false;
      if (GONE.has(id)) blank(bytes, at, end);
      else if (EMPTIED.has(id)) bytes.fill(0, body, end);
      else if (WALKED.has(id) && !clean(body, end, depth + 1)) return false;
      at = end;
    }
    return true;
  }

  function endOfCluster(from: number, to: number): number | null {
    for (let at = from; at < to;) {
      const element = elementAt(bytes, at, to);
      if (element === null || ++seen > MOST_ELEMENTS) return null;
      if (OF_SEGMENT.has(element.id)) return at;
      if (element.end === null) return null;
      at = element.end;
    }
    return to;
  }

  return clean(0, bytes.length, 0) ? bytes : null;
}

function elementAt(bytes: Uint8Array, at: number, to: number): Element | null {
  const idLength = lengthOf(bytes[at], 4);
  if (idLength === null || at + idLength >= to) return null;
  let id = 0;
  for (let byte = 0; byte < idLength; byte++) id = id * 256 + bytes[at + byte]!;
  const begin = at + idLength;
  const sizeLength = lengthOf(bytes[begin], 8);
  if (sizeLength === null || begin + sizeLength > to) return null;
  let size = bytes[begin]! & (0xff >> sizeLength);
  let unknown = size === 0xff >> sizeLength;
  for (let byte = 1; byte < sizeLength; byte++) {
    size = size * 256 + bytes[begin + byte]!;
    unknown &&= bytes[begin + byte] === 0xff;
  }
  const body = begin + sizeLength;
  if (unknown) return { id, at, body, end: null };
  return body + size > to ? null : { id, at, body, end: body + size };
}

/** The place of the first bit that is set tells how many bytes there are. */
function lengthOf(first: number | undefined, most: number): number | null {
  const length = first ? Math.clz32(first) - 23 : 0;
  return length > 0 && length <= most ? length : null;
}

/** A Void element over the whole: its length is written in as many bytes as fit. */
function blank(bytes: Uint8Array, at: number, end: number): void {
  const length = end - at;
  bytes.fill(0, at, end);
  bytes[at] = VOID;
  const wide = length >= 9;
  if (!wide) {
    bytes[at + 1] = 0x80 | (length - 2);
    return;
  }
  bytes[at + 1] = 0x01;
  const size = length - 9;
  for (let byte = 0; byte < 7; byte++) bytes[at + 2 + byte] = Math.floor(size / 256 ** (6 - byte)) % 256;
}
