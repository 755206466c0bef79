import { consult } from '../../../platform/context/index.ts';
import { houseSafety, type HouseSafety } from '../../../platform/backup/index.ts';
import { filesTold, type FilesTold } from '../../../platform/files/index.ts';
import { formatDateTime, formatNumber } from '../../../tools/vietnamese/index.ts';
import { mustBeAdministrator } from '../../asking.ts';
import { defineWords, languageOf, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import { Badge, ButtonLink, DataTable, Empty, Notice, Page, PageHeader, Section, type Column } from '../../ui/index.ts';
import type { Route } from './+types/status';

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeAdministrator(request);
  return consult(who, async (ctx) => ({ safety: await houseSafety(ctx), files: await filesTold(ctx) }));
}

const WORDS = defineWords({
  vi: {
    title: 'Tình trạng sao lưu và an toàn dữ liệu',
    over: 'Quản trị',
    lead: 'Mỗi đêm lúc 01:30 chương trình tự sao lưu, tự dựng lại thử ở một máy chủ riêng rồi so từng bảng, từng tệp và nhật ký.',
    between: 'Giữa hai lần sao lưu',
    files: 'Kho tệp',
    namedBy: 'Có tên ở',
    file: 'Tệp (SHA-256)',
    safer: 'Để an toàn hơn',
    runs: 'Các lần sao lưu gần đây',
    none: 'Chưa có bản sao nào.',
    noneHint: 'Bản sao đầu tiên được làm lúc 01:30. Muốn làm ngay: lệnh backup-now.',
    at: 'Bắt đầu',
    result: 'Kết quả',
    held: 'Đã lưu',
    took: 'Thời gian',
    copy: 'Bản thứ hai',
    good: 'đã dựng lại thử, khớp',
    bad: 'chưa xong',
    noCopy: 'chưa có',
    heldWords: (rows: string, files: string, size: string) => `${rows} dòng, ${files} tệp, ${size} MB`,
    seconds: (count: string) => `${count} giây`,
    folder: 'Thư mục bản sao:',
    late: 'Việc lưu từng phút đang chậm. Hãy xem đĩa còn chỗ không và tiến trình nền có chạy không.',
    back: 'Cách đưa dữ liệu trở lại nằm trong docs/OPERATIONS.md, mục “Backup and restore”.',
  },
  en: {
    title: 'Backups and safety of the data',
    over: 'Administration',
    lead: 'Each night at 01:30 the program backs up by itself, restores the backup on a server of its own and compares every table, every file and the journal.',
    between: 'Between two backups',
    files: 'The files',
    namedBy: 'Named in',
    file: 'File (SHA-256)',
    safer: 'To be safer',
    runs: 'Recent backups',
    none: 'There is no backup yet.',
    noneHint: 'The first backup is made at 01:30. To make one now: command backup-now.',
    at: 'Started',
    result: 'Result',
    held: 'Kept',
    took: 'Took',
    copy: 'Second copy',
    good: 'restored as a trial, equal',
    bad: 'not done',
    noCopy: 'none',
    heldWords: (rows: string, files: string, size: string) => `${rows} rows, ${files} files, ${size} MB`,
    seconds: (count: string) => `${count} s`,
    folder: 'Folder of backups:',
    late: 'Keeping by the minute is late. See whether the disk has room and the worker runs.',
    back: 'How to bring data back stands in docs/OPERATIONS.md, “Backup and restore”.',
  },
});

const TONES = { safe: 'done', waiting: 'info', late: 'caution', failed: 'caution' } as const;

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${WORDS[languageOf(location.pathname)].title} – Cầu Nối` }];
}

export default function Status({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { safety, files } = loaderData;
  return (
    <Page wide>
      <PageHeader
        over={<ButtonLink tone="quiet" to={to('/lam-viec/quan-tri')}>{`‹ ${w.over}`}</ButtonLink>}
        title={w.title}
        lead={w.lead}
      />
      <Notice tone={TONES[safety.state]}>{t(safety.sentence)}</Notice>
      <Section id="giua-hai-dem" title={w.between}>
        <p>{t(safety.loss)}</p>
        {safety.isArchivingLate ? <Notice tone="caution">{w.late}</Notice> : null}
      </Section>
      <Section id="kho-tep" title={w.files}>
        {files.state === 'alarm' ? <Notice tone="caution">{t(files.sentence)}</Notice> : <p>{t(files.sentence)}</p>}
        {files.place ? <p>{t(files.place)}</p> : null}
        {files.missing.length > 0 ? <Missing files={files} /> : null}
      </Section>
      {safety.advice.length > 0 ? (
        <Section id="an-toan-hon" title={w.safer}>
          <ul className="flex list-disc flex-col gap-2 pl-5">
            {safety.advice.map((one) => (
              <li key={one.en}>{t(one)}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section id="cac-dem" title={w.runs}>
        {safety.runs.length === 0 ? <Empty title={w.none}>{w.noneHint}</Empty> : <Runs safety={safety} />}
        <p className="text-sm text-quiet">
          {w.folder} <span className="break-all">{safety.folder}</span>. {w.back}
        </p>
      </Section>
    </Page>
  );
}

function Runs({ safety }: { readonly safety: HouseSafety }) {
  const w = useWords(WORDS);
  const t = useSay();
  const language = useLanguage();
  const number = (value: number | null, decimals = 0) => formatNumber(value ?? 0, language, decimals);
  const columns: Column<HouseSafety['runs'][number]>[] = [
    { title: w.at, names: true, cell: (run) => formatDateTime(run.startedAt) },
    {
      title: w.result,
      cell: (run) =>
        run.problem ? (
          <>
            <Badge tone="action">{w.bad}</Badge> {t(run.problem)}
          </>
        ) : (
          <Badge tone="done">{w.good}</Badge>
        ),
    },
    {
      title: w.held,
      cell: (run) =>
        run.name === null
          ? '–'
          : w.heldWords(number(run.rows), number(run.files), number((run.bytes ?? 0) / 1_000_000, 1)),
    },
    { title: w.took, cell: (run) => w.seconds(number(run.seconds)) },
    { title: w.copy, cell: (run) => run.copiedTo ?? w.noCopy },
  ];
  return <DataTable caption={w.runs} rows={safety.runs} rowKey={(run) => run.startedAt} columns={columns} />;
}

function Missing({ files }: { readonly files: FilesTold }) {
  const w = useWords(WORDS);
  const columns: Column<FilesTold['missing'][number]>[] = [
    { title: w.file, names: true, cell: (one) => <span className="break-all">{one.sha256}</span> },
    { title: w.namedBy, cell: (one) => one.namedBy },
  ];
  return (
    <DataTable
      caption={w.files}
      rows={files.missing}
      rowKey={(one) => `${one.namedBy} ${one.sha256}`}
      columns={columns}
    />
  );
}
