// What may come in. E-mail addresses are compared in lower case; names are NFC with single spaces.
import { z } from 'zod';
import { nfc } from '../../tools/vietnamese/index.ts';
import { LONGEST_PASSWORD, ROLES } from './model.ts';

// Judged before it is made small: the sign for kelvin becomes an ordinary k then, and would name somebody else.
const email = z
  .string()
  .transform((text) => text.trim())
  .pipe(z.email().min(5).max(254))
  .transform((text) => text.toLowerCase());
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

/** Whoever is signed in already leaves name and password out. */
export const acceptInvitationInput = z.object({
  token: z.string().min(20).max(100),
  name: name.optional(),
  password: password.optional(),
});
export type AcceptInvitation = z.input<typeof acceptInvitationInput>;

export const changeRoleInput = z.object({ membershipId: z.uuid(), role, version: z.coerce.number().int() });
export type ChangeRole = z.input<typeof changeRoleInput>;

export const endMembershipInput = z.object({ membershipId: z.uuid(), version: z.coerce.number().int() });
export type EndMembership = z.input<typeof endMembershipInput>;

export const withdrawInvitationInput = z.object({ invitationId: z.uuid() });
export type WithdrawInvitation = z.input<typeof withdrawInvitationInput>;

const code = z.string().trim().min(6).max(40);

export const addTotpInput = z.object({ sealed: z.string().min(40).max(400), code });
export type AddTotp = z.input<typeof addTotpInput>;

export const codeInput = z.object({ code });
export type CodeInput = z.input<typeof codeInput>;

const passkeyName = z
  .string()
  .transform((text) => nfc(text).replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1).max(80));

/** What a browser answers to a passkey's challenge; the library reads the rest of it. */
export const passkeyAnswerInput = z.object({
  purpose: z.enum(['sign-in', 'second-step', 'confirm', 'add']),
  name: passkeyName.optional(),
  response: z.looseObject({ id: z.string().min(1).max(1400) }),
});
export type PasskeyAnswer = z.input<typeof passkeyAnswerInput>;

export const passkeyInput = z.object({ id: z.uuid() });
export const renamePasskeyInput = z.object({ id: z.uuid(), name: passkeyName });
export type RenamePasskey = z.input<typeof renamePasskeyInput>;

/** One of the two. */
export const proveAgainInput = z.object({ password: password.optional(), code: code.optional() });
export type ProveAgain = z.input<typeof proveAgainInput>;

export const secondStepRuleInput = z.object({ isRequired: z.stringbool().or(z.boolean()) });
export type SecondStepRule = z.input<typeof secondStepRuleInput>;

const tick = z
  .union([z.boolean(), z.literal('on')])
  .default(false)
  .transform((value) => value === true || value === 'on');

/** A provider of single sign-on. The issuer is kept as the provider writes it: it is compared letter by letter. */
export const signOnInput = z.object({
  name,
  issuer: z.url({ protocol: /^https?$/ }).max(500),
  clientId: z.string().trim().min(1).max(300),
  secret: z.string().max(1000).optional(),
  ownNetwork: tick,
  provesTwice: tick,
});
export type SignOn = z.input<typeof signOnInput>;

export const switchSignOnInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int(),
  isOn: z.stringbool().or(z.boolean()),
});

export const changeSignOnInput = signOnInput
  .omit({ issuer: true })
  .extend({ id: z.uuid(), version: z.coerce.number().int(), withoutSecret: tick });
export type ChangeSignOn = z.input<typeof changeSignOnInput>;

export const removeSignOnInput = z.object({ id: z.uuid(), version: z.coerce.number().int(), evenIfOnlyWay: tick });
export type RemoveSignOn = z.input<typeof removeSignOnInput>;

const day = z.iso.date();

export const giveDelegationInput = z.object({
  toAccountId: z.uuid(),
  startsOn: day,
  endsOn: day,
  reason: z
    .string()
    .transform((text) => nfc(text).replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(2).max(500)),
});
export type GiveDelegation = z.input<typeof giveDelegationInput>;

export const endDelegationInput = z.object({ delegationId: z.uuid() });

/** For whom, in words (a school, a hall, an office), and for how many days. */
export const giveLinkInput = z.object({
  madeFor: z
    .string()
    .transform((text) => nfc(text).replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(2).max(200)),
  days: z.coerce.number().int().min(1).max(90),
});
export type GiveLink = z.input<typeof giveLinkInput>;

export const revokeLinkInput = z.object({ linkId: z.uuid() });

export const changePasswordInput = z.object({ current: password, password });
export type ChangePassword = z.input<typeof changePasswordInput>;
