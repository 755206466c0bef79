// What somebody from outside, invited by a link, reads and writes: no account, one programme, one purpose. Works without scripts.
import { data, Link, redirect } from 'react-router';
import {
  assessorDoor,
  publicProgramme,
  publishOpinion,
  publishOpinionInput,
  withdrawOpinion,
  withdrawOpinionInput,
} from '../../modules/public-record/index.ts';
import { JUDGEMENT_WORDS, JUDGEMENTS } from '../../modules/public-record/model.ts';
import { consult, perform, type Who } from '../../platform/context/index.ts';
import { Refusal } from '../../tools/sentence/index.ts';
import { formatDate, formatLongDate } from '../../tools/vietnamese/index.ts';
import { attempt, notTaken, readForm, type FormProblem } from '../forms.ts';
import { defineWords, inLanguage, languageOf, useLanguage, useSay, useTo, useWords } from '../language.ts';
import {
  ActionButton,
  FormNotice,
  Notice,
  Page,
  PageHeader,
  Section,
  SelectField,
  TextArea,
  TextField,
} from '../ui/index.ts';
import type { Route } from './+types/outside-assessor';

/** Whoever holds the link; the link is the right. */
const HOLDER: Who = { kind: 'system', reason: 'an outside assessor' };

export async function loader({ params }: Route.LoaderArgs) {
  try {
    const door = await consult(HOLDER, (ctx) => assessorDoor(ctx, params.token));
    const found = await consult({ kind: 'public' }, (ctx) => publicProgramme(ctx, door.programmeSlug));
    const { assessorId: _assessor, invitedById: _body, programmeId: _programme, ...shown } = door;
    return { ...shown, commitments: (found?.commitments ?? []).map(({ id, text }) => ({ id, text })) };
  } catch (error) {
    if (error instanceof Refusal) throw data({ problem: error.sentence }, { status: error.status });
    throw error;
  }
}

