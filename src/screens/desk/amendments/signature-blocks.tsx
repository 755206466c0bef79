// Who signed, as signatures stand on official papers (Decree 30/2020, Annex I, II.7): authority and office in capitals, room
// for the signature, the name.
import type { SignatoryView } from '../../../modules/amendments/index.ts';
import type { AuthorityDocument, ProgrammeView } from '../../../modules/programmes/index.ts';
import { needsAuthorityDocument, type SigningAuthority } from '../../../modules/programmes/model.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { defineWords, useTo, useWords } from '../../language.ts';
import { Section } from '../../ui/index.ts';

const WORDS = defineWords({
  vi: {
    title: 'Người ký',
    by: 'Theo',
    number: 'số',
    dated: 'ngày',
    file: 'Tệp',
    missing: 'Chưa ghi văn bản giao quyền ký.',
  },
  en: {
    title: 'Signatures',
    by: 'Under',
    number: 'no.',
    dated: 'of',
    file: 'File',
    missing: 'The document behind this authority is not recorded.',
  },
});

interface SignatureBlocksProps {
  readonly programme: ProgrammeView;
  readonly heading: string;
  readonly signatories: readonly SignatoryView[];
}

export function SignatureBlocks({ programme, heading, signatories }: SignatureBlocksProps) {
  const w = useWords(WORDS);
  const partyName = new Map(programme.parties.map((party) => [party.organisationId, party.name]));
  return (
    <Section id="nguoi-ky" title={`${w.title}: ${heading}`}>
      <div className="grid gap-8 sm:grid-cols-2">
        {signatories.map((signer, at) => (
          <div key={at} className="flex break-inside-avoid flex-col items-center text-center">
            {signer.organisationId && signer.authority !== 'TM' ? (
              <p className="text-sm text-quiet">{partyName.get(signer.organisationId)}</p>
            ) : null}
            <p className="font-semibold uppercase">
              <SignerOffice signer={signer} party={partyName.get(signer.organisationId ?? '') ?? null} />
            </p>
            <p className="h-16" aria-hidden />
            <p className="font-semibold">{signer.name}</p>
            <AuthorityDocumentText
              programmeId={programme.id}
              // The document that is on record for this person in the programme.
              document={
                programme.people.find((person) => person.name === signer.name && person.authorityDocument !== null)
                  ?.authorityDocument ?? null
              }
              authority={signer.authority}
            />
          </div>
        ))}
      </div>
    </Section>
  );
}

/** "TM. ỦY BAN NHÂN DÂN …" above "CHỦ TỊCH"; the others before the office itself. */
function SignerOffice({ signer, party }: { readonly signer: SignatoryView; readonly party: string | null }) {
  if (signer.authority === 'TM' && party)
    return (
      <>
        <span className="block">TM. {party}</span>
        {signer.title}
      </>
    );
  return <>{[signer.authority ? `${signer.authority}.` : null, signer.title].filter(Boolean).join(' ')}</>;
}

/** The document that lets somebody sign in another's place; or that there should be one and is none. */
export function AuthorityDocumentText({
  programmeId,
  document,
  authority,
}: {
  readonly programmeId: string;
  readonly document: AuthorityDocument | null;
  readonly authority: SigningAuthority | null;
}) {
  const w = useWords(WORDS);
  const to = useTo();
  if (!document)
    return needsAuthorityDocument(authority) ? <span className="block text-sm text-caution">{w.missing}</span> : null;
  const words = [
    `${w.by} ${document.what}`,
    document.number ? `${w.number} ${document.number}` : null,
    document.issuedOn ? `${w.dated} ${formatDate(document.issuedOn)}` : null,
  ];
  return (
    <span className="block text-sm text-quiet">
      {words.filter(Boolean).join(' ')}
      {document.fileId ? (
        <>
          {' '}
          <a href={to(`/lam-viec/chuong-trinh/${programmeId}/giay-to/${document.fileId}`)} download>
            {w.file}
          </a>
        </>
      ) : null}
    </span>
  );
}
