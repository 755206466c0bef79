// Giấy mời: Decree 30/2020, Annex III, sample 1.7.
import { verifiable } from '../../../platform/press/index.ts';
import { proseBlocks, type Block, type OfficialPaper } from '../../../tools/papers/index.ts';
import { headOf, signaturesOf } from '../../programmes/index.ts';
import { guestWords, hourWords } from '../model.ts';
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
} from './phrases.ts';

export const INVITATION = 'GIẤY MỜI';

export function invitationSummary(content: CeremonyPaperContent): string {
  return `Dự ${ceremonyName(content)}`;
}

export function invitationPaper(content: CeremonyPaperContent, isDraft: boolean): OfficialPaper {
  const { official, ceremony, issuers } = content;
  const gap = isDraft ? GAP : '';
  const { symbol, ...head } = headOf(issuers, INVITATION);
  return {
    ...head,
    number: { symbol, ...(official.ordinal === null ? {} : { ordinal: official.ordinal }) },
    placeAndDate: { place: official.place ?? gap, date: official.datedOn ?? (isDraft ? ceremony.heldOn : '') },
    kindName: INVITATION,
    summary: invitationSummary(content),
    blocks: [...(isDraft ? [draftMark('giấy mời')] : []), ...blocks(content), ...scriptBlocks(content)],
    signature: signaturesOf(issuers, gap),
    recipients: ['Như trên', 'Lưu: VT'],
    attribution: attribution(content, 'giấy mời'),
    ...(isDraft ? {} : verifiable(content)),
    language: 'vi',
  };
}

function blocks(content: CeremonyPaperContent): Block[] {
  const { ceremony, official, issuers } = content;
  const [sender] = issuers;
  return [
    paragraph({ text: `${sender?.name ?? ''} trân trọng kính mời:` }),
    ceremony.guests.length > 0 ? bullets(ceremony.guests.map((guest) => guestWords(guest))) : paragraph({ text: GAP }),
    labelled('Tới dự', `${ceremonyName(content)}.`),
    ...(ceremony.chair ? [labelled('Chủ trì', `${ceremony.chair}.`)] : []),
    labelled('Thời gian', `${when(ceremony.heldOn, ceremony.timeFrom)}.`),
    formBlock(content),
    ...siteBlocks(content),
    ...proseBlocks(official.closingWords ?? 'Rất hân hạnh được đón tiếp.'),
  ];
}

function scriptBlocks(content: CeremonyPaperContent): Block[] {
  const { steps } = content.ceremony;
  if (steps.length === 0) return [];
  return [
    { type: 'annex', title: 'Chương trình buổi lễ' },
    {
      type: 'table',
      columns: [
        { title: 'Thời gian', width: 30, kind: 'text', align: 'center' },
        { title: 'Nội dung', width: 85, kind: 'text' },
        { title: 'Người thực hiện', width: 50, kind: 'text' },
      ],
      rows: steps.map((step) => [step.at ? hourWords(step.at) : '', step.what, step.ledBy ?? '']),
    },
  ];
}
