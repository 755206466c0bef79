// The paper as an HTML fragment: readable without its style sheet, printed by `PAPER_CSS`. All text is escaped; no
// script, no inline style, no address becomes a link unless it is plain http(s).
import type { Heading, HeadColumn, HeadLine } from './heading-box.ts';
import { layOut, type LaidPaper, type LaidSigner, type LaidVerification } from './layout.ts';
import type { LaidBars, LaidBlock, LaidTable } from './layout-blocks.ts';
import { LONG_WORD, pieces } from './lines.ts';
import type { OfficialPaper, Run } from './model.ts';
import { qrSvg } from './qr.ts';

/** `<article class="paper" lang="vi">…</article>`. Throws a Refusal when the paper may not be printed. */
export function toHtml(paper: OfficialPaper): string {
  const laid = layOut(paper);
  return [
    `<article class="paper paper-${paper.heading.kind}" lang="vi">`,
    headingHtml(laid.heading),
    laid.note === null ? '' : `<p class="paper-note">${escaped(laid.note)}</p>`,
    titleHtml(laid),
    addresseesHtml(laid.addressees),
    laid.decision === null ? '' : decidedHtml(laid.decision.by),
    ...laid.legalBases.map((base) => `<p class="paper-basis">${escaped(base)}</p>`),
    laid.decision === null ? '' : decidedHtml([laid.decision.word]),
    ...laid.blocks.map(blockHtml),
    closingHtml(laid),
    ...laid.annexes.map(
      (annex) =>
        `<section class="paper-annex"><h2 class="paper-annex-title">${escaped(annex.number)}<br>${annex.title.map(escaped).join(' ')}</h2>` +
        `<p class="paper-annex-origin">${annex.origin.map(escaped).join(' ')}</p>${annex.blocks.map(blockHtml).join('\n')}</section>`,
    ),
    '</article>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter).replaceAll('\n', '<br>');
}

/** Escaped, with places to break inside long words; `<wbr>` is not copied with the text. */
function breakable(text: string): string {
  if (text.length < LONG_WORD) return escaped(text);
  return text
    .split(/(\S+)/u)
    .map((word) => (word.length < LONG_WORD ? escaped(word) : pieces(word).map(escaped).join('<wbr>')))
    .join('');
}

function headingHtml(heading: Heading): string {
  return `<header class="paper-heading">${columnHtml(heading.left, 'issuer')}${columnHtml(heading.right, 'motto')}</header>`;
}

function columnHtml(column: HeadColumn, name: string): string {
  const rule = column.rule > 0 ? '<hr class="paper-rule">' : '';
  return (
    `<div class="paper-${name}"><div>${column.lines.map(lineHtml).join('')}${rule}</div>` +
    `<div class="paper-${name}-below">${column.below.map(lineHtml).join('')}</div></div>`
  );
}

function lineHtml(line: HeadLine): string {
  const text =
    line.face === 'bold'
      ? `<b>${escaped(line.text)}</b>`
      : line.face === 'italic'
        ? `<i>${escaped(line.text)}</i>`
        : escaped(line.text);
  return `<p>${text}</p>`;
}

function titleHtml(laid: LaidPaper): string {
  if (laid.title === null) return '';
  return `<h1 class="paper-title">${laid.title.lines.map((line) => escaped(line.text)).join('<br>')}</h1><hr class="paper-rule">`;
}

function addresseesHtml(lines: readonly string[]): string {
  if (lines.length === 0) return '';
  if (lines.length === 1) return `<p class="paper-addressee">Kính gửi: ${escaped(lines[0] ?? '')}</p>`;
  return `<div class="paper-addressees"><p>Kính gửi:</p><div>${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</div></div>`;
}

function runHtml(run: Run): string {
  const text = breakable(run.text);
  const bold = run.bold === true ? `<b>${text}</b>` : text;
  return run.italic === true ? `<i>${bold}</i>` : bold;
}

function blockHtml(block: LaidBlock): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.level + 1} class="paper-h${block.level}">${escaped(block.text)}</h${block.level + 1}>`;
    case 'paragraph':
      return `<p class="paper-text">${block.runs.map(runHtml).join('')}</p>`;
    case 'bullets':
      return `<ul class="paper-list">${block.items.map((item) => `<li>${breakable(item)}</li>`).join('')}</ul>`;
    case 'table':
      return tableHtml(block);
    case 'bars':
      return barsHtml(block);
    case 'pageBreak':
      return '<div class="paper-page-break"></div>';
  }
}

function tableHtml(table: LaidTable): string {
  const columns = table.columns;
  const row = (texts: readonly string[], tag: 'td' | 'th'): string =>
    `<tr>${texts.map((text, at) => `<${tag} class="paper-${columns[at]?.align ?? 'left'}">${cellHtml(text, columns[at]?.kind)}</${tag}>`).join('')}</tr>`;
  const caption = table.caption === null ? '' : `<caption>${escaped(table.caption)}</caption>`;
  const head = columns.map((column) => `<th scope="col">${escaped(column.title)}</th>`).join('');
  const foot = table.total ? `<tfoot>${row(table.total, 'td')}</tfoot>` : '';
  return (
    `<table class="paper-table">${caption}<thead><tr>${head}</tr></thead>` +
    `<tbody>${table.rows.map((texts) => row(texts, 'td')).join('\n')}</tbody>${foot}</table>`
  );
}

function cellHtml(text: string, kind: LaidTable['columns'][number]['kind'] | undefined): string {
  if (kind === 'url' && /^https?:\/\/\S+$/i.test(text)) return `<a href="${escaped(text)}">${breakable(text)}</a>`;
  return kind === 'hash' ? `<code>${escaped(text)}</code>` : breakable(text);
}

/** Bars are drawn with attributes, not styles, so that a strict content policy lets them stand. */
function barsHtml(bars: LaidBars): string {
  const rows = bars.items.map((item) => {
    const width = Math.round(item.share * 1000) / 10;
    const bar = `<svg class="paper-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="6"/></svg>`;
    return `<tr><th scope="row">${escaped(item.label)}</th><td class="paper-right">${escaped(item.value)}</td><td>${bar}</td></tr>`;
  });
  return (
    `<figure class="paper-bars"><table class="paper-table"><caption>${escaped(bars.title)}</caption>` +
    `<thead><tr><th scope="col">${escaped(bars.labelTitle)}</th><th scope="col">${escaped(bars.valueTitle)}</th><th scope="col">Biểu đồ</th></tr></thead>` +
    `<tbody>${rows.join('')}</tbody></table><figcaption>${escaped(bars.description)}</figcaption></figure>`
  );
}

