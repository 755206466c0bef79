import { Form, redirect } from 'react-router';
import { evidenceQueue, mayWithEvidence, queueCounts } from '../../../modules/evidence/index.ts';
import { consult } from '../../../platform/context/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { formValues, notTaken } from '../../forms.ts';
import { defineWords, inLanguage, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, ButtonLink, Empty, Notice, Page, PageHeader, Pager, SelectField } from '../../ui/index.ts';
import type { Route } from './+types/queue';
import { decide, marksIn, meaningIn, traceIn, traceOf, verbIn } from './deciding.ts';
import { MARKED_FORM, QueueCard } from './queue-card.tsx';
import { useQueueKeys } from './queue-keys.ts';
import { pageIn, uuidIn } from './address.ts';
import { SURE } from './reasons.tsx';
import { UndoNotice } from './undo-notice.tsx';
import { RefusalNotice } from '../refusal-notice.tsx';
import { say } from '../../../tools/sentence/index.ts';

export { shouldRevalidate } from '../revalidate.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const url = new URL(request.url);
  const programmeId = uuidIn(url, 'chuong-trinh');
  const order = url.searchParams.get('xep') === 'chac' ? ('surest' as const) : ('oldest' as const);
  return consult(who, async (ctx) => ({
    queue: await evidenceQueue(ctx, { programmeId, page: pageIn(url), order }),
    programmes: await queueCounts(ctx),
    programmeId: programmeId ?? '',
    order,
    mayDecide: mayWithEvidence(ctx, 'decide'),
    trace: traceIn(request.url),
  }));
}

const NOTHING_CHOSEN = say('Hãy đánh dấu ít nhất một gợi ý.', 'Tick at least one suggestion.');

export async function action({ request }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const form = await request.formData();
  const verb = verbIn(form.get('verb'));
  // A marked text brings its reprints along, for the commitment that is suggested first and in the unit that is suggested.
  const marked = form.getAll('marked').flatMap((text) => String(text).split(' '));
  const chosen = marksIn([...form.getAll('match'), ...marked]).map((mark) => ({
    ...mark,
    ...meaningIn(form, mark.matchId),
  }));
  if (!verb || chosen.length === 0) {
    return notTaken({ problem: NOTHING_CHOSEN, fields: {}, values: formValues(form) });
  }
  // Reprints follow their original, for the same commitments, and count in the same unit.
  const commitments = new Map(chosen.map((mark) => [mark.commitmentId, meaningIn(form, mark.matchId)]));
  const following = form.get('withReprints')
    ? marksIn(form.getAll('reprint')).flatMap((mark) => {
        const meaning = commitments.get(mark.commitmentId);
        return meaning ? [{ ...mark, ...meaning }] : [];
      })
    : [];
  const decided = await decide(who, verb, [...chosen, ...following]);
  if (decided.done.length === 0 && decided.problem) {
    return notTaken({ problem: decided.problem, fields: {}, values: formValues(form) }, 422);
  }
  const back = new URL(request.url).searchParams;
  const params = traceOf(verb, decided);
  for (const name of ['chuong-trinh', 'xep', 'trang']) {
    const value = back.get(name);
    if (value) params.set(name, value);
  }
  return redirect(inLanguage(`/lam-viec/doi-chieu?${params.toString()}`, language));
}

export function meta({ location }: Route.MetaArgs) {
  return [{ title: location.pathname.startsWith('/en') ? 'Matching – Cầu Nối' : 'Đối chiếu – Cầu Nối' }];
}

const WORDS = defineWords({
  vi: {
    title: 'Đối chiếu bằng chứng',
    lead: (n: number) => `${n} tin bài, hồ sơ đang chờ quyết định.`,
    programme: 'Chương trình',
    all: 'Tất cả chương trình',
    order: 'Xếp theo',
    oldest: 'Đăng trước xem trước',
    surest: 'Chắc nhất trước',
    show: 'Xem',
    keys: 'Phím tắt khi đang ở trong danh sách: J hoặc mũi tên xuống: bài sau; K hoặc mũi tên lên: bài trước; C: xác nhận; X: bác; V: đánh dấu để quyết định cùng lúc; U: hoàn tác.',
    confirmMarked: 'Xác nhận bài đã đánh dấu (C)',
    rejectMarked: 'Bác bài đã đánh dấu (X)',
    list: 'Tin bài chờ đối chiếu',
    bulk: (n: number) => `Xác nhận ${n} gợi ý rất chắc trên trang này`,
    nothing: 'Không còn gì chờ đối chiếu.',
    nothingHint: 'Khi tìm thấy tin bài mới hoặc có người tải bằng chứng lên, gợi ý sẽ hiện ở đây.',
    evidence: 'Xem bằng chứng đã có',
    sources: 'Xem các nguồn tin',
    pages: { label: 'Các trang', before: 'Trang trước', after: 'Trang sau', of: 'trên' },
  },
  en: {
    title: 'Match evidence',
    lead: (n: number) => `${n} clippings and records wait for a decision.`,
    programme: 'Programme',
    all: 'All programmes',
    order: 'Sort by',
    oldest: 'Oldest first',
    surest: 'Surest first',
    show: 'Show',
    keys: 'Keys while you are in the list: J or arrow down: next; K or arrow up: previous; C: confirm; X: reject; V: mark, to decide together; U: undo.',
    confirmMarked: 'Confirm the marked (C)',
    rejectMarked: 'Reject the marked (X)',
    list: 'Clippings to match',
    bulk: (n: number) => `Confirm the ${n} surest on this page`,
    nothing: 'Nothing is left to match.',
    nothingHint: 'When new clippings are found or evidence is uploaded, suggestions appear here.',
    evidence: 'See the evidence',
    sources: 'See the sources',
    pages: { label: 'Pages', before: 'Previous', after: 'Next', of: 'of' },
  },
});

