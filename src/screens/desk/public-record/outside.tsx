import { Form, redirect } from 'react-router';
import {
  answerOpinion,
  answerOpinionInput,
  assessorsOf,
  inviteAssessor,
  inviteAssessorInput,
  mayWithPublicRecord,
  opinionsOfOutside,
  revokeAssessor,
  revokeAssessorInput,
} from '../../../modules/public-record/index.ts';
import { assessorCan } from '../../../modules/public-record/model.ts';
import { commitmentsOf } from '../../../modules/commitments/index.ts';
import { programmeView, sideOf } from '../../../modules/programmes/index.ts';
import { readConfig } from '../../../platform/config/index.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { addDays, dayInVietNam } from '../../../tools/calendar/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useSay, useWords } from '../../language.ts';
import { OutsideOpinions } from '../../outside-opinions.tsx';
import { ActionButton, Badge, Notice, Section, TextArea, TextField } from '../../ui/index.ts';
import { idIn } from '../found.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { kept } from '../saying.ts';
import type { Route } from './+types/outside';

export { shouldRevalidate } from '../revalidate.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.programmeId);
  return consult(who, async (ctx) => {
    const programme = await programmeView(ctx, id);
    const today = dayInVietNam(ctx.now);
    const role = mayWithPublicRecord(ctx, 'invite-assessor');
    const commitments = await commitmentsOf(ctx, id, { includeDropped: true });
    return {
      today,
      until: addDays(today, 60),
      own: ctx.organisation,
      assessors: await assessorsOf(ctx, id),
      opinions: await opinionsOfOutside(ctx, id),
      commitments: commitments.map(({ id: commitmentId, text }) => ({ id: commitmentId, text })),
      mayInvite: role.yes
        ? assessorCan.invite({ isPublic: programme.publishedAt !== null, untilOn: addDays(today, 1), today })
        : role,
      mayAnswer: sideOf(programme, ctx.organisation) !== null ? mayWithPublicRecord(ctx, 'answer-opinion') : role,
    };
  });
}

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const programmeId = idIn(params.programmeId);
  const form = await request.formData();
  const verb = form.get('viec');
  form.set('programmeId', programmeId);
  const here = inLanguage(`/lam-viec/chuong-trinh/${programmeId}/danh-gia-ngoai`, language);
  if (verb === 'moi') {
    const read = readForm(form, inviteAssessorInput, language);
    if (!read.ok) return notTaken(read.problem);
    const done = await attempt(form, () => perform(who, inviteAssessor, read.value));
    if (!done.ok) return notTaken(done.problem, done.status);
    // Shown once: it is kept nowhere.
    return { link: `${readConfig(process.env).publicAddress}${inLanguage(`/danh-gia/${done.value.token}`, language)}` };
  }
  if (verb === 'thu-hoi') {
    const read = readForm(form, revokeAssessorInput, language);
    if (!read.ok) return notTaken(read.problem);
    const done = await attempt(form, () => perform(who, revokeAssessor, { ...read.value, programmeId }));
    return done.ok ? redirect(here) : notTaken(done.problem, done.status);
  }
  const read = readForm(form, answerOpinionInput, language);
  if (!read.ok) return notTaken(read.problem);
  const done = await attempt(form, () => perform(who, answerOpinion, { ...read.value, programmeId }));
  return done.ok ? redirect(here) : notTaken(done.problem, done.status);
}

export function meta() {
  return [{ title: 'Đánh giá từ bên ngoài – Cầu Nối' }];
}

const WORDS = defineWords({
  vi: {
    title: 'Mời người ngoài đánh giá',
    lead: 'Người được mời đọc trang công khai rồi viết ý kiến, không cần tài khoản. Ý kiến đã công bố thì không bên nào sửa hay gỡ được; các bên có thể trả lời.',
    madeFor: 'Mời ai (chỉ các bên thấy)',
    until: 'Dùng đến hết ngày',
    invite: 'Tạo liên kết mời',
    link: 'Liên kết mời, chỉ hiện một lần. Hãy gửi riêng cho người được mời:',
    links: 'Liên kết đã tạo',
    noLinks: 'Chưa mời ai.',
    by: (body: string, on: string, until: string) => `${body} tạo ngày ${on}, dùng đến hết ${until}`,
    revoked: 'đã thu hồi',
    over: 'đã hết hạn',
    open: 'còn hiệu lực',
    published: 'đã công bố ý kiến',
    revoke: 'Thu hồi',
    opinions: 'Ý kiến đã công bố',
    none: 'Chưa có ý kiến nào.',
    answer: 'Trả lời của bên mình (công khai, không sửa được sau khi gửi)',
    send: 'Gửi trả lời',
  },
  en: {
    title: 'Invite an assessor from outside',
    lead: 'Whoever is invited reads the public page and writes an opinion, without an account. Once published, neither side can change or remove it; the sides may answer.',
    madeFor: 'For whom (only the parties see it)',
    until: 'Holds until the end of',
    invite: 'Make the link',
    link: 'The link, shown only once. Send it to the invited person alone:',
    links: 'Links made',
    noLinks: 'Nobody has been invited.',
    by: (body: string, on: string, until: string) => `made by ${body} on ${on}, holds until the end of ${until}`,
    revoked: 'revoked',
    over: 'ended',
    open: 'open',
    published: 'opinion published',
    revoke: 'Revoke',
    opinions: 'Published opinions',
    none: 'No opinion yet.',
    answer: 'Answer of your side (public; cannot be changed once sent)',
    send: 'Send the answer',
  },
});

