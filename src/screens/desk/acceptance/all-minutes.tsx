import { Form, Link, redirect } from 'react-router';
import { minutesOf, startMinutes, startMinutesInput } from '../../../modules/acceptance/index.ts';
import { mayWithMinutes } from '../../../modules/acceptance/index.ts';
import { MINUTES_KIND_WORDS, MINUTES_KINDS, minutesCan } from '../../../modules/acceptance/model.ts';
import { commitmentsOf } from '../../../modules/commitments/index.ts';
import { shortText } from '../../../modules/commitments/model.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { addDays, quarterOf, quarterPeriod } from '../../../tools/calendar/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, Badge, Empty, RadioField, Section, SelectField, TextField } from '../../ui/index.ts';
import { idIn } from '../found.ts';
import { useProgramme } from '../programmes/programme-context.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { ResultTabs } from '../results/result-tabs.tsx';
import { capital, kept } from '../saying.ts';
import type { Route } from './+types/all-minutes';
import { MinutesStateBadge } from './minutes-state-badge.tsx';

export { shouldRevalidate } from '../revalidate.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const programmeId = idIn(params.programmeId);
  return consult(who, async (ctx) => ({
    minutes: await minutesOf(ctx, programmeId),
    commitments: await commitmentsOf(ctx, programmeId, { includeDropped: true }),
    may: mayWithMinutes(ctx, 'write'),
  }));
}

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const programmeId = idIn(params.programmeId);
  const form = await request.formData();
  form.set('programmeId', programmeId);
  const read = readForm(form, startMinutesInput, language);
  if (!read.ok) return notTaken(read.problem);
  const done = await attempt(form, () => perform(who, startMinutes, read.value));
  return done.ok
    ? redirect(inLanguage(`/lam-viec/chuong-trinh/${programmeId}/nghiem-thu/${done.value.id}`, language))
    : notTaken(done.problem, done.status);
}

const WORDS = defineWords({
  vi: {
    title: 'Biên bản nghiệm thu, thanh lý',
    none: 'Chưa có biên bản nào',
    noneHint: 'Biên bản lấy các sản phẩm đã được bên kia chấp nhận hoặc từ chối trong kỳ; không phải gõ lại.',
    line: (kind: string, from: string, to: string, edition: number) =>
      `${kind}, ${from} – ${to}${edition > 1 ? `, bản ${edition}` : ''}`,
    dated: (day: string) => `ngày ${day}`,
    replaced: 'đã có bản thay',
    start: 'Lập biên bản',
    kind: 'Loại',
    from: 'Từ ngày',
    to: 'Đến ngày',
    commitment: 'Phạm vi',
    all: 'Mọi cam kết',
  },
  en: {
    title: 'Minutes of acceptance and liquidation',
    none: 'There are no minutes yet',
    noneHint:
      'They are made from the deliverables that the other side has accepted or refused; nothing is typed again.',
    line: (kind: string, from: string, to: string, edition: number) =>
      `${kind}, ${from} – ${to}${edition > 1 ? `, edition ${edition}` : ''}`,
    dated: (day: string) => `of ${day}`,
    replaced: 'replaced',
    start: 'Draw up minutes',
    kind: 'Kind',
    from: 'From',
    to: 'To',
    commitment: 'Scope',
    all: 'All commitments',
  },
});

export default function AllMinutes({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { programme, today } = useProgramme();
  const { minutes, commitments, may } = loaderData;
  const open = MINUTES_KINDS.map((kind) => ({ kind, answer: minutesCan.start(kind, programme) }));
  const first = open.find(({ answer }) => answer.yes)?.kind;
  const refused = may.yes ? open[0]?.answer : may;
  const quarter = quarterPeriod(quarterOf(addDays(quarterPeriod(quarterOf(today)).from, -1)));
  const typed = actionData?.values;
  const date = (name: 'from' | 'to', stored: string) => (
    <TextField
      label={w[name]}
      name={name}
      type="date"
      required
      defaultValue={kept(typed, name, stored)}
      problem={actionData?.fields[name]}
    />
  );
  return (
    <div className="flex flex-col gap-6">
      <ResultTabs />
      <h2>{w.title}</h2>
      <RefusalNotice refusal={actionData} withFields />
      {minutes.length === 0 ? <Empty title={w.none}>{w.noneHint}</Empty> : null}
      <ul className="flex flex-col gap-3">
        {minutes.map((one) => (
          <li key={one.id} className="flex flex-wrap items-baseline gap-3">
            <Link to={to(`/lam-viec/chuong-trinh/${programme.id}/nghiem-thu/${one.id}`)} className="font-medium">
              {w.line(capital(t(MINUTES_KIND_WORDS[one.kind])), formatDate(one.from), formatDate(one.to), one.edition)}
            </Link>
            <MinutesStateBadge state={one.state} />
            {one.isReplaced ? <Badge>{w.replaced}</Badge> : null}
            {one.datedOn ? <span className="text-sm text-quiet">{w.dated(formatDate(one.datedOn))}</span> : null}
          </li>
        ))}
      </ul>
      <Section id="lap" title={w.start}>
        <Form method="post" className="flex max-w-3xl flex-col gap-4">
          <RadioField
            label={w.kind}
            name="kind"
            required
            defaultValue={kept(typed, 'kind', first ?? '')}
            options={open.map(({ kind, answer }) => ({
              value: kind,
              label: `${capital(t(MINUTES_KIND_WORDS[kind]))}${answer.yes ? '' : ` (${t(answer.why)})`}`,
              disabled: !answer.yes,
            }))}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            {date('from', programme.state === 'ended' ? (programme.term.from ?? quarter.from) : quarter.from)}
            {date('to', programme.state === 'ended' ? (programme.term.to ?? quarter.to) : quarter.to)}
          </div>
          <SelectField
            label={w.commitment}
            name="commitmentId"
            empty={w.all}
            defaultValue={kept(typed, 'commitmentId', '')}
            options={commitments.map((one) => ({ value: one.id, label: shortText(one.text) }))}
          />
          <div>
            <ActionButton whyNot={may.yes && first ? null : refused && !refused.yes ? t(refused.why) : null}>
              {w.start}
            </ActionButton>
          </div>
        </Form>
      </Section>
    </div>
  );
}
