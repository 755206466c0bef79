import { Form } from 'react-router';
import { OPINION_WORDS, OPINIONS } from '../../../modules/reports/model.ts';
import { sideName } from '../../../modules/programmes/model.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import type { FormProblem } from '../../forms.ts';
import { defineWords, useSay, useWords } from '../../language.ts';
import { ActionButton, Badge, Disclosure, RadioField, Section, TextArea, TextField } from '../../ui/index.ts';
import { capital, kept } from '../saying.ts';
import type { ReportPage } from './report-page.ts';

const WORDS = defineWords({
  vi: {
    title: 'Ý kiến các bên',
    hint: 'Báo cáo giữ nguyên nội dung trong lúc chờ. Khi chốt, ý kiến của từng bên được in ngay trong báo cáo.',
    frozenHint:
      'Mỗi bên cho ý kiến về đúng nội dung này. Ý kiến cho sau khi chốt đứng cạnh báo cáo, không đổi các tệp.',
    waits: (names: string) => `Chưa cho ý kiến: ${names}.`,
    none: 'Chưa bên nào cho ý kiến.',
    by: (name: string, title: string, day: string) => `${name}, ${title}, ngày ${day}`,
    printed: 'đã in trong báo cáo',
    give: 'Ý kiến của đơn vị mình',
    again: 'Thay ý kiến đã cho',
    opinion: 'Ý kiến',
    statement: 'Nội dung ý kiến',
    statementHint: 'Cần khi có ý kiến thêm hoặc ý kiến khác; được in nguyên văn cạnh báo cáo.',
    name: 'Người ký ý kiến',
    post: 'Chức vụ',
    send: 'Gửi ý kiến',
    offer: 'Gửi các bên cho ý kiến trước khi chốt',
    offerHint:
      'Bên kia thấy báo cáo và ghi ý kiến của mình: thống nhất, có ý kiến thêm, hoặc có ý kiến khác. Từ lúc gửi, nội dung giữ nguyên; muốn sửa thì lấy lại.',
    reason: 'Lý do chốt trước khi kỳ kết thúc',
    offerDo: 'Gửi lấy ý kiến',
    back: 'Lấy lại để sửa',
    backHint: 'Báo cáo trở lại bản nháp; các bên sẽ cho ý kiến lại về nội dung mới.',
  },
  en: {
    title: 'What the parties say',
    hint: 'The report stands still while it waits. When it is frozen, each party’s word is printed in it.',
    frozenHint:
      'Each party speaks of exactly this content. An opinion given after freezing stands beside the report and changes no file.',
    waits: (names: string) => `No opinion yet: ${names}.`,
    none: 'No party has given an opinion.',
    by: (name: string, title: string, day: string) => `${name}, ${title}, ${day}`,
    printed: 'printed in the report',
    give: 'Your organisation’s opinion',
    again: 'Replace the opinion given',
    opinion: 'Opinion',
    statement: 'In your own words',
    statementHint: 'Needed for a remark or another view; printed word for word beside the report.',
    name: 'Signed by',
    post: 'Post',
    send: 'Send the opinion',
    offer: 'Ask the parties before freezing',
    offerHint:
      'The other side sees the report and gives its word: agrees, agrees with a remark, or sees it otherwise. From then on the content stands still; to change it, take it back.',
    reason: 'Why it is frozen before the period is over',
    offerDo: 'Ask the parties',
    back: 'Take it back to change it',
    backHint: 'It becomes a draft again; the parties will be asked anew about the new content.',
  },
});

interface SignOffProps {
  readonly page: ReportPage;
  readonly refusal: FormProblem | undefined;
}

/** On a draft: putting it before the other parties. */
export function Offering({ page, refusal }: SignOffProps) {
  const w = useWords(WORDS);
  const t = useSay();
  if (page.programmeId === null) return null;
  const { mayOffer } = page;
  const whyNot = mayOffer.yes || mayOffer.code === 'period-not-over' ? null : t(mayOffer.why);
  const typed = refusal?.values['verb'] === 'offer' ? refusal.values : undefined;
  return (
    <Section id="lay-y-kien" title={w.offer}>
      <p className="max-w-[72ch] text-quiet">{w.offerHint}</p>
      <Form method="post" className="flex flex-col items-start gap-3">
        <input type="hidden" name="verb" value="offer" />
        <input type="hidden" name="version" value={page.version} />
        {page.needsReason ? (
          <div className="w-full max-w-2xl">
            <TextArea label={w.reason} name="reason" rows={2} required defaultValue={kept(typed, 'reason', '')} />
          </div>
        ) : null}
        <ActionButton tone="plain" whyNot={whyNot}>
          {w.offerDo}
        </ActionButton>
      </Form>
    </Section>
  );
}