export async function action({ params, request }: Route.ActionArgs) {
  const language = languageOf(new URL(request.url).pathname);
  const form = await request.formData();
  const { token } = params;
  const withdraws = form.get('viec') === 'rut';
  form.delete('viec');
  form.set('token', token);
  const done = withdraws ? await withdrawing(form) : await publishing(form);
  if (!('slug' in done)) return done;
  throw redirect(`${inLanguage(`/chuong-trinh/${done.slug}`, language)}#danh-gia-ngoai`);

  async function publishing(given: FormData) {
    const judgements = [...given.entries()].flatMap(([name, status]) =>
      name.startsWith('cam-ket.') && status !== '' ? [{ commitmentId: name.slice('cam-ket.'.length), status }] : [],
    );
    const read = readForm(given, publishOpinionInput.omit({ judgements: true }), language);
    if (!read.ok) return notTaken(read.problem);
    const judged = publishOpinionInput.shape.judgements.safeParse(judgements);
    return attemptAs(given, () => perform(HOLDER, publishOpinion, { ...read.value, judgements: judged.data ?? [] }));
  }

  async function withdrawing(given: FormData) {
    const read = readForm(given, withdrawOpinionInput, language);
    return read.ok ? attemptAs(given, () => perform(HOLDER, withdrawOpinion, read.value)) : notTaken(read.problem);
  }

  async function attemptAs(given: FormData, work: () => Promise<unknown>) {
    const tried = await attempt(given, work);
    if (!tried.ok) return notTaken(tried.problem, tried.status);
    const door = await consult(HOLDER, (ctx) => assessorDoor(ctx, token));
    return { slug: door.programmeSlug };
  }
}

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${WORDS[languageOf(location.pathname)].title} – Cầu Nối` }, { name: 'robots', content: 'noindex' }];
}

const WORDS = defineWords({
  vi: {
    title: 'Đánh giá từ bên ngoài',
    lead: (body: string, until: string) =>
      `${body} mời anh chị đọc hồ sơ công khai và viết ý kiến của mình. Liên kết dùng đến hết ${until}, không cần tài khoản.`,
    read: 'Đọc hồ sơ công khai của chương trình',
    rules: 'Trước khi viết',
    ruleList: [
      'Ý kiến được công bố trên trang của chương trình, kèm tên và nơi công tác anh chị ghi.',
      'Không bên nào sửa hay gỡ được ý kiến; các bên có thể trả lời ngay bên dưới.',
      'Anh chị cũng không sửa được sau khi công bố. Nếu rút, trang vẫn ghi là đã có một ý kiến được rút.',
      'Ai giữ liên kết này thì viết hoặc rút được ý kiến: đừng chuyển cho người khác.',
    ],
    yours: 'Ý kiến đã công bố',
    publishedOn: (day: string) => `Công bố ngày ${day}.`,
    withdraw: 'Rút ý kiến',
    why: 'Lý do rút (sẽ hiện trên trang, có thể bỏ trống)',
    write: 'Viết ý kiến',
    author: 'Họ và tên',
    affiliation: 'Nơi công tác, tư cách',
    ties: 'Quan hệ với các bên của chương trình',
    tiesHint: 'Từng làm việc, nhận tiền, người thân… Không có thì ghi “Không”.',
    text: 'Ý kiến',
    textHint: 'Dựa vào những gì trang công khai cho thấy; nêu rõ điều chưa đủ căn cứ.',
    judgements: 'Về từng cam kết (không bắt buộc)',
    noJudgement: 'Không nêu',
    publish: 'Công bố ý kiến',
  },
  en: {
    title: 'Assessment from outside',
    lead: (body: string, until: string) =>
      `${body} invites you to read the public record and to write your own opinion. The link holds until the end of ${until} and needs no account.`,
    read: 'Read the programme’s public record',
    rules: 'Before you write',
    ruleList: [
      'Your opinion is published on the programme’s page, with the name and affiliation that you give.',
      'Neither side can change or remove it; they may answer right below it.',
      'You cannot change it either once it is published. If you withdraw it, the page still says that an opinion was withdrawn.',
      'Whoever holds this link can write or withdraw the opinion: do not pass it on.',
    ],
    yours: 'Your published opinion',
    publishedOn: (day: string) => `Published on ${day}.`,
    withdraw: 'Withdraw the opinion',
    why: 'Why (shown on the page; may be left empty)',
    write: 'Write your opinion',
    author: 'Name',
    affiliation: 'Affiliation and capacity',
    ties: 'Ties to the parties of the programme',
    tiesHint: 'Former work, money received, relatives… If there are none, write “None”.',
    text: 'Opinion',
    textHint: 'Go by what the public page shows; say where there is not enough to go by.',
    judgements: 'On single commitments (optional)',
    noJudgement: 'Nothing said',
    publish: 'Publish the opinion',
  },
});

export default function OutsideAssessor({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const { programmeTitle, programmeSlug, invitedBy, untilOn, opinion, mayPublish, commitments } = loaderData;
  const problem: FormProblem | undefined = actionData && 'problem' in actionData ? actionData : undefined;
  const kept = (name: string) => {
    const value = problem?.values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const field = (name: string) => ({ name, defaultValue: kept(name), problem: problem?.fields[name], required: true });
  return (
    <Page>
      <PageHeader over={w.title} title={programmeTitle} lead={w.lead(invitedBy, formatLongDate(untilOn, language))} />
      <p>
        <Link to={to(`/chuong-trinh/${programmeSlug}`)}>{w.read}</Link>
      </p>
      <Section title={w.rules} id="luu-y">
        <ul className="flex max-w-[72ch] list-disc flex-col gap-1 pl-5">
          {w.ruleList.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Section>
      <FormNotice problem={problem ? t(problem.problem) : null} />
      {opinion ? (
        <Section title={w.yours} id="y-kien">
          <p>{w.publishedOn(formatDate(opinion.publishedAt))}</p>
          <p className="max-w-[72ch] whitespace-pre-line">{opinion.text}</p>
          <form method="post" className="flex max-w-[72ch] flex-col gap-4">
            <input type="hidden" name="viec" value="rut" />
            <TextArea label={w.why} name="why" defaultValue={kept('why')} problem={problem?.fields['why']} />
            <p>
              <ActionButton tone="plain">{w.withdraw}</ActionButton>
            </p>
          </form>
        </Section>
      ) : null}
      {mayPublish.yes ? (
        <Section title={w.write} id="viet">
          <form method="post" className="flex max-w-[72ch] flex-col gap-4">
            <input type="hidden" name="viec" value="cong-bo" />
            <TextField label={w.author} {...field('author')} maxLength={200} autoComplete="name" />
            <TextField label={w.affiliation} {...field('affiliation')} maxLength={300} />
            <TextArea label={w.ties} hint={w.tiesHint} {...field('ties')} rows={2} maxLength={1000} />
            <TextArea label={w.text} hint={w.textHint} {...field('text')} rows={10} minLength={20} maxLength={10_000} />
            {commitments.length > 0 ? (
              <details>
                <summary className="cursor-pointer py-1 text-primary">{w.judgements}</summary>
                <div className="mt-3 flex flex-col gap-4">
                  {commitments.map((commitment) => (
                    <SelectField
                      key={commitment.id}
                      label={commitment.text}
                      name={`cam-ket.${commitment.id}`}
                      empty={w.noJudgement}
                      defaultValue={kept(`cam-ket.${commitment.id}`)}
                      options={JUDGEMENTS.map((one) => ({ value: one, label: t(JUDGEMENT_WORDS[one]) }))}
                    />
                  ))}
                </div>
              </details>
            ) : null}
            <p>
              <ActionButton>{w.publish}</ActionButton>
            </p>
          </form>
        </Section>
      ) : opinion ? null : (
        <Notice tone="info">{t(mayPublish.why)}</Notice>
      )}
    </Page>
  );
}
