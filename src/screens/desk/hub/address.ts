// How the overview's address is written. Also for the browser.
import type { HubGroup, HubSort, HubWork } from '../../../modules/hub/model.ts';

export const HUB_PATH = '/lam-viec/toan-canh';

export const WORK_WORDS: Readonly<Record<HubWork, string>> = {
  late: 'qua-han',
  month: 'thang-nay',
  quarter: 'quy-nay',
  undecided: 'cho-doi-chieu',
  assess: 'cho-danh-gia',
  ending: 'sap-het-han',
};

export const SORT_WORDS: Readonly<Record<HubSort, string>> = {
  late: 'qua-han',
  due: 'den-han',
  ending: 'het-han',
  undecided: 'doi-chieu',
  title: 'ten',
};

export const GROUP_WORDS: Readonly<Record<HubGroup, string>> = {
  place: 'dia-phuong',
  partner: 'doi-tac',
  province: 'tinh',
  kind: 'loai',
};

/** The parameter that a line of a group filters by. */
export const GROUP_PARAMETER: Readonly<Record<HubGroup, string>> = {
  place: 'noi',
  partner: 'doi-tac',
  province: 'tinh',
  kind: 'loai',
};

/** The address with some parameters changed (null: without it); pages begin anew. */
export function changed(search: string, change: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams(search);
  query.delete('trang');
  if (!('trang-nhom' in change)) query.delete('trang-nhom');
  for (const [name, value] of Object.entries(change)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return text ? `?${text}` : '?';
}
