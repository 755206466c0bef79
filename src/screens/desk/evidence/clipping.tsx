import { Link, redirect } from 'react-router';
import { z } from 'zod';
import {
  changeQuantity,
  changeQuantityInput,
  setMeaning,
  setMeaningInput,
  clippingInput,
  clippingView,
  confirmAsOutlet,
  matchByHand,
  matchByHandInput,
  mustSeeClipping,
  mayWithEvidence,
  notAReprint,
  notAReprintInput,
  setOriginal,
  setOriginalInput,
  withdrawAsOutlet,
} from '../../../modules/evidence/index.ts';
import { CLIPPING_KIND_WORDS, PUBLISHED_ORIGIN_WORDS, publishedWhen } from '../../../modules/evidence/model.ts';
import { consult, perform, type Context, type Who } from '../../../platform/context/index.ts';
import type { Language } from '../../../tools/sentence/index.ts';
import { formatNumber } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { attempt, formValues, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import { PageChecks } from '../../page-checks.tsx';
import { Badge, ButtonLink, Definitions, Notice, Page, PageHeader, Section } from '../../ui/index.ts';
import { idIn, orRefused } from '../found.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import type { Route } from './+types/clipping';
import { uuidIn } from './address.ts';
import { ClippingChain } from './clipping-chain.tsx';
import { ClippingGroup } from './clipping-group.tsx';
import { ClippingHistory } from './clipping-history.tsx';
import { ClippingMatches } from './clipping-matches.tsx';
import { ClippingOutletWord } from './clipping-outlet-word.tsx';
import { ClippingProof } from './clipping-proof.tsx';
import { decide, marksIn, meaningIn, traceIn, traceOf, verbIn } from './deciding.ts';
import { choiceOfCommitment } from './serving-programmes.ts';
import { UndoNotice } from './undo-notice.tsx';

export { shouldRevalidate } from '../revalidate.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.clippingId);
  const wanted = uuidIn(new URL(request.url), 'chuong-trinh');
  return orRefused(
    consult(who, async (ctx) => {
      const clipping = await clippingView(ctx, id);
      return {
        clipping,
        // Uploaded evidence serves its own programme only.
        choice: await choiceOfCommitment(ctx, clipping.programmeId ?? wanted),
        mayDecide: mayWithEvidence(ctx, 'decide'),
        trace: traceIn(request.url),
        choosing: wanted !== undefined,
      };
    }),
  );
}

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const id = idIn(params.clippingId);
  const form = await request.formData();
  await orRefused(consult(who, (ctx) => mustSeeClipping(ctx, id)));
  const here = `/lam-viec/bang-chung/${id}`;
  const verb = verbIn(form.get('verb'));
  if (verb) {
    const marks = marksIn(form.getAll('match')).map((mark) => ({ ...mark, ...meaningIn(form, mark.matchId) }));
    const decided = await decide(who, verb, marks);
    if (decided.done.length === 0 && decided.problem) {
      return notTaken({ problem: decided.problem, fields: {}, values: formValues(form) }, 422);
    }
    return redirect(inLanguage(`${here}?${traceOf(verb, decided).toString()}`, language));
  }
  form.set('clippingId', id);
  const to = inLanguage(here, language);
  switch (form.get('verb')) {
    case 'changeQuantity':
      return run(form, language, who, changeQuantityInput, changeQuantity, to);
    case 'setMeaning': {
      const { unit, topicId } = meaningIn(form, String(form.get('matchId')));
      const given = (input: SetMeaning) => ({ ...input, unit: unit ?? null, topicId: topicId ?? null });
      return run(form, language, who, setMeaningForm, (ctx, input) => setMeaning(ctx, given(input)), to);
    }
    case 'matchByHand':
      return run(form, language, who, matchByHandInput, matchByHand, to);
    case 'setOriginal':
      return run(form, language, who, setOriginalInput, setOriginal, to);
    case 'confirmAsOutlet':
      return run(form, language, who, clippingInput, confirmAsOutlet, to);
    case 'withdrawAsOutlet':
      return run(form, language, who, clippingInput, withdrawAsOutlet, to);
    default:
      return run(form, language, who, notAReprintInput, notAReprint, to);
  }
}

const setMeaningForm = setMeaningInput.pick({ matchId: true, version: true });
type SetMeaning = z.output<typeof setMeaningForm>;

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

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: loaderData ? `${loaderData.clipping.title} – Cầu Nối` : 'Cầu Nối' }];
}

