// What makes Word offer to repair a file: elements out of the schema's order, parts without a type, relationships that lead
// nowhere, ids that occur twice. Orders are those of ECMA-376 (5th edition), part 1, 17.
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { KINDS } from './kinds-for-tests.ts';
import type { OfficialPaper } from './model.ts';
import { checkable, quarterlyReport } from './papers-for-tests.ts';
import { toDocx } from './to-docx.ts';

const words = (list: string): readonly string[] => list.split(' ');
const ORDER: Readonly<Record<string, readonly string[]>> = {
  pPr: words(
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  ),
  rPr: words(
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  ),
  pBdr: words('top left bottom right between bar'),
  tbl: words('tblPr tblGrid tr'),
  tblPr: words(
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  ),
  tblBorders: words('top left start bottom right end insideH insideV'),
  tblCellMar: words('top left start bottom right end'),
  tcMar: words('top left start bottom right end'),
  tcPr: words('cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark'),
  sectPr: words(
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
  ),
  inline: words('extent effectExtent docPr cNvGraphicFramePr graphic'),
  style: words(
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  ),
};

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '' });

function nodes(xml: string): Node[] {
  const build = (list: readonly Record<string, unknown>[]): Node[] =>
    list.map((one) => {
      const name = Object.keys(one).find((key) => key !== ':@') ?? '';
      const inner = one[name];
      return {
        name: name.replace(/^\w+:/, ''),
        attributes: (one[':@'] ?? {}) as Record<string, string>,
        children: Array.isArray(inner) ? build(inner as Record<string, unknown>[]) : [],
      };
    });
  return build(parser.parse(xml) as Record<string, unknown>[]);
}

const everything = (list: readonly Node[]): Node[] => list.flatMap((node) => [node, ...everything(node.children)]);

/** In words, what Word would stumble over. */
function faultsOf(files: Readonly<Record<string, Uint8Array>>): string[] {
  const faults: string[] = [];
  const parts = Object.keys(files);
  for (const path of parts.filter((one) => /\.(?:xml|rels)$/.test(one))) {
    const xml = strFromU8(files[path] ?? new Uint8Array());
    if (XMLValidator.validate(xml) !== true) faults.push(`${path} is not well-formed`);
    const all = everything(nodes(xml));
    for (const node of all) {
      faults.push(...outOfOrder(path, node));
      if (node.name === 'tc' && node.children.at(-1)?.name !== 'p')
        faults.push(`${path}: a cell does not end with a paragraph`);
    }
    const drawn = all.filter((node) => node.name === 'docPr').map((node) => node.attributes['id'] ?? '');
    if (new Set(drawn).size !== drawn.length) faults.push(`${path}: drawings share an id`);
    if (path.endsWith('.rels')) faults.push(...leadNowhere(path, all, parts));
  }
  const types = everything(nodes(strFromU8(files['[Content_Types].xml'] ?? new Uint8Array())));
  const named = new Set(types.flatMap((type) => type.attributes['PartName'] ?? type.attributes['Extension'] ?? []));
  for (const path of parts.filter((one) => one !== '[Content_Types].xml')) {
    if (!named.has(`/${path}`) && !named.has(path.split('.').at(-1) ?? '')) faults.push(`${path} has no content type`);
  }
  for (const name of named) {
    if (name.startsWith('/') && !parts.includes(name.slice(1)))
      faults.push(`${name} has a content type but is missing`);
  }
  return faults;
}

function outOfOrder(path: string, { name, children }: Node): string[] {
  const order = ORDER[name];
  if (!order) return [];
  const places = children.map((child) => order.indexOf(child.name));
  const faults = children
    .filter((_, at) => places[at] === -1)
    .map((child) => `${path}: ${child.name} in ${name} is unknown`);
  const wrong = places.findIndex((place, at) => at > 0 && place < (places[at - 1] ?? 0));
  return wrong < 0 ? faults : [...faults, `${path}: ${children[wrong]?.name} comes too late in ${name}`];
}

function leadNowhere(path: string, all: readonly Node[], parts: readonly string[]): string[] {
  const relations = all.filter((node) => node.name === 'Relationship');
  const ids = relations.map((one) => one.attributes['Id']);
  const folder = path.replace(/_rels\/[^/]+$/, '');
  const lost = relations.filter((one) => {
    const target = one.attributes['Target'] ?? '';
    if (one.attributes['TargetMode'] === 'External') return false;
    return !parts.includes(target.startsWith('/') ? target.slice(1) : `${folder}${target}`);
  });
  return [
    ...(new Set(ids).size === ids.length ? [] : [`${path}: relationships share an id`]),
    ...lost.map((one) => `${path}: nothing at ${one.attributes['Target']}`),
  ];
}

const partsOf = async (paper: OfficialPaper) => unzipSync(await toDocx(paper));

describe('DOCX without repair', () => {
  it.each([...Object.entries(KINDS), ['a long report', quarterlyReport(30)] as const])('%s', async (_kind, paper) => {
    expect(faultsOf(await partsOf(paper))).toEqual([]);
    expect(faultsOf(await partsOf(checkable(paper)))).toEqual([]);
  });
  it.each([
    ['word/document.xml', /(<w:cantSplit\/>)/, '<w:cantSplit>', 'not well-formed'],
    ['word/document.xml', /(<w:pStyle [^>]*>)(<w:keepNext\/>)/, '$2$1', 'comes too late in pPr'],
    ['word/document.xml', /<w:jc [^>]*>/, '<w:middle/>', 'middle in tblPr is unknown'],
    ['word/document.xml', /<\/w:p><\/w:tc>/, '</w:p><w:tbl/></w:tc>', 'a cell does not end with a paragraph'],
    ['word/document.xml', /(<wp:docPr [^>]*>)/, '$1$1', 'drawings share an id'],
    ['word/_rels/document.xml.rels', /Target="styles.xml"/, 'Target="style.xml"', 'nothing at style.xml'],
    ['[Content_Types].xml', /<Default [^>]*Extension="png"[^>]*>/, '', 'has no content type'],
  ])('finds what is wrong in %s: %s', async (path, right, wrong, fault) => {
    const files = await partsOf(checkable(quarterlyReport(2)));
    files[path] = strToU8(strFromU8(files[path] ?? new Uint8Array()).replace(right, wrong));
    expect(faultsOf(files).join('\n')).toContain(fault);
  });
});
