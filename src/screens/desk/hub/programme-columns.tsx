// The columns of the list of programmes: each figure leads to the rows it is made of.
import { Link } from 'react-router';
import type { HubRow } from '../../../modules/hub/index.ts';
import { KIND_WORDS, termStatus } from '../../../modules/programmes/model.ts';
import type { Day } from '../../../tools/calendar/index.ts';
import type { Language, Sentence } from '../../../tools/sentence/index.ts';
import { formatDate, formatNumber } from '../../../tools/vietnamese/index.ts';
import type { Column } from '../../ui/index.ts';
import { StateBadge } from '../programmes/state-badge.tsx';
import { capital, termText } from '../saying.ts';
import type { HubWords } from './words.ts';

const MOST_PARTNERS = 3;

interface Telling {
  readonly w: HubWords;
  readonly t: (sentence: Sentence) => string;
  readonly to: (path: string) => string;
  readonly language: Language;
  readonly today: Day;
}

export function programmeColumns({ w, t, to, language, today }: Telling): Column<HubRow>[] {
  const figure = (value: number) => formatNumber(value, language);
  const page = (row: HubRow, part = '') => to(`/lam-viec/chuong-trinh/${row.programmeId}${part}`);
  return [
    {
      title: w.programmes,
      names: true,
      cell: (row) => (
        <>
          <Link to={page(row)} className="font-medium">
            {row.title}
          </Link>
          <span className="mt-1 flex flex-wrap items-center gap-2 text-sm text-quiet">
            <StateBadge state={row.state} />
            {capital(t(KIND_WORDS[row.kind]))}
          </span>
        </>
      ),
    },
    {
      title: w.partners,
      className: 'md:min-w-36',
      cell: (row) => (
        <>
          {row.partners
            .slice(0, MOST_PARTNERS)
            .map((partner) => partner.name)
            .join(', ') || '—'}
          {row.partners.length > MOST_PARTNERS ? ` +${row.partners.length - MOST_PARTNERS}` : null}
        </>
      ),
    },
    {
      title: w.term,
      cell: (row) => (
        <>
          {termText(row.term) ?? '—'}
          <span className="block text-sm text-quiet">{t(termStatus(row, today).words)}</span>
        </>
      ),
    },
    {
      title: w.late,
      className: 'md:min-w-28',
      cell: (row) => {
        if (row.lateTargets + row.lateActions === 0) return figure(0);
        return (
          <span className="flex flex-col font-semibold">
            {row.lateTargets > 0 ? (
              <Link to={page(row, '/ket-qua')} className="text-action">
                {w.lateTargets(row.lateTargets)}
              </Link>
            ) : null}
            {row.lateActions > 0 ? (
              <Link to={page(row, '/ke-hoach')} className="text-action">
                {w.lateActions(row.lateActions)}
              </Link>
            ) : null}
          </span>
        );
      },
    },
    {
      title: w.due,
      className: 'md:min-w-32',
      cell: (row) => (
        <>
          <Link to={page(row, '/ke-hoach')}>{`${figure(row.dueMonth)} / ${figure(row.dueQuarter)}`}</Link>
          {row.nextDue ? (
            <span className="block text-sm text-quiet">{`${w.next}: ${formatDate(row.nextDue)}`}</span>
          ) : null}
        </>
      ),
    },
    {
      title: w.undecided,
      className: 'md:min-w-28',
      cell: (row) =>
        row.undecided === 0 ? (
          figure(0)
        ) : (
          <>
            <Link to={to(`/lam-viec/doi-chieu?chuong-trinh=${row.programmeId}`)}>{figure(row.undecided)}</Link>
            {row.undecidedSince ? (
              <span className="block text-sm text-quiet">{w.since(formatDate(new Date(row.undecidedSince)))}</span>
            ) : null}
          </>
        ),
    },
    {
      title: w.assess,
      className: 'md:min-w-24',
      cell: (row) =>
        row.assessmentsDue === 0 ? figure(0) : <Link to={page(row, '/danh-gia')}>{figure(row.assessmentsDue)}</Link>,
    },
  ];
}