const WORDS = defineWords({
  vi: {
    evidence: 'Bằng chứng',
    open: 'Mở bài trên trang của tòa soạn',
    facts: 'Thông tin',
    outlet: 'Kênh đăng',
    author: 'Tác giả',
    section: 'Chuyên mục',
    published: 'Đăng lúc',
    by: (origin: string, percent: string) => `theo ${origin} (tin cậy ${percent} %)`,
    issue: 'Số báo, khung giờ',
    page: 'Trang, thời điểm',
    credit: 'Dòng dẫn nguồn',
    address: 'Địa chỉ',
    summary: 'Tóm tắt',
    text: 'Nội dung dùng để đối chiếu',
    noText: 'Không có phần chữ.',
    relating: 'Đang tìm bài đăng lại và cam kết phù hợp. Tải lại trang sau ít phút.',
    reprint: 'bài đăng lại',
    original: 'bài gốc',
  },
  en: {
    evidence: 'Evidence',
    open: "Open it on the newsroom's page",
    facts: 'Facts',
    outlet: 'Outlet',
    author: 'Author',
    section: 'Section',
    published: 'Published at',
    by: (origin: string, percent: string) => `according to ${origin} (confidence ${percent} %)`,
    issue: 'Issue or time slot',
    page: 'Page or moment',
    credit: 'Credit line',
    address: 'Address',
    summary: 'Summary',
    text: 'Text used for matching',
    noText: 'There is no text.',
    relating: 'Reprints and fitting commitments are being looked for. Reload in a few minutes.',
    reprint: 'reprint',
    original: 'original',
  },
});

export default function Clipping({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const { clipping, choice, mayDecide, trace } = loaderData;
  const published = `${publishedWhen(clipping)}, ${w.by(
    t(PUBLISHED_ORIGIN_WORDS[clipping.publishedOrigin]),
    formatNumber(clipping.publishedConfidence * 100, language, 0),
  )}`;
  return (
    <Page wide>
      <PageHeader
        title={clipping.title}
        over={<Link to={to('/lam-viec/bang-chung')}>{w.evidence}</Link>}
        badges={
          <>
            <Badge>{t(CLIPPING_KIND_WORDS[clipping.kind])}</Badge>
            {clipping.originalId ? <Badge tone="info">{w.reprint}</Badge> : null}
            {!clipping.originalId && clipping.siblings.length > 0 ? <Badge tone="info">{w.original}</Badge> : null}
          </>
        }
        actions={
          clipping.address ? (
            <ButtonLink to={clipping.address} rel="noreferrer noopener external" target="_blank">
              {w.open}
            </ButtonLink>
          ) : undefined
        }
      />
      <ClippingChain clipping={clipping} />
      <RefusalNotice refusal={actionData} withFields />
      <UndoNotice trace={trace} />
      {clipping.kind === 'web' && clipping.relatedAt === null ? <Notice>{w.relating}</Notice> : null}
      <div className="grid gap-8 2xl:grid-cols-[3fr_2fr]">
        <div className="flex min-w-0 flex-col gap-8">
          <ClippingMatches
            clipping={clipping}
            choice={choice}
            choosing={loaderData.choosing}
            whyNot={mayDecide.yes ? null : t(mayDecide.why)}
            refusal={actionData}
          />
          <Section title={w.text} id="noi-dung-bai">
            {clipping.text ? (
              <div className="max-w-[72ch] whitespace-pre-line">{clipping.text}</div>
            ) : (
              <p className="text-quiet">{w.noText}</p>
            )}
          </Section>
        </div>
        <div className="flex min-w-0 flex-col gap-8">
          <Section title={w.facts} id="thong-tin">
            <Definitions
              rows={[
                [w.outlet, clipping.outlet],
                [w.published, published],
                [w.author, clipping.author],
                ...(clipping.kind === 'web'
                  ? ([
                      [w.section, clipping.section],
                      [w.credit, clipping.credit],
                      [w.address, breakable(clipping.address)],
                    ] as const)
                  : ([
                      [w.issue, clipping.issue],
                      [w.page, clipping.page],
                    ] as const)),
                [w.summary, clipping.summary],
              ]}
            />
          </Section>
          <ClippingProof clipping={clipping} />
          {clipping.kind === 'record' ? null : <ClippingOutletWord clipping={clipping} />}
          {clipping.kind === 'web' ? <PageChecks checks={clipping.checks} /> : null}
          <ClippingGroup clipping={clipping} whyNot={mayDecide.yes ? null : t(mayDecide.why)} />
          <ClippingHistory lines={clipping.history} />
        </div>
      </div>
    </Page>
  );
}

/** Long addresses may break anywhere. */
function breakable(text: string | null) {
  return text === null ? null : <span className="break-all">{text}</span>;
}
