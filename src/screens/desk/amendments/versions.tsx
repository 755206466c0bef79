import { Form, Link } from 'react-router';
import { differenceOf, versionsOf, versionView, type VersionLine } from '../../../modules/amendments/index.ts';
import { amendmentName, versionName } from '../../../modules/amendments/model.ts';
import { consult } from '../../../platform/context/index.ts';
import { formatDate, formatDateTime } from '../../../tools/vietnamese/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { ContentDifference } from '../../content-difference.tsx';
import { defineWords, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, Card, Empty, Section, SelectField } from '../../ui/index.ts';
import { idIn } from '../found.ts';
import { useProgramme } from '../programmes/programme-context.ts';
import type { Route } from './+types/versions';
import { ContentView } from './content-view.tsx';

/** `?xem=2` shows one version, `?tu=1&den=2` the difference of two; without either, the newest two are compared. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.programmeId);
  const asked = new URL(request.url).searchParams;
  const number = (name: string) => {
    const text = asked.get(name) ?? '';
    return /^\d{1,6}$/.test(text) ? Number(text) : null;
  };
  return consult(who, async (ctx) => {
    const versions = await versionsOf(ctx, id);
    const look = number('xem');
    const newest = versions[0]?.number ?? 0;
    const [from, to] = [number('tu') ?? Math.max(1, newest - 1), number('den') ?? newest];
    const shown = look === null ? null : await versionView(ctx, id, look);
    const [before, after] = [await versionView(ctx, id, from), await versionView(ctx, id, to)];
    return {
      versions,
      shown,
      from,
      to,
      difference: before && after && from !== to ? differenceOf(before.content, after.content) : null,
    };
  });
}

const WORDS = defineWords({
  vi: {
    title: 'Các phiên bản',
    none: 'Chưa có phiên bản nào',
    noneHint: 'Phiên bản 1 được lập khi chương trình có hiệu lực; mỗi sửa đổi có hiệu lực thành một phiên bản mới.',
    from: 'áp dụng từ',
    made: 'lập lúc',
    first: 'Nội dung đã ký.',
    look: 'Xem toàn văn',
    compare: 'So sánh hai phiên bản',
    before: 'Từ phiên bản',
    after: 'Đến phiên bản',
    doCompare: 'So sánh',
    difference: (a: string, b: string) => `Khác biệt giữa ${a} và ${b}`,
    same: 'Chọn hai phiên bản khác nhau để so sánh.',
    sha: 'SHA-256',
    amendments: 'Các sửa đổi',
  },
  en: {
    title: 'Versions',
    none: 'There is no version yet',
    noneHint: 'Version 1 is made when the programme comes into force; each amendment in effect makes another.',
    from: 'applies from',
    made: 'made at',
    first: 'What was signed.',
    look: 'See it whole',
    compare: 'Compare two versions',
    before: 'From version',
    after: 'To version',
    doCompare: 'Compare',
    difference: (a: string, b: string) => `Difference between ${a} and ${b}`,
    same: 'Choose two different versions to compare.',
    sha: 'SHA-256',
    amendments: 'Amendments',
  },
});

export default function Versions({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { programme } = useProgramme();
  const { versions, shown, difference } = loaderData;
  const base = `/lam-viec/chuong-trinh/${programme.id}`;
  const options = versions.map(({ number }) => ({ value: String(number), label: t(versionName(number)) }));
  return (
    <div className="flex flex-col gap-8">
      <Section id="phien-ban" title={w.title} aside={<Link to={to(`${base}/sua-doi`)}>{w.amendments}</Link>}>
        {versions.length === 0 ? <Empty title={w.none}>{w.noneHint}</Empty> : null}
        <ul className="flex flex-col gap-3">
          {versions.map((version) => (
            <li key={version.number}>
              <VersionCard version={version} base={base} />
            </li>
          ))}
        </ul>
      </Section>
      {shown ? (
        <Section id="xem" title={`${t(versionName(shown.number))}, ${w.from} ${formatDate(shown.inForceFrom)}`}>
          <ContentView content={shown.content} />
        </Section>
      ) : null}
      {versions.length > 1 ? (
        <Section id="so-sanh" title={w.compare}>
          <Form method="get" className="no-print flex flex-wrap items-end gap-3">
            <SelectField label={w.before} name="tu" defaultValue={String(loaderData.from)} options={options} />
            <SelectField label={w.after} name="den" defaultValue={String(loaderData.to)} options={options} />
            <ActionButton tone="plain">{w.doCompare}</ActionButton>
          </Form>
          {difference ? (
            <>
              <h3 className="font-semibold">
                {w.difference(t(versionName(loaderData.from)), t(versionName(loaderData.to)))}
              </h3>
              <ContentDifference difference={difference} />
            </>
          ) : (
            <p className="text-quiet">{w.same}</p>
          )}
        </Section>
      ) : null}
    </div>
  );
}

function VersionCard({ version, base }: { readonly version: VersionLine; readonly base: string }) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { amendment } = version;
  return (
    <Card className="flex flex-col gap-1">
      <p>
        <strong>{t(versionName(version.number))}</strong>, {w.from} {formatDate(version.inForceFrom)}
      </p>
      {amendment ? (
        <p>
          <Link to={to(`${base}/sua-doi/${amendment.id}`)}>{t(amendmentName(amendment))}</Link>: {amendment.rationale}
        </p>
      ) : (
        <p>{w.first}</p>
      )}
      <p className="text-sm text-quiet">
        {`${w.made} ${formatDateTime(version.madeAt)} · ${w.sha} `}
        <code className="break-all">{version.sha256}</code>
      </p>
      <p className="no-print">
        <Link to={to(`${base}/phien-ban?xem=${version.number}#xem`)}>{w.look}</Link>
      </p>
    </Card>
  );
}
