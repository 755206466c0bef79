import { beforeAll, describe, expect, it } from 'vitest';
import { personOf, SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { asOrganisation, asPublic } from '../../platform/database/index.ts';
import { consult, perform } from '../../platform/context/index.ts';
import { addDays, dayInVietNam } from '../../tools/calendar/index.ts';
import {
  addAppointment,
  appointmentsOf,
  appointmentView,
  changeAppointment,
  confirmAppointment,
  endAppointment,
  isStaleOn,
  officeHolders,
  publicContact,
  publicContacts,
  registerOrganisation,
  staleAppointments,
  type AddAppointment,
} from './index.ts';

const database = useTestDatabase();
const today = dayInVietNam(new Date());
let own = '';
let other = '';

async function body(name: string): Promise<string> {
  return (await perform(SYSTEM, registerOrganisation, { kind: 'authority', name, evenIfSimilar: true })).id;
}
beforeAll(async () => {
  own = await body('UBND xã Bến Lau (mẫu)');
  other = await body('UBND xã Gò Sim (mẫu)');
});

const facts = (more: Partial<AddAppointment> = {}): AddAppointment => ({
  organisationId: own,
  role: 'spokesperson',
  personName: 'Trần Thị Mẫu Sen',
  title: 'Phó Chủ tịch UBND xã Bến Lau',
  workPhone: '024 3333 4444',
  fromOn: '2026-01-01',
  ...more,
});
const add = (more: Partial<AddAppointment> = {}) => perform(personOf(own), addAppointment, facts(more));
const view = (id: string) => consult(personOf(own), (ctx) => appointmentView(ctx, id));

describe('people in office', () => {
  it('are added, counted as confirmed that day, and journalled without their names', async () => {
    const { id } = await add();
    expect(await view(id)).toMatchObject({ standing: 'current', isStale: false, lastConfirmedOn: today, version: 1 });
    const { rows } = await database.owner.query(
      `select what, data from journal_entry where object_kind = 'appointment' and object_id = $1`,
      [id],
    );
    expect(rows.map((row) => row.what)).toEqual(['appointment.added']);
    expect(JSON.stringify(rows)).not.toContain('Mẫu Sen');
  });
  it('are kept by the body’s own focal officer or leader, also against the database', async () => {
    const { id } = await add({ role: 'other', title: 'Kế toán' });
    await expect(perform(personOf(own, 'reporter'), addAppointment, facts())).rejects.toMatchObject({ status: 403 });
    await expect(perform(personOf(other), addAppointment, facts())).rejects.toMatchObject({ status: 403 });
    await expect(perform(personOf(other), confirmAppointment, { appointmentId: id, version: 1 })).rejects.toMatchObject(
      { code: 'not-own-organisation' },
    );
    const done = await asOrganisation(other, (db) =>
      db.updateTable('appointment').set({ title: 'xx' }).where('id', '=', id).executeTakeFirst(),
    );
    expect(done.numUpdatedRows).toBe(0n);
  });
  it('must be reachable when the press is to reach them', async () => {
    await expect(add({ workPhone: null })).rejects.toMatchObject({ code: 'contact-needed' });
    await expect(add({ workPhone: null, role: 'other' })).resolves.toHaveProperty('id');
    await expect(add({ workPhone: 'gọi tôi' })).rejects.toMatchObject({ name: 'ZodError' });
  });
  it('cannot be two heads at one time, but one after the other', async () => {
    const place = await body('UBND xã Đầm Vạc (mẫu)');
    const who = personOf(place);
    const head = (personName: string, fromOn: string) =>
      perform(who, addAppointment, facts({ organisationId: place, role: 'head', personName, fromOn }));
    const { id } = await head('Lê Văn Mẫu Một', '2024-01-01');
    await expect(head('Lê Văn Mẫu Hai', '2026-01-01')).rejects.toMatchObject({ code: 'head-taken' });
    await perform(who, endAppointment, { appointmentId: id, version: 1, untilOn: '2026-01-01' });
    await expect(head('Lê Văn Mẫu Hai', '2026-01-01')).resolves.toHaveProperty('id');
    const list = await consult(who, (ctx) => appointmentsOf(ctx, place));
    expect(list.map((one) => [one.personName, one.standing])).toEqual([
      ['Lê Văn Mẫu Hai', 'current'],
      ['Lê Văn Mẫu Một', 'past'],
    ]);
    const on = async (day: string) =>
      (await consult(who, (ctx) => officeHolders(ctx, [place], day))).map((one) => one.personName);
    expect(await on('2025-12-31')).toEqual(['Lê Văn Mẫu Một']);
    expect(await on('2026-01-01')).toEqual(['Lê Văn Mẫu Hai']);
  });
  it('are changed with the version seen, and not after they have ended', async () => {
    const { id } = await add({ role: 'other' });
    const change = { ...facts({ role: 'other', title: 'Chánh Văn phòng' }), appointmentId: id, version: 1 };
    await perform(personOf(own), changeAppointment, change);
    await expect(perform(personOf(own), changeAppointment, change)).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    await perform(personOf(own), endAppointment, { appointmentId: id, version: 2, untilOn: '2026-02-01' });
    await expect(perform(personOf(own), changeAppointment, { ...change, version: 3 })).rejects.toMatchObject({
      code: 'appointment-ended',
    });
    await expect(perform(personOf(own), confirmAppointment, { appointmentId: id, version: 3 })).rejects.toMatchObject({
      code: 'appointment-ended',
    });
  });
  it('cannot end before they began', async () => {
    const { id } = await add({ role: 'other', fromOn: '2026-05-01' });
    await expect(
      perform(personOf(own), endAppointment, { appointmentId: id, version: 1, untilOn: '2026-04-01' }),
    ).rejects.toMatchObject({ code: 'ends-before-beginning' });
  });
  it('stand in for somebody of the same body, not in a circle', async () => {
    const first = await add({ role: 'focal_point', personName: 'Đỗ Mẫu Lan' });
    const second = await add({ role: 'focal_point', personName: 'Đỗ Mẫu Huệ', deputisesFor: first.id });
    expect((await view(second.id)).deputisesFor).toEqual({ id: first.id, personName: 'Đỗ Mẫu Lan' });
    await expect(
      perform(personOf(own), changeAppointment, {
        ...facts({ role: 'focal_point', deputisesFor: second.id }),
        appointmentId: first.id,
        version: 1,
      }),
    ).rejects.toMatchObject({ code: 'deputies-in-circle' });
    await expect(add({ deputisesFor: crypto.randomUUID() })).rejects.toMatchObject({ code: 'no-such-chief' });
  });
});

describe('the alarm', () => {
  it('goes off 90 days after the last confirmation, for those the press turns to, and stops when confirmed', async () => {
    const place = await body('UBND xã Cồn Ngao (mẫu)');
    const who = personOf(place);
    const { id } = await perform(
      who,
      addAppointment,
      facts({ organisationId: place, lastConfirmedOn: addDays(today, -90) }),
    );
    await perform(
      who,
      addAppointment,
      facts({ organisationId: place, role: 'head', lastConfirmedOn: addDays(today, -900) }),
    );
    expect(await consult(who, (ctx) => staleAppointments(ctx, place))).toEqual({ count: 1, since: today });
    expect((await consult(who, (ctx) => appointmentView(ctx, id))).isStale).toBe(true);
    await perform(who, confirmAppointment, { appointmentId: id, version: 1 });
    expect(await consult(who, (ctx) => staleAppointments(ctx, place))).toBeNull();
    await expect(perform(who, confirmAppointment, { appointmentId: id, version: 2 })).rejects.toMatchObject({
      code: 'confirmed-today',
    });
    await expect(add({ lastConfirmedOn: addDays(today, 1) })).rejects.toMatchObject({ code: 'confirmed-in-future' });
  });
  it('is silent the day before, and for whoever is no longer or not yet in office', () => {
    const one = { role: 'focal_point', fromOn: '2026-01-01', untilOn: null, lastConfirmedOn: '2026-01-01' } as const;
    expect(isStaleOn(one, '2026-03-31')).toBe(false);
    expect(isStaleOn(one, '2026-04-01')).toBe(true);
    expect(isStaleOn({ ...one, untilOn: '2026-04-01' }, '2026-04-01')).toBe(false);
    expect(isStaleOn({ ...one, fromOn: '2026-04-02' }, '2026-04-01')).toBe(false);
  });
});

describe('the public directory', () => {
  it('holds spokespersons and focal points of bodies in a published programme, and nobody else', async () => {
    const place = await body('UBND xã Vàm Sậy (mẫu)');
    const who = personOf(place);
    const put = (role: AddAppointment['role'], personName: string, more: Partial<AddAppointment> = {}) =>
      perform(who, addAppointment, facts({ organisationId: place, role, personName, ...more }));
    const spokesperson = await put('spokesperson', 'Ngô Mẫu Hoà', { title: 'Phó Chủ tịch UBND xã Vàm Sậy' });
    await put('focal_point', 'Ngô Mẫu Bưởi', { title: 'Văn phòng' });
    const head = await put('head', 'Ngô Mẫu Cam');
    const past = await put('focal_point', 'Ngô Mẫu Dừa');
    await perform(who, endAppointment, { appointmentId: past.id, version: 1, untilOn: today });
    const search = (text: string) => consult({ kind: 'public' }, (ctx) => publicContacts(ctx, { search: text }));
    expect((await search('vam say')).total).toBe(0);
    await database.owner.query('set session_replication_role = replica');
    const { rows } = await database.owner.query(
      `insert into programme (slug, title, search_key, kind, state, created_by_organisation_id, published_at)
       values ('thu-dau-moi', 'Chương trình thử (mẫu)', 'x', 'programme', 'in_force', $1, now()) returning id`,
      [place],
    );
    await database.owner.query(
      `insert into programme_party (programme_id, organisation_id, side) values ($1, $2, 'A')`,
      [rows[0].id, place],
    );
    await database.owner.query('set session_replication_role = origin');
    expect((await search('vam say')).contacts.map((one) => one.personName)).toEqual(['Ngô Mẫu Hoà', 'Ngô Mẫu Bưởi']);
    expect((await search('Ngô mẫu hòa')).contacts.map((one) => one.personName)).toEqual(['Ngô Mẫu Hoà']);
    expect((await search('ben lau')).total).toBe(0);
    const one = await consult({ kind: 'public' }, (ctx) => publicContact(ctx, spokesperson.id));
    expect(Object.keys(one).toSorted()).toEqual(
      [
        'id',
        'isStale',
        'lastConfirmedOn',
        'organisation',
        'organisationId',
        'personName',
        'place',
        'role',
        'title',
        'workEmail',
        'workPhone',
      ].toSorted(),
    );
    await expect(consult({ kind: 'public' }, (ctx) => publicContact(ctx, head.id))).rejects.toMatchObject({
      status: 404,
    });
    // The database itself shows the public no others.
    const seen = await asPublic((db) => db.selectFrom('appointment').select('role').distinct().execute());
    expect(seen.map((row) => row.role).toSorted()).toEqual(['focal_point', 'spokesperson']);
  });
});
