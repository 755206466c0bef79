import { Link } from 'react-router';
import { AMENDMENT_KIND_WORDS, AMENDMENT_STATE_WORDS, amendmentName } from '../../../modules/amendments/model.ts';
import { sideName } from '../../../modules/programmes/model.ts';
import { consult } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { ContentDifference } from '../../content-difference.tsx';
import { defineWords, useSay, useTo, useWords } from '../../language.ts';
import { Badge, Definitions, Section } from '../../ui/index.ts';
import { idIn } from '../found.ts';
import { useProgramme } from '../programmes/programme-context.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { capital } from '../saying.ts';
import type { Route } from './+types/amendment';
import { amendmentAction } from './amendment-action.ts';
import { amendmentPage, type AmendmentPage } from './amendment-page.ts';
import { AmendmentSteps } from './amendment-steps.tsx';
import { SignatureBlocks } from './signature-blocks.tsx';
import { STATE_TONES } from './state-tones.ts';
import { WorkingCopy } from './working-copy.tsx';

export { shouldRevalidate } from '../revalidate.ts';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const [programmeId, id] = [idIn(params.programmeId), idIn(params.amendmentId)];
  const page = await consult(who, (ctx) => amendmentPage(ctx, programmeId, id));
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export async function action({ request, params }: Route.ActionArgs) {
  const { who, language } = await mustBeSignedIn(request);
  const [programmeId, id] = [idIn(params.programmeId), idIn(params.amendmentId)];
  return amendmentAction({ who, language, programmeId, id, form: await request.formData() });
}

const WORDS = defineWords({
  vi: {
    all: 'Các sửa đổi',
    difference: 'Nội dung thay đổi',
    rationale: 'Lý do',
    author: 'Bên đề nghị',
    proposed: 'Đề nghị ngày',
    symbol: 'Số, ký hiệu',
    signed: 'Ngày ký',
    effective: 'Có hiệu lực từ',
    effectiveReason: 'Lý do có hiệu lực trước ngày ký',
    closed: 'Lý do kết thúc',
    consents: 'Trả lời của các bên',
    waits: 'chưa trả lời',
    agrees: 'đồng ý',
    declines: 'không đồng ý',
    onPaper: 'bên đề nghị ghi lại theo văn bản giấy',
    entered: 'người ghi',
    file: 'Tệp văn bản',
    print: 'Trang này in được: các biểu mẫu không có trên bản in.',
    notYet: 'Bản nháp chưa thay đổi gì. Sửa từng phần ở dưới; phần khác biệt hiện ở đây.',
  },
  en: {
    all: 'Amendments',
    difference: 'What changes',
    rationale: 'Rationale',
    author: 'Proposed by',
    proposed: 'Proposed on',
    symbol: 'Number and symbol',
    signed: 'Signed on',
    effective: 'In effect from',
    effectiveReason: 'Why it takes effect before it was signed',
    closed: 'Why it ended',
    consents: 'Answers of the parties',
    waits: 'no answer yet',
    agrees: 'agrees',
    declines: 'declines',
    onPaper: 'recorded by the proposing side from a paper',
    entered: 'entered by',
    file: 'File of the paper',
    print: 'This page can be printed: forms are left out on paper.',
    notYet: 'The draft changes nothing yet. Change it part by part below; the difference shows up here.',
  },
});

