import type { CeremonyView, SiteView, StepView } from '../../../modules/ceremonies/index.ts';
import { attendance } from '../../../modules/ceremonies/model.ts';
import { formatNumber } from '../../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useWords } from '../../language.ts';
import { Badge, DataTable } from '../../ui/index.ts';
import { CEREMONY_WORDS } from './words.ts';

const WORDS = defineWords({
  vi: {
    came: 'có mặt',
    away: 'vắng',
    unknown: 'chưa điểm danh',
    people: (n: string) => `${n} người`,
    total: (came: string, expected: string) => `Có mặt ${came} trên ${expected} người.`,
    at: 'Giờ',
    what: 'Nội dung',
    by: 'Người thực hiện',
    none: 'Chưa ghi.',
    elsewhere: 'Chưa rõ dự tại đâu',
  },
  en: {
    came: 'present',
    away: 'absent',
    unknown: 'not ticked',
    people: (n: string) => `${n} persons`,
    total: (came: string, expected: string) => `${came} of ${expected} persons present.`,
    at: 'Time',
    what: 'What',
    by: 'By whom',
    none: 'Not recorded yet.',
    elsewhere: 'Place not known',
  },
});

export function SiteList({ sites }: { readonly sites: readonly SiteView[] }) {
  const w = useWords(CEREMONY_WORDS);
  if (sites.length === 0) return '—';
  return (
    <ul>
      {sites.map((site) => (
        <li key={site.id}>
          {[site.name, site.address].filter(Boolean).join(', ')}
          {site.host ? ` (${site.host})` : ''}
          {site.isMain && sites.length > 1 ? ` – ${w.main}` : ''}
        </li>
      ))}
    </ul>
  );
}

/** Who was invited and who came, by place. */
export function GuestList({ ceremony }: { readonly ceremony: CeremonyView }) {
  const w = useWords(WORDS);
  const shared = useWords(CEREMONY_WORDS);
  const language = useLanguage();
  const { came, expected } = attendance(ceremony.guests);
  if (ceremony.guests.length === 0) return <p className="text-quiet">{w.none}</p>;
  const places = [...ceremony.sites, null].map((site) => ({
    site,
    guests: ceremony.guests.filter((guest) => guest.siteId === (site?.id ?? null)),
  }));
  return (
    <>
      <p className="font-medium">{w.total(formatNumber(came, language), formatNumber(expected, language))}</p>
      {places
        .filter((place) => place.guests.length > 0)
        .map(({ site, guests }) => (
          <div key={site?.id ?? ''} className="flex flex-col gap-1">
            <h3 className="font-medium">{site?.name ?? w.elsewhere}</h3>
            <ul className="flex flex-col gap-1">
              {guests.map((guest) => (
                <li key={guest.id} className="flex flex-wrap items-baseline gap-2">
                  <span>
                    {[guest.name, guest.title, guest.body].filter(Boolean).join(', ')}
                    {guest.people === null ? '' : ` (${w.people(formatNumber(guest.people, language))})`}
                  </span>
                  {guest.isWitness ? <Badge tone="info">{shared.witness}</Badge> : null}
                  <Badge tone={guest.came ? 'done' : 'neutral'}>
                    {guest.came === null ? w.unknown : guest.came ? w.came : w.away}
                  </Badge>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </>
  );
}

export function ScriptTable({ steps }: { readonly steps: readonly StepView[] }) {
  const w = useWords(WORDS);
  const shared = useWords(CEREMONY_WORDS);
  if (steps.length === 0) return <p className="text-quiet">{w.none}</p>;
  return (
    <DataTable
      caption={shared.script}
      rows={steps.map((step, at) => ({ ...step, key: String(at) }))}
      rowKey={(step) => step.key}
      columns={[
        { title: w.at, cell: (step) => step.at ?? '' },
        { title: w.what, cell: (step) => step.what, names: true },
        { title: w.by, cell: (step) => step.ledBy ?? '' },
      ]}
    />
  );
}
