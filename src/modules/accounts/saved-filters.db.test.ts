import { beforeAll, describe, expect, it } from 'vitest';
import { perform, personOf, SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { consult, type Who } from '../../platform/context/index.ts';
import { registerOrganisation } from '../organisations/index.ts';
import {
  changeFilter,
  createAccount,
  MOST_SAVED_FILTERS,
  removeFilter,
  restoreFilter,
  savedFilters,
  saveFilter,
  saveFilterInput,
} from './index.ts';

useTestDatabase();
let anh: Who;
let binh: Who;
let elsewhere: Who;

beforeAll(async () => {
  const body = async (name: string) =>
    (await perform(SYSTEM, registerOrganisation, { name, kind: 'authority', evenIfSimilar: true })).id;
  const account = async (name: string) =>
    (
      await perform(SYSTEM, createAccount, {
        name,
        email: `${name.replaceAll(' ', '.').toLowerCase()}@vi-du.example`,
        password: 'mot-mat-khau-du-dai',
      })
    ).accountId;
  const own = await body('Ủy ban nhân dân xã Lọc (mẫu)');
  const other = await body('Ủy ban nhân dân xã Khác (mẫu)');
  const first = await account('Anh Mau');
  anh = personOf(own, 'focal_officer', first);
  binh = personOf(own, 'reporter', await account('Binh Mau'));
  elsewhere = personOf(other, 'focal_officer', first);
});

const save = (who: Who, name: string, more: object = {}) =>
  perform(who, saveFilter, saveFilterInput.parse({ screen: 'hub', name, query: 'viec=qua-han', ...more }));
const names = async (who: Who) => (await consult(who, (ctx) => savedFilters(ctx, 'hub'))).map((filter) => filter.name);

describe('saved filters', () => {
  it('belong to a person in an organisation; shared ones are seen by colleagues, who cannot change them', async () => {
    await save(anh, 'Quá hạn');
    const { id } = await save(anh, 'Của cả đơn vị', { shared: true, opens: true });
    expect(await names(anh)).toEqual(['Của cả đơn vị', 'Quá hạn']);
    expect(await names(binh)).toEqual(['Của cả đơn vị']);
    expect(await names(elsewhere)).toEqual([]);
    const [seen] = await consult(binh, (ctx) => savedFilters(ctx, 'hub'));
    expect(seen).toMatchObject({ isOwn: false, opens: false, query: 'viec=qua-han' });
    const change = { id, version: 1, name: 'Tên khác', shared: true, opens: false };
    await expect(perform(binh, changeFilter, change)).rejects.toMatchObject({ code: 'not-own-filter' });
    await expect(perform(binh, removeFilter, { id })).rejects.toMatchObject({ code: 'not-own-filter' });
  });

  it('have one name each, and one of them opens the list', async () => {
    await expect(save(anh, 'quá hạn')).rejects.toMatchObject({ code: 'filter-name-taken' });
    await save(anh, 'Sắp hết hạn', { opens: true });
    const own = await consult(anh, (ctx) => savedFilters(ctx, 'hub'));
    expect(own.filter((filter) => filter.opens).map((filter) => filter.name)).toEqual(['Sắp hết hạn']);
  });

  it('can be renamed, removed and brought back, unless the name was taken meanwhile', async () => {
    const { id } = await save(anh, 'Tạm');
    await perform(anh, changeFilter, { id, version: 1, name: 'Tạm thời', shared: false, opens: false });
    await expect(
      perform(anh, changeFilter, { id, version: 1, name: 'Muộn', shared: false, opens: false }),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await perform(anh, removeFilter, { id });
    expect(await names(anh)).not.toContain('Tạm thời');
    await perform(anh, restoreFilter, { id });
    expect(await names(anh)).toContain('Tạm thời');
    await perform(anh, removeFilter, { id });
    await save(anh, 'Tạm thời');
    await expect(perform(anh, restoreFilter, { id })).rejects.toMatchObject({ code: 'filter-name-taken' });
  });

  it('are at most so many', async () => {
    const held = (await consult(binh, (ctx) => savedFilters(ctx))).filter((filter) => filter.isOwn).length;
    for (let at = held; at < MOST_SAVED_FILTERS; at++) await save(binh, `Bộ lọc ${at}`);
    await expect(save(binh, 'Một bộ lọc nữa')).rejects.toMatchObject({ code: 'too-many-filters' });
  });
});
