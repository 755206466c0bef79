// The answer about money, and the public page, which needs it.
import { Form, Link } from 'react-router';
import { MONEY, MONEY_WORDS } from '../../../modules/programmes/model.ts';
import { formatDateTime } from '../../../tools/vietnamese/index.ts';
import { defineWords, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, Badge, ButtonLink, RadioField, Section, TextArea } from '../../ui/index.ts';
import { StandingList } from '../amendments/standing-list.tsx';
import { capital, kept } from '../saying.ts';
import type { ProgrammeOutlet } from './programme-context.ts';
import { StepForm } from './steps.tsx';

const WORDS = defineWords({
  vi: {
    confirm: 'Xác nhận nội dung đã ký',
    money: 'Kinh phí',
    moneyHint: 'Trang công khai phải trả lời câu này. Không có thì ghi "không phát sinh".',
    note: 'Nói rõ: số tiền, nguồn, cho việc gì',
    noteHint: 'Cần ghi khi có kinh phí.',
    save: 'Lưu khai báo',
    public: 'Công khai',
    isPublic: (at: string) => `Ai cũng xem được, từ ${at}.`,
    notPublic: 'Chỉ các bên xem được.',
    publicPage: 'Xem trang công khai',
    quarterly: 'Khai kinh phí theo quý',
    outside: 'Đánh giá từ bên ngoài',
  },
  en: {
    confirm: 'Confirm what was signed',
    money: 'Money',
    moneyHint: 'The public page must answer this. Where there is none, say "none".',
    note: 'Details: amount, source, for what',
    noteHint: 'Needed when money flows.',
    save: 'Save declaration',
    public: 'Public page',
    isPublic: (at: string) => `Everyone can see it, since ${at}.`,
    notPublic: 'Only the parties can see it.',
    publicPage: 'See the public page',
    quarterly: 'Declare the money of a quarter',
    outside: 'Assessments from outside',
  },
});

export function Money({ page }: { readonly page: ProgrammeOutlet }) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { programme, mayDeclareMoney, refusal } = page;
  const typed = refusal?.values['verb'] === 'declareMoney' ? refusal : undefined;
  return (
    <Section id="kinh-phi" title={w.money} aside={<Badge>{t(MONEY_WORDS[programme.money])}</Badge>}>
      {programme.moneyNote ? <p className="whitespace-pre-line">{programme.moneyNote}</p> : null}
      {programme.state === 'liquidated' && !mayDeclareMoney.yes ? (
        <p className="text-quiet">{t(mayDeclareMoney.why)}</p>
      ) : (
        <Form
          method="post"
          action={to(`/lam-viec/chuong-trinh/${programme.id}`)}
          className="flex flex-col gap-3"
          key={programme.version}
        >
          <input type="hidden" name="verb" value="declareMoney" />
          <input type="hidden" name="version" value={programme.version} />
          <RadioField
            label={w.money}
            hint={w.moneyHint}
            name="money"
            defaultValue={kept(typed?.values, 'money', programme.money)}
            options={MONEY.map((money) => ({ value: money, label: capital(t(MONEY_WORDS[money])) }))}
          />
          <TextArea
            label={w.note}
            hint={w.noteHint}
            name="note"
            rows={2}
            defaultValue={kept(typed?.values, 'note', programme.moneyNote ?? '')}
            problem={typed?.fields['note']}
          />
          <div>
            <ActionButton tone="plain" whyNot={mayDeclareMoney.yes ? null : t(mayDeclareMoney.why)}>
              {w.save}
            </ActionButton>
          </div>
        </Form>
      )}
    </Section>
  );
}

export function Publishing({ page }: { readonly page: ProgrammeOutlet }) {
  const w = useWords(WORDS);
  const to = useTo();
  const { programme, publishing, refusal } = page;
  return (
    <Section id="cong-khai" title={w.public}>
      <p>{programme.publishedAt ? w.isPublic(formatDateTime(programme.publishedAt)) : w.notPublic}</p>
      {programme.publishedAt ? (
        <p>
          <ButtonLink to={to(`/chuong-trinh/${programme.slug}`)} reloadDocument>
            {w.publicPage}
          </ButtonLink>
        </p>
      ) : null}
      <p className="flex flex-wrap gap-x-5 gap-y-1">
        <Link to={to(`/lam-viec/chuong-trinh/${programme.id}/khai-kinh-phi`)}>{w.quarterly}</Link>
        <Link to={to(`/lam-viec/chuong-trinh/${programme.id}/danh-gia-ngoai`)}>{w.outside}</Link>
      </p>
      {page.standing.length > 0 ? (
        <>
          <StandingList standing={page.standing} />
          <p>
            <Link to={to(`/lam-viec/chuong-trinh/${programme.id}/xac-nhan`)}>{w.confirm}</Link>
          </p>
        </>
      ) : null}
      <StepForm programme={programme} step={publishing} typed={refusal?.values} />
    </Section>
  );
}
