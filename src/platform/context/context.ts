// What every command and query is given. `perform` is the one way to write: one transaction in which the command checks,
// changes, journals and enqueues. `consult` is the one way to read.
import { asOrganisation, asPublic, asSystem, type Transaction } from '../database/index.ts';
import { enqueue, EVERY_PROGRAMME, reactionsTo, type EnqueueOptions } from '../jobs/index.ts';
import { append, type JournalEntry, type JournalFact } from '../journal/index.ts';
import { insist } from '../../tools/sentence/index.ts';
import { secondPersonAllows, type FourEyesClaim } from './four-eyes.ts';
import { signInAllows } from './fresh-sign-in.ts';

/** Who acts. `accountId` is null for the program itself. `role` is the person's role in the acting organisation. */
export interface Actor {
  readonly accountId: string | null;
  readonly name: string;
  readonly role: string | null;
  readonly isPlatformAdmin: boolean;
  /**
   * When they last proved who they are; without it, steps that ask for a fresh sign-in are refused to people.
   * 'by-program': the program acts in their name (the example workspace, work that they started and were asked for then).
   */
  readonly provenAt?: Date | 'by-program';
  /** The absent colleague in whose stead they act. */
  readonly onBehalfOf?: { readonly accountId: string; readonly maySign: boolean };
  /** Somebody without an account who holds a signed link, for one purpose and one object. */
  readonly link?: { readonly id: string; readonly purpose: string; readonly subjectId: string };
}

/** In whose name: a person for an organisation, the public, or the program for a stated reason. */
export type Who =
  | { readonly kind: 'person'; readonly actor: Actor; readonly organisationId: string }
  | { readonly kind: 'public' }
  | { readonly kind: 'system'; readonly reason: string; readonly actor?: Actor };

export interface ReadContext {
  readonly actor: Actor;
  /** The organisation one acts for; null for the public and the program itself. */
  readonly organisation: string | null;
  readonly db: Transaction;
  /** When the transaction began, by the database's clock: the machine's own may be wrong. */
  readonly now: Date;
}

export interface Context extends ReadContext {
  /**
   * Adds the entry of this change; tasks that react to it are enqueued in the same transaction. A step for two people says
   * whose earlier steps it is to be kept apart from.
   */
  journal(entry: JournalEntry & { readonly fourEyes?: FourEyesClaim }): Promise<JournalFact>;
  enqueue(task: string, payload: Record<string, unknown>, options?: EnqueueOptions): Promise<void>;
}

const NOBODY: Actor = { accountId: null, name: '', role: null, isPlatformAdmin: false };

function inScopeOf<R>(who: Who, work: (read: ReadContext) => Promise<R>): Promise<R> {
  switch (who.kind) {
    case 'person':
      return asOrganisation(who.organisationId, (db, now) =>
        work({ actor: who.actor, organisation: who.organisationId, db, now }),
      );
    case 'public':
      return asPublic((db, now) => work({ actor: NOBODY, organisation: null, db, now }));
    case 'system':
      return asSystem(who.reason, (db, now) => work({ actor: who.actor ?? NOBODY, organisation: null, db, now }));
  }
}

/** An entry says when somebody acted in another's stead or by a link. */
function withHow({ onBehalfOf, link }: Actor, entry: JournalEntry): JournalEntry {
  if (!onBehalfOf && !link) return entry;
  const how = { ...(onBehalfOf ? { onBehalfOf: onBehalfOf.accountId } : {}), ...(link ? { link: link.id } : {}) };
  return { ...entry, data: { ...entry.data, ...how } };
}

/** Whether the actor came by a signed link for just this; policies of the few things that links may do ask it. */
export function holdsLink(actor: Pick<Actor, 'link'>, purpose: string, subjectId: string): boolean {
  return actor.link?.purpose === purpose && actor.link.subjectId === subjectId;
}

/** Runs a query: `consult(who, (ctx) => programmeView(ctx, id))`. */
export function consult<R>(who: Who, query: (ctx: ReadContext) => Promise<R>): Promise<R> {
  return inScopeOf(who, query);
}

/** Runs a command in one transaction. It may run again after a conflict, so it must have no effect outside the database. */
export function perform<I, R>(who: Who, command: (ctx: Context, input: I) => Promise<R>, input: I): Promise<R> {
  return inScopeOf(who, (read) => {
    const { db, now, actor, organisation } = read;
    const ctx: Context = {
      ...read,
      async journal(given) {
        insist(await secondPersonAllows(read, given));
        insist(signInAllows(actor, given.what, now), 403);
        const { fourEyes: _, ...told } = given;
        const entry = withHow(actor, told);
        const fact = await append(db, { accountId: actor.accountId, organisationId: organisation }, now, entry);
        for (const task of reactionsTo(entry.what)) {
          await enqueue(db, task, {
            entryId: fact.id,
            objectId: entry.objectId,
            programmeId: entry.programmeId ?? null,
          });
        }
        const { programmeId } = entry;
        if (programmeId)
          for (const task of reactionsTo(EVERY_PROGRAMME))
            await enqueue(db, task, { programmeId }, { key: `${task}:${programmeId}` });
        return fact;
      },
      enqueue: (task, payload, options) => enqueue(db, task, payload, options),
    };
    return command(ctx, input);
  });
}
