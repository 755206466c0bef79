// better-auth, set to CauNoi's tables and rules. It checks passwords at sign-in and makes and ends sessions; accounts and
// passwords themselves are made by this module's commands, because each such change is journalled in its transaction.
import { betterAuth } from 'better-auth';
import type pg from 'pg';
import { readConfig } from '../../platform/config/index.ts';
import { signInDatabase, signInPool, signInSecret, houseTime } from '../../platform/database/index.ts';
import { log } from '../../platform/log/index.ts';
import { LONGEST_PASSWORD, SESSION_HOURS, SHORTEST_PASSWORD } from './model.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { overHttps, sessionCookieName } from './session-cookie.ts';
import { CLIENT_ADDRESS_HEADER } from './throttle.ts';

const STAMPS = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

function make(pool: pg.Pool) {
  return betterAuth({
    appName: 'CauNoi',
    baseURL: readConfig(process.env).publicAddress,
    secret: signInSecret(),
    database: pool,
    telemetry: { enabled: false },
    logger: {
      // Its own words may name a person; what went wrong is enough.
      log: (level) => {
        if (level === 'error') log.error({ part: 'sign-in' }, 'the sign-in library reported an error');
      },
    },
    user: { modelName: 'person_account', fields: { emailVerified: 'email_verified', ...STAMPS } },
    session: {
      modelName: 'person_session',
      fields: {
        userId: 'account_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...STAMPS,
      },
      additionalFields: {
        activeOrganisationId: { type: 'string', required: false, input: false, fieldName: 'active_organisation_id' },
      },
      expiresIn: SESSION_HOURS * 3600,
    },
    account: {
      modelName: 'person_credential',
      fields: {
        userId: 'account_id',
        accountId: 'subject',
        providerId: 'provider',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...STAMPS,
      },
    },
    verification: { modelName: 'person_verification', fields: { expiresAt: 'expires_at', ...STAMPS } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      password: { hash: hashPassword, verify: ({ password, hash }) => verifyPassword(password, hash) },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            // The library tells the time by the machine's own clock.
            const now = houseTime();
            return {
              data: {
                ...session,
                createdAt: now,
                updatedAt: now,
                expiresAt: new Date(now.getTime() + SESSION_HOURS * 3_600_000),
                activeOrganisationId: await onlyOrganisationOf(session.userId),
              },
            };
          },
        },
      },
    },
    // The throttle of this module counts per person too and holds over all machines.
    rateLimit: { enabled: false },
    advanced: {
      // Its own check wants a column for a picture of each person; CauNoi keeps none, and never writes people through it.
      database: { generateId: 'uuid', validateSchema: false },
      useSecureCookies: false,
      cookies: { session_token: { name: sessionCookieName() } },
      defaultCookieAttributes: { httpOnly: true, secure: overHttps(), sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
  });
}

/** Who belongs to one organisation acts for it at once; who belongs to several chooses. */
async function onlyOrganisationOf(accountId: string): Promise<string | null> {
  const rows = await signInDatabase()
    .selectFrom('membership')
    .select('organisation_id')
    .where('account_id', '=', accountId)
    .where('until', 'is', null)
    .limit(2)
    .execute();
  return rows.length === 1 ? rows[0]!.organisation_id : null;
}

let made: { readonly pool: pg.Pool; readonly auth: ReturnType<typeof make> } | null = null;

export function signInLibrary(): ReturnType<typeof make> {
  const pool = signInPool();
  if (made?.pool !== pool) made = { pool, auth: make(pool) };
  return made.auth;
}
