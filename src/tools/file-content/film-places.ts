// Phones write into each recording where it was made, when, and with what: as atoms of user data (`©xyz`, `loci`), as keys
// (`com.apple.quicktime.location.ISO6709`), as XMP, and as whole tracks that follow the way. Like that of photos it goes
// before a file is kept. Everything stays where it is, because the tables of a film name places in the file by number: what
// goes becomes a `free` box of the same size, filled with zeros. Boxes: ISO/IEC 14496-12 §4.2, §8; QuickTime File Format, chapter 2.

/** What a recording is made of; any other box may hold anything, and goes. */
const KEPT: Readonly<Record<string, ReadonlySet<string>>> = {
  '': words('ftyp styp pdin moov mdat moof mfra sidx ssix prft wide free skip'),
  moov: words('mvhd trak mvex iods free skip'),
  trak: words('tkhd tref trgr edts mdia tapt free skip'),
  mdia: words('mdhd hdlr elng minf free skip'),
  minf: words('vmhd smhd hmhd nmhd sthd gmhd dinf stbl hdlr free skip'),
  moof: words('mfhd traf free skip'),
  traf: words('tfhd tfdt trun sdtp sbgp sgpd subs saiz saio free skip'),
};
const WALKED = words('moov trak mdia minf stbl moof traf');
const EMPTIED = words('free skip wide');
/** Boxes that begin with the moments of their making and last change. */
const TIMED = words('mvhd tkhd mdhd');
/** Pictures, sound, captions and the clock of the recording. Tracks of other kinds follow the way, the camera or the hand. */
const KEPT_TRACKS = words('vide soun subt sbtl text clcp tmcd');
const CAPTIONS = words('subt sbtl text');
/** Some cameras write the way as captions: two numbers with four or more decimals, or words for them. */
const TELLS_A_PLACE = /\b(?:gps|latitude|longitude|iso6709)\b|-?\d{1,3}\.\d{4,}[^\d]{1,12}-?\d{1,3}\.\d{4,}/i;

/** Deeper, or with more boxes or samples, than a recording of this size has. */
const DEEPEST = 8;
const MOST_BOXES = 200_000;

interface Box {
  readonly type: string;
  readonly at: number;
  /** Where its contents begin. */
  readonly body: number;
  readonly end: number;
}

/** The recording without place, time and camera, of the same length; null when it could not be walked to its end. */
export function withoutPlaces(bytes: Uint8Array): Uint8Array | null {
  const film = new Film(bytes.slice());
  return film.clean('', 0, film.bytes.length, 0) && film.isWhole() ? film.bytes : null;
}

