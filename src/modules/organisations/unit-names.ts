// Names of administrative units inside names of bodies: "Ủy ban nhân dân xã Bến" of "Xã Bến" becomes "Ủy ban nhân dân
// phường Bến Mới" of "Phường Bến Mới". Pure.
import { foldAccents, nfc } from '../../tools/vietnamese/index.ts';
import type { Level } from './model.ts';
import { nameKey } from './name-key.ts';

const UNIT = /^(tỉnh|thành phố|thị xã|thị trấn|quận|huyện|phường|đặc khu|xã)\s+(.+)$/iu;

/** "Phường Bến Mới" → "Bến Mới"; a name without a kind stays as it is. */
export function bareUnit(name: string): string {
  return UNIT.exec(nfc(name))?.[2] ?? name;
}

const LEVEL_OF: Readonly<Record<string, Level>> = {
  tỉnh: 'province',
  phường: 'ward',
  xã: 'commune',
  'đặc khu': 'special_zone',
};

/** The level that the kind of unit says; null for those that no longer are. */
export function levelOfUnit(name: string): Level | null {
  const kind = UNIT.exec(nfc(name))?.[1]?.toLowerCase();
  return kind === undefined ? null : (LEVEL_OF[kind] ?? null);
}

/**
 * The body's name with another unit in it, or null when the unit does not stand in it. The unit's kind is written small
 * inside a longer name.
 */
export function renamedBody(bodyName: string, oldUnit: string, newUnit: string): string | null {
  const body = nfc(bodyName);
  const at = foldAccents(body).lastIndexOf(foldAccents(nfc(oldUnit)));
  if (at < 0) return nameKey(body) === nameKey(oldUnit) ? nfc(newUnit) : null;
  const fresh = nfc(newUnit);
  const inside = at === 0 ? fresh : `${fresh.charAt(0).toLocaleLowerCase('vi')}${fresh.slice(1)}`;
  const isUnit = UNIT.test(fresh);
  return body.slice(0, at) + (isUnit ? inside : fresh) + body.slice(at + nfc(oldUnit).length);
}

/** Whether two places may be one: one's name stands in the other's, whatever kind it is. */
export function samePlace(a: string, b: string): boolean {
  const [x, y] = [nameKey(bareUnit(a)), nameKey(bareUnit(b))];
  return x !== '' && y !== '' && (` ${x} `.includes(` ${y} `) || ` ${y} `.includes(` ${x} `));
}
