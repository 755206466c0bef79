// The Typst program that draws a laid-out paper. It is constant: all words of the paper come in as JSON through
// `sys.inputs`, so no text of a user is ever read as a program.
import { BETWEEN_PARAGRAPHS, CELL_PADDING, FIRST_LINE, PAGE, QR_SIDE, SIGNING_ROOM, SIZES } from './page.ts';

export const PDF_TEMPLATE = `
#let paper = json(bytes(sys.inputs.paper))
#set document(
  title: paper.fileTitle,
  author: paper.author,
  description: paper.attribution,
  ..if paper.verify != none { (keywords: (paper.verify.mark,)) },
  date: datetime(year: paper.date.at(0), month: paper.date.at(1), day: paper.date.at(2)),
)
#set page(
  width: ${PAGE.width}mm, height: ${PAGE.height}mm,
  margin: (top: ${PAGE.top}mm, bottom: ${PAGE.bottom}mm, left: ${PAGE.left}mm, right: ${PAGE.right}mm),
  header-ascent: 20%,
  header: context {
    let n = counter(page).get().first()
    if n > 1 { align(center, text(size: ${SIZES.pageNumber}pt, str(n))) }
  },
)
#set text(
  font: "Tinos", size: ${SIZES.text}pt, lang: "vi", region: "VN", fallback: false, hyphenate: false,
  top-edge: "ascender", bottom-edge: "descender",
)
#let between = ${BETWEEN_PARAGRAPHS}pt + 0.22em
#set par(justify: true, leading: 0.22em, spacing: between, first-line-indent: (amount: ${FIRST_LINE}mm, all: true))
#let plain(body) = {
  set par(justify: false, first-line-indent: 0pt, spacing: 0.2em)
  body
}
#let rule(length) = if length > 0 { pdf.artifact(block(above: 3pt, below: 0pt, line(length: length * 1mm, stroke: 0.75pt))) }
#let shaped(line) = text(
  size: line.size * 1pt,
  weight: if line.face in ("bold", "boldItalic") { "bold" } else { "regular" },
  style: if line.face in ("italic", "boldItalic") { "italic" } else { "normal" },
  line.text,
)
#let stacked(lines) = for line in lines { block(above: 0.2em, below: 0.2em, shaped(line)) }
#let column-top(c) = { stacked(c.lines); rule(c.rule) }

#show heading: it => block(sticky: true, above: between, below: between, {
  set text(size: ${SIZES.text}pt, weight: if it.level < 3 { "bold" } else { "regular" })
  set par(justify: true, first-line-indent: 0pt)
  h(${FIRST_LINE}mm)
  it.body
})

#let runs(all) = for r in all {
  let body = for (i, piece) in r.pieces.enumerate() { if i > 0 { h(0pt) }; piece }
  if r.bold { body = strong(body) }
  if r.italic { body = emph(body) }
  body
}

#let cell(c) = if type(c) == str { c } else { table.cell(breakable: true, c.at(0)) }
#let boxed-table(t) = {
  if t.caption != none {
    block(sticky: true, width: 100%, above: between, below: between, align(center, plain(strong(t.caption))))
  }
  set text(size: t.size * 1pt)
  set par(justify: false, first-line-indent: 0pt, leading: 0.14em, spacing: 0.3em)
  set table.cell(breakable: false)
  block(width: 100%, above: between, below: between + 2pt, align(center, table(
    columns: t.widths.map(w => w * 1mm),
    inset: (x: ${CELL_PADDING}mm, top: 1.1mm, bottom: 0.9mm),
    stroke: 0.5pt,
    align: (x, y) => if y == 0 { center + horizon } else { (left: left, center: center, right: right).at(t.aligns.at(x)) + top },
    table.header(repeat: true, ..t.head.map(strong)),
    ..t.cells.map(cell),
    ..t.total.map(strong),
  )))
}

#let bars(b) = block(breakable: b.items.len() > 20, above: between, below: between, {
  block(sticky: true, width: 100%, above: between, below: between, align(center, plain(strong(b.title))))
  set text(size: ${SIZES.table}pt)
  set par(justify: false, first-line-indent: 0pt, leading: 0.14em, spacing: 0.3em)
  set table.cell(breakable: false)
  block(above: between, below: between, align(center, table(
    columns: b.widths.map(w => w * 1mm),
    inset: (x: ${CELL_PADDING}mm, top: 1.1mm, bottom: 0.9mm),
    stroke: 0.5pt,
    align: (x, y) => if y == 0 { center + horizon } else { (left, right, left).at(x) + horizon },
    table.header(repeat: true, ..b.head.map(strong)),
    ..b.items.map(i => (i.label, i.value, pdf.artifact(rect(width: i.share * 100%, height: 3.6mm, fill: luma(60), stroke: none)))).flatten(),
  )))
  block(above: between, below: between + 2pt, width: 100%, text(style: "italic", b.description))
})

#let blocks(all) = for b in all {
  if b.type == "heading" { heading(level: b.level, b.text) }
  else if b.type == "paragraph" {
    // The optimising line breaker may leave the last line too long when an address offers breaks inside.
    let breaks = if b.runs.any(r => r.pieces.len() > 1) { "simple" } else { "optimized" }
    let body = par(linebreaks: breaks, runs(b.runs))
    if b.last { block(sticky: true, body) } else { body }
  }
  else if b.type == "bullets" {
    set par(first-line-indent: 0pt, spacing: between)
    let dashed(items) = list(marker: [-], indent: ${FIRST_LINE}mm, body-indent: 1.5mm, spacing: between, ..items.map(item => runs((item,))))
    // The last item keeps with the signatures, as a last paragraph does.
    if b.last and b.items.len() > 0 {
      if b.items.len() > 1 { dashed(b.items.slice(0, -1)) }
      block(sticky: true, above: between, dashed(b.items.slice(-1)))
    } else { dashed(b.items) }
  }
  else if b.type == "table" { boxed-table(b) }
  else if b.type == "bars" { bars(b) }
  else if b.type == "pageBreak" { pagebreak(weak: true) }
}

#let signer(s) = align(center, plain({
  set text(size: ${SIZES.signature}pt, weight: "bold")
  for line in s.above { block(above: 0.2em, below: 0.2em, line) }
  for _ in range(s.empty) { block(above: 0.2em, below: 0.2em, context block(height: measure([A]).height)) }
  v(${SIGNING_ROOM}mm)
  for line in s.below { block(above: 0.2em, below: 0.2em, line) }
}))
#let recipients = plain({
  if paper.recipients.len() > 0 {
    block(above: 0pt, below: 0.2em, text(size: ${SIZES.recipientsWord}pt, weight: "bold", style: "italic", "Nơi nhận:"))
    for line in paper.recipients { block(above: 0.2em, below: 0.2em, text(size: ${SIZES.recipients}pt, line)) }
  }
})

// ---- the paper ----
#plain(grid(
  columns: (paper.heading.left.width * 1mm, paper.heading.right.width * 1mm),
  align: center + top,
  row-gutter: 8pt,
  column-top(paper.heading.left), column-top(paper.heading.right),
  stacked(paper.heading.left.below), stacked(paper.heading.right.below),
))
#if paper.note != none {
  block(above: 10pt, below: 10pt, width: 100%, inset: 2mm, stroke: (paint: black, thickness: 0.5pt, dash: "dashed"),
    plain(text(size: ${SIZES.note}pt, style: "italic", paper.note)))
}
#if paper.title != none {
  v(10pt)
  block(width: 100%, above: 0pt, below: 12pt, align(center, plain({ stacked(paper.title.lines); rule(paper.title.rule) })))
} else { v(8pt) }
#if paper.addressees.len() == 1 {
  block(width: 100%, above: 8pt, below: 12pt, align(center, plain([Kính gửi: #paper.addressees.first()])))
} else if paper.addressees.len() > 1 {
  block(width: 100%, above: 8pt, below: 12pt, align(center, plain(grid(columns: 2, align: left, column-gutter: 0mm,
    [Kính gửi:], [], [], stack(spacing: 0.2em, ..paper.addressees)))))
}
#let decided(lines) = block(width: 100%, sticky: true, above: between, below: between, align(center, plain(for line in lines {
  block(above: 0.2em, below: 0.2em, text(size: ${SIZES.title}pt, weight: "bold", line))
})))
#if paper.decision != none { decided(paper.decision.by) }
#for base in paper.legalBases { par(emph(base)) }
#if paper.decision != none { decided((paper.decision.word,)) }
#blocks(paper.blocks)
#v(8pt)
#if paper.signers.len() == 1 {
  block(breakable: false, width: 100%, plain(grid(columns: (1fr, 1.1fr), column-gutter: 4mm,
    recipients, signer(paper.signers.first()))))
} else {
  block(breakable: false, width: 100%, plain(grid(columns: (1fr, 1fr), column-gutter: 4mm, row-gutter: 6mm,
    ..paper.signers.map(signer))))
  block(breakable: false, above: 8mm, recipients)
}
#block(above: 6mm, width: 100%, plain(text(size: ${SIZES.attribution}pt, style: "italic", paper.attribution)))
#if paper.verify != none {
  block(above: 4mm, breakable: false, width: 100%, plain(grid(columns: (${QR_SIDE}mm, 1fr), column-gutter: 4mm,
    image(bytes(paper.verify.qr), format: "svg", width: ${QR_SIDE}mm, alt: paper.verify.alt),
    text(size: ${SIZES.attribution}pt, for line in paper.verify.lines { block(above: 0.3em, below: 0.3em, line) }))))
}
#for annex in paper.annexes {
  // Pages of each annex count from 1 (III.1.đ), and its first page shows no number.
  counter(page).update(0)
  pagebreak()
  {
    show heading: it => align(center, block(below: 0.2em, text(size: 14pt, weight: "bold", it.body)))
    heading(level: 1, annex.number)
  }
  align(center, plain({
    for line in annex.title { block(above: 0.2em, below: 0.2em, text(weight: "bold", line)) }
    for line in annex.origin { block(above: 0.2em, below: 0.2em, emph(line)) }
  }))
  v(6pt)
  blocks(annex.blocks)
}
`;
