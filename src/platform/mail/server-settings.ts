// Which server sends the house's letters. The password is sealed for this server and user, and never shown again.
import type { Context, ReadContext } from '../context/index.ts';
import type { Transaction } from '../database/index.ts';
import { seal, unseal } from '../sealing/index.ts';
import { insist, no, Refusal, say, YES, type Answer } from '../../tools/sentence/index.ts';
import { enqueueDelivery } from './delivery-job.ts';
import { isProblemCode, type MailProblem } from './failures.ts';
import type { Sender } from './message.ts';
import { mailServerInput, type SetMailServer } from './server-input.ts';
import type { MailServer } from './smtp.ts';

export interface MailServerView {
  readonly isOn: boolean;
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
  readonly ownNetwork: boolean;
  readonly certificate: string;
  readonly userName: string;
  readonly hasPassword: boolean;
  readonly senderName: string;
  readonly senderAddress: string;
  readonly perMinute: number;
  readonly version: number;
  /** Why no letter goes at the moment; null while all is well. */
  readonly problem: MailProblem | null;
  readonly failingSince: string | null;
  readonly nextAttemptAt: string | null;
  readonly lastSuccessAt: string | null;
}

const purposeOf = (host: string, user: string) => `mail ${host} ${user}`;

function maySet({ organisation, actor }: ReadContext): Answer {
  if (organisation === null && (actor.accountId === null || actor.isPlatformAdmin)) return YES;
  return no(
    'not-administrator',
    'Chỉ quản trị hệ thống làm được việc này.',
    'Only a platform administrator can do this.',
  );
}

export function mustSetMail(ctx: ReadContext): void {
  insist(maySet(ctx), 403);
}

/** For administrators. Throws Refusal 403 for others. */
export async function mailServerView(ctx: ReadContext): Promise<MailServerView> {
  mustSetMail(ctx);
  const row = await ctx.db.selectFrom('mail_server').selectAll().executeTakeFirst();
  const how = await ctx.db.selectFrom('mail_progress').selectAll().executeTakeFirst();
  return {
    isOn: row?.is_on ?? false,
    host: row?.host ?? '',
    port: row?.port ?? 587,
    security: row?.security ?? 'starttls',
    ownNetwork: row?.own_network ?? false,
    certificate: row?.certificate ?? '',
    userName: row?.user_name ?? '',
    hasPassword: row?.sealed_password != null,
    senderName: row?.sender_name ?? '',
    senderAddress: row?.sender_address ?? '',
    perMinute: row?.per_minute ?? 60,
    version: row?.version ?? 0,
    problem: how ? problemIn(how.problem) : null,
    failingSince: how?.failing_since?.toISOString() ?? null,
    nextAttemptAt: how?.next_attempt_at.toISOString() ?? null,
    lastSuccessAt: how?.last_success_at?.toISOString() ?? null,
  };
}

/** A problem as it was kept; null when there is none. */
export function problemIn(kept: unknown): MailProblem | null {
  if (typeof kept !== 'object' || kept === null || !('code' in kept)) return null;
  const { code, answer } = kept as { code: unknown; answer?: unknown };
  if (typeof code !== 'string' || !isProblemCode(code)) return null;
  return { code, answer: typeof answer === 'string' ? answer : null };
}

/**
 * Throws Refusal `incomplete`, `not-in-the-clear`, `password-of-another-server`, `password-missing`, `changed-meanwhile`.
 * One entry: `mail-server.changed`, without password and addresses. What was in the way of sending is tried anew at once.
 */
export async function setMailServer(ctx: Context, input: SetMailServer): Promise<void> {
  mustSetMail(ctx);
  const given = mailServerInput.parse(input);
  const { isOn, host, port, security, ownNetwork, senderName, senderAddress, perMinute } = given;
  if (isOn && (host === '' || senderName === '' || senderAddress === ''))
    refuse(
      'incomplete',
      'Muốn bật thì cần máy chủ, tên và địa chỉ người gửi.',
      'Turning it on needs a server, and the name and address of the sender.',
    );
  if (security === 'none' && !ownNetwork)
    refuse(
      'not-in-the-clear',
      'Không mã hóa chỉ dùng được cho máy nằm trong mạng của đơn vị.',
      'Without encryption is only for a machine in your own network.',
    );
  const password = await passwordFor(ctx, given);
  await write(ctx, given.version, {
    is_on: isOn,
    host: host || null,
    port,
    security,
    own_network: ownNetwork,
    certificate: given.certificate || null,
    user_name: password.sealed ? given.userName : null,
    sealed_password: password.sealed,
    sender_name: senderName || null,
    sender_address: senderAddress || null,
    per_minute: perMinute,
    changed_at: ctx.now,
  });
  await ctx.db
    .updateTable('mail_progress')
    .set({ failures: 0, problem: null, failing_since: null, next_attempt_at: ctx.now })
    .execute();
  await ctx.journal({
    what: 'mail-server.changed',
    objectKind: 'mail-server',
    objectId: 'mail-server',
    data: { isOn, host: host || null, port, security, ownNetwork, perMinute, password: password.change },
  });
  await enqueueDelivery(ctx);
}

