// Who is asking? Called for every request of the desk: one round trip, one indexed look.
import { sql } from 'kysely';
import { z } from 'zod';
import { houseTime, refusalOfFault, signInDatabase } from '../../platform/database/index.ts';
import { log } from '../../platform/log/index.ts';
import { ORGANISATION_KINDS } from '../organisations/index.ts';
import {
  ROLES,
  SESSION_HOURS,
  SESSION_MOST_DAYS,
  type MembershipView,
  type SignedIn,
  type StandInView,
} from './model.ts';
import { sessionTokenIn } from './session-cookie.ts';

const memberships = z.array(
  z.object({
    organisationId: z.string(),
    organisationName: z.string(),
    organisationKind: z.enum(ORGANISATION_KINDS),
    role: z.enum(ROLES),
  }),
);

const standIns = z.array(
  memberships.element.extend({
    delegationId: z.string(),
    accountId: z.string(),
    name: z.string(),
    endsOn: z.string(),
    maySign: z.boolean(),
  }),
);

interface Found {
  session_id: string;
  account_id: string;
  name: string;
  email: string;
  is_platform_admin: boolean;
  is_example: boolean;
  active_organisation_id: string | null;
  active_delegation_id: string | null;
  expires_at: Date;
  proven_at: Date;
  must_add_second_step: boolean;
  memberships: unknown;
  delegations: unknown;
}

const HOUR = 3_600_000;

/** The person of the request's session, or null. Roles are read anew each time, so that a change bites at once. */
export async function whoIs(headers: Headers): Promise<SignedIn | null> {
  const found = await sessionOf(headers);
  return found?.person ?? null;
}

/** The same with the session's id; for what concerns the session itself. */
export async function sessionOf(headers: Headers): Promise<{ sessionId: string; person: SignedIn } | null> {
  const token = sessionTokenIn(headers);
  if (!token) return null;
  const { rows } = await sql<Found>`select * from app.who_is(${token})`.execute(signInDatabase());
  const row = rows[0];
  if (!row) return null;
  if (row.expires_at.getTime() - houseTime().getTime() < (SESSION_HOURS - 1) * HOUR) await prolong(row.session_id);
  const all = memberships.parse(row.memberships);
  const stands = standIns.parse(row.delegations);
  // A delegation that has ended is not among them: the person is back in their own role by itself.
  const standIn = stands.find((one) => one.delegationId === row.active_delegation_id);
  const own = all.find((one) => one.organisationId === row.active_organisation_id);
  const acting = standIn === undefined ? own : membershipIn(standIn);
  return {
    sessionId: row.session_id,
    person: {
      accountId: row.account_id,
      name: row.name,
      email: row.email,
      isPlatformAdmin: row.is_platform_admin,
      isExample: row.is_example,
      memberships: all,
      actingFor: acting ?? null,
      standIns: stands,
      onBehalfOf: standIn ?? null,
      provenAt: row.proven_at.toISOString(),
      mustAddSecondStep: row.must_add_second_step,
    },
  };
}

function membershipIn({ organisationId, organisationName, organisationKind, role }: StandInView): MembershipView {
  return { organisationId, organisationName, organisationKind, role };
}

/**
 * At most once an hour for each session, and never past its last day. Where the database cannot write, because its disk is
 * full, whoever only reads is not sent away: the next request tries again.
 */
async function prolong(sessionId: string): Promise<void> {
  try {
    await sql`update person_session
      set expires_at = greatest(expires_at, least(now() + make_interval(hours => ${SESSION_HOURS}),
            created_at + make_interval(days => ${SESSION_MOST_DAYS}))), updated_at = now()
      where id = ${sessionId}::uuid`.execute(signInDatabase());
  } catch (error) {
    if (refusalOfFault(error) === null) throw error;
    log.warn({ err: error }, 'a session could not be prolonged');
  }
}
