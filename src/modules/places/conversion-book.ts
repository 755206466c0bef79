// The register of places as it becomes while the rows of a conversion table are gone through, and what was before. Pure.
import { say, type Sentence } from '../../tools/sentence/index.ts';
import { foldTones, formatDate } from '../../tools/vietnamese/index.ts';
import type { ConversionRow, RowProblem } from './conversion-table.ts';
import type { Extent, PlaceLevel } from './model.ts';
import { fullKey, kindAndBareName, placeKey } from './place-name.ts';
import type { Change, Changes, PlaceRow, StepRow } from './register-rows.ts';

function levelOf(name: string, hasProvince: boolean): PlaceLevel {
  const kind = kindAndBareName(name)!.kind;
  if (kind === 'province') return 'province';
  if (kind === 'city') return hasProvince ? 'district' : 'province';
  return kind === 'district' || kind === 'urban_district' || kind === 'town' ? 'district' : 'commune';
}

/** The register as it becomes while the rows are gone through. */
export class ConversionBook {
  readonly #places = new Map<string, PlaceRow>();
  readonly #steps = new Map<string, StepRow>();
  readonly #placesBefore = new Map<string, PlaceRow | null>();
  readonly #stepsBefore = new Map<string, StepRow | null>();
  readonly #byName = new Map<string, string[]>();
  readonly #byCode = new Map<string, string[]>();
  readonly #stepsFrom = new Map<string, string[]>();
  readonly #source: string;
  readonly #newId: () => string;

  constructor(places: readonly PlaceRow[], steps: readonly StepRow[], source: string, newId: () => string) {
    this.#source = source;
    this.#newId = newId;
    for (const place of places) this.#index(place);
    for (const step of steps) this.#indexStep(step);
  }

