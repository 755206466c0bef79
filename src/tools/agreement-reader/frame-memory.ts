// What is remembered from sentence to sentence while promises are looked for.
import type { Modality, Span } from './model.ts';
import type { Obliged, Subjects } from './subjects.ts';

export interface Frame extends Span {
  readonly who: Obliged;
  readonly modality: Modality;
  /** In a list that an explicit "agreed" opened, a clause counts even when its verb is unknown. */
  readonly explicit: boolean;
  /** A point of the paper itself: agreed whatever its verb; `topics` stand under "nội dung tuyên truyền". */
  readonly paper?: 'points' | 'topics';
  /** A contract: what is printed and broadcast in it is the press's to make. */
  readonly ordered?: boolean;
  /** "Báo sẽ …", "đề nghị xã …": a promise whatever is to be done. */
  readonly strong?: boolean;
}

export interface Memory {
  /** The list of promises that is open: whose they are and how they are meant. */
  list: { who: Obliged; modality: Modality } | null;
  speaker: Obliged | null;
  /** Somebody is speaking: "sẽ" is then a pledge and no term of the agreement. */
  speech: boolean;
  /** The signing has been told. */
  signed: boolean;
}

export interface Reading {
  readonly subjects: Subjects;
  readonly memory: Memory;
  readonly frames: Frame[];
  /** People named in the sentence. */
  readonly here: readonly { start: number; end: number; party: Obliged | null }[];
}
