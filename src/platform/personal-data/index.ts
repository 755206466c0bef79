export { KINDS_OF_DATA, type KindName, type KindOfData } from './kinds.ts';
export { columnsOfSchema, type SchemaColumn } from './schema-columns.ts';
export { registerFaults, registerOf, type RegisterLine } from './register.ts';
export { holdingsOf, writeDocument } from './document.ts';
export { heldKinds, schemaRegister, type HeldKind } from './schema-register.ts';
export { eraseOf, heldOf, NAMELESS, type Erased, type HeldTable } from './of-person.ts';
export { endTerms, TERMS } from './retention.ts';