function closingHtml(laid: LaidPaper): string {
  const recipients =
    laid.recipients.length === 0
      ? ''
      : `<div class="paper-recipients"><p><b><i>Nơi nhận:</i></b></p>${laid.recipients.map((line) => `<p>${escaped(line)}</p>`).join('')}</div>`;
  const signers = `<div class="paper-signers">${laid.signers.map(signerHtml).join('')}</div>`;
  const single = laid.signers.length === 1;
  return (
    `<footer class="paper-closing${single ? '' : ' paper-closing-many'}">${single ? recipients + signers : signers + recipients}</footer>` +
    `<p class="paper-attribution">${escaped(laid.attribution)}</p>` +
    (laid.verify === null ? '' : verifyHtml(laid.verify))
  );
}

function decidedHtml(lines: readonly string[]): string {
  return `<p class="paper-decided">${lines.map(escaped).join('<br>')}</p>`;
}

function verifyHtml({ lines, address }: LaidVerification): string {
  const qr = qrSvg(address, `class="paper-qr" role="img" aria-label="${escaped(`Mã QR dẫn đến ${address}`)}"`);
  return `<div class="paper-verify">${qr}<div>${lines.map((line) => `<p>${breakable(line)}</p>`).join('')}</div></div>`;
}

function signerHtml(signer: LaidSigner): string {
  const lines = (texts: readonly string[]): string => texts.map((text) => `<p>${escaped(text)}</p>`).join('');
  return `<div class="paper-signer"><div>${lines(signer.above)}</div><div class="paper-signing-room"></div><div>${lines(signer.below)}</div></div>`;
}
