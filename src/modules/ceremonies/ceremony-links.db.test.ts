import { beforeAll, describe, expect, it } from 'vitest';
import { perform, personOf, useTestDatabase } from '../../../tests/support/database.ts';
import { makeProgramme, registerBodies, type TestBodies } from '../../../tests/support/programmes.ts';
import { consult } from '../../platform/context/index.ts';
import { linksOf, openLink, performByLink, revokeLink } from '../accounts/index.ts';
import {
  addCeremony,
  addCeremonyFiles,
  ceremonyView,
  changeCeremony,
  deleteCeremony,
  giveCeremonyLink,
  setGuests,
  tickAttendance,
} from './index.ts';

const database = useTestDatabase();
let bodies: TestBodies;
let commune: ReturnType<typeof personOf>;
let programmeId = '';

async function ceremony() {
  const { id } = await perform(commune, addCeremony, {
    programmeId,
    kind: 'on_site',
    heldOn: '2026-01-15',
    isHeld: false,
  } as Parameters<typeof addCeremony>[1]);
  const { version } = await consult(commune, (ctx) => ceremonyView(ctx, id));
  const guest = { title: 'Hiệu trưởng Trường Thử (mẫu)', siteId: null, isWitness: false };
  await perform(commune, setGuests, { id, version, guests: [guest] } as unknown as Parameters<typeof setGuests>[1]);
  const view = await consult(commune, (ctx) => ceremonyView(ctx, id));
  return { id, version: view.version, guestId: view.guests[0]!.id };
}
const give = (id: string, purpose: 'ceremony-attendance' | 'ceremony-photos' = 'ceremony-attendance', days = 7) =>
  perform(commune, giveCeremonyLink, { id, purpose, madeFor: 'Hội trường xã (mẫu)', days });

beforeAll(async () => {
  bodies = await registerBodies();
  commune = personOf(bodies.commune);
  programmeId = (await makeProgramme(bodies, {})).id;
});

describe('a signed link', () => {
  it('does its one thing with its one object, without an account, and is journalled with its number', async () => {
    const { id, guestId } = await ceremony();
    const { token, linkId } = await give(id);
    await performByLink(token, tickAttendance, { id, ticks: [{ guestId, came: true }] });
    expect((await consult(commune, (ctx) => ceremonyView(ctx, id))).guests[0]!.came).toBe(true);
    const { rows } = await database.owner.query(
      `select what, account_id, organisation_id, data ->> 'link' as link from journal_entry
        where object_id = any ($1) and what in ('ceremony.attendance-ticked', 'link.given') order by id`,
      [[id, linkId]],
    );
    expect(rows).toEqual([
      { what: 'link.given', account_id: null, organisation_id: bodies.commune, link: null },
      { what: 'ceremony.attendance-ticked', account_id: null, organisation_id: bodies.commune, link: linkId },
    ]);
    expect((await consult(commune, (ctx) => linksOf(ctx))).links[0]).toMatchObject({ id: linkId, uses: 1 });
  });
  it('does nothing else: no other ceremony, no other verb', async () => {
    const one = await ceremony();
    const other = await ceremony();
    const { token } = await give(one.id);
    const mayNot = { code: 'role-may-not', status: 403 };
    await expect(
      performByLink(token, tickAttendance, { id: other.id, ticks: [{ guestId: other.guestId, came: true }] }),
    ).rejects.toMatchObject(mayNot);
    await expect(
      performByLink(token, addCeremonyFiles, { id: one.id, caption: 'Ảnh (mẫu)', files: [] }),
    ).rejects.toMatchObject(mayNot);
    await expect(
      performByLink(token, changeCeremony, { id: one.id, version: one.version } as Parameters<
        typeof changeCeremony
      >[1]),
    ).rejects.toMatchObject(mayNot);
    await expect(performByLink(token, deleteCeremony, { id: one.id, version: one.version })).rejects.toMatchObject(
      mayNot,
    );
    await expect(
      performByLink(token, giveCeremonyLink, { id: one.id, purpose: 'ceremony-photos', madeFor: 'Ai đó', days: 3 }),
    ).rejects.toMatchObject(mayNot);
    // What was refused used nothing up.
    expect((await consult(commune, (ctx) => linksOf(ctx))).links[0]).toMatchObject({ uses: 0 });
    const photos = await give(one.id, 'ceremony-photos');
    await performByLink(photos.token, addCeremonyFiles, { id: one.id, caption: 'Ảnh (mẫu)', files: [] });
  });
  it('ends by itself, when used up, and at once when revoked', async () => {
    const { id, guestId } = await ceremony();
    const tick = (token: string) => performByLink(token, tickAttendance, { id, ticks: [{ guestId, came: false }] });
    const age = async (set: string, linkId: string) => {
      await database.owner.query('begin');
      await database.owner.query(`select set_config('caunoi.journalled', pg_current_xact_id()::text, true)`);
      await database.owner.query(`update signed_link set ${set} where id = $1`, [linkId]);
      await database.owner.query('commit');
    };
    const old = await give(id);
    await age(`created_at = now() - interval '9 days', expires_at = now() - interval '1 second'`, old.linkId);
    await expect(tick(old.token)).rejects.toMatchObject({ code: 'link-expired' });
    const spent = await give(id);
    await age('uses = most_uses', spent.linkId);
    await expect(tick(spent.token)).rejects.toMatchObject({ code: 'link-used-up' });
    const taken = await give(id);
    await expect(perform(personOf(bodies.commune, 'reporter'), revokeLink, taken)).rejects.toMatchObject({
      code: 'role-may-not',
    });
    await expect(perform(personOf(bodies.paper, 'editor'), revokeLink, taken)).rejects.toMatchObject({
      code: 'no-link',
    });
    await perform(commune, revokeLink, taken);
    await expect(tick(taken.token)).rejects.toMatchObject({ code: 'link-revoked' });
    await expect(openLink('x'.repeat(43))).rejects.toMatchObject({ code: 'no-link', status: 404 });
  });
  it('is kept as a hash, and seen by its own organisation only', async () => {
    const { id } = await ceremony();
    const { token } = await give(id);
    const { rows } = await database.owner.query<{ row: string }>('select signed_link::text as row from signed_link');
    expect(rows.some(({ row }) => row.includes(token))).toBe(false);
    expect((await consult(personOf(bodies.paper, 'editor'), (ctx) => linksOf(ctx))).links).toEqual([]);
    const long = await give(id, 'ceremony-attendance', 90);
    expect(long.expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(30 * 86_400_000);
  });
});
