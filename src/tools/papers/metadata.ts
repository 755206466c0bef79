// The descriptive data that goes beside an outgoing official paper, with the names, types and lengths of Decree
// 30/2020/NĐ-CP, Annex VI, part II.I. The decree names the fields, not an XML form: the root element and the one
// element per field are our choice. The print of the decree has "Organld" and "Signerlnfo" (letter l for I), misread
// from "OrganId" and "SignerInfo".
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { isDay, type Day } from '../calendar/index.ts';
import { no, Refusal, say, YES, type Answer } from '../sentence/index.ts';
import { cleanText } from './text.ts';

export interface PaperMetadata {
  readonly fileCode: {
    /** Identifier of the body that keeps the list of files. */
    readonly organId: string;
    /** Year in which the file was formed. */
    readonly fileCatalog: number;
    readonly fileNotation: string;
  };
  readonly docOrdinal?: number | undefined;
  /** "Báo cáo", … */
  readonly typeName: string;
  /** "05"; empty until the clerk has numbered the paper. */
  readonly codeNumber: string;
  /** "BC-UBND" */
  readonly codeNotation: string;
  readonly issuedDate: Day;
  readonly organName: string;
  readonly subject: string;
  readonly language: string;
  readonly pageAmount: number;
  readonly description?: string | undefined;
  readonly signerInfo: readonly { readonly position: string; readonly fullName: string }[];
  readonly to: readonly { readonly organId: string; readonly organName: string }[];
  /** One digit, as the receiving system numbers urgency and secrecy. */
  readonly priority?: number | undefined;
  readonly issuedAmount?: number | undefined;
  readonly dueDate?: Day | undefined;
}

type Value = string | number | undefined;
type FieldType = 'string' | 'number' | 'date';
interface Field {
  readonly path: string;
  readonly type: FieldType;
  /** Most letters, for numbers most digits. */
  readonly length: number;
  readonly required: boolean;
}

const field = (path: string, type: FieldType, length: number, required = true): Field => ({
  path,
  type,
  length,
  required,
});

/** Annex VI, II.I, in its order; groups that repeat are checked one by one. */
const FIELDS: readonly Field[] = [
  field('FileCode/OrganId', 'string', 13),
  field('FileCode/FileCatalog', 'number', 4),
  field('FileCode/FileNotation', 'string', 20),
  field('DocOrdinal', 'number', 3, false),
  field('TypeName', 'string', 100),
  field('CodeNumber', 'string', 11, false),
  field('CodeNotation', 'string', 30),
  field('IssuedDate', 'date', 10),
  field('OrganName', 'string', 200),
  field('Subject', 'string', 500),
  field('Language', 'string', 30),
  field('PageAmount', 'number', 3),
  field('Description', 'string', 500, false),
  field('SignerInfo/Position', 'string', 100),
  field('SignerInfo/FullName', 'string', 50),
  field('To/OrganId', 'string', 13, false),
  field('To/OrganName', 'string', 200),
  field('Priority', 'number', 1, false),
  field('IssuedAmount', 'number', 3, false),
  field('DueDate', 'date', 10, false),
];

const ROOT = 'OutgoingDocument';

type Group = Readonly<Record<string, Value>>;
type Tree = Readonly<Record<string, Value | Group | readonly Group[]>>;

function treeOf(data: PaperMetadata): Tree {
  return {
    FileCode: {
      OrganId: data.fileCode.organId,
      FileCatalog: data.fileCode.fileCatalog,
      FileNotation: data.fileCode.fileNotation,
    },
    DocOrdinal: data.docOrdinal,
    TypeName: data.typeName,
    CodeNumber: data.codeNumber,
    CodeNotation: data.codeNotation,
    IssuedDate: data.issuedDate,
    OrganName: data.organName,
    Subject: data.subject,
    Language: data.language,
    PageAmount: data.pageAmount,
    Description: data.description,
    SignerInfo: data.signerInfo.map((signer) => ({ Position: signer.position, FullName: signer.fullName })),
    To: data.to.map((one) => ({ OrganId: one.organId, OrganName: one.organName })),
    Priority: data.priority,
    IssuedAmount: data.issuedAmount,
    DueDate: data.dueDate,
  };
}

function check(tree: Tree): Answer {
  for (const one of FIELDS) {
    const [group = '', inner] = one.path.split('/');
    const found = tree[group];
    const groups = inner === undefined || found === undefined ? [] : ([found].flat() as readonly Group[]);
    // Nobody need receive it yet, but somebody must have signed.
    if (inner !== undefined && groups.length === 0 && group === 'To') continue;
    const places =
      inner === undefined ? [found] : groups.length === 0 ? [undefined] : groups.map((part) => part[inner]);
    for (const value of places) {
      const answer = checkValue(one, value as Value);
      if (!answer.yes) return answer;
    }
  }
  return YES;
}

