// Which bodies the names of a table mean. A name that exactly one standing body bears is that body; all others a person
// settles, out of candidates or by registering a new one.
import type { ReadContext } from '../../platform/context/index.ts';
import { searchKey } from '../../tools/vietnamese/index.ts';
import { organisationsByIds, organisationsNamed, resolveOrganisation } from '../organisations/index.ts';
import type { ReadProgramme } from './check.ts';
import { NEW_BODIES, type NewBody } from './model.ts';

export interface BodyCandidate {
  readonly id: string;
  readonly name: string;
  readonly place: string | null;
  readonly parentName: string | null;
}

export interface WrittenName {
  /** Under which a choice is kept: the folded name. */
  readonly key: string;
  readonly name: string;
  readonly side: 'A' | 'B';
  /** How many programmes of the table name it. */
  readonly programmes: number;
  /** The body that it means; null while it has to be settled. */
  readonly meansId: string | null;
  readonly meansName: string | null;
  /** A new body that is to be registered. */
  readonly asNew: NewBody | null;
  /** Bodies that come near; only of names that have to be settled, and of so many of them at a time. */
  readonly candidates: readonly BodyCandidate[];
}

/** Looking for bodies that come near costs some milliseconds for each name. */
export const MOST_NAMES_AT_ONCE = 100;

export type Choices = Readonly<Record<string, string>>;

export function isNewBody(choice: string | undefined): choice is NewBody {
  return (NEW_BODIES as readonly string[]).includes(choice ?? '');
}

export async function writtenNames(
  ctx: ReadContext,
  programmes: readonly ReadProgramme[],
  choices: Choices,
): Promise<WrittenName[]> {
  const found = new Map<string, { name: string; side: 'A' | 'B'; programmes: number }>();
  for (const programme of programmes)
    for (const side of ['A', 'B'] as const)
      for (const name of side === 'A' ? programme.sideA : programme.sideB) {
        const known = found.get(searchKey(name));
        if (known) known.programmes += 1;
        else found.set(searchKey(name), { name, side, programmes: 1 });
      }
  const named = await organisationsNamed(
    ctx,
    [...found.values()].map((one) => one.name),
  );
  const chosen = await organisationsByIds(
    ctx,
    Object.values(choices).filter((choice) => !isNewBody(choice)),
  );
  let room = MOST_NAMES_AT_ONCE;
  const names: WrittenName[] = [];
  for (const [key, one] of found) {
    const choice = choices[key];
    const borne = named.get(one.name) ?? [];
    const means = chosen.get(choice ?? '') ?? (choice === undefined && borne.length === 1 ? borne[0] : undefined);
    const asNew = isNewBody(choice) ? choice : null;
    const open = !means && !asNew && room > 0;
    if (open) room -= 1;
    const candidates = open
      ? [...borne, ...(await resolveOrganisation(ctx, one.name)).filter((near) => near.endedOn === null)]
      : [];
    const seen = new Set<string>();
    names.push({
      key,
      ...one,
      meansId: means?.id ?? null,
      meansName: means?.name ?? null,
      asNew,
      candidates: candidates
        .filter(({ id }) => !seen.has(id) && seen.add(id))
        .map(({ id, name, place, parentName }) => ({ id, name, place, parentName })),
    });
  }
  return names;
}
