import { Form } from 'react-router';
import type { FormProblem } from '../../forms.ts';
import { useWords } from '../../language.ts';
import { ActionButton, CheckField, SelectField, TextArea, TextField } from '../../ui/index.ts';
import type { MailDesk } from './mail.tsx';
import { MAIL_WORDS } from './mail-words.ts';

interface MailServerFormProps {
  readonly server: MailDesk['server'];
  readonly refused: FormProblem | null;
}

export function MailServerForm({ server, refused }: MailServerFormProps) {
  const w = useWords(MAIL_WORDS);
  const typed = (name: string, kept: string) => {
    const value = refused?.values[name];
    return refused ? (typeof value === 'string' ? value : '') : kept;
  };
  const ticked = (name: string, kept: boolean) => (refused ? refused.values[name] === 'on' : kept);
  const problem = (name: string) => refused?.fields[name];
  return (
    <Form
      key={`${server.version} ${refused ? 'typed' : 'kept'}`}
      method="post"
      autoComplete="off"
      className="flex max-w-3xl flex-col gap-5"
    >
      <input type="hidden" name="version" value={server.version} />
      <fieldset className="grid items-end gap-5 sm:grid-cols-2">
        <legend className="mb-2 text-lg font-semibold">{w.server}</legend>
        <TextField
          label={w.host}
          name="host"
          hint={w.hostHint}
          maxLength={253}
          defaultValue={typed('host', server.host)}
          problem={problem('host')}
        />
        <TextField
          label={w.port}
          name="port"
          type="number"
          min={1}
          max={65_535}
          defaultValue={typed('port', String(server.port))}
          problem={problem('port')}
        />
        <SelectField
          label={w.security}
          name="security"
          options={(['starttls', 'tls', 'none'] as const).map((value) => ({ value, label: w.securityChoices[value] }))}
          defaultValue={typed('security', server.security)}
          problem={problem('security')}
        />
        <div className="self-end">
          <CheckField label={w.ownNetwork} name="ownNetwork" defaultChecked={ticked('ownNetwork', server.ownNetwork)} />
        </div>
        <div className="sm:col-span-2">
          <TextArea
            label={w.certificate}
            name="certificate"
            hint={w.certificateHint}
            maxLength={20_000}
            defaultValue={typed('certificate', server.certificate)}
            problem={problem('certificate')}
          />
        </div>
      </fieldset>
      <fieldset className="grid items-end gap-5 sm:grid-cols-2">
        <legend className="mb-2 text-lg font-semibold">{w.signIn}</legend>
        <TextField
          label={w.userName}
          name="userName"
          hint={w.userHint}
          maxLength={320}
          defaultValue={typed('userName', server.userName)}
          problem={problem('userName')}
        />
        <TextField
          label={w.password}
          name="password"
          type="password"
          autoComplete="new-password"
          hint={server.hasPassword ? w.passwordKept : w.passwordHint}
          maxLength={1000}
          problem={problem('password')}
        />
        {server.hasPassword ? <CheckField label={w.removePassword} name="removePassword" /> : null}
      </fieldset>
      <fieldset className="grid items-end gap-5 sm:grid-cols-2">
        <legend className="mb-2 text-lg font-semibold">{w.sender}</legend>
        <TextField
          label={w.senderName}
          name="senderName"
          maxLength={120}
          defaultValue={typed('senderName', server.senderName)}
          problem={problem('senderName')}
        />
        <TextField
          label={w.senderAddress}
          name="senderAddress"
          type="email"
          maxLength={254}
          defaultValue={typed('senderAddress', server.senderAddress)}
          problem={problem('senderAddress')}
        />
        <TextField
          label={w.perMinute}
          name="perMinute"
          type="number"
          min={1}
          max={600}
          defaultValue={typed('perMinute', String(server.perMinute))}
          problem={problem('perMinute')}
        />
      </fieldset>
      <CheckField label={w.isOn} name="isOn" defaultChecked={ticked('isOn', server.isOn)} />
      <div>
        <ActionButton>{w.save}</ActionButton>
      </div>
    </Form>
  );
}
