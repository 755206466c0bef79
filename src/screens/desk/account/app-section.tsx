import { Form } from 'react-router';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { useWords } from '../../language.ts';
import { ActionButton, Disclosure, Section, TextField } from '../../ui/index.ts';
import { WORDS } from './second-step-words.ts';

interface Offer {
  readonly secret: string;
  readonly sealed: string;
  readonly picture: { readonly size: number; readonly path: string };
}

/** Setting up an authenticator app: the picture, the same as text, and the first code. */
export function AppSection({ since, offer }: { readonly since: string | null; readonly offer: Offer }) {
  const w = useWords(WORDS);
  return (
    <Section id="ung-dung" title={w.app}>
      {since ? (
        <>
          <p>{w.appSince(formatDate(since))}</p>
          <Disclosure title={w.replace}>
            <SetUp offer={offer} />
          </Disclosure>
          <Form method="post">
            <ActionButton tone="plain" name="viec" value="bo-ung-dung">
              {w.removeApp}
            </ActionButton>
          </Form>
        </>
      ) : (
        <SetUp offer={offer} />
      )}
    </Section>
  );
}

function SetUp({ offer }: { readonly offer: Offer }) {
  const w = useWords(WORDS);
  const { size, path } = offer.picture;
  return (
    <Form method="post" className="flex max-w-lg flex-col gap-4">
      <input type="hidden" name="viec" value="them-ung-dung" />
      <input type="hidden" name="sealed" value={offer.sealed} />
      <p>{w.appNone}</p>
      <svg
        role="img"
        aria-label={w.picture}
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
        className="w-56 max-w-full"
      >
        {/* Black on white in dark mode too: cameras want it so. */}
        <rect width={size} height={size} fill="#ffffff" />
        <path d={path} fill="#000000" />
      </svg>
      <p>
        {`${w.secret}: `}
        <code className="font-mono break-all">{offer.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <TextField label={w.code} name="code" inputMode="numeric" autoComplete="one-time-code" required maxLength={7} />
      <div>
        <ActionButton>{w.set}</ActionButton>
      </div>
    </Form>
  );
}
