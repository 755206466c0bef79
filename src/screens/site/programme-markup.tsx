// A programme in the words of schema.org, as microdata: public pages hold no script, not even one of data.
import type { PublicProgramme } from '../../modules/public-record/index.ts';

const ORGANISATION = {
  authority: 'https://schema.org/GovernmentOrganization',
  press: 'https://schema.org/NewsMediaOrganization',
  other: 'https://schema.org/Organization',
} as const;

export function ProgrammeMarkup({ found }: { readonly found: Pick<PublicProgramme, 'programme'> }) {
  const { programme } = found;
  return (
    <div hidden itemScope itemType="https://schema.org/Project">
      <meta itemProp="name" content={programme.title} />
      <link itemProp="url" href={`/chuong-trinh/${programme.slug}`} />
      {programme.purpose ? <meta itemProp="description" content={programme.purpose} /> : null}
      {programme.term.from ? <meta itemProp="foundingDate" content={programme.term.from} /> : null}
      {programme.term.to ? <meta itemProp="dissolutionDate" content={programme.term.to} /> : null}
      {programme.topics.map((topic) => (
        <meta key={topic.id} itemProp="knowsAbout" content={topic.name} />
      ))}
      {programme.parties.map((party) => (
        <div key={party.id} itemProp="member" itemScope itemType={ORGANISATION[party.organisationKind]}>
          <meta itemProp="name" content={party.name} />
        </div>
      ))}
      <div itemProp="subjectOf" itemScope itemType="https://schema.org/Dataset">
        <meta itemProp="name" content={programme.title} />
        <meta itemProp="description" content={`Cầu Nối: ${programme.title}`} />
        <div itemProp="distribution" itemScope itemType="https://schema.org/DataDownload">
          <link itemProp="contentUrl" href={`/chuong-trinh/${programme.slug}/ocds.json`} />
          <meta itemProp="encodingFormat" content="application/json" />
        </div>
      </div>
    </div>
  );
}
