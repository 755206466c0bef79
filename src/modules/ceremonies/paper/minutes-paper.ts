// Biên bản: Decree 30/2020, Annex III, sample 1.9. Time and place stand in the text; the representatives of all sides
// sign in columns, and below them the secretary and the chair of the sample.
import { verifiable } from '../../../platform/press/index.ts';
import { proseBlocks, type Block, type OfficialPaper, type Signature } from '../../../tools/papers/index.ts';
import { headOf, signaturesOf, type PaperParty } from '../../programmes/index.ts';
import { sideName } from '../../programmes/model.ts';
import { attendance, guestWords, hourWords } from '../model.ts';
import type { CeremonyPaperContent } from './content-shape.ts';
import {
  attribution,
  bullets,
  ceremonyName,
  draftMark,
  formBlock,
  GAP,
  labelled,
  paragraph,
  siteBlocks,
  when,
  type Guest,
} from './phrases.ts';

export const MINUTES = 'BIÊN BẢN';

export function minutesSummary(content: CeremonyPaperContent): string {
  return ceremonyName(content);
}

export function minutesPaper(content: CeremonyPaperContent, isDraft: boolean): OfficialPaper {
  const { official, ceremony, issuers } = content;
  const gap = isDraft ? GAP : '';
  const { symbol, ...head } = headOf(issuers, MINUTES);
  return {
    ...head,
    number: { symbol, ...(official.ordinal === null ? {} : { ordinal: official.ordinal }) },
    placeAndDate: { place: official.place ?? gap, date: official.datedOn ?? ceremony.heldOn, isInText: true },
    kindName: MINUTES,
    summary: minutesSummary(content),
    blocks: [...(isDraft ? [draftMark('biên bản')] : []), ...blocks(content)],
    signature: [...signaturesOf(issuers, gap), ...officers(content)],
    recipients: [...new Set(content.programme.parties.map((party) => party.name)), 'Lưu: VT, hồ sơ lễ ký'],
    attribution: attribution(content, 'biên bản'),
    ...(isDraft ? {} : verifiable(content)),
    language: 'vi',
  };
}

function blocks(content: CeremonyPaperContent): Block[] {
  const { ceremony } = content;
  return [
    labelled('Thời gian bắt đầu', `${when(ceremony.heldOn, ceremony.timeFrom)}.`),
    ...siteBlocks(content),
    formBlock(content),
    ...presentBlocks(content),
    ...witnessBlocks(ceremony.guests),
    labelled('Chủ trì (chủ tọa)', `${ceremony.chair ?? GAP}.`),
    labelled('Thư ký (người ghi biên bản)', `${ceremony.secretary ?? GAP}.`),
    labelled('Nội dung (theo diễn biến lễ ký)'),
    ...stepBlocks(content),
    ...proseBlocks(ceremony.proceedings ?? ''),
    ...signingBlocks(content.issuers),
    paragraph({ text: `Lễ ký kết kết thúc vào ${endOf(content)}` }),
  ];
}

function endOf({ ceremony }: CeremonyPaperContent): string {
  return when(ceremony.heldOn, ceremony.timeTo);
}

/** Those who were ticked; where nobody has been ticked at all, the list as it was invited. */
function presentBlocks(content: CeremonyPaperContent): Block[] {
  const { guests, sites } = content.ceremony;
  if (guests.length === 0) return [labelled('Thành phần tham dự', 'đại diện các bên.')];
  const isTicked = guests.some((guest) => guest.came !== null);
  const present = isTicked ? guests.filter((guest) => guest.came === true) : guests;
  const persons = isTicked ? attendance(guests).came : attendance(guests).expected;
  const list = (site: number | null): Block[] => {
    const here = present.filter((guest) => guest.site === site);
    if (here.length === 0) return [];
    const name = site === null ? null : sites[site]?.name;
    return [
      ...(name && sites.length > 1 ? [paragraph({ text: `Tại ${name}:`, italic: true })] : []),
      bullets(here.map((guest) => guestWords(guest))),
    ];
  };
  return [
    labelled('Thành phần tham dự', `${persons} người${isTicked ? '' : ' theo danh sách mời'}.`),
    ...sites.flatMap((_, at) => list(at)),
    ...list(null),
  ];
}

function witnessBlocks(guests: readonly Guest[]): Block[] {
  const witnesses = guests.filter((guest) => guest.isWitness && guest.came !== false);
  if (witnesses.length === 0) return [];
  return [labelled('Chứng kiến lễ ký'), bullets(witnesses.map((guest) => guestWords(guest)))];
}

function stepBlocks({ ceremony }: CeremonyPaperContent): Block[] {
  if (ceremony.steps.length === 0) return [];
  const items = ceremony.steps.map(
    ({ at, what, ledBy }) => `${at ? `${hourWords(at)}: ` : ''}${what}${ledBy ? ` (${ledBy})` : ''}`,
  );
  return [bullets(items)];
}

/** Who signed for whom, and by what right. */
function signingBlocks(issuers: readonly PaperParty[]): Block[] {
  const items = issuers.map(({ side, name, signer }) => {
    const person = [signer?.name, signer?.title].filter(Boolean).join(', ');
    const right = signer?.document ? `, ký theo ${signer.document}` : '';
    return `${sideName(side).vi} (${name}): ${person || GAP}${right}`;
  });
  return [paragraph({ text: 'Đại diện các bên đã ký kết:' }), bullets(items)];
}

/** The secretary and the chair, when they are named: "Nguyễn Văn Thử (mẫu), Chánh Văn phòng" gives the name. */
function officers({ ceremony }: CeremonyPaperContent): Signature[] {
  const named = (person: string | null, title: string): Signature[] =>
    person ? [{ title, name: person.split(',')[0]!.trim() }] : [];
  return [...named(ceremony.secretary, 'Thư ký'), ...named(ceremony.chair, 'Chủ tọa')];
}