class Film {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly view: DataView;
  private seen = 0;
  private hasContents = false;
  private hasFragments = false;
  private hasLostTrack = false;
  private hasLongTable = false;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer);
  }

  /** Fragments say elsewhere where the samples of a track lie, so a track of theirs could not be taken out whole. */
  isWhole(): boolean {
    return this.hasContents && !this.hasLongTable && !(this.hasFragments && this.hasLostTrack);
  }

  /** False when a box goes beyond its parent or is none. */
  clean(parent: string, from: number, to: number, depth: number): boolean {
    const boxes = this.boxes(from, to);
    if (boxes === null || depth > DEEPEST) return false;
    for (const box of boxes) {
      const kept = KEPT[parent]?.has(box.type) ?? !['udta', 'meta', 'uuid'].includes(box.type);
      if (box.type === 'moov') this.hasContents = true;
      if (box.type === 'moof') this.hasFragments = true;
      // A compressed directory of the film could not be looked into.
      if (box.type === 'cmov') return false;
      if (!kept) this.free(box);
      else if (EMPTIED.has(box.type)) this.bytes.fill(0, box.body, box.end);
      else if (box.type === 'trak' && !this.mayStay(box)) this.free(box);
      else if (TIMED.has(box.type)) this.forgetWhen(box);
      else if (WALKED.has(box.type) && !this.clean(box.type, box.body, box.end, depth + 1)) return false;
    }
    return true;
  }

  private boxes(from: number, to: number): Box[] | null {
    const found: Box[] = [];
    for (let at = from; at < to;) {
      // QuickTime ends a list of user data with four zeros.
      if (to - at < 8) return this.bytes.subarray(at, to).every((byte) => byte === 0) ? found : null;
      let size = this.view.getUint32(at);
      let body = at + 8;
      if (size === 1) {
        if (to - at < 16) return null;
        size = Number(this.view.getBigUint64(at + 8));
        body = at + 16;
      } else if (size === 0) size = to - at;
      if (size < body - at || at + size > to || ++this.seen > MOST_BOXES) return null;
      const type = String.fromCharCode(...this.bytes.subarray(at + 4, at + 8));
      found.push({ type, at, body, end: at + size });
      at += size;
    }
    return found;
  }

  private free(box: Box): void {
    this.bytes.set([0x66, 0x72, 0x65, 0x65], box.at + 4);
    this.bytes.fill(0, box.body, box.end);
  }

  /** Version 1 counts in 64 bits. */
  private forgetWhen({ body, end }: Box): void {
    const length = this.bytes[body] === 1 ? 16 : 8;
    this.bytes.fill(0, body + 4, Math.min(end, body + 4 + length));
  }

  /** A track that goes takes its samples along: they lie outside of it. */
  private mayStay(track: Box): boolean {
    const handler = this.find(track, 'mdia', 'hdlr');
    const kind = handler && handler.body + 12 <= handler.end ? this.text(handler.body + 8, handler.body + 12) : '';
    const isCaption = CAPTIONS.has(kind);
    if (KEPT_TRACKS.has(kind) && !isCaption) return true;
    const samples = this.samplesOf(track);
    if (isCaption && !samples.some(([from, to]) => TELLS_A_PLACE.test(this.text(from, to)))) return true;
    this.hasLostTrack = true;
    for (const [from, to] of samples) this.bytes.fill(0, from, to);
    return false;
  }

  private text(from: number, to: number): string {
    return Buffer.from(this.bytes.buffer, from, Math.max(0, to - from)).toString('latin1');
  }

  private find(box: Box, ...path: readonly string[]): Box | undefined {
    const [next, ...rest] = path;
    if (next === undefined) return box;
    const child = this.boxes(box.body, box.end)?.find(({ type }) => type === next);
    return child && this.find(child, ...rest);
  }

  /** Where the samples of a track lie, as far as its tables hold (§8.6–8.7). */
  private samplesOf(track: Box): [from: number, to: number][] {
    const table = this.find(track, 'mdia', 'minf', 'stbl');
    if (!table) return [];
    const sizes = this.sizes(table);
    const chunks = this.numbers(this.find(table, 'stco'), 1, 4).map(([at]) => at!);
    const far = this.numbers(this.find(table, 'co64'), 1, 8).map(([at]) => at!);
    const runs = this.numbers(this.find(table, 'stsc'), 3, 4);
    const found: [number, number][] = [];
    let sample = 0;
    let run = 0;
    for (const [index, begin] of [...chunks, ...far].entries()) {
      while (run + 1 < runs.length && runs[run + 1]![0]! <= index + 1) run += 1;
      let at = begin;
      for (let left = runs[run]?.[1] ?? 0; left > 0 && sample < sizes.length; left -= 1) {
        const end = Math.min(at + sizes[sample]!, this.bytes.length);
        if (at < end) found.push([at, end]);
        at = end;
        sample += 1;
      }
    }
    return found;
  }

  private sizes(table: Box): number[] {
    const box = this.find(table, 'stsz');
    if (!box || box.body + 12 > box.end) return [];
    const all = this.view.getUint32(box.body + 4);
    const count = this.view.getUint32(box.body + 8);
    if (all > 0) return Array.from({ length: this.bounded(count) }, () => all);
    return this.rows(box.body + 12, box.end, count, 1, 4).map(([size]) => size!);
  }

  private bounded(count: number): number {
    if (count > MOST_BOXES) this.hasLongTable = true;
    return Math.min(count, MOST_BOXES);
  }

  /** Rows of a table that begins with how many they are. */
  private numbers(box: Box | undefined, columns: number, width: 4 | 8): number[][] {
    if (!box || box.body + 8 > box.end) return [];
    return this.rows(box.body + 8, box.end, this.view.getUint32(box.body + 4), columns, width);
  }

  private rows(from: number, to: number, count: number, columns: number, width: 4 | 8): number[][] {
    const most = this.bounded(Math.min(count, Math.floor((to - from) / (columns * width))));
    return Array.from({ length: most }, (_, row) =>
      Array.from({ length: columns }, (__, column) => {
        const at = from + (row * columns + column) * width;
        return width === 8 ? Number(this.view.getBigUint64(at)) : this.view.getUint32(at);
      }),
    );
  }
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
