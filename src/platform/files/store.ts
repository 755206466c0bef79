// Where bytes lie: a folder of this machine, or a bucket that several machines share. Both keep them under their SHA-256.

export interface KeptBytes {
  readonly sha256: Buffer;
  readonly size: number;
  /** When it was last handed in; handing in the same bytes again renews it. */
  readonly keptAt: Date;
}

export interface FileStore {
  /** For administrators and logs; without secrets. */
  readonly where: string;
  /** Reading crosses the network and may cost money: the nightly backup then takes what it holds already from itself. */
  readonly isFar: boolean;
  /**
   * Afterwards the bytes are there whole and `keptAt` is now, also when they were there before. Throws Refusal `no-room`;
   * a far store also `file-store-away` (try again) and those of `check`.
   */
  keep(sha256: Buffer, bytes: Uint8Array): Promise<void>;
  /** As they lie there, not held against the hash yet; null when there are none. Throws Refusal as `keep` does. */
  read(sha256: Buffer): Promise<Buffer | null>;
  /** In order of the hashes. */
  list(): AsyncGenerator<KeptBytes>;
  /** Does nothing when it is not there, or was handed in again since `keptBefore`. */
  drop(sha256: Buffer, keptBefore: Date): Promise<void>;
  /** Lets go of what writings that were killed before then left half done; for stores that can be left with any. */
  dropUnfinished?(startedBefore: Date): Promise<void>;
  /**
   * Whether it can be used as it is set. Throws Refusal `file-store-refused`, `file-store-clock`, `file-store-no-bucket`:
   * somebody has to change a setting; `file-store-away`: it may come back by itself.
   */
  check(): Promise<void>;
  close(): Promise<void>;
}
