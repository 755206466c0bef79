import { useState } from 'react';
import { Form } from 'react-router';
import { formatDateTime } from '../../../tools/vietnamese/index.ts';
import { PasskeyButton } from '../../entrance/passkey-button.tsx';
import { useWords } from '../../language.ts';
import { ActionButton, Badge, Card, Section, TextField } from '../../ui/index.ts';
import { WORDS } from './second-step-words.ts';

interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly isSynced: boolean;
  readonly addedAt: string;
  readonly lastUsedAt: string | null;
}

export function PasskeySection({
  passkeys,
  work,
  onCodes,
}: {
  readonly passkeys: readonly Passkey[];
  readonly work: boolean;
  readonly onCodes: (codes: readonly string[]) => void;
}) {
  const w = useWords(WORDS);
  const [name, setName] = useState('');
  return (
    <Section id="khoa" title={w.passkeys}>
      <p className="text-quiet">{w.passkeysHint}</p>
      {passkeys.length === 0 ? <p>{w.passkeysNone}</p> : null}
      {passkeys.map((passkey) => (
        <Card key={passkey.id} className="flex flex-col gap-3">
          <p>
            <strong>{passkey.name}</strong> {passkey.isSynced ? <Badge>{w.synced}</Badge> : null}
          </p>
          <p className="text-sm text-quiet">
            {`${w.added}: ${formatDateTime(passkey.addedAt)} · ${w.used}: ${passkey.lastUsedAt ? formatDateTime(passkey.lastUsedAt) : w.never}`}
          </p>
          <Form method="post" className="flex flex-wrap items-end gap-3">
            <input type="hidden" name="id" value={passkey.id} />
            <div className="min-w-48 flex-1">
              <TextField label={w.name} name="name" defaultValue={passkey.name} required maxLength={80} />
            </div>
            <ActionButton tone="plain" name="viec" value="ten-khoa">
              {w.rename}
            </ActionButton>
            <ActionButton tone="quiet" name="viec" value="bo-khoa" aria-label={`${w.remove}: ${passkey.name}`}>
              {w.remove}
            </ActionButton>
          </Form>
        </Card>
      ))}
      {work ? (
        <div className="flex max-w-lg flex-col gap-3">
          <PasskeyButton
            purpose="add"
            name={name.trim()}
            onCodes={onCodes}
            before={
              <TextField
                label={w.name}
                name="newName"
                maxLength={80}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
              />
            }
          >
            {w.add}
          </PasskeyButton>
          <noscript>
            <p className="text-quiet">{w.passkeyScripts}</p>
          </noscript>
        </div>
      ) : (
        <p>{w.passkeysAway}</p>
      )}
    </Section>
  );
}
