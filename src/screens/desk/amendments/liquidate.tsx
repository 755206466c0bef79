import { Form, Link } from 'react-router';
import { minutesOf, minutesPage } from '../../../modules/acceptance/index.ts';
import { MONEY_WORDS } from '../../../modules/programmes/model.ts';
import { consult } from '../../../platform/context/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { defineWords, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, ButtonLink, Definitions, Section, TextField } from '../../ui/index.ts';
import { idIn } from '../found.ts';
import { useProgramme } from '../programmes/programme-context.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { capital, kept } from '../saying.ts';
import type { Route } from './+types/liquidate';
import { PaperField } from './paper-field.tsx';
import { takeStep } from './step-form.ts';

export { shouldRevalidate } from '../revalidate.ts';

/** The frozen liquidation minutes that stand, so that their number need not be typed again. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const programmeId = idIn(params.programmeId);
  return consult(who, async (ctx) => {
    const frozen = (await minutesOf(ctx, programmeId)).find(
      (one) => one.kind === 'liquidation' && one.state === 'frozen' && !one.isReplaced,
    );
    if (!frozen) return null;
    const { id, number, datedOn } = await minutesPage(ctx, frozen.id);
    return { id, number, datedOn };
  });
}

export function action({ request, params }: Route.ActionArgs) {
  return takeStep(request, params.programmeId, 'liquidate');
}

const WORDS = defineWords({
  vi: {
    title: 'Thanh lý chương trình',
    lead: 'Sau khi thanh lý, khai báo kinh phí và đánh giá không sửa được nữa.',
    money: 'Kinh phí',
    declare: 'Khai kinh phí',
    minutes: 'Biên bản trong Cầu Nối',
    draw: 'Chưa chốt; lập hoặc xem biên bản thanh lý',
    number: 'Số biên bản thanh lý',
    date: 'Ngày biên bản',
    paper: 'Biên bản (tệp, không bắt buộc)',
    save: 'Thanh lý',
    cancel: 'Thôi',
  },
  en: {
    title: 'Liquidate the programme',
    lead: 'After liquidation the declaration of money and the assessments stand for good.',
    money: 'Money',
    declare: 'Declare the money',
    minutes: 'Minutes in Cầu Nối',
    draw: 'None frozen; draw up or see liquidation minutes',
    number: 'Number of the liquidation minutes',
    date: 'Date of the minutes',
    paper: 'Minutes (file, optional)',
    save: 'Liquidate',
    cancel: 'Cancel',
  },
});

export default function Liquidate({ loaderData: minutes, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { programme, steps } = useProgramme();
  const answer = steps.find((step) => step.verb === 'liquidate')?.answer;
  const base = `/lam-viec/chuong-trinh/${programme.id}`;
  const text = (name: string, stored: string) => ({
    name,
    defaultValue: kept(actionData?.values, name, stored),
    problem: actionData?.fields[name],
  });
  return (
    <Section id="thanh-ly" title={w.title}>
      <p className="max-w-[72ch] text-quiet">{w.lead}</p>
      <Definitions
        rows={[
          [
            w.money,
            <span key="money">
              {[capital(t(MONEY_WORDS[programme.money])), programme.moneyNote].filter(Boolean).join('. ')}{' '}
              <Link to={to(`${base}#kinh-phi`)}>{w.declare}</Link>
            </span>,
          ],
          [
            w.minutes,
            <Link key="minutes" to={to(`${base}/nghiem-thu${minutes ? `/${minutes.id}` : ''}`)}>
              {minutes ? minutes.number : w.draw}
            </Link>,
          ],
        ]}
      />
      <Form method="post" encType="multipart/form-data" className="flex max-w-3xl flex-col gap-4">
        <RefusalNotice refusal={actionData} />
        <input type="hidden" name="version" value={programme.version} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label={w.number} maxLength={100} {...text('documentNumber', minutes?.number ?? '')} />
          <TextField label={w.date} type="date" {...text('documentDate', minutes?.datedOn ?? '')} />
        </div>
        <PaperField label={w.paper} name="paper" />
        <div className="flex flex-wrap gap-3">
          <ActionButton whyNot={answer && !answer.yes ? t(answer.why) : null}>{w.save}</ActionButton>
          <ButtonLink tone="quiet" to={to(base)}>
            {w.cancel}
          </ButtonLink>
        </div>
      </Form>
    </Section>
  );
}
