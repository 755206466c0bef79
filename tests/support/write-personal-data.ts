// Writes docs/PERSONAL-DATA.md anew: `node tests/support/write-personal-data.ts`.
import { writeFile } from 'node:fs/promises';
import { schemaRegister, writeDocument } from '../../src/platform/personal-data/index.ts';

await writeFile(new URL('../../docs/PERSONAL-DATA.md', import.meta.url), writeDocument(schemaRegister()));
