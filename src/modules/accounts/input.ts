// What may come in. E-mail addresses are compared in lower case; names are NFC with single spaces.
import { z } from 'zod';
import { nfc } from '../../tools/vietnamese/index.ts';
import { LONGEST_PASSWORD, ROLES } from './model.ts';

const email = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email().min(5).max(254));
const name = z
  .string()
  .transform((text) => nfc(text).replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(2).max(120));
// How long it must be is a rule with a reason (see password.ts); here only what bounds the work.
const password = z
  .string()
  .min(1)
  .max(LONGEST_PASSWORD * 4);
const role = z.enum(ROLES);

export const signInInput = z.object({ email, password });
export type SignIn = z.input<typeof signInInput>;

export const createAccountInput = z.object({
  name,
  email,
  password: password.optional(),
  isPlatformAdmin: z.boolean().default(false),
  isExample: z.boolean().default(false),
  /** Word of the one-click sign-in; for example accounts only. */
  exampleKey: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .optional(),
  memberships: z.array(z.object({ organisationId: z.uuid(), role })).default([]),
});
export type CreateAccount = z.input<typeof createAccountInput>;

export const invitePersonInput = z.object({ name, email, role, organisationId: z.uuid().optional() });
export type InvitePerson = z.input<typeof invitePersonInput>;

export const acceptInvitationInput = z.object({ token: z.string().min(20).max(100), name, password });
export type AcceptInvitation = z.input<typeof acceptInvitationInput>;

export const changeRoleInput = z.object({ membershipId: z.uuid(), role, version: z.coerce.number().int() });
export type ChangeRole = z.input<typeof changeRoleInput>;

export const endMembershipInput = z.object({ membershipId: z.uuid(), version: z.coerce.number().int() });
export type EndMembership = z.input<typeof endMembershipInput>;

export const withdrawInvitationInput = z.object({ invitationId: z.uuid() });
export type WithdrawInvitation = z.input<typeof withdrawInvitationInput>;

export const changePasswordInput = z.object({ current: password, password });
export type ChangePassword = z.input<typeof changePasswordInput>;
