import { Form, Link, redirect } from 'react-router';
import {
  decideLinkShape,
  linkShapeInput,
  mayWithEvidence,
  sourceView,
  type LinkShapeView,
  type OutageView,
} from '../../../modules/evidence/index.ts';
import { CATCH_UP_WORDS } from '../../../modules/evidence/model.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { formatDateTime } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, Badge, DataTable, Page, PageHeader, Section } from '../../ui/index.ts';
import { idIn } from '../found.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { capital } from '../saying.ts';
import type { Route } from './+types/source';
import { SourceCard } from './source-card.tsx';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.sourceId);
  return consult(who, async (ctx) => ({
    ...(await sourceView(ctx, id)),
    mayManage: mayWithEvidence(ctx, 'manage-sources'),
  }));
}

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const sourceId = idIn(params.sourceId);
  const form = await request.formData();
  form.set('sourceId', sourceId);
  const read = readForm(form, linkShapeInput, language);
  if (!read.ok) return notTaken(read.problem);
  const done = await attempt(form, () => perform(who, decideLinkShape, read.value));
  if (!done.ok) return notTaken(done.problem, done.status);
  return redirect(inLanguage(`/lam-viec/nguon/${sourceId}#lien-ket`, language));
}

export function meta({ location }: Route.MetaArgs) {
  return [{ title: location.pathname.startsWith('/en') ? 'A source – Cầu Nối' : 'Nguồn tin – Cầu Nối' }];
}

const WORDS = defineWords({
  vi: {
    sources: 'Nguồn tin',
    outages: 'Những lần không đọc được',
    noOutage: 'Chưa có lần nào đáng kể.',
    time: 'Thời gian',
    why: 'Lý do',
    madeGood: 'Tìm bù',
    until: 'đến',
    now: 'đến nay',
    notAsked: 'Không có lỗi; nguồn không được hỏi trong thời gian này.',
    links: 'Liên kết trên trang',
    linksHint:
      'Các liên kết cùng dạng địa chỉ được gom lại. Hệ thống đoán dạng nào dẫn tới tin bài; anh chị nói đúng hay không, từ lần đọc sau sẽ theo lời ấy, cho mọi trang chuyên mục của kênh.',
    noLinks: 'Chưa đọc trang này lần nào.',
    shape: 'Dạng liên kết',
    count: (n: number) => `${n} liên kết trong lần đọc gần nhất`,
    isArticle: 'Là tin bài',
    isNot: 'Không phải tin bài',
    because: {
      person: 'theo lời người dùng',
      experience: 'theo những trang đã thử tải',
      form: 'theo cách trang trình bày',
    },
    record: (taken: number, failed: number) => `đã lưu ${taken} trang, ${failed} trang không tải được`,
    yes: 'Là tin bài',
    no: 'Không phải',
    decision: 'Trả lời',
  },
  en: {
    sources: 'Sources',
    outages: 'Times when it could not be read',
    noOutage: 'None to speak of.',
    time: 'Time',
    why: 'Reason',
    madeGood: 'Made good',
    until: 'to',
    now: 'until now',
    notAsked: 'Nothing failed; it was not asked in this time.',
    links: 'Links on the page',
    linksHint:
      'Links whose addresses have one form are put together. The program guesses which lead to articles; say whether it is right, and it holds from the next reading on, for all section pages of the outlet.',
    noLinks: 'The page has not been read yet.',
    shape: 'Form of the links',
    count: (n: number) => `${n} links at the last reading`,
    isArticle: 'Articles',
    isNot: 'No articles',
    because: { person: 'as people said', experience: 'by the pages that were tried', form: 'by the look of the page' },
    record: (taken: number, failed: number) => `${taken} pages kept, ${failed} could not be fetched`,
    yes: 'Articles',
    no: 'Not',
    decision: 'Answer',
  },
});

export default function Source({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { source, outages, shapes, mayManage } = loaderData;
  return (
    <Page>
      <PageHeader over={<Link to={to('/lam-viec/nguon')}>{w.sources}</Link>} title={source.outlet} />
      <RefusalNotice refusal={actionData} withFields />
      <ul>
        <SourceCard source={source} mayManage={mayManage.yes} inFull />
      </ul>
      <Section title={w.outages} id="gian-doan">
        {outages.length === 0 ? (
          <p className="text-sm text-quiet">{w.noOutage}</p>
        ) : (
          <DataTable<OutageView>
            caption={w.outages}
            rows={outages}
            rowKey={(row) => row.id}
            columns={[
              {
                title: w.time,
                names: true,
                cell: (row) =>
                  `${formatDateTime(new Date(row.beganAt))} ${row.endedAt ? `${w.until} ${formatDateTime(new Date(row.endedAt))}` : w.now}`,
              },
              { title: w.why, cell: (row) => (row.problem ? t(row.problem) : w.notAsked) },
              { title: w.madeGood, cell: (row) => (row.note ? t(row.note) : capital(t(CATCH_UP_WORDS[row.catchUp]))) },
            ]}
          />
        )}
      </Section>
      {source.kind === 'page' ? (
        <Section title={w.links} id="lien-ket">
          <p className="text-sm text-quiet">{shapes.length === 0 ? w.noLinks : w.linksHint}</p>
          {shapes.length === 0 ? null : (
            <DataTable<LinkShapeView>
              caption={w.links}
              rows={shapes}
              rowKey={(row) => row.shape}
              columns={[
                { title: w.shape, names: true, cell: (row) => <Shape shape={row} /> },
                {
                  title: w.decision,
                  cell: (row) => <Verdict shape={row} whyNot={mayManage.yes ? null : t(mayManage.why)} />,
                },
              ]}
            />
          )}
        </Section>
      ) : null}
    </Page>
  );
}

function Shape({ shape }: { readonly shape: LinkShapeView }) {
  const w = useWords(WORDS);
  return (
    <>
      <Badge tone={shape.isArticle ? 'done' : 'neutral'}>{shape.isArticle ? w.isArticle : w.isNot}</Badge>
      <ul className="mt-1 flex flex-col">
        {shape.examples.map((example) => (
          <li key={example.address}>
            <a
              href={example.address}
              rel="noreferrer noopener external"
              target="_blank"
              className="break-words font-normal"
            >
              {example.title}
            </a>
          </li>
        ))}
      </ul>
      <span className="block text-sm font-normal text-quiet">
        <span className="break-all">{shape.shape}</span> · {w.count(shape.links)} · {w.because[shape.because]}
        {shape.taken + shape.failed > 0 ? ` · ${w.record(shape.taken, shape.failed)}` : ''}
      </span>
    </>
  );
}

function Verdict({ shape, whyNot }: { readonly shape: LinkShapeView; readonly whyNot: string | null }) {
  const w = useWords(WORDS);
  const settled = shape.because === 'person';
  return (
    <Form method="post" preventScrollReset className="flex flex-wrap gap-2">
      <input type="hidden" name="shape" value={shape.shape} />
      {settled && shape.isArticle ? null : (
        <ActionButton tone="plain" name="isArticle" value="yes" aria-label={`${w.yes}: ${shape.shape}`} whyNot={whyNot}>
          {w.yes}
        </ActionButton>
      )}
      {settled && !shape.isArticle ? null : (
        <ActionButton tone="plain" name="isArticle" value="no" aria-label={`${w.no}: ${shape.shape}`} whyNot={whyNot}>
          {w.no}
        </ActionButton>
      )}
    </Form>
  );
}