function checkValue(one: Field, value: Value): Answer {
  if (value === undefined || value === '') {
    return one.required
      ? no('metadata-missing', `Dữ liệu đặc tả thiếu trường ${one.path}.`, `The metadata lack the field ${one.path}.`)
      : YES;
  }
  const text = String(value);
  const right =
    one.type === 'string' || (one.type === 'date' ? isDay(text) : typeof value === 'number' && /^\d+$/.test(text));
  if (!right) {
    return no(
      'metadata-type',
      `Trường ${one.path} của dữ liệu đặc tả sai kiểu.`,
      `The metadata field ${one.path} has the wrong type.`,
    );
  }
  return text.length <= one.length
    ? YES
    : no(
        'metadata-length',
        `Trường ${one.path} dài quá ${one.length} ký tự.`,
        `The metadata field ${one.path} is longer than ${one.length} characters.`,
      );
}

/** XML with one element per field. Throws a Refusal that names the field which is missing, too long or of a wrong type. */
export function toMetadataXml(data: PaperMetadata): string {
  const tree = treeOf(data);
  const answer = check(tree);
  if (!answer.yes) throw new Refusal(answer.code, answer.why);
  const lines = Object.entries(tree).flatMap(([name, value]) => element(name, value, '  '));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${ROOT}>\n${lines.join('\n')}\n</${ROOT}>\n`;
}

function element(name: string, value: Tree[string], indent: string): string[] {
  if (value === undefined) return [];
  if (typeof value === 'string' || typeof value === 'number')
    return [`${indent}<${name}>${escapeXml(String(value))}</${name}>`];
  return [value]
    .flat()
    .flatMap((group) => [
      `${indent}<${name}>`,
      ...Object.entries(group as Group).flatMap(([inner, part]) => element(inner, part, `${indent}  `)),
      `${indent}</${name}>`,
    ]);
}

function escapeXml(text: string): string {
  return cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Reads and checks what `toMetadataXml` wrote. Throws a Refusal for anything else. */
export function readMetadataXml(xml: string): PaperMetadata {
  const broken = (): Refusal =>
    new Refusal(
      'metadata-unreadable',
      say('Tệp này không phải dữ liệu đặc tả văn bản.', 'This file is not the metadata of a paper.'),
      400,
    );
  if (XMLValidator.validate(xml) !== true) throw broken();
  const parser = new XMLParser({
    parseTagValue: false,
    trimValues: false,
    processEntities: true,
    isArray: (name) => name === 'SignerInfo' || name === 'To',
  });
  const root: unknown = (parser.parse(xml) as Record<string, unknown>)[ROOT];
  if (root === null || typeof root !== 'object') throw broken();
  const tree = numbered(root as Record<string, unknown>, '');
  const answer = check(tree);
  if (!answer.yes) throw new Refusal(answer.code, answer.why, 400);
  return fromTree(tree);
}

const NUMBERS = new Set(FIELDS.filter((one) => one.type === 'number').map((one) => one.path));

function numbered(part: Record<string, unknown>, above: string): Tree {
  const pairs = Object.entries(part)
    .filter(([name]) => !name.startsWith('#'))
    .map(([name, value]): [string, Tree[string]] => {
      const path = above + name;
      if (Array.isArray(value))
        return [name, value.map((one) => numbered(one as Record<string, unknown>, `${path}/`) as Group)];
      if (value !== null && typeof value === 'object')
        return [name, numbered(value as Record<string, unknown>, `${path}/`) as Group];
      const text = String(value);
      return [name, NUMBERS.has(path) && /^\d+$/.test(text) ? Number(text) : text];
    });
  return Object.fromEntries(pairs);
}

function fromTree(tree: Tree): PaperMetadata {
  const file = tree['FileCode'] as Group;
  const groups = (name: string): readonly Group[] => (tree[name] ?? []) as readonly Group[];
  const text = (of: Tree | Group, name: string): string => String(of[name] ?? '');
  const optional = <T extends Value>(name: string, key: string): Record<string, T> =>
    tree[name] === undefined ? {} : { [key]: tree[name] as T };
  return {
    fileCode: {
      organId: text(file, 'OrganId'),
      fileCatalog: Number(file['FileCatalog']),
      fileNotation: text(file, 'FileNotation'),
    },
    ...optional<number>('DocOrdinal', 'docOrdinal'),
    typeName: text(tree, 'TypeName'),
    codeNumber: text(tree, 'CodeNumber'),
    codeNotation: text(tree, 'CodeNotation'),
    issuedDate: text(tree, 'IssuedDate'),
    organName: text(tree, 'OrganName'),
    subject: text(tree, 'Subject'),
    language: text(tree, 'Language'),
    pageAmount: Number(tree['PageAmount']),
    ...optional<string>('Description', 'description'),
    signerInfo: groups('SignerInfo').map((one) => ({
      position: text(one, 'Position'),
      fullName: text(one, 'FullName'),
    })),
    to: groups('To').map((one) => ({ organId: text(one, 'OrganId'), organName: text(one, 'OrganName') })),
    ...optional<number>('Priority', 'priority'),
    ...optional<number>('IssuedAmount', 'issuedAmount'),
    ...optional<string>('DueDate', 'dueDate'),
  };
}
