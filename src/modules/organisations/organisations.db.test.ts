import { describe, expect, it } from 'vitest';
import { personOf, SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { asOrganisation } from '../../platform/database/index.ts';
import { consult, perform } from '../../platform/context/index.ts';
import {
  addAlias,
  changeOrganisation,
  findOrganisations,
  organisationAliases,
  organisationsByIds,
  organisationView,
  registerOrganisation,
  removeAlias,
  resolveOrganisation,
} from './index.ts';

const database = useTestDatabase();

async function body(name: string, more: { place?: string; kind?: 'authority' | 'press'; aliases?: string[] } = {}) {
  const { id } = await perform(SYSTEM, registerOrganisation, { kind: 'authority', name, ...more });
  return id;
}
const view = (id: string) => consult({ kind: 'public' }, (ctx) => organisationView(ctx, id));

describe('registering', () => {
  it('journals, keeps aliases and picks the heading of its kind', async () => {
    const id = await body('Báo Sông Lam (mẫu)', {
      kind: 'press',
      place: 'Tỉnh Lam (mẫu)',
      aliases: ['Sông Lam Online'],
    });
    expect(await view(id)).toMatchObject({ heading: 'press', aliases: ['Sông Lam Online'], version: 1 });
    const { rows } = await database.owner.query(
      `select what from journal_entry where object_kind = 'organisation' and object_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ what: 'organisation.registered' }]);
  });
  it('refuses the same body in other writing, and shows similar ones first', async () => {
    await body('Ủy ban nhân dân xã Đồi Cỏ (mẫu)', { place: 'Tỉnh Cỏ (mẫu)' });
    const again = (name: string, evenIfSimilar: boolean, place: string | null = 'Tỉnh Cỏ (mẫu)') =>
      perform(SYSTEM, registerOrganisation, { kind: 'authority', name, place, evenIfSimilar });
    await expect(again('UBND xã Đồi Cỏ (mẫu)', true)).rejects.toMatchObject({ code: 'organisation-known' });
    await expect(again('Xã Đồi Cỏ (mẫu)', false)).rejects.toMatchObject({ code: 'similar-organisation', status: 409 });
    await expect(again('Xã Đồi Cỏ (mẫu)', true)).resolves.toHaveProperty('id');
    await expect(again('UBND xã Đồi Cỏ (mẫu)', false, 'Tỉnh Khác (mẫu)')).resolves.toHaveProperty('id');
  });
  it('is open to anyone signed in, in their own name', async () => {
    const own = await body('UBND xã Bến Tre Xanh (mẫu)');
    const { id } = await perform(personOf(own, 'reporter'), registerOrganisation, {
      kind: 'press',
      name: 'Báo Bến Xanh (mẫu)',
    });
    const { rows } = await database.owner.query('select organisation_id from journal_entry where object_id = $1', [id]);
    expect(rows).toEqual([{ organisation_id: own }]);
  });
});

describe('changing', () => {
  it('is for the focal officer or leader of the body itself', async () => {
    const own = await body('UBND phường Cầu Tre (mẫu)');
    const other = await body('UBND phường Cầu Đá (mẫu)');
    const change = {
      id: own,
      version: 1,
      kind: 'authority' as const,
      name: 'UBND phường Cầu Tre (mẫu)',
      symbol: 'UBND',
    };
    await expect(perform(personOf(own, 'reporter'), changeOrganisation, change)).rejects.toMatchObject({
      code: 'not-your-role',
    });
    await expect(perform(personOf(other), changeOrganisation, change)).rejects.toMatchObject({
      code: 'not-own-organisation',
    });
    await expect(perform(personOf(own), changeOrganisation, change)).resolves.toEqual({ version: 2 });
    await expect(perform(personOf(own), changeOrganisation, change)).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    expect((await view(own)).symbol).toBe('UBND');
  });
  it('is kept from other organisations by the database itself', async () => {
    const own = await body('UBND phường Đá Bạc (mẫu)');
    const other = await body('UBND phường Đá Vàng (mẫu)');
    const done = await asOrganisation(other, (db) =>
      db.updateTable('organisation').set({ place: 'x' }).where('id', '=', own).executeTakeFirst(),
    );
    expect(done.numUpdatedRows).toBe(0n);
  });
  it('keeps the former name as an alias', async () => {
    const id = await body('UBND huyện Suối Cũ (mẫu)');
    await perform(SYSTEM, changeOrganisation, { id, version: 1, kind: 'authority', name: 'UBND xã Suối Mới (mẫu)' });
    expect((await view(id)).aliases).toEqual(['UBND huyện Suối Cũ (mẫu)']);
    const found = await consult({ kind: 'public' }, (ctx) => resolveOrganisation(ctx, 'Ủy ban nhân dân huyện Suối Cũ'));
    expect(found[0]).toMatchObject({ id, score: 0.95 });
  });
  it('cannot take the name of another body in the same place', async () => {
    await body('UBND phường Hoa Sen (mẫu)');
    const id = await body('UBND phường Hoa Mai (mẫu)');
    await expect(
      perform(SYSTEM, changeOrganisation, { id, version: 1, kind: 'authority', name: 'UBND P. Hoa Sen (mẫu)' }),
    ).rejects.toMatchObject({ code: 'organisation-known' });
  });
});

describe('other names', () => {
  it('come and go, once each', async () => {
    const id = await body('UBND xã Rừng Thông (mẫu)');
    await perform(personOf(id), addAlias, { organisationId: id, alias: 'Rừng Thông' });
    await expect(perform(personOf(id), addAlias, { organisationId: id, alias: 'rừng  thông' })).rejects.toMatchObject({
      code: 'alias-known',
    });
    await expect(
      perform(personOf(id), addAlias, { organisationId: id, alias: 'Ủy ban nhân dân xã Rừng Thông (mẫu)' }),
    ).rejects.toMatchObject({ code: 'alias-is-name' });
    expect(await consult(SYSTEM, (ctx) => organisationAliases(ctx, [id]))).toEqual(new Map([[id, ['Rừng Thông']]]));
    await perform(personOf(id), removeAlias, { organisationId: id, alias: 'RỪNG THÔNG' });
    await expect(perform(personOf(id), removeAlias, { organisationId: id, alias: 'Rừng Thông' })).rejects.toMatchObject(
      {
        code: 'no-alias',
      },
    );
  });
});

describe('finding', () => {
  it('ignores accents, case, tone placement and abbreviations, and looks into other names', async () => {
    const id = await body('Ủy ban nhân dân phường Thuỷ Nguyên Mới (mẫu)', { aliases: ['Bến Sáu Kho'] });
    const search = async (text: string) =>
      (await consult({ kind: 'public' }, (ctx) => findOrganisations(ctx, { search: text }))).organisations.map(
        (one) => one.id,
      );
    const texts = ['thủy nguyên mới', 'UBND THUY NGUYEN MOI', 'ben sau kho', 'P. Thủy Nguyên Mới'];
    expect(await Promise.all(texts.map(search))).toEqual(texts.map(() => [id]));
    expect(await search('không có đâu %')).toEqual([]);
  });
  it('filters by kind and pages', async () => {
    const press = await consult(SYSTEM, (ctx) => findOrganisations(ctx, { kind: 'press', page: 99 }));
    expect(press.page).toBe(press.pages);
    expect(press.organisations.every((one) => one.kind === 'press')).toBe(true);
    expect(press.total).toBeGreaterThan(0);
  });
  it('gives names for ids', async () => {
    const id = await body('UBND xã Gò Mây (mẫu)', { place: 'Tỉnh Mây (mẫu)' });
    const names = await consult(SYSTEM, (ctx) => organisationsByIds(ctx, [id, id]));
    expect(names.get(id)).toMatchObject({ name: 'UBND xã Gò Mây (mẫu)', kind: 'authority', heading: 'state' });
  });
});

describe('resolving a name of a text', () => {
  it('gives every body it may mean, with score and reason, and never picks', async () => {
    const first = await body('UBND phường Tân Bình Mới (mẫu)', { place: 'Tỉnh A (mẫu)' });
    const second = await body('UBND phường Tân Bình Mới (mẫu)', { place: 'Tỉnh B (mẫu)' });
    const resolve = (name: string, place?: string) =>
      consult({ kind: 'public' }, (ctx) => resolveOrganisation(ctx, name, place ? { place } : {}));
    const both = await resolve('Ủy ban nhân dân phường Tân Bình Mới');
    expect(both.map((one) => [one.id, one.score]).toSorted()).toEqual(
      [
        [first, 1],
        [second, 1],
      ].toSorted(),
    );
    const placed = await resolve('UBND P. Tân Bình Mới', 'Tỉnh B (mẫu)');
    expect(placed.map((one) => [one.id, one.score])).toEqual([
      [second, 1],
      [first, 0.6],
    ]);
    expect(placed[1]!.reason.vi).toContain('Tỉnh A');
    expect(await resolve('Báo Chưa Ai Biết')).toEqual([]);
  });
});
