import { Form } from 'react-router';
import { rolesIn, ROLE_WORDS, type Role } from '../../../modules/accounts/model.ts';
import type { OrganisationView } from '../../../modules/organisations/model.ts';
import type { Answer } from '../../../tools/sentence/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import type { FormProblem } from '../../forms.ts';
import { useSay, useWords } from '../../language.ts';
import { ActionButton, Badge, FormNotice, Notice, Section, SelectField, TextField } from '../../ui/index.ts';
import { BODY_WORDS } from './words.ts';

export interface WaitingInvitation {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly expiresAt: string;
  readonly isExpired: boolean;
}

/** What the action answers after an invitation was made. */
export interface InvitationMade {
  readonly invited: { readonly name: string; readonly link: string; readonly mailedTo: string | null };
  readonly expiresAt: string;
}

interface InvitationsProps {
  readonly body: OrganisationView;
  readonly waiting: readonly WaitingInvitation[];
  readonly mayManage: Answer;
  readonly problem: FormProblem | null;
  readonly made: InvitationMade | null;
}

export function Invitations({ body, waiting, mayManage, problem, made }: InvitationsProps) {
  const w = useWords(BODY_WORDS);
  const say = useSay();
  const verb = problem?.values['viec'];
  const mine = verb === 'moi' || verb === 'rut-loi-moi' ? problem : null;
  const typed = (name: string) => {
    const value = verb === 'moi' ? mine?.values[name] : '';
    return typeof value === 'string' ? value : '';
  };
  return (
    <Section title={w.invite} id="moi">
      {made ? (
        <Notice tone="done" title={`${w.invited} ${made.invited.name}`}>
          {made.invited.mailedTo ? <p>{`${w.mailedTo} ${made.invited.mailedTo}.`}</p> : null}
          <p>{`${w.invitedHint} ${formatDate(made.expiresAt)}.`}</p>
          <label className="mt-2 flex flex-col gap-1">
            <span className="text-sm">{w.link}</span>
            <input
              readOnly
              value={made.invited.link}
              className="min-h-11 w-full rounded-md border border-line-strong bg-paper px-3 py-2"
            />
          </label>
        </Notice>
      ) : null}
      <FormNotice problem={mine ? say(mine.problem) : null} />
      <Form method="post" className="grid gap-4 sm:grid-cols-2" key={made?.invited.link ?? 'new'}>
        <input type="hidden" name="viec" value="moi" />
        <TextField
          label={w.person}
          name="name"
          required
          maxLength={120}
          autoComplete="off"
          defaultValue={typed('name')}
          problem={mine?.fields['name']}
        />
        <TextField
          label={w.email}
          name="email"
          type="email"
          required
          maxLength={254}
          autoComplete="off"
          defaultValue={typed('email')}
          problem={mine?.fields['email']}
        />
        <SelectField
          label={w.role}
          name="role"
          required
          options={rolesIn(body.kind).map((role) => ({ value: role, label: say(ROLE_WORDS[role]) }))}
          defaultValue={typed('role') || 'clerk'}
          problem={mine?.fields['role']}
        />
        <div className="self-end">
          <ActionButton whyNot={mayManage.yes ? null : say(mayManage.why)}>{w.send}</ActionButton>
        </div>
      </Form>
      {waiting.length > 0 ? (
        <>
          <h3 className="mt-2 font-semibold">{w.waiting}</h3>
          <ul className="flex flex-col divide-y divide-line">
            {waiting.map((one) => (
              <li key={one.id} className="flex flex-wrap items-center justify-between gap-3 py-2">
                <div className="min-w-0">
                  <p>
                    <strong>{one.name}</strong> · {say(ROLE_WORDS[one.role])}
                  </p>
                  <p className="text-sm break-all text-quiet">{one.email}</p>
                </div>
                <div className="flex flex-wrap items-center gap-3">
                  {one.isExpired ? (
                    <Badge tone="caution">{w.expired}</Badge>
                  ) : (
                    <span className="text-sm text-quiet">{`${w.expires}: ${formatDate(one.expiresAt)}`}</span>
                  )}
                  <Form method="post">
                    <input type="hidden" name="viec" value="rut-loi-moi" />
                    <input type="hidden" name="invitationId" value={one.id} />
                    <ActionButton tone="quiet" aria-label={`${w.withdraw}: ${one.name}`}>
                      {w.withdraw}
                    </ActionButton>
                  </Form>
                </div>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}
