import { Form, Link, redirect } from 'react-router';
import type { z } from 'zod';
import { shortText } from '../../../modules/commitments/model.ts';
import {
  acceptDeliverable,
  acceptDeliverableInput,
  changeDeliverable,
  changeDeliverableInput,
  deliverableView,
  mayWithEvidence,
  refuseDeliverable,
  refuseDeliverableInput,
  undoDeliverable,
  undoDeliverableInput,
} from '../../../modules/evidence/index.ts';
import { DELIVERABLE_STATE_WORDS } from '../../../modules/evidence/model.ts';
import { consult, perform, type Context, type Who } from '../../../platform/context/index.ts';
import type { Answer, Language } from '../../../tools/sentence/index.ts';
import { formatDate, formatDateTime, formatNumber } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, Badge, Definitions, Disclosure, Section, TextField } from '../../ui/index.ts';
import { idIn } from '../found.ts';
import { useProgramme } from '../programmes/programme-context.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { capital, kept } from '../saying.ts';
import type { Route } from './+types/deliverable';
import { deliverableChoices } from './deliverable-choices.ts';
import { DeliverableFields } from './deliverable-fields.tsx';
import { STATE_TONES } from './deliverables.tsx';
import { ResultTabs } from './result-tabs.tsx';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const programmeId = idIn(params.programmeId);
  const id = idIn(params.deliverableId);
  return consult(who, async (ctx) => {
    const deliverable = await deliverableView(ctx, id);
    const held = new Set(deliverable.matches.map((match) => match.matchId));
    return {
      deliverable,
      choices: await deliverableChoices(ctx, programmeId, deliverable.commitmentId, held, id),
      mayDecide: mayWithEvidence(ctx, 'decide'),
    };
  });
}

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const list = `/lam-viec/chuong-trinh/${idIn(params.programmeId)}/san-pham`;
  const id = idIn(params.deliverableId);
  const form = await request.formData();
  form.set('id', id);
  const here = inLanguage(`${list}/${id}`, language);
  switch (form.get('do')) {
    case 'accept':
      return run(form, language, who, acceptDeliverableInput, acceptDeliverable, here);
    case 'refuse':
      return run(form, language, who, refuseDeliverableInput, refuseDeliverable, here);
    case 'undo':
      return run(form, language, who, undoDeliverableInput, undoDeliverable, inLanguage(list, language));
    default:
      return run(form, language, who, changeDeliverableInput, changeDeliverable, here);
  }
}

async function run<T>(
  form: FormData,
  language: Language,
  who: Who,
  schema: z.ZodType<T>,
  command: (ctx: Context, input: T) => Promise<unknown>,
  then: string,
) {
  const read = readForm(form, schema, language);
  if (!read.ok) return notTaken(read.problem);
  const done = await attempt(form, () => perform(who, command, read.value));
  return done.ok ? redirect(then) : notTaken(done.problem, done.status);
}

const WORDS = defineWords({
  vi: {
    commitment: 'Cam kết',
    day: 'Ngày',
    quantity: 'Số lượng',
    place: 'Ở đâu',
    forWhom: 'Cho ai',
    topic: 'Chủ đề',
    note: 'Ghi chú',
    recorded: 'Bên ghi',
    decided: 'Bên kia trả lời',
    by: (who: string, at: string) => `${who}, ${at}`,
    evidence: 'Bằng chứng',
    notConfirmed: 'không còn được xác nhận',
    counts: 'Các bằng chứng này tính chung một lần, là sản phẩm này.',
    countsNot: 'Các bằng chứng này đang tính riêng từng mục.',
    afterFreeze: 'quyết định sau khi báo cáo kỳ này đã chốt',
    answer: 'Trả lời',
    accept: 'Chấp nhận sản phẩm',
    refuse: 'Không chấp nhận',
    reason: 'Lý do không chấp nhận',
    change: 'Sửa sản phẩm',
    save: 'Lưu, chờ bên kia xem lại',
    undo: 'Bỏ sản phẩm',
    undoHint: 'Bằng chứng vẫn còn và tính riêng như trước; nhật ký giữ lại sản phẩm đã bỏ.',
  },
  en: {
    commitment: 'Commitment',
    day: 'Day',
    quantity: 'Quantity',
    place: 'Where',
    forWhom: 'For whom',
    topic: 'Topic',
    note: 'Note',
    recorded: 'Recorded by',
    decided: 'The other side',
    by: (who: string, at: string) => `${who}, ${at}`,
    evidence: 'Evidence',
    notConfirmed: 'no longer confirmed',
    counts: 'This evidence counts once, as this deliverable.',
    countsNot: 'This evidence counts piece by piece.',
    afterFreeze: 'decided after the report of this period was frozen',
    answer: 'Answer',
    accept: 'Accept the deliverable',
    refuse: 'Refuse',
    reason: 'Reason for refusing',
    change: 'Change the deliverable',
    save: 'Save; the other side looks again',
    undo: 'Undo the deliverable',
    undoHint: 'The evidence stays and counts piece by piece as before; the journal keeps what was undone.',
  },
});

