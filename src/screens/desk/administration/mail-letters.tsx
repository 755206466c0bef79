import { Form } from 'react-router';
import { formatDateTime, formatNumber } from '../../../tools/vietnamese/index.ts';
import { useLanguage, useSay, useWords } from '../../language.ts';
import { ActionButton, Badge, DataTable, Empty, Pager, Section, SelectField, type Column } from '../../ui/index.ts';
import type { MailDesk } from './mail.tsx';
import { MAIL_WORDS } from './mail-words.ts';

type Letter = MailDesk['outbox']['letters'][number];
const STATES = ['queued', 'sending', 'sent', 'failed', 'suppressed'] as const;
const TONES = { queued: 'neutral', sending: 'neutral', sent: 'done', failed: 'action', suppressed: 'caution' } as const;

export function MailLetters({ outbox }: { readonly outbox: MailDesk['outbox'] }) {
  const w = useWords(MAIL_WORDS);
  const t = useSay();
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const columns: Column<Letter>[] = [
    { title: w.what, names: true, cell: (row) => w.purposes[row.purpose] ?? row.purpose },
    { title: w.to, cell: (row) => <span className="break-all">{row.to}</span> },
    { title: w.at, cell: (row) => formatDateTime(row.createdAt) },
    {
      title: w.outcome,
      cell: (row) => (
        <>
          <Badge tone={TONES[row.state]}>{w.states[row.state]}</Badge>{' '}
          {row.mayBeDouble ? <Badge tone="caution">{w.double}</Badge> : null}
          {row.state === 'sent' && row.finishedAt ? (
            <span className="block text-sm">{formatDateTime(row.finishedAt)}</span>
          ) : null}
          {row.problem ? <span className="block text-sm">{t(row.problem)}</span> : null}
          {row.state === 'queued' && row.tries > 0 ? (
            <span className="block text-sm text-quiet">
              {w.tries(number(row.tries), formatDateTime(row.nextAttemptAt))}
            </span>
          ) : null}
        </>
      ),
    },
  ];
  return (
    <Section id="thu-da-viet" title={w.letters}>
      <p className="max-w-[72ch] text-sm text-quiet">{w.lettersHint}</p>
      <search>
        <Form method="get" action="#thu-da-viet" className="flex flex-wrap items-end gap-3">
          <SelectField
            label={w.state}
            name="trang-thai"
            empty={w.all}
            options={STATES.map((value) => ({ value, label: `${w.states[value]} (${number(outbox.counts[value])})` }))}
            defaultValue={outbox.state ?? ''}
          />
          <ActionButton tone="plain">{w.show}</ActionButton>
        </Form>
      </search>
      {outbox.letters.length === 0 ? (
        <Empty title={w.none}>{w.noneHint}</Empty>
      ) : (
        <DataTable caption={w.letters} rows={outbox.letters} rowKey={(row) => row.id} columns={columns} />
      )}
      <Pager
        page={outbox.page}
        pages={outbox.pages}
        words={{ label: w.pages, before: w.before, after: w.after, of: w.of }}
      />
    </Section>
  );
}
