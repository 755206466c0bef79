import { Form, Link, redirect } from 'react-router';
import {
  correctDeclaration,
  correctDeclarationInput,
  declarationFacts,
  declarationsOf,
  declareMoneyOfQuarter,
  declareMoneyOfQuarterInput,
  mayWithPublicRecord,
  quarterIn,
} from '../../../modules/public-record/index.ts';
import { ANSWER_WORDS, declarationCan, DUTY_REASONS, dutyQuarters } from '../../../modules/public-record/model.ts';
import { programmeView } from '../../../modules/programmes/index.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { dayInVietNam, periodName, quarterOf } from '../../../tools/calendar/index.ts';
import { formatDate, formatNumber } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, formValues, nestedValues, notTaken, type FormProblem } from '../../forms.ts';
import { defineWords, inLanguage, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, RadioField, Section, TextArea, TextField } from '../../ui/index.ts';
import { idIn } from '../found.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { capital, kept } from '../saying.ts';
import type { Route } from './+types/declare';

export { shouldRevalidate } from '../revalidate.ts';

/** Empty lines offered besides those that are there. */
const SPARE_LINES = 3;

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.programmeId);
  return consult(who, async (ctx) => {
    const programme = await programmeView(ctx, id);
    const today = dayInVietNam(ctx.now);
    const quarters = [quarterOf(today), ...dutyQuarters(today)];
    const asked = quarterIn(new URL(request.url).searchParams.get('quy'));
    const quarter = asked ?? quarters[1]!;
    const declarations = await declarationsOf(ctx, id);
    const own = declarations.find((one) => one.organisationId === ctx.organisation && one.quarter === quarter) ?? null;
    const facts = declarationFacts(programme, ctx.organisation, { quarter, isDeclared: own !== null, today });
    const role = mayWithPublicRecord(ctx, 'declare-money');
    return {
      id,
      quarter,
      quarters,
      own,
      others: declarations.filter((one) => one !== own),
      may: role.yes ? declarationCan[own ? 'correct' : 'declare'](facts) : role,
      media: programme.parties.filter((party) => party.organisationKind === 'press').map((party) => party.name),
    };
  });
}

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const programmeId = idIn(params.programmeId);
  const form = await request.formData();
  const given = nestedValues(form);
  const lines = Array.isArray(given['lines']) ? given['lines'] : [];
  // Lines without a word are no lines; "25.000.000" is a number as people write it here.
  const used = lines
    .map((line: Record<string, string>, at) => ({ at, line }))
    .filter(({ line }) => Object.values(line).some(Boolean));
  const typed = {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')),
    programmeId,
    lines: used.map(({ line }) => ({ ...line, amount: (line['amount'] ?? '').replaceAll(/[.,\s]/g, '') })),
  };
  const corrects = form.has('version');
  const read = corrects ? correctDeclarationInput.safeParse(typed) : declareMoneyOfQuarterInput.safeParse(typed);
  if (!read.success)
    return notTaken({
      problem: CHECK,
      fields: problemsOf(read.error.issues, used, language),
      values: formValues(form),
    });
  const done = await attempt(form, async () =>
    corrects
      ? perform(who, correctDeclaration, correctDeclarationInput.parse(typed))
      : perform(who, declareMoneyOfQuarter, declareMoneyOfQuarterInput.parse(typed)),
  );
  if (!done.ok) return notTaken(done.problem, done.status);
  return redirect(
    `${inLanguage(`/lam-viec/chuong-trinh/${programmeId}/khai-kinh-phi`, language)}?quy=${read.data.quarter}`,
  );
}

const CHECK = {
  vi: 'Có chỗ chưa đúng. Mỗi dòng chi cần kênh nhận, số tiền (số nguyên, đồng) và lý do; sửa thì cần lý do sửa.',
  en: 'Something is not right yet. Each payment needs a medium, a whole amount in dong and a reason; a correction needs a reason.',
};

/** By field; lines by where they stand in the form. */
function problemsOf(
  issues: readonly { readonly path: readonly PropertyKey[] }[],
  used: readonly { readonly at: number }[],
  language: 'vi' | 'en',
) {
  const word = language === 'vi' ? 'Xem lại ô này.' : 'Look at this again.';
  return Object.fromEntries(
    issues.map(({ path: [first, at, ...rest] }) => {
      const place = first === 'lines' && typeof at === 'number' ? used[at]?.at : at;
      return [[first, place, ...rest].filter((part) => part !== undefined).join('.'), word];
    }),
  );
}

export function meta() {
  return [{ title: 'Khai kinh phí – Cầu Nối' }];
}