/** Before the parties or frozen: what each says, and the form of the one that is asked. */
export function Opinions({ page, refusal }: SignOffProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const isOffered = page.state === 'offered';
  if (page.programmeId === null) return null;
  return (
    <Section id="y-kien" title={w.title}>
      <p className="max-w-[72ch] text-quiet">{isOffered ? w.hint : w.frozenHint}</p>
      {page.opinions.length === 0 && page.waitsFor.length === 0 ? <p>{w.none}</p> : null}
      <ul className="flex flex-col gap-4">
        {page.opinions.map((one) => (
          <li key={`${one.organisationId} ${one.isPrinted}`} className="border-l-4 border-line pl-4">
            <p className="flex flex-wrap items-center gap-2">
              <strong>
                {t(sideName(one.side))}: {one.organisation}
              </strong>
              <Badge tone={one.opinion === 'disagrees' ? 'caution' : 'done'}>{t(OPINION_WORDS[one.opinion])}</Badge>
              {one.isPrinted ? <Badge>{w.printed}</Badge> : null}
            </p>
            {one.statement ? (
              <blockquote className="max-w-[72ch] whitespace-pre-line" lang="vi">
                {one.statement}
              </blockquote>
            ) : null}
            <p className="text-sm text-quiet">{w.by(one.signerName, one.signerTitle, formatDate(one.on))}</p>
          </li>
        ))}
      </ul>
      {page.waitsFor.length > 0 ? <p className="text-quiet">{w.waits(page.waitsFor.join('; '))}</p> : null}
      {page.isOwn ? null : <OpinionForm page={page} refusal={refusal} />}
      {page.isOwn && isOffered ? (
        <Disclosure title={w.back}>
          <Form method="post" className="flex flex-col items-start gap-3">
            <input type="hidden" name="verb" value="take-back" />
            <input type="hidden" name="version" value={page.version} />
            <p className="text-sm text-quiet">{w.backHint}</p>
            <ActionButton tone="plain" whyNot={page.mayTakeBack.yes ? null : t(page.mayTakeBack.why)}>
              {w.back}
            </ActionButton>
          </Form>
        </Disclosure>
      ) : null}
    </Section>
  );
}

function OpinionForm({ page, refusal }: SignOffProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const { mayOpine, proposedSigner, contentSha256 } = page;
  if (!contentSha256 || (!mayOpine.yes && mayOpine.code === 'has-spoken')) return null;
  const isOwnForm = refusal?.values['verb'] === 'opine';
  const typed = isOwnForm ? refusal.values : undefined;
  const fields = isOwnForm ? refusal.fields : {};
  const given = page.opinions.some((one) => one.organisationId === page.ownId);
  const form = (
    <Form method="post" className="flex max-w-3xl flex-col gap-4">
      <input type="hidden" name="verb" value="opine" />
      <input type="hidden" name="contentSha256" value={contentSha256} />
      <RadioField
        label={w.opinion}
        name="opinion"
        required
        defaultValue={kept(typed, 'opinion', '')}
        options={OPINIONS.map((value) => ({ value, label: capital(t(OPINION_WORDS[value])) }))}
        problem={fields['opinion']}
      />
      <TextArea
        label={w.statement}
        hint={w.statementHint}
        name="statement"
        rows={4}
        maxLength={4000}
        defaultValue={kept(typed, 'statement', '')}
        problem={fields['statement']}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={w.name}
          name="signerName"
          required
          maxLength={200}
          defaultValue={kept(typed, 'signerName', proposedSigner?.name ?? '')}
          problem={fields['signerName']}
        />
        <TextField
          label={w.post}
          name="signerTitle"
          required
          maxLength={200}
          defaultValue={kept(typed, 'signerTitle', proposedSigner?.title ?? '')}
          problem={fields['signerTitle']}
        />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <ActionButton whyNot={mayOpine.yes ? null : t(mayOpine.why)}>{w.send}</ActionButton>
      </div>
    </Form>
  );
  return given ? (
    <Disclosure title={w.again} open={isOwnForm}>
      {form}
    </Disclosure>
  ) : (
    <>
      <h3 className="font-semibold">{w.give}</h3>
      {form}
    </>
  );
}
