// The letter that brings an invitation's link. The page shows the link as well, so that nothing hangs on mail.
import type { Letter } from '../../platform/mail/index.ts';
import { say } from '../../tools/sentence/index.ts';
import { formatDate } from '../../tools/vietnamese/index.ts';
import type { InvitePerson } from './input.ts';
import { ROLE_WORDS } from './model.ts';

export const invitationLetterKey = (invitationId: string) => `invitation:${invitationId}`;

interface Invitation extends Pick<InvitePerson, 'name' | 'email' | 'role'> {
  readonly invitationId: string;
  readonly token: string;
  readonly expiresAt: Date;
  readonly organisationId: string;
  readonly organisationName: string;
}

export function invitationLetter(one: Invitation): Letter {
  const role = ROLE_WORDS[one.role];
  const day = formatDate(one.expiresAt);
  return {
    purpose: 'invitation',
    key: invitationLetterKey(one.invitationId),
    to: { address: one.email, name: one.name },
    organisationId: one.organisationId,
    expiresAt: one.expiresAt,
    words: (link) => ({
      subject: say(`Lời mời vào Cầu Nối: ${one.organisationName}`, `Invitation to Cầu Nối`),
      parts: [
        {
          kind: 'paragraph',
          words: say(
            `${one.organisationName} mời ${one.name} vào Cầu Nối với vai trò ${role.vi}.`,
            `${one.organisationName} invites ${one.name} into Cầu Nối as ${role.en}.`,
          ),
        },
        { kind: 'link', words: say('Mở lời mời', 'Open the invitation'), to: link(`/loi-moi/${one.token}`) },
        {
          kind: 'paragraph',
          words: say(
            `Đường dẫn dùng được một lần, đến hết ngày ${day}. Ai có đường dẫn này đều nhận được lời mời, nên xin đừng chuyển tiếp. Nếu anh chị không biết vì sao nhận được thư này, cứ bỏ qua.`,
            `The link works once, until the end of ${day}. Whoever has it can take the invitation, so please do not pass it on. If you do not know why you got this letter, ignore it.`,
          ),
        },
      ],
    }),
  };
}