const WORDS = defineWords({
  vi: {
    title: 'Khai kinh phí theo quý',
    quarters: 'Chọn quý',
    answer: 'Trong quý này, đơn vị đã trả tiền cho kênh nào chưa?',
    line: (n: number) => `Khoản ${n}`,
    medium: 'Kênh, cơ quan nhận',
    amount: 'Số tiền (đồng)',
    reason: 'Cho việc gì',
    note: 'Ghi chú',
    why: 'Lý do sửa (hiện trên trang công khai)',
    declare: 'Khai',
    correct: 'Sửa bản khai',
    declared: (day: string) => `Đã khai ngày ${day}.`,
    others: 'Các bản khai khác của chương trình',
    none: 'Chưa có.',
    dong: (n: string) => `${n} đồng`,
    public: 'Bản khai hiện ngay trên trang công khai khi chương trình đang công khai.',
    media: 'Cơ quan báo chí trong chương trình',
  },
  en: {
    title: 'Declare the money of a quarter',
    quarters: 'Choose the quarter',
    answer: 'Has your organisation paid any medium in this quarter?',
    line: (n: number) => `Payment ${n}`,
    medium: 'Medium or agency',
    amount: 'Amount (dong)',
    reason: 'For what',
    note: 'Note',
    why: 'Why it is corrected (shown to the public)',
    declare: 'Declare',
    correct: 'Correct the declaration',
    declared: (day: string) => `Declared on ${day}.`,
    others: 'Other declarations of the programme',
    none: 'None yet.',
    dong: (n: string) => `${n} dong`,
    public: 'A declaration is public at once while the programme is.',
    media: 'Press agencies of the programme',
  },
});

export default function Declare({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const { id, quarter, quarters, own, others, may, media } = loaderData;
  const refusal: FormProblem | undefined = actionData;
  const values = refusal?.values;
  const stored = own?.lines ?? [];
  const rows = Array.from({ length: stored.length + SPARE_LINES }, (_, at) => at);
  const cell = (at: number, field: 'medium' | 'amount' | 'reason') => {
    const line = stored[at];
    return {
      name: `lines.${at}.${field}`,
      defaultValue: kept(values, `lines.${at}.${field}`, line ? String(line[field]) : ''),
      problem: refusal?.fields[`lines.${at}.${field}`],
    };
  };
  return (
    <div className="flex flex-col gap-8">
      <Section id="khai" title={`${w.title}: ${t(periodName(quarter))}`}>
        <p className="max-w-[72ch] text-quiet">
          {t(DUTY_REASONS.money)} {w.public}
        </p>
        <nav aria-label={w.quarters} className="flex flex-wrap gap-x-4 gap-y-1">
          {quarters.map((one) => (
            <Link
              key={one}
              to={`${to(`/lam-viec/chuong-trinh/${id}/khai-kinh-phi`)}?quy=${one}`}
              aria-current={one === quarter ? 'page' : undefined}
              className="aria-[current=page]:font-semibold"
            >
              {t(periodName(one))}
            </Link>
          ))}
        </nav>
        {own ? <p>{w.declared(formatDate(own.declaredOn))}</p> : null}
        <Form method="post" className="flex max-w-3xl flex-col gap-4" key={`${quarter} ${own?.version ?? 0}`}>
          <RefusalNotice refusal={refusal} />
          <input type="hidden" name="quarter" value={quarter} />
          {own ? <input type="hidden" name="version" value={own.version} /> : null}
          <RadioField
            label={w.answer}
            name="answer"
            defaultValue={kept(values, 'answer', own?.answer ?? 'none')}
            options={(['none', 'paid'] as const).map((one) => ({ value: one, label: capital(t(ANSWER_WORDS[one])) }))}
          />
          {media.length > 0 ? (
            <p className="text-sm text-quiet">
              {w.media}: {media.join('; ')}
            </p>
          ) : null}
          {rows.map((at) => (
            <fieldset key={at} className="grid gap-3 sm:grid-cols-[2fr_1fr_2fr]">
              <legend className="text-sm text-quiet">{w.line(at + 1)}</legend>
              <TextField label={w.medium} maxLength={300} {...cell(at, 'medium')} />
              <TextField label={w.amount} inputMode="numeric" {...cell(at, 'amount')} />
              <TextField label={w.reason} maxLength={500} {...cell(at, 'reason')} />
            </fieldset>
          ))}
          <TextArea
            label={w.note}
            name="note"
            rows={2}
            maxLength={2000}
            defaultValue={kept(values, 'note', own?.note ?? '')}
            problem={refusal?.fields['note']}
          />
          {own ? (
            <TextArea
              label={w.why}
              name="why"
              rows={2}
              required
              maxLength={2000}
              defaultValue={kept(values, 'why', '')}
              problem={refusal?.fields['why']}
            />
          ) : null}
          <div>
            <ActionButton whyNot={may.yes ? null : t(may.why)}>{own ? w.correct : w.declare}</ActionButton>
          </div>
        </Form>
      </Section>
      <Section id="khac" title={w.others}>
        {others.length === 0 ? <p className="text-quiet">{w.none}</p> : null}
        <ul className="flex flex-col gap-2">
          {others.map((one) => (
            <li key={one.id}>
              {one.organisationName}, {one.quarter}: {t(ANSWER_WORDS[one.answer])}
              {one.lines.length > 0
                ? ` (${w.dong(
                    formatNumber(
                      one.lines.reduce((sum, line) => sum + line.amount, 0),
                      language,
                    ),
                  )})`
                : ''}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
