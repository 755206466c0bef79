// How a table is declared. Only columns that no rule of register.ts settles need a word: those with free text, documents or
// files. `none` says that the column can hold nothing of a person; any other key is a kind of kinds.ts. Columns are
// divided by blanks; `*` stands for all of a table that is about one person.
import type { KindName } from '../kinds.ts';

export type TableDeclaration = Partial<Record<KindName | 'none', string>>;
export type Declarations = Readonly<Record<string, TableDeclaration>>;
