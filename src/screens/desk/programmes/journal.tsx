import { Link } from 'react-router';
import { namesOf } from '../../../modules/accounts/index.ts';
import { programmeHistory, programmeView } from '../../../modules/programmes/index.ts';
import { consult } from '../../../platform/context/index.ts';
import { checkpoints } from '../../../platform/journal/index.ts';
import { formatDateTime } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { defineWords, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import { Empty, Section } from '../../ui/index.ts';
import type { Route } from './+types/journal';
import { idIn } from '../found.ts';
import { eventDetails, eventWords } from './journal-words.ts';
import { useProgramme } from './programme-context.ts';
import { capital } from '../saying.ts';

const PER_PAGE = 50;

export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.programmeId);
  const before = Number(new URL(request.url).searchParams.get('truoc') ?? '');
  return consult(who, async (ctx) => {
    await programmeView(ctx, id);
    const beforeId = Number.isSafeInteger(before) && before > 0 ? before : undefined;
    const found = await programmeHistory(ctx, id, { beforeId, limit: PER_PAGE + 1 });
    const entries = found.slice(0, PER_PAGE);
    const [newest] = await checkpoints(ctx.db, { limit: 1 });
    const names = await namesOf(
      ctx,
      entries.flatMap((entry) => [entry.accountId, absentIn(entry.data)]),
    );
    return {
      entries: entries.map((entry) => ({
        ...entry,
        accountName: entry.accountId ? (names.get(entry.accountId) ?? null) : null,
        absentName: names.get(absentIn(entry.data) ?? '') ?? null,
      })),
      older: found.length > PER_PAGE ? (entries.at(-1)?.id ?? null) : null,
      turned: beforeId !== undefined,
      signedAt: newest?.at.toISOString() ?? null,
    };
  });
}

/** In whose stead it was done, of a colleague who stood in. */
function absentIn(data: Readonly<Record<string, unknown>>): string | null {
  const absent = data['onBehalfOf'];
  return typeof absent === 'string' ? absent : null;
}

const WORDS = defineWords({
  vi: {
    title: 'Nhật ký chương trình',
    hint: 'Mọi thay đổi đều được ghi, không ai sửa hay xóa được. Các bên cùng xem một nhật ký.',
    none: 'Chưa có gì trong nhật ký',
    machine: 'Hệ thống',
    inStead: 'thay mặt',
    byLink: 'Người có liên kết',
    somebody: 'Người của đơn vị',
    reason: 'Lý do',
    older: 'Xem các mục cũ hơn',
    newest: 'Về các mục mới nhất',
    proof: 'Bằng chứng của mục này',
    unproven: 'có sau đêm nay',
  },
  en: {
    title: 'Journal of the programme',
    hint: 'Every change is recorded; nobody can alter or delete it. All parties see the same journal.',
    none: 'The journal is empty',
    machine: 'The system',
    inStead: 'in the stead of',
    byLink: 'Somebody with a link',
    somebody: 'Somebody of the organisation',
    reason: 'Reason',
    older: 'Older entries',
    newest: 'Newest entries',
    proof: 'Proof of this entry',
    unproven: 'there after tonight',
  },
});

export default function Journal({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const { programme } = useProgramme();
  const path = to(`/lam-viec/chuong-trinh/${programme.id}/nhat-ky`);
  return (
    <Section id="nhat-ky" title={w.title}>
      <p className="max-w-[72ch] text-quiet">{w.hint}</p>
      {loaderData.entries.length === 0 ? <Empty title={w.none} /> : null}
      <ol className="flex flex-col divide-y divide-line">
        {loaderData.entries.map((entry) => (
          <li key={entry.id} id={`muc-${entry.id}`} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[11rem_1fr]">
            <time dateTime={entry.at} className="text-sm text-quiet">
              {formatDateTime(entry.at)}
            </time>
            <div>
              <p>
                <strong>{capital(t(eventWords(entry.what)))}</strong>
                {eventDetails(entry.what, entry.data, language).map((detail) => (
                  <span key={detail}>{` · ${detail}`}</span>
                ))}
              </p>
              <p className="text-sm text-quiet">
                {entry.data['link'] && !entry.accountName
                  ? w.byLink
                  : (entry.accountName ?? (entry.organisationId ? w.somebody : w.machine))}
                {entry.absentName ? `, ${w.inStead} ${entry.absentName}` : null}
                {entry.organisationName ? `, ${entry.organisationName}` : null}
                {entry.reason ? ` · ${w.reason}: ${entry.reason}` : null}
              </p>
              <p className="text-sm">
                {loaderData.signedAt && entry.at < loaderData.signedAt ? (
                  <a href={to(`/lam-viec/nhat-ky/${entry.id}/bang-chung.json`)}>{w.proof}</a>
                ) : (
                  <span className="text-quiet">{`${w.proof}: ${w.unproven}`}</span>
                )}
              </p>
            </div>
          </li>
        ))}
      </ol>
      <p className="flex gap-6">
        {loaderData.older ? <Link to={`${path}?truoc=${loaderData.older}`}>{w.older}</Link> : null}
        {loaderData.turned ? <Link to={path}>{w.newest}</Link> : null}
      </p>
    </Section>
  );
}
