// What time it is by the database's clock, the one clock that all machines of an installation share. A machine's own clock
// may be wrong and may be set while the program runs. Each transaction hears the time anew; from there it is carried on by
// the steady clock of the process, which does not move when the machine's clock is set.

let heard: { readonly time: number; readonly steady: number } | null = null;

/** For whatever is stored, compared with what is stored, or agreed over machines. Before the first transaction: the machine's. */
export function houseTime(): Date {
  return heard === null ? new Date() : new Date(heard.time + performance.now() - heard.steady);
}

/** The database has just said what time it is. */
export function hearTime(time: Date): void {
  heard = { time: time.getTime(), steady: performance.now() };
}
