import { Form, Link, useSearchParams } from 'react-router';
import { CHANGE_WORDS } from '../../../modules/organisations/model.ts';
import { formatDate, formatDateTime } from '../../../tools/vietnamese/index.ts';
import { mustBeAdministrator } from '../../asking.ts';
import { useSay, useTo, useWords } from '../../language.ts';
import {
  ActionButton,
  Badge,
  CheckField,
  Disclosure,
  FormNotice,
  Notice,
  Page,
  PageHeader,
  Pager,
  Section,
  TextField,
} from '../../ui/index.ts';
import type { Route } from './+types/conversion';
import { changeConversion, conversionDesk, type ConversionDesk } from './conversion-desk.ts';
import { ConversionGroup } from './conversion-group.tsx';
import { BATCH_STATES, CONVERSION_WORDS } from './conversion-words.ts';

export { shouldRevalidate } from '../revalidate.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeAdministrator(request);
  return conversionDesk(who, request, params.id);
}

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeAdministrator(request);
  return changeConversion({ request, who, batchId: params.id, language });
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: `${loaderData?.batch.name ?? ''} – Cầu Nối` }];
}

export default function Conversion({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(CONVERSION_WORDS);
  const t = useSay();
  const to = useTo();
  const [params] = useSearchParams();
  const { batch, done } = loaderData;
  const failed = batch.outcome?.failed;
  return (
    <Page>
      <PageHeader
        title={batch.name}
        over={<Link to={to('/lam-viec/quan-tri/chuyen-doi')}>{w.over}</Link>}
        badges={<Badge>{t(BATCH_STATES[batch.state])}</Badge>}
        lead={batch.state === 'draft' ? w.lead(batch.rowCount, loaderData.total) : null}
      />
      {params.get('da') === 'luu' && !actionData ? <Notice tone="done">{w.saved}</Notice> : null}
      <FormNotice problem={actionData && !actionData.values['group'] ? t(actionData.problem) : null} />
      {failed && batch.state === 'draft' ? <Notice tone="problem">{`${w.failed} ${t(failed)}`}</Notice> : null}
      {batch.progress ? (
        <Notice>
          {w.applying(batch.progress.done, batch.progress.total)}{' '}
          <Link to={to(`/lam-viec/quan-tri/chuyen-doi/${batch.id}`)}>{w.reload}</Link>
        </Notice>
      ) : null}
      {batch.state === 'applied' && batch.appliedAt ? (
        <Notice tone="done">{w.applied(batch.outcome?.groups ?? 0, formatDateTime(batch.appliedAt))}</Notice>
      ) : null}
      {batch.takenBackAt ? <Notice>{w.takenBack(formatDateTime(batch.takenBackAt))}</Notice> : null}
      {batch.problems.length > 0 ? (
        <Section title={w.problems} id="dong-loi">
          <ul className="list-disc pl-5">
            {batch.problems.map((one) => (
              <li key={one.line}>{`${w.line} ${one.line}: ${t(one.why)}`}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      {batch.state === 'draft' ? <Draft desk={loaderData} problem={actionData ?? null} /> : null}
      {done.length > 0 ? (
        <Section title={w.done} id="da-lam">
          <ol className="flex flex-col gap-2">
            {done.map((change) => (
              <li key={change.id}>
                {`${t(CHANGE_WORDS[change.kind])} ${w.from} ${formatDate(change.effectiveOn)}: `}
                <Bodies bodies={change.from} />
                {change.to.length > 0 ? (
                  <>
                    {` ${w.to} `}
                    <Bodies bodies={change.to} />
                  </>
                ) : null}
                {change.effects.flatMap((effect) => (effect.after.name ? ` → ${effect.after.name}` : []))}
              </li>
            ))}
          </ol>
        </Section>
      ) : null}
      {batch.state === 'applied' ? (
        <Section title={w.takeBackTitle} id="hoan-tac">
          <Form method="post" className="flex flex-wrap items-end gap-3">
            <input type="hidden" name="viec" value="hoan-tac" />
            <input type="hidden" name="version" value={batch.version} />
            <div className="min-w-60 flex-1">
              <TextField label={w.reason} name="reason" required maxLength={2000} />
            </div>
            <ActionButton tone="plain">{w.takeBack}</ActionButton>
          </Form>
        </Section>
      ) : null}
    </Page>
  );
}

function Bodies({ bodies }: { readonly bodies: readonly { readonly id: string; readonly name: string }[] }) {
  const to = useTo();
  return bodies.map((one, at) => (
    <span key={one.id}>
      {at > 0 ? '; ' : null}
      <Link to={to(`/lam-viec/quan-tri/don-vi/${one.id}`)}>{one.name}</Link>
    </span>
  ));
}

function Draft({
  desk,
  problem,
}: {
  readonly desk: ConversionDesk;
  readonly problem: Parameters<typeof ConversionGroup>[0]['problem'];
}) {
  const w = useWords(CONVERSION_WORDS);
  const t = useSay();
  const to = useTo();
  const { batch, counts, wanted, mayApply } = desk;
  const here = to(`/lam-viec/quan-tri/chuyen-doi/${batch.id}`);
  const filters = [
    [null, w.all, desk.total],
    ['ready', w.ready, counts.ready],
    ['choose', w.choose, counts.choose],
    ['skipped', w.skipped, counts.skipped],
  ] as const;
  return (
    <>
      <Section title={w.apply} id="ap-dung">
        <p>{w.counts(counts.ready, counts.choose, counts.skipped)}</p>
        <p className="max-w-[72ch] text-quiet">{w.applyHint}</p>
        <div className="flex flex-wrap gap-3">
          <Form method="post" action={here}>
            <input type="hidden" name="viec" value="ap-dung" />
            <input type="hidden" name="version" value={batch.version} />
            <ActionButton whyNot={mayApply.yes ? null : t(mayApply.why)}>{w.apply}</ActionButton>
          </Form>
          <Form method="post" action={here}>
            <input type="hidden" name="viec" value="bo" />
            <input type="hidden" name="version" value={batch.version} />
            <ActionButton tone="quiet">{w.drop}</ActionButton>
          </Form>
        </div>
      </Section>
      <Disclosure title={w.whole} open={problem?.values['viec'] === 'ca-bang'} framed>
        <Form method="post" action={here} className="flex flex-col gap-3" key={batch.version}>
          <input type="hidden" name="viec" value="ca-bang" />
          <input type="hidden" name="version" value={batch.version} />
          <TextField
            label={w.effectiveOn}
            name="effectiveOn"
            type="date"
            defaultValue={batch.choices.effectiveOn ?? ''}
          />
          <TextField
            label={w.legalBasis}
            name="legalBasis"
            maxLength={1000}
            defaultValue={batch.choices.legalBasis ?? ''}
          />
          <CheckField
            label={w.carriesPeople}
            name="carriesPeople"
            value="true"
            defaultChecked={batch.choices.carriesPeople === true}
          />
          <div>
            <ActionButton tone="plain">{w.save}</ActionButton>
          </div>
        </Form>
      </Disclosure>
      <Section title={w.groups} id="cac-nhom">
        <ul className="flex flex-wrap gap-4">
          {filters.map(([filter, label, count]) => (
            <li key={label}>
              <Link
                to={filter === null ? here : `${here}?nhom=${filter}`}
                aria-current={wanted === filter ? 'page' : undefined}
                className="aria-[current=page]:font-semibold"
              >
                {`${label} (${count})`}
              </Link>
            </li>
          ))}
        </ul>
        <div className="flex flex-col gap-4">
          {desk.groups.map((group) => (
            <ConversionGroup key={group.key} group={group} version={batch.version} problem={problem} />
          ))}
        </div>
        <Pager
          page={desk.page}
          pages={desk.pages}
          words={{ label: w.pages, before: w.before, after: w.after, of: w.of }}
        />
      </Section>
    </>
  );
}
