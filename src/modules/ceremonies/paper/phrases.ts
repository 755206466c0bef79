// Pieces of official Vietnamese that the invitation and the minutes share.
import { dayInWords, type Block, type OfficialPaper, type Run } from '../../../tools/papers/index.ts';
import { formatLongDate } from '../../../tools/vietnamese/index.ts';
import { MONEY_WORDS, namedProgramme } from '../../programmes/model.ts';
import { CEREMONY_KIND_WORDS, hourWords } from '../model.ts';
import type { CeremonyPaperContent } from './content-shape.ts';

export type Guest = CeremonyPaperContent['ceremony']['guests'][number];
type Site = CeremonyPaperContent['ceremony']['sites'][number];

/** What stands where the clerk or a signer has not filled in yet. */
export const GAP = '…………';

/** "Thời gian: 08 giờ 30, …" with the label in bold; alone above a list. */
export function labelled(label: string, text?: string): Block {
  const name = { text: `${label}:`, bold: true };
  return { type: 'paragraph', runs: text === undefined ? [name] : [name, { text: ` ${text}` }] };
}

export function paragraph(...runs: Run[]): Block {
  return { type: 'paragraph', runs };
}

/** "08 giờ 30, thứ Sáu, ngày 20 tháng 11 năm 2026" */
export function when(day: string, hour: string | null): string {
  const [weekday] = formatLongDate(day).split(',');
  return [hour ? hourWords(hour) : null, weekday, dayInWords(day)].filter(Boolean).join(', ');
}

export function siteWords(site: Site): string {
  const host = site.host ? ` (${site.host} chủ trì điểm)` : '';
  return `${[site.name, site.address].filter(Boolean).join(', ')}${host}`;
}

/** Where it is held: one line, or a list of bridge points with the main one named. */
export function siteBlocks(content: CeremonyPaperContent): Block[] {
  const { sites, kind } = content.ceremony;
  const [only] = sites;
  if (!only) return [labelled('Địa điểm', GAP)];
  if (sites.length === 1) return [labelled('Địa điểm', `${siteWords(only)}.`)];
  const name = kind === 'online' ? 'điểm cầu' : 'điểm';
  return [
    labelled('Địa điểm', `${sites.length} ${name}:`),
    bullets(sites.map((site) => `${siteWords(site)}${site.isMain ? ` – ${name} chính` : ''}`)),
  ];
}

export function formBlock({ ceremony }: CeremonyPaperContent): Block {
  const isInside = ceremony.kind === 'at_conference' && ceremony.conference;
  const words = isInside ? `trong khuôn khổ ${ceremony.conference}` : CEREMONY_KIND_WORDS[ceremony.kind].vi;
  return labelled('Hình thức', `${words}.`);
}

/** A list as official papers write it: each item begins large and ends with ";", the last with ".". */
export function bullets(items: readonly string[]): Block {
  const line = (item: string, at: number) =>
    `${item.charAt(0).toLocaleUpperCase('vi')}${item.slice(1)}${at === items.length - 1 ? '.' : ';'}`;
  return { type: 'bullets', items: items.map(line) };
}

export function ceremonyName(content: CeremonyPaperContent): string {
  return `Lễ ký kết ${namedProgramme(content.programme)}`;
}

export function draftMark(what: string): OfficialPaper['blocks'][number] {
  return paragraph({ text: `BẢN NHÁP ${what}, chưa chốt, không dùng để ban hành.`, bold: true });
}

/** Who asked, who pays, what wrote it. */
export function attribution(content: CeremonyPaperContent, what: string): string {
  const { programme, issuers } = content;
  const makers = issuers.map((issuer) => issuer.name).join(' và ');
  const note = programme.moneyNote ? ` (${programme.moneyNote.replace(/\s+/g, ' ').trim().slice(0, 300)})` : '';
  return [
    `${makers} lập ${what} trên phần mềm Cầu Nối (CauNoi) từ hồ sơ lễ ký.`,
    `Kinh phí của chương trình: ${MONEY_WORDS[programme.money].vi}${note}.`,
    'Không dùng trí tuệ nhân tạo.',
  ].join(' ');
}