export default function Amendment({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { programme } = useProgramme();
  const { amendment, difference } = loaderData;
  const refusal = actionData ?? undefined;
  const base = `/lam-viec/chuong-trinh/${programme.id}`;
  return (
    <div className="flex flex-col gap-8">
      <Section
        id="sua-doi"
        title={t(amendmentName(amendment))}
        aside={
          <span className="flex flex-wrap items-center gap-3">
            <Badge tone={STATE_TONES[amendment.state]}>{t(AMENDMENT_STATE_WORDS[amendment.state])}</Badge>
            <Link to={to(`${base}/sua-doi`)} className="no-print">
              {w.all}
            </Link>
          </span>
        }
      >
        <RefusalNotice refusal={refusal} withFields />
        <Definitions
          rows={[
            [
              w.rationale,
              <span key="r" className="whitespace-pre-line">
                {amendment.rationale}
              </span>,
            ],
            [w.author, `${t(sideName(amendment.authorSide))}, ${amendment.authorOrganisationName}`],
            ...(amendment.proposedAt
              ? ([[w.proposed, formatDate(dayInVietNam(new Date(amendment.proposedAt)))]] as const)
              : []),
            ...(amendment.symbol ? ([[w.symbol, amendment.symbol]] as const) : []),
            ...(amendment.signedOn ? ([[w.signed, formatDate(amendment.signedOn)]] as const) : []),
            ...(amendment.effectiveOn ? ([[w.effective, formatDate(amendment.effectiveOn)]] as const) : []),
            ...(amendment.effectiveReason ? ([[w.effectiveReason, amendment.effectiveReason]] as const) : []),
            ...(amendment.closedReason ? ([[w.closed, amendment.closedReason]] as const) : []),
            ...(amendment.paperFileId
              ? ([[w.file, <PaperLink key="p" programmeId={programme.id} fileId={amendment.paperFileId} />]] as const)
              : []),
          ]}
        />
      </Section>
      <AmendmentSteps page={loaderData} refusal={refusal} />
      <Section id="thay-doi" title={w.difference}>
        {amendment.state === 'drafted' && difference.isEmpty ? (
          <p className="text-quiet">{w.notYet}</p>
        ) : (
          <ContentDifference difference={difference} />
        )}
        <p className="no-print text-sm text-quiet">{w.print}</p>
      </Section>
      {amendment.state === 'drafted' ? null : <Consents page={loaderData} />}
      {amendment.signatories.length > 0 ? (
        <SignatureBlocks
          programme={programme}
          heading={capital(t(AMENDMENT_KIND_WORDS[amendment.kind]))}
          signatories={amendment.signatories}
        />
      ) : null}
      {amendment.state === 'drafted' ? <WorkingCopy page={loaderData} refusal={refusal} /> : null}
    </div>
  );
}

function PaperLink({ programmeId, fileId }: { readonly programmeId: string; readonly fileId: string }) {
  const w = useWords(WORDS);
  const to = useTo();
  return (
    <a href={to(`/lam-viec/chuong-trinh/${programmeId}/giay-to/${fileId}`)} download>
      {w.file}
    </a>
  );
}

function Consents({ page }: { readonly page: AmendmentPage }) {
  const w = useWords(WORDS);
  const t = useSay();
  const { amendment, others, people } = page;
  return (
    <Section id="tra-loi" title={w.consents}>
      <ul className="flex flex-col gap-3">
        {others.map(({ side, names }) => {
          const consent = amendment.consents.find((one) => one.side === side);
          return (
            <li key={side}>
              <strong>{t(sideName(side))}</strong> ({names.join(', ')}):{' '}
              {consent ? (
                <>
                  <Badge tone={consent.answer === 'agrees' ? 'done' : 'action'}>{w[consent.answer]}</Badge>{' '}
                  {[consent.personName, consent.personTitle].filter(Boolean).join(', ')}, {formatDate(consent.givenOn)}
                  {consent.reason ? <span className="block">{consent.reason}</span> : null}
                  <span className="block text-sm text-quiet">
                    {consent.recordedByAuthor ? `${w.onPaper}; ` : null}
                    {consent.accountId && people[consent.accountId]
                      ? `${w.entered}: ${people[consent.accountId]}`
                      : null}{' '}
                    {consent.fileId ? <PaperLink programmeId={amendment.programmeId} fileId={consent.fileId} /> : null}
                  </span>
                </>
              ) : (
                <Badge tone="caution">{w.waits}</Badge>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
