// Writes the documents that let people sign in another's place.
import type { Context } from '../../platform/context/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import type { SetPeople } from './input.ts';

/** Adds or rewrites the documents of these people. Returns their ids by the person's place in the list. */
export async function keepAuthorityDocuments(
  ctx: Context,
  programmeId: string,
  people: readonly SetPeople['people'][number][],
): Promise<Map<number, string>> {
  const kept = new Map<number, string>();
  for (const [position, person] of people.entries()) {
    const document = person.authorityDocument;
    if (!document) continue;
    const columns = {
      number: document.number ?? null,
      issued_on: document.issuedOn ?? null,
      what: document.what,
      ...(document.fileId ? { file_id: document.fileId } : {}),
    };
    if (document.id) {
      const done = await ctx.db
        .updateTable('authority_document')
        .set(columns)
        .where('id', '=', document.id)
        .where('programme_id', '=', programmeId)
        .executeTakeFirst();
      if (done.numUpdatedRows !== 1n) throw notOfThisProgramme();
      kept.set(position, document.id);
      continue;
    }
    const { id } = await ctx.db
      .insertInto('authority_document')
      .values({ programme_id: programmeId, ...columns })
      .returning('id')
      .executeTakeFirstOrThrow();
    kept.set(position, id);
  }
  return kept;
}

/** Removes documents that nobody in the programme stands on any more. */
export async function dropAuthorityDocuments(
  ctx: Context,
  programmeId: string,
  kept: readonly string[],
): Promise<void> {
  let gone = ctx.db.deleteFrom('authority_document').where('programme_id', '=', programmeId);
  if (kept.length > 0) gone = gone.where('id', 'not in', [...kept]);
  await gone.execute();
}

function notOfThisProgramme(): Refusal {
  return new Refusal(
    'no-such-document',
    say('Văn bản ủy quyền này không còn ở chương trình.', 'This authority document is no longer in the programme.'),
    404,
  );
}
