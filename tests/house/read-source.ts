// Reads one source file with a real parser: its imports (static, re-exported, dynamic), default exports and the tables
// it names to the database.
import { parseSync, Visitor } from 'oxc-parser';

export interface SourceFacts {
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly { readonly from: string; readonly dynamic: boolean }[];
  /** A dynamic import whose target cannot be read in the source. */
  readonly blindImports: number;
  readonly hasDefaultExport: boolean;
  readonly tables: readonly string[];
  /** `new Date()` or `Date.now`. */
  readonly asksMachineTime: boolean;
}

const TABLE_CALLS = new Set([
  'selectFrom',
  'insertInto',
  'updateTable',
  'deleteFrom',
  'mergeInto',
  'innerJoin',
  'leftJoin',
  'rightJoin',
  'fullJoin',
  'innerJoinLateral',
  'leftJoinLateral',
  'crossJoin',
  'using',
  'from',
]);
const IN_SQL = /\b(?:from|join|into|update|table|truncate|lock|only|references|using)\s+(?:public\.)?"?([a-z_]+)"?/gi;

/** Text that is prose and merely says "from the agreement" is no query. */
const QUERY =
  /^\s*(?:with|select|insert|update|delete|truncate|create|alter|drop|lock|copy|declare|merge|grant|revoke|do)\b/i;

/** `tables` are the names to look for; a word that is no table is never reported. */
export function readSource(path: string, source: string, tables: ReadonlySet<string>): SourceFacts {
  const parsed = parseSync(path, source);
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors[0]!.message}`);
  const imports: { from: string; dynamic: boolean }[] = [];
  const named = new Set<string>();
  let blindImports = 0;
  let hasDefaultExport = false;
  let asksMachineTime = false;
  for (const found of parsed.module.staticImports) imports.push({ from: found.moduleRequest.value, dynamic: false });
  for (const found of parsed.module.staticExports) {
    for (const entry of found.entries) {
      if (entry.moduleRequest) imports.push({ from: entry.moduleRequest.value, dynamic: false });
      if (entry.exportName.kind === 'Default') hasDefaultExport = true;
    }
  }
  const note = (text: string) => {
    const table = text.split(/\s|\./)[0]!;
    if (tables.has(table)) named.add(table);
  };
  const noteSql = (text: string) => {
    for (const match of text.matchAll(IN_SQL)) note(match[1]!.toLowerCase());
  };
  new Visitor({
    ImportExpression(node) {
      if (node.source.type === 'Literal' && typeof node.source.value === 'string') {
        imports.push({ from: node.source.value, dynamic: true });
      } else blindImports++;
    },
    NewExpression({ callee, arguments: given }) {
      if (callee.type === 'Identifier' && callee.name === 'Date' && given.length === 0) asksMachineTime = true;
    },
    MemberExpression({ object, property }) {
      if (object.type !== 'Identifier' || property.type !== 'Identifier') return;
      if (object.name === 'Date' && property.name === 'now') asksMachineTime = true;
    },
    CallExpression(node) {
      const callee = node.callee;
      const name =
        callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : '';
      if (!TABLE_CALLS.has(name)) return;
      for (const argument of node.arguments) {
        const parts = argument.type === 'ArrayExpression' ? argument.elements : [argument];
        for (const part of parts) {
          if (part?.type === 'Literal' && typeof part.value === 'string') note(part.value);
        }
      }
    },
    Literal(node) {
      if (typeof node.value === 'string' && QUERY.test(node.value)) noteSql(node.value);
    },
    TemplateLiteral(node) {
      const text = node.quasis.map((quasi) => quasi.value.raw).join(' ? ');
      if (QUERY.test(text)) noteSql(text);
    },
    TaggedTemplateExpression(node) {
      // sql`…` may also be a piece of a query.
      if (node.tag.type === 'Identifier' && node.tag.name === 'sql') {
        noteSql(node.quasi.quasis.map((quasi) => quasi.value.raw).join(' ? '));
      }
    },
  }).visit(parsed.program);
  return {
    path,
    lines: source.split('\n').length - 1,
    imports,
    blindImports,
    hasDefaultExport,
    tables: [...named],
    asksMachineTime,
  };
}