export default function Queue({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { queue, programmes, mayDecide, trace, order } = loaderData;
  const whyNot = mayDecide.yes ? null : t(mayDecide.why);
  const list = useQueueKeys(trace && [trace.verb, ...trace.marks].join(' '));
  const sure = queue.items.flatMap(({ suggestions }) =>
    suggestions
      .filter((one) => one.weight >= SURE && one.madeBy === 'machine' && one.mayConfirm.yes)
      // Where the unit is open, somebody must look.
      .filter((one) => one.units.length < 2 || one.unit !== null)
      .slice(0, 1),
  );
  return (
    <Page wide>
      <PageHeader title={w.title} lead={queue.total > 0 ? w.lead(queue.total) : null} />
      <RefusalNotice refusal={actionData} />
      <UndoNotice trace={trace} />
      {whyNot ? <Notice tone="caution">{whyNot}</Notice> : null}
      {programmes.length > 0 ? (
        <Form method="get" className="flex flex-wrap items-end gap-3" key={`${loaderData.programmeId} ${order}`}>
          <div className="min-w-56 flex-1 basis-56">
            <SelectField
              label={w.programme}
              name="chuong-trinh"
              defaultValue={loaderData.programmeId}
              empty={w.all}
              options={programmes.map((one) => ({
                value: one.programmeId,
                label: `${one.programmeTitle} (${one.waiting})`,
              }))}
            />
          </div>
          <div className="min-w-48">
            <SelectField
              label={w.order}
              name="xep"
              defaultValue={order === 'surest' ? 'chac' : 'cu'}
              options={[
                { value: 'cu', label: w.oldest },
                { value: 'chac', label: w.surest },
              ]}
            />
          </div>
          <ActionButton tone="plain">{w.show}</ActionButton>
        </Form>
      ) : null}
      {queue.items.length === 0 ? (
        <Empty title={w.nothing}>
          <p className="mb-3">{w.nothingHint}</p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink to={to('/lam-viec/bang-chung')}>{w.evidence}</ButtonLink>
            <ButtonLink to={to('/lam-viec/nguon')}>{w.sources}</ButtonLink>
          </div>
        </Empty>
      ) : (
        <>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="text-sm text-quiet max-md:hidden">{w.keys}</p>
            {sure.length > 1 ? (
              <Form method="post">
                {sure.map((one) => (
                  <input
                    key={one.id}
                    type="hidden"
                    name="match"
                    value={`${one.id}:${one.version}:${one.commitmentId}`}
                  />
                ))}
                <ActionButton tone="plain" name="verb" value="confirm" whyNot={whyNot}>
                  {w.bulk(sure.length)}
                </ActionButton>
              </Form>
            ) : null}
          </div>
          <div className="group flex flex-col gap-6">
            <ol ref={list} aria-label={w.list} className="flex flex-col gap-6">
              {queue.items.map((item) => (
                <QueueCard key={item.key} item={item} mayDecide={mayDecide.yes} />
              ))}
            </ol>
            {mayDecide.yes ? (
              <Form
                method="post"
                id={MARKED_FORM}
                key={trace ? [trace.verb, ...trace.marks].join(' ') : ''}
                className="bottom-20 z-10 flex flex-wrap items-center gap-3 rounded-lg border border-line bg-paper p-3 group-has-[[data-mark]:checked]:sticky lg:bottom-3"
              >
                <ActionButton tone="plain" name="verb" value="confirm" data-key="marked-c">
                  {w.confirmMarked}
                </ActionButton>
                <ActionButton tone="plain" name="verb" value="reject" data-key="marked-x">
                  {w.rejectMarked}
                </ActionButton>
              </Form>
            ) : null}
          </div>
          <Pager page={queue.page} pages={queue.pages} words={w.pages} />
        </>
      )}
    </Page>
  );
}