  #index(place: PlaceRow): void {
    this.#places.set(place.id, place);
    push(this.#byName, `${place.level} ${foldTones(place.name)}`, place.id);
    if (place.code !== null) push(this.#byCode, `${place.level} ${place.code}`, place.id);
  }
  #indexStep(step: StepRow): void {
    this.#steps.set(step.id, step);
    push(this.#stepsFrom, step.from_id, step.id);
  }

  #put(place: PlaceRow): void {
    const before = this.#places.get(place.id) ?? null;
    if (!this.#placesBefore.has(place.id)) this.#placesBefore.set(place.id, before);
    if (before === null) this.#index(place);
    else {
      this.#places.set(place.id, place);
      if (place.code !== null && place.code !== before.code) {
        push(this.#byCode, `${place.level} ${place.code}`, place.id);
      }
    }
  }
  #putStep(step: StepRow | null, id: string): void {
    if (!this.#stepsBefore.has(id)) this.#stepsBefore.set(id, this.#steps.get(id) ?? null);
    if (step === null) this.#steps.delete(id);
    else if (this.#steps.has(id)) this.#steps.set(id, step);
    else this.#indexStep(step);
  }

  /** Units of that name, in that province (and district) when they are given. */
  #named(name: string, level: PlaceLevel, district: string | null, province: string | null): PlaceRow[] {
    return (this.#byName.get(`${level} ${foldTones(name)}`) ?? [])
      .map((id) => this.#places.get(id)!)
      .filter((place) => {
        const above = this.#above(place);
        const has = (wanted: string | null, of: PlaceLevel) =>
          wanted === null || above.some((one) => one.level === of && sameUnit(one.name, wanted));
        return has(province, 'province') && (district === null || level !== 'commune' || has(district, 'district'));
      });
  }
  #above(place: PlaceRow): PlaceRow[] {
    const found: PlaceRow[] = [];
    for (let at = place.parent_id; at !== null; at = this.#places.get(at)!.parent_id) found.push(this.#places.get(at)!);
    return found;
  }
  #numbered(level: PlaceLevel, code: string | null): PlaceRow[] {
    if (code === null) return [];
    return (this.#byCode.get(`${level} ${code}`) ?? [])
      .map((id) => this.#places.get(id)!)
      .filter((place) => place.code === code);
  }

  /** The unit that ends or changes; ended on the day, added when the register has none of that name there. */
  oldUnit(row: ConversionRow): { id: string; notes: Sentence[] } | RowProblem {
    const level = levelOf(row.oldName, row.oldProvince !== null);
    const day = row.effectiveOn;
    const stood = (place: PlaceRow) =>
      (place.from_on === null || place.from_on < day) &&
      (place.until_on === null || place.until_on >= day || !place.certain);
    const ever = this.#named(row.oldName, level, row.oldDistrict, row.oldProvince);
    const named = ever.filter(stood);
    const byCode = this.#numbered(level, row.oldCode).filter(stood);
    const both = named.filter((place) => byCode.includes(place));
    const place = both[0] ?? (row.oldCode === null || named.length === 1 ? named[0] : undefined);
    if (both.length === 0 && row.oldCode === null && named.length > 1) {
      return wrong(
        row,
        `Có ${named.length} đơn vị tên “${row.oldName}” ở đó. Hãy ghi mã cũ.`,
        `${named.length} units there are named “${row.oldName}”. Give the old number.`,
      );
    }
    const other = byCode.find((one) => one.certain && !sameUnit(one.name, row.oldName));
    if (!place && other) {
      return wrong(
        row,
        `Mã ${row.oldCode} là của ${other.name}, không phải ${row.oldName}.`,
        `The number ${row.oldCode} is that of ${other.name}, not of ${row.oldName}.`,
      );
    }
    const ended = ever.find((one) => !stood(one) && (row.oldCode === null || one.code === row.oldCode));
    if (!place && ended) return wrong(row, ...endedOtherwise(ended));
    if (!place) return this.#addOld(row, level);
    if (row.oldCode !== null && place.code !== row.oldCode && place.code !== null && place.certain) {
      return wrong(
        row,
        `${place.name} có mã ${place.code}, không phải ${row.oldCode}.`,
        `${place.name} has the number ${place.code}, not ${row.oldCode}.`,
      );
    }
    if (place.until_on !== null && place.until_on !== day && place.certain) return wrong(row, ...endedOtherwise(place));
    const code = row.oldCode ?? place.code;
    const notes: Sentence[] = [];
    if (place.until_on !== day) notes.push(say(`${place.name} kết thúc từ ngày này`, `${place.name} ends on this day`));
    if (place.code !== code) notes.push(say(`${place.name} có mã cũ ${code}`, `${place.name} had the number ${code}`));
    else if (!place.certain) notes.push(say(`${place.name} được xác nhận`, `${place.name} is confirmed`));
    if (notes.length > 0) this.#put({ ...place, until_on: day, code, certain: true, source: this.#source });
    return { id: place.id, notes };
  }

  #addOld(row: ConversionRow, level: PlaceLevel): { id: string; notes: Sentence[] } | RowProblem {
    const parent = level === 'province' ? null : this.#parentOf(row.oldDistrict, row.oldProvince, level, row, 'before');
    if (parent && 'why' in parent) return parent;
    const id = this.#add(row.oldName, level, row.oldCode, parent, null, row.effectiveOn);
    return { id, notes: [say(`thêm đơn vị cũ ${row.oldName}`, `the old unit ${row.oldName} is added`)] };
  }

  /** The unit that takes over; added when the register has none of that name in the province on the day. */
  newUnit(row: ConversionRow): { id: string; notes: Sentence[] } | RowProblem {
    const level = levelOf(row.newName, row.newProvince !== null);
    const day = row.effectiveOn;
    const stands = (place: PlaceRow) =>
      (place.from_on === null || place.from_on <= day) && (place.until_on === null || place.until_on > day);
    const named = this.#named(row.newName, level, null, row.newProvince).filter(stands);
    const byCode = this.#numbered(level, row.newCode).filter(stands);
    const place = named.find((one) => byCode.includes(one)) ?? (named.length === 1 ? named[0] : undefined);
    if (!place && named.length > 1) {
      return wrong(
        row,
        `Có ${named.length} đơn vị tên “${row.newName}”. Hãy ghi tỉnh mới và mã mới.`,
        `${named.length} units are named “${row.newName}”. Give the new province and number.`,
      );
    }
    const other = byCode.find((one) => one !== place);
    if (other) {
      return wrong(
        row,
        `Mã mới ${row.newCode} đang là của ${other.name}.`,
        `The new number ${row.newCode} is that of ${other.name}.`,
      );
    }
    if (place) {
      if (row.newCode === null || place.code === row.newCode) return { id: place.id, notes: [] };
      this.#put({ ...place, code: row.newCode, certain: true, source: this.#source });
      return {
        id: place.id,
        notes: [
          say(
            `${place.name} đổi mã ${place.code ?? '—'} thành ${row.newCode}`,
            `the number of ${place.name} changes from ${place.code ?? '—'} to ${row.newCode}`,
          ),
        ],
      };
    }
    const parent = level === 'province' ? null : this.#parentOf(null, row.newProvince, level, row, 'from');
    if (parent && 'why' in parent) return parent;
    const id = this.#add(row.newName, level, row.newCode, parent, day, null);
    return { id, notes: [say(`thêm đơn vị mới ${row.newName}`, `the new unit ${row.newName} is added`)] };
  }

  #parentOf(
    district: string | null,
    province: string | null,
    level: PlaceLevel,
    row: ConversionRow,
    side: 'before' | 'from',
  ) {
    const day = row.effectiveOn;
    const there = (place: PlaceRow) =>
      side === 'from'
        ? (place.from_on === null || place.from_on <= day) && (place.until_on === null || place.until_on > day)
        : (place.from_on === null || place.from_on < day) && (place.until_on === null || place.until_on >= day);
    const find = (name: string, of: PlaceLevel, within: string | null) => {
      const bare = kindAndBareName(name);
      const names = bare ? [name] : of === 'province' ? [`Tỉnh ${name}`, `Thành phố ${name}`] : [name];
      return names.flatMap((one) => this.#named(one, of, null, within)).filter(there);
    };
    const inDistrict = district !== null && level === 'commune' ? find(district, 'district', province) : [];
    const found = inDistrict.length > 0 ? inDistrict : province === null ? [] : find(province, 'province', null);
    if (found.length === 1) return found[0]!;
    return wrong(
      row,
      `Không tìm được tỉnh “${province ?? ''}” vào ngày ${day}.`,
      `No province “${province ?? ''}” is known on ${day}.`,
    );
  }

  #add(
    name: string,
    level: PlaceLevel,
    code: string | null,
    parent: PlaceRow | null,
    fromOn: string | null,
    untilOn: string | null,
  ): string {
    const { kind, bareName } = kindAndBareName(name)!;
    const above = parent ? [parent.name, ...this.#above(parent).map((one) => one.name)] : [];
    const id = this.#newId();
    this.#put({
      id,
      level,
      kind,
      code,
      name,
      bare_name: bareName,
      parent_id: parent?.id ?? null,
      from_on: fromOn,
      until_on: untilOn,
      search_key: placeKey(bareName),
      full_key: fullKey(name, level === 'commune' ? above : [name, ...above]),
      source: this.#source,
      certain: true,
    });
    return id;
  }

  step(from: string, to: string, row: ConversionRow, extent: Extent): Sentence[] {
    if (from === to) return [];
    const known = (this.#stepsFrom.get(from) ?? []).map((id) => this.#steps.get(id)).find((one) => one?.to_id === to);
    if (known && known.certain && known.extent === extent && known.effective_on === row.effectiveOn) return [];
    const id = known?.id ?? this.#newId();
    this.#putStep(
      { id, from_id: from, to_id: to, effective_on: row.effectiveOn, extent, certain: true, source: this.#source },
      id,
    );
    if (!known) return [say(`thêm: ${row.oldName} → ${row.newName}`, `added: ${row.oldName} → ${row.newName}`)];
    return known.certain
      ? [
          say(
            `sửa phạm vi hoặc ngày: ${row.oldName} → ${row.newName}`,
            `extent or day corrected: ${row.oldName} → ${row.newName}`,
          ),
        ]
      : [say(`xác nhận: ${row.oldName} → ${row.newName}`, `confirmed: ${row.oldName} → ${row.newName}`)];
  }

  dropOtherSteps(from: string, named: ReadonlySet<string>, day: string): Sentence[] {
    const gone: Sentence[] = [];
    for (const id of this.#stepsFrom.get(from) ?? []) {
      const step = this.#steps.get(id);
      if (!step || named.has(step.to_id) || (step.certain && step.effective_on !== day)) continue;
      this.#putStep(null, id);
      const name = this.#places.get(step.to_id)!.name;
      gone.push(say(`bỏ: → ${name}`, `removed: → ${name}`));
    }
    return gone;
  }

  changes(): Changes {
    const of = <Row>(before: Map<string, Row | null>, now: Map<string, Row>): Change<Row>[] =>
      [...before].map(([id, row]) => ({ before: row, after: now.get(id) ?? null }));
    return { places: of(this.#placesBefore, this.#places), steps: of(this.#stepsBefore, this.#steps) };
  }
}

function sameUnit(one: string, other: string): boolean {
  const plain = (name: string) => foldTones(kindAndBareName(name)?.bareName ?? name);
  return kindAndBareName(other) === null ? plain(one) === plain(other) : foldTones(one) === foldTones(other);
}

function endedOtherwise({ name, from_on, until_on }: PlaceRow): [vi: string, en: string] {
  return until_on === null
    ? [`${name} chỉ có từ ${formatDate(from_on!)}.`, `${name} only exists since ${formatDate(from_on!)}.`]
    : [`${name} đã kết thúc từ ${formatDate(until_on)}.`, `${name} ended on ${formatDate(until_on)}.`];
}

function wrong(row: ConversionRow, vi: string, en: string): RowProblem {
  return { line: row.line, why: say(vi, en) };
}

function push(map: Map<string, string[]>, key: string, one: string): void {
  const list = map.get(key);
  if (list) list.push(one);
  else map.set(key, [one]);
}