export default function Outside({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const { today, assessors, opinions, commitments, mayInvite, mayAnswer, own } = loaderData;
  const refusal = actionData && 'problem' in actionData ? actionData : undefined;
  const link = actionData && 'link' in actionData ? actionData.link : null;
  const doing = refusal?.values['viec'];
  const inviting = doing === 'moi' ? refusal : undefined;
  return (
    <div className="flex flex-col gap-8">
      {doing === 'thu-hoi' ? <RefusalNotice refusal={refusal} /> : null}
      <Section id="moi" title={w.title}>
        <p className="max-w-[72ch] text-quiet">{w.lead}</p>
        {link ? (
          <Notice tone="done" title={w.link}>
            <code className="break-all">{link}</code>
          </Notice>
        ) : null}
        <Form method="post" className="flex max-w-3xl flex-col gap-4">
          <RefusalNotice refusal={inviting} />
          <input type="hidden" name="viec" value="moi" />
          <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
            <TextField
              label={w.madeFor}
              name="madeFor"
              required
              maxLength={200}
              defaultValue={kept(inviting?.values, 'madeFor', '')}
              problem={inviting?.fields['madeFor']}
            />
            <TextField
              label={w.until}
              name="untilOn"
              type="date"
              required
              min={today}
              defaultValue={kept(inviting?.values, 'untilOn', loaderData.until)}
              problem={inviting?.fields['untilOn']}
            />
          </div>
          <div>
            <ActionButton whyNot={mayInvite.yes ? null : t(mayInvite.why)}>{w.invite}</ActionButton>
          </div>
        </Form>
      </Section>
      <Section id="lien-ket" title={w.links}>
        {assessors.length === 0 ? <p className="text-quiet">{w.noLinks}</p> : null}
        <ul className="flex flex-col gap-3">
          {assessors.map((one) => {
            const isOpen = one.revokedAt === null && one.untilOn >= today;
            return (
              <li key={one.id} className="flex flex-wrap items-center gap-x-4 gap-y-2">
                <span>
                  <strong>{one.madeFor}</strong>{' '}
                  <span className="text-quiet">
                    ({w.by(one.invitedBy, formatDate(one.createdAt), formatDate(one.untilOn))})
                  </span>
                </span>
                <Badge tone={isOpen ? 'info' : 'neutral'}>{one.revokedAt ? w.revoked : isOpen ? w.open : w.over}</Badge>
                {one.hasOpinion ? <Badge tone="done">{w.published}</Badge> : null}
                {isOpen && one.invitedByOrganisationId === own ? (
                  <Form method="post">
                    <input type="hidden" name="viec" value="thu-hoi" />
                    <input type="hidden" name="id" value={one.id} />
                    <ActionButton tone="plain" aria-label={`${w.revoke}: ${one.madeFor}`}>
                      {w.revoke}
                    </ActionButton>
                  </Form>
                ) : null}
              </li>
            );
          })}
        </ul>
      </Section>
      <Section id="y-kien" title={w.opinions}>
        {opinions.length === 0 ? <p className="text-quiet">{w.none}</p> : null}
        <OutsideOpinions
          opinions={opinions}
          commitments={commitments}
          below={(opinion) => {
            const typed = doing === 'tra-loi' && refusal?.values['opinionId'] === opinion.id ? refusal : undefined;
            return (
              <Form method="post" className="flex max-w-3xl flex-col gap-3" key={opinion.answers.length}>
                <RefusalNotice refusal={typed} />
                <input type="hidden" name="viec" value="tra-loi" />
                <input type="hidden" name="opinionId" value={opinion.id} />
                <TextArea
                  label={w.answer}
                  name="text"
                  rows={3}
                  required
                  maxLength={4000}
                  defaultValue={kept(typed?.values, 'text', '')}
                  problem={typed?.fields['text']}
                />
                <div>
                  <ActionButton tone="plain" whyNot={mayAnswer.yes ? null : t(mayAnswer.why)}>
                    {w.send}
                  </ActionButton>
                </div>
              </Form>
            );
          }}
        />
      </Section>
    </div>
  );
}