export default function Deliverable({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const { programme } = useProgramme();
  const { deliverable: one, choices, mayDecide } = loaderData;
  const base = `/lam-viec/chuong-trinh/${programme.id}`;
  const did = actionData?.values['do'];
  const whyNot = (answer: Answer) => (mayDecide.yes ? (answer.yes ? null : t(answer.why)) : t(mayDecide.why));
  const topic = programme.topics.find((topicView) => topicView.id === one.topicId)?.name ?? null;
  return (
    <div className="flex flex-col gap-8">
      <ResultTabs />
      <Section
        id="san-pham"
        title={one.title}
        aside={<Badge tone={STATE_TONES[one.state]}>{capital(t(DELIVERABLE_STATE_WORDS[one.state]))}</Badge>}
      >
        <Definitions
          rows={[
            [
              w.commitment,
              <Link key="commitment" to={to(`${base}/cam-ket/${one.commitmentId}`)}>
                {shortText(choices.commitment.text, 140)}
              </Link>,
            ],
            [w.day, formatDate(one.deliveredOn)],
            [w.quantity, [formatNumber(one.quantity, language, 2), one.unit].filter(Boolean).join(' ')],
            [w.place, one.place],
            [w.forWhom, one.forWhom],
            [w.topic, topic],
            [w.note, one.note],
            [w.recorded, w.by(one.recordedForName, formatDateTime(one.recordedAt))],
            ...(one.decidedAt
              ? ([
                  [
                    w.decided,
                    <>
                      {capital(t(DELIVERABLE_STATE_WORDS[one.state]))}
                      {one.decidedReason ? `: “${one.decidedReason}”` : null}{' '}
                      <span className="text-quiet">
                        ({w.by(one.decidedForName ?? '', formatDateTime(one.decidedAt))})
                      </span>{' '}
                      {one.afterFreeze ? <Badge tone="caution">{w.afterFreeze}</Badge> : null}
                    </>,
                  ],
                ] as const)
              : []),
          ]}
        />
      </Section>
      <Section id="bang-chung" title={w.evidence}>
        <p className="text-quiet">{one.state === 'accepted' ? w.counts : w.countsNot}</p>
        <ul className="list-disc pl-5">
          {one.matches.map(({ matchId, isConfirmed, clipping }) => (
            <li key={matchId}>
              {formatDate(clipping.publishedOn)}, {clipping.outlet}:{' '}
              <Link to={to(`/lam-viec/bang-chung/${clipping.id}`)}>{clipping.title}</Link>{' '}
              {isConfirmed ? null : <Badge tone="caution">{w.notConfirmed}</Badge>}
            </li>
          ))}
        </ul>
      </Section>
      <Section id="tra-loi" title={w.answer}>
        <RefusalNotice refusal={did === 'accept' || did === 'refuse' || did === 'undo' ? actionData : undefined} />
        <div className="flex flex-col gap-4">
          <Form method="post">
            <input type="hidden" name="version" value={one.version} />
            <ActionButton name="do" value="accept" whyNot={whyNot(one.may.accept)}>
              {w.accept}
            </ActionButton>
          </Form>
          <Form method="post" className="flex flex-wrap items-end gap-3">
            <input type="hidden" name="version" value={one.version} />
            <div className="min-w-64 flex-1 basis-80">
              <TextField
                label={w.reason}
                name="reason"
                required
                maxLength={2000}
                defaultValue={kept(did === 'refuse' ? actionData?.values : undefined, 'reason', '')}
                problem={did === 'refuse' ? actionData?.fields['reason'] : undefined}
              />
            </div>
            <ActionButton tone="action" name="do" value="refuse" whyNot={whyNot(one.may.refuse)}>
              {w.refuse}
            </ActionButton>
          </Form>
        </div>
      </Section>
      <Disclosure title={w.change} framed open={did === 'change'}>
        <Form method="post" className="flex max-w-3xl flex-col gap-4" key={one.version}>
          <RefusalNotice refusal={did === 'change' ? actionData : undefined} />
          <input type="hidden" name="version" value={one.version} />
          <DeliverableFields
            problem={did === 'change' ? actionData : undefined}
            targets={choices.targets}
            actions={choices.actions}
            topics={choices.topics}
            evidence={choices.evidence}
            stored={{
              title: one.title,
              deliveredOn: one.deliveredOn,
              quantity: String(one.quantity),
              unit: one.unit ?? '',
              place: one.place ?? '',
              forWhom: one.forWhom ?? '',
              targetId: one.targetId ?? '',
              planActionId: one.planActionId ?? '',
              topicId: one.topicId ?? '',
              note: one.note ?? '',
            }}
          />
          <div>
            <ActionButton name="do" value="change" tone="plain" whyNot={whyNot(one.may.change)}>
              {w.save}
            </ActionButton>
          </div>
        </Form>
        <Form method="post" className="mt-6 flex flex-col gap-2">
          <input type="hidden" name="version" value={one.version} />
          <p className="text-sm text-quiet">{w.undoHint}</p>
          <div>
            <ActionButton name="do" value="undo" tone="action" whyNot={whyNot(one.may.change)}>
              {w.undo}
            </ActionButton>
          </div>
        </Form>
      </Disclosure>
    </div>
  );
}
