// The style sheet that goes with `toHtml`, on screen and printed: the same sizes and places as DOCX and PDF.
import { BETWEEN_PARAGRAPHS, FIRST_LINE, PAGE, QR_SIDE, SIGNING_ROOM, SIZES } from './page.ts';

export const PAPER_CSS = `
@page { size: A4; margin: ${PAGE.top}mm ${PAGE.right}mm ${PAGE.bottom}mm ${PAGE.left}mm; }
.paper { font: ${SIZES.text}pt/1.3 "Times New Roman", Tinos, "Liberation Serif", serif; color: #000; background: #fff; max-width: ${PAGE.textWidth}mm; margin: 0 auto; }
.paper p { margin: 0; }
.paper-heading { display: grid; grid-template-columns: auto auto; justify-content: space-between; column-gap: 4mm; text-align: center; font-size: ${SIZES.body}pt; break-inside: avoid; }
.paper-issuer, .paper-motto { display: grid; grid-row: span 2; grid-template-rows: subgrid; }
.paper-motto > div > p:first-child { white-space: nowrap; }
.paper-motto > div > p:nth-child(2) { font-size: ${SIZES.mottoBelow}pt; }
.paper-issuer-below, .paper-motto-below { margin-top: 2mm; font-size: ${SIZES.number}pt; }
.paper-rule { border: 0; border-top: 0.75pt solid #000; width: 40%; margin: 0.8mm auto 0; }
.paper-motto .paper-rule { width: 62%; }
.paper-note { border: 0.5pt dashed #000; padding: 2mm; margin: 3mm 0; font-style: italic; font-size: ${SIZES.note}pt; }
.paper-title, .paper-annex-title { font-size: ${SIZES.title}pt; font-weight: bold; text-align: center; margin: 5mm 0 0; }
.paper-addressee, .paper-addressees { margin: 4mm 0; text-align: center; }
.paper-addressees { display: grid; grid-template-columns: auto auto; justify-content: center; text-align: left; }
.paper-addressees > div { padding-top: 1.3em; }
.paper-basis, .paper-text { text-align: justify; text-indent: ${FIRST_LINE}mm; overflow-wrap: anywhere; }
.paper .paper-basis, .paper .paper-text { margin: 0 0 ${BETWEEN_PARAGRAPHS}pt; }
.paper-basis { font-style: italic; }
.paper-decided { font-weight: bold; text-align: center; }
.paper .paper-decided { margin: 0 0 ${BETWEEN_PARAGRAPHS}pt; }
.paper-h1, .paper-h2, .paper-h3 { font-size: ${SIZES.text}pt; font-weight: bold; text-indent: ${FIRST_LINE}mm; margin: 0 0 ${BETWEEN_PARAGRAPHS}pt; break-after: avoid; }
.paper-h3 { font-weight: normal; }
.paper-list { list-style: "- "; margin: 0 0 ${BETWEEN_PARAGRAPHS}pt; padding-left: ${FIRST_LINE + 3}mm; text-align: justify; }
.paper-table { border-collapse: collapse; width: 100%; font-size: ${SIZES.table}pt; margin: 0 0 3mm; }
.paper-table caption { font-weight: bold; font-size: ${SIZES.text}pt; padding: 1mm 0; break-after: avoid; }
.paper-table th, .paper-table td { border: 0.5pt solid #000; padding: 0.8mm 1.5mm; vertical-align: top; overflow-wrap: break-word; }
.paper-table thead { display: table-header-group; }
.paper-table tr { break-inside: avoid; }
.paper-table tfoot { display: table-row-group; font-weight: bold; }
.paper-title + .paper-rule { margin-bottom: 4mm; }
.paper-table code { font: inherit; display: block; min-width: 8em; word-break: break-all; }
.paper-bars tbody th { text-align: left; font-weight: normal; }
.paper-table a { color: inherit; }
.paper-left { text-align: left; } .paper-center { text-align: center; } .paper-right { text-align: right; }
.paper-bars { margin: 0 0 3mm; break-inside: avoid; } .paper-bars figcaption { font-style: italic; font-size: ${SIZES.table}pt; }
.paper-bars td:last-child { width: 50%; }
.paper-bar { display: block; width: 100%; height: 3.6mm; fill: #3c3c3c; }
.paper-closing { display: grid; grid-template-columns: 1fr 1.1fr; margin-top: 4mm; break-inside: avoid; }
.paper-closing-many { display: block; } .paper-closing-many .paper-recipients { margin-top: 4mm; }
.paper-signers { display: grid; grid-template-columns: repeat(auto-fit, minmax(60mm, 1fr)); gap: 6mm; text-align: center; font-weight: bold; }
.paper-signer { display: grid; grid-row: span 3; grid-template-rows: subgrid; row-gap: 0; }
.paper-signing-room { height: ${SIGNING_ROOM}mm; }
.paper-recipients { font-size: ${SIZES.recipients}pt; } .paper-recipients > p:first-child { font-size: ${SIZES.recipientsWord}pt; }
.paper-attribution { font-size: ${SIZES.attribution}pt; font-style: italic; margin-top: 6mm !important; }
.paper-verify { display: grid; grid-template-columns: ${QR_SIDE}mm 1fr; column-gap: 4mm; margin-top: 4mm; font-size: ${SIZES.attribution}pt; break-inside: avoid; overflow-wrap: anywhere; } .paper-qr { width: ${QR_SIDE}mm; height: ${QR_SIDE}mm; }
.paper-annex { break-before: page; margin-top: 10mm; } .paper-annex-origin { text-align: center; font-style: italic; margin-bottom: 3mm !important; }
.paper-page-break { break-after: page; }
@media (max-width: 640px) { .paper-heading, .paper-closing { grid-template-columns: 1fr; } .paper-table { display: block; overflow-x: auto; } .paper-table td.paper-left { min-width: 28mm; } .paper-motto > div > p:first-child { white-space: normal; } .paper-signers { margin-top: 4mm; } }
`.trim();
