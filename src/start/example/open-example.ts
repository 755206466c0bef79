// Opens the example workspace on an empty house (or again on one that is an example already) and its outlets' server.
import type { House } from '../boot.ts';
import type { Running } from '../run.ts';

export interface OpenExample extends Running {
  /** What `npm start` prints below the address. */
  lines(address: string): string[];
}

export async function openExample(_house: House): Promise<OpenExample | null> {
  return null;
}
