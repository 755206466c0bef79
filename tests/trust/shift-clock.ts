// Loaded into a program from outside (`node --import`) by the trials, never by the program itself: its clock is wrong by so
// many seconds as stand in the file named by TRIAL_CLOCK, and jumps when another number is put there. Only the time of day is
// moved: setting a machine's clock does not move the steady one, by which timers run and `performance.now()` counts.
import { existsSync, readFileSync } from 'node:fs';

const LOOK_MS = 50;

const file = process.env['TRIAL_CLOCK'];
if (file === undefined) throw new Error('TRIAL_CLOCK is not set');

const TrueDate = Date;
let offset = 0;
const look = (): void => {
  offset = existsSync(file) ? Number(readFileSync(file, 'utf8')) * 1000 || 0 : 0;
};
look();
setInterval(look, LOOK_MS).unref();

const now = (): number => TrueDate.now() + offset;
const ShiftedDate = new Proxy(TrueDate, {
  construct: (target, args: unknown[], made) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, made as typeof TrueDate) as object,
  apply: () => new TrueDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
});
TrueDate.prototype.constructor = ShiftedDate;
globalThis.Date = ShiftedDate;