function refuse(code: string, vi: string, en: string): never {
  throw new Refusal(code, say(vi, en), 400);
}

async function passwordFor(
  ctx: Context,
  { host, userName, password, removePassword }: SetMailServer,
): Promise<{ sealed: Buffer | null; change: 'set' | 'kept' | 'removed' | 'none' }> {
  const row = await ctx.db.selectFrom('mail_server').selectAll().executeTakeFirst();
  const kept = row?.sealed_password ?? null;
  if (removePassword || userName === '') {
    if (password !== '' && userName === '')
      refuse('password-missing', 'Mật khẩu cần đi cùng tên đăng nhập.', 'A password needs the user it is for.');
    return { sealed: null, change: kept ? 'removed' : 'none' };
  }
  if (password !== '') return { sealed: seal(purposeOf(host, userName), password), change: 'set' };
  if (!kept) refuse('password-missing', 'Tên đăng nhập cần đi cùng mật khẩu.', 'A user needs a password.');
  if (row?.host !== host || row.user_name !== userName)
    refuse(
      'password-of-another-server',
      'Mật khẩu đang lưu là của máy chủ hoặc tên đăng nhập cũ và không được gửi đi nơi khác. Hãy nhập lại.',
      'The kept password belongs to the former server or user and is not sent elsewhere. Enter it again.',
    );
  return { sealed: kept, change: 'kept' };
}

interface ServerRow {
  readonly is_on: boolean;
  readonly host: string | null;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
  readonly own_network: boolean;
  readonly certificate: string | null;
  readonly user_name: string | null;
  readonly sealed_password: Buffer | null;
  readonly sender_name: string | null;
  readonly sender_address: string | null;
  readonly per_minute: number;
  readonly changed_at: Date;
}

async function write(ctx: Context, version: number, row: ServerRow): Promise<void> {
  const done =
    version === 0
      ? (
          await ctx.db
            .insertInto('mail_server')
            .values(row)
            .onConflict((on) => on.doNothing())
            .executeTakeFirst()
        ).numInsertedOrUpdatedRows
      : (
          await ctx.db
            .updateTable('mail_server')
            .set((eb) => ({ ...row, version: eb('version', '+', 1) }))
            .where('version', '=', version)
            .executeTakeFirst()
        ).numUpdatedRows;
  if (done === 1n) return;
  throw new Refusal(
    'changed-meanwhile',
    say(
      'Quản trị viên khác vừa đổi thiết lập này. Hãy xem lại rồi lưu lần nữa.',
      'Another administrator has just changed these settings. Look at them again, then save once more.',
    ),
    409,
  );
}

/** What sending needs. */
export interface SendingServer {
  readonly server: MailServer;
  readonly sender: Sender;
  readonly perMinute: number;
  readonly isOn: boolean;
}

/** Null: nothing is set up; a problem: it cannot be used. In scope system. */
export async function sendingServer(db: Transaction): Promise<SendingServer | MailProblem | null> {
  const row = await db.selectFrom('mail_server').selectAll().executeTakeFirst();
  if (!row?.host || !row.port || !row.sender_address || !row.sender_name) return null;
  let signIn: MailServer['signIn'] = null;
  if (row.user_name !== null && row.sealed_password !== null) {
    const password = unseal(purposeOf(row.host, row.user_name), row.sealed_password);
    if (password === null) return { code: 'password-lost', answer: null };
    signIn = { user: row.user_name, password };
  }
  const { host, port, security, own_network: ownNetwork, certificate } = row;
  return {
    server: { host, port, security, ownNetwork, certificate, signIn },
    sender: { name: row.sender_name, address: row.sender_address },
    perMinute: row.per_minute,
    isOn: row.is_on,
  };
}
