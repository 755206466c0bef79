import { beforeAll, describe, expect, it } from 'vitest';
import { personOf, SYSTEM, useTestDatabase } from '../../../../tests/support/database.ts';
import { cookieOf, enter, from, newAccount } from '../../../../tests/support/sign-in.ts';
import { consult, perform, type Who } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { registerOrganisation } from '../../organisations/index.ts';
import {
  actFor,
  authorityFile,
  delegationsOf,
  endDelegation,
  endMembership,
  giveDelegation,
  invitePerson,
  peopleOf,
  prepareAuthority,
  requireSecondStep,
  whoIs,
} from '../index.ts';

const database = useTestDatabase();
let ward = '';
let paper = '';

beforeAll(async () => {
  ward = (await perform(SYSTEM, registerOrganisation, { kind: 'authority', name: 'UBND phường Vắng (mẫu)' })).id;
  paper = (await perform(SYSTEM, registerOrganisation, { kind: 'press', name: 'Báo Vắng (mẫu)' })).id;
});

const member = async (role: 'leader' | 'clerk' | 'focal_officer') => {
  const { accountId, email } = await newAccount({ memberships: [{ organisationId: ward, role }] });
  return { accountId, email, who: personOf(ward, role, accountId) };
};
const day = (offset: number) => dayInVietNam(new Date(Date.now() + offset * 86_400_000));
const PDF = new TextEncoder().encode('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const give = (who: Who, toAccountId: string, from = 0, to = 3) =>
  perform(who, giveDelegation, {
    toAccountId,
    startsOn: day(from),
    endsOn: day(to),
    reason: 'đi công tác',
    authority: null,
  });

/** Who the person of these headers is, as the desk's door makes them. */
async function acting(headers: Headers): Promise<Who> {
  const person = (await whoIs(headers))!;
  const { onBehalfOf } = person;
  return {
    kind: 'person',
    organisationId: person.actingFor!.organisationId,
    actor: {
      accountId: person.accountId,
      name: person.name,
      role: person.actingFor!.role,
      isPlatformAdmin: false,
      provenAt: new Date(person.provenAt),
      ...(onBehalfOf ? { onBehalfOf: { accountId: onBehalfOf.accountId, maySign: onBehalfOf.maySign } } : {}),
    },
  };
}

describe('standing in', () => {
  it('gives the absent person’s role for the days, with both names in the journal', async () => {
    const leader = await member('leader');
    const clerk = await member('clerk');
    const { delegationId } = await give(leader.who, clerk.accountId);
    const own = await enter(clerk.email);
    expect(await whoIs(own)).toMatchObject({
      actingFor: { role: 'clerk' },
      onBehalfOf: null,
      standIns: [{ delegationId, accountId: leader.accountId, role: 'leader', maySign: false }],
    });
    const headers = from('198.51.100.1', cookieOf(await actFor(own, ward, delegationId)));
    expect(await whoIs(headers)).toMatchObject({
      actingFor: { role: 'leader', organisationId: ward },
      onBehalfOf: { delegationId, accountId: leader.accountId },
    });
    const who = await acting(headers);
    await perform(
      who,
      (ctx) => ctx.journal({ what: 'commitment.changed', objectKind: 'commitment', objectId: 'thử' }),
      null,
    );
    const { rows } = await database.owner.query(
      `select account_id, data from journal_entry where what = 'commitment.changed'`,
    );
    expect(rows).toEqual([{ account_id: clerk.accountId, data: { onBehalfOf: leader.accountId } }]);
    // Signing is in person, people are not managed, and nothing is passed on.
    await expect(
      perform(who, (ctx) => ctx.journal({ what: 'amendment.signed', objectKind: 'x', objectId: 'x' }), null),
    ).rejects.toMatchObject({ code: 'signs-in-person' });
    await expect(
      perform(who, invitePerson, { name: 'Ai Đó (mẫu)', email: 'aido@phuong.example', role: 'clerk' }),
    ).rejects.toMatchObject({ code: 'stands-in' });
    await expect(perform(who, requireSecondStep, { isRequired: true })).rejects.toMatchObject({ code: 'stands-in' });
    await expect(give(who, leader.accountId)).rejects.toMatchObject({ code: 'stands-in' });
  });
  it('signs with an authority document, which the body’s own people can read', async () => {
    const leader = await member('leader');
    const clerk = await member('clerk');
    const authority = await prepareAuthority({ name: 'giay.pdf', bytes: PDF });
    const { delegationId } = await perform(leader.who, giveDelegation, {
      toAccountId: clerk.accountId,
      startsOn: day(0),
      endsOn: day(1),
      reason: 'đi công tác',
      authority,
    });
    const headers = from('198.51.100.1', cookieOf(await actFor(await enter(clerk.email), ward, delegationId)));
    await perform(
      await acting(headers),
      (ctx) => ctx.journal({ what: 'amendment.signed', objectKind: 'x', objectId: 'x' }),
      null,
    );
    const file = await consult(clerk.who, (ctx) => authorityFile(ctx, delegationId));
    expect([file.mediaType, file.bytes.equals(Buffer.from(PDF))]).toEqual(['application/pdf', true]);
    await expect(consult(personOf(paper, 'leader'), (ctx) => authorityFile(ctx, delegationId))).rejects.toMatchObject({
      code: 'no-such-file',
    });
    await expect(prepareAuthority({ name: 'giay.txt', bytes: new TextEncoder().encode('chữ') })).rejects.toMatchObject({
      code: 'file-kind',
    });
  });
  it('begins and ends by itself, at once when it is ended or one of the two leaves', async () => {
    const leader = await member('leader');
    const clerk = await member('clerk');
    const { delegationId } = await give(leader.who, clerk.accountId);
    const headers = from('198.51.100.1', cookieOf(await actFor(await enter(clerk.email), ward, delegationId)));
    const role = async () => (await whoIs(headers))!.actingFor!.role;
    const move = async (from: number, to: number) => {
      await database.owner.query('begin');
      await database.owner.query(`select set_config('caunoi.journalled', pg_current_xact_id()::text, true)`);
      await database.owner.query('update delegation set starts_on = $2, ends_on = $3 where id = $1', [
        delegationId,
        day(from),
        day(to),
      ]);
      await database.owner.query('commit');
    };
    expect(await role()).toBe('leader');
    await move(-5, -1);
    expect(await role()).toBe('clerk');
    await move(1, 4);
    expect(await role()).toBe('clerk');
    await expect(actFor(headers, ward, delegationId)).rejects.toMatchObject({ code: 'no-delegation' });
    await move(0, 4);
    expect(await role()).toBe('leader');
    await expect(perform(personOf(paper, 'leader'), endDelegation, { delegationId })).rejects.toMatchObject({
      code: 'no-delegation',
    });
    await expect(
      perform(personOf(ward, 'clerk', (await member('clerk')).accountId), endDelegation, { delegationId }),
    ).rejects.toMatchObject({ code: 'not-your-role' });
    await perform(clerk.who, endDelegation, { delegationId });
    expect(await role()).toBe('clerk');
    await expect(perform(clerk.who, endDelegation, { delegationId })).rejects.toMatchObject({ code: 'over' });

    const second = await give(leader.who, clerk.accountId);
    const again = from('198.51.100.1', cookieOf(await actFor(await enter(clerk.email), ward, second.delegationId)));
    await member('leader');
    const people = await consult(leader.who, (ctx) => peopleOf(ctx, ward));
    const { membershipId, version } = people.find((one) => one.accountId === leader.accountId)!;
    await perform(personOf(ward, 'focal_officer'), endMembership, { membershipId, version });
    expect((await whoIs(again))!.actingFor!.role).toBe('clerk');
    expect((await consult(clerk.who, delegationsOf))[0]).toMatchObject({
      id: second.delegationId,
      hasAuthority: false,
    });
  });
  it('is for a colleague, for days to come, not for ever', async () => {
    const leader = await member('leader');
    const clerk = await member('clerk');
    const stranger = await newAccount({ memberships: [{ organisationId: paper, role: 'editor' }] });
    await expect(give(leader.who, stranger.accountId)).rejects.toMatchObject({ code: 'not-a-colleague' });
    await expect(give(leader.who, leader.accountId)).rejects.toMatchObject({ code: 'not-a-colleague' });
    await expect(give(leader.who, clerk.accountId, 3, 1)).rejects.toMatchObject({ code: 'dates-crossed' });
    await expect(give(leader.who, clerk.accountId, -3, -1)).rejects.toMatchObject({ code: 'dates-past' });
    await expect(give(leader.who, clerk.accountId, 0, 92)).rejects.toMatchObject({ code: 'too-long' });
    await expect(
      actFor(await enter(clerk.email), ward, (await give(leader.who, (await member('clerk')).accountId)).delegationId),
    ).rejects.toMatchObject({ code: 'no-delegation' });
  });
});
