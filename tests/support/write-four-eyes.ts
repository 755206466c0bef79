// Writes docs/FOUR-EYES.md anew: `node tests/support/write-four-eyes.ts`.
import { writeFile } from 'node:fs/promises';
import { fourEyesPage } from './four-eyes-page.ts';

await writeFile(new URL('../../docs/FOUR-EYES.md', import.meta.url), fourEyesPage());
