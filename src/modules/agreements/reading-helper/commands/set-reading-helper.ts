import type { Context } from '../../../../platform/context/index.ts';
import { insist, Refusal, say } from '../../../../tools/sentence/index.ts';
import { completionsAddress, sealKey } from '../endpoint.ts';
import type { SetReadingHelper } from '../input.ts';
import { maySetHelper } from '../policy.ts';
import { helperSettings, sealedHelperKey } from '../queries.ts';
import { writeSettings } from '../store.ts';

/**
 * Sets where the helper is and whether it may be asked. The key is written and never read back. Throws Refusal
 * `no-endpoint`, `no-model`, those of a bad address, `key-of-another-server`, `warning-not-read`, `changed-meanwhile`. One
 * entry: `reading-helper.set`, without the key.
 */
export async function setReadingHelper(ctx: Context, input: SetReadingHelper): Promise<void> {
  insist(maySetHelper(ctx), 403);
  const before = await helperSettings(ctx);
  const { endpoint, model } = input;
  const url = endpoint === '' ? null : completionsAddress(endpoint, input.ownNetwork);
  if (input.isOn && !url) {
    throw new Refusal('no-endpoint', say('Muốn bật thì cần địa chỉ máy chủ.', 'Turning it on needs an address.'), 400);
  }
  if (input.isOn && model === '') {
    throw new Refusal('no-model', say('Muốn bật thì cần tên mô hình.', 'Turning it on needs a model.'), 400);
  }
  const formerOrigin = before.endpoint === '' ? null : new URL(before.endpoint).origin;
  const origin = url?.origin ?? null;
  const key = await keyFor(ctx, input, origin, formerOrigin);
  const wasWarned = before.warnedOf !== null && before.warnedOf === origin;
  if (input.isOn && !input.understood && !wasWarned) {
    throw new Refusal(
      'warning-not-read',
      say(
        'Muốn bật thì cần đánh dấu đã đọc cảnh báo: toàn văn được gửi tới máy chủ này.',
        'Turning it on needs the mark that you have read the warning: whole texts are sent to this server.',
      ),
      400,
    );
  }
  const warned = input.understood && origin !== null;
  await writeSettings(ctx, input.version, {
    is_on: input.isOn,
    endpoint: endpoint || null,
    model: model || null,
    sealed_key: key.sealed,
    own_network: input.ownNetwork,
    timeout_seconds: input.timeoutSeconds,
    longest_text: input.longestText,
    ...(warned
      ? { warned_by: ctx.actor.accountId, warned_at: ctx.now, warned_of: origin }
      : wasWarned
        ? { warned_by: null, warned_at: new Date(before.warnedAt!), warned_of: origin }
        : { warned_by: null, warned_at: null, warned_of: null }),
  });
  await ctx.journal({
    what: 'reading-helper.set',
    objectKind: 'reading-helper',
    objectId: 'reading-helper',
    data: {
      isOn: input.isOn,
      host: url?.host ?? null,
      model: model || null,
      ownNetwork: input.ownNetwork,
      timeoutSeconds: input.timeoutSeconds,
      longestText: input.longestText,
      key: key.change,
      warned,
    },
  });
}

async function keyFor(
  ctx: Context,
  input: SetReadingHelper,
  origin: string | null,
  formerOrigin: string | null,
): Promise<{ sealed: Buffer | null; change: 'set' | 'removed' | 'kept' | 'none' }> {
  if (input.key !== '') {
    if (origin === null) {
      throw new Refusal(
        'no-endpoint',
        say('Khóa truy cập cần đi cùng địa chỉ máy chủ.', 'A key needs the address it is for.'),
        400,
      );
    }
    return { sealed: sealKey(input.key, origin), change: 'set' };
  }
  const kept = await sealedHelperKey(ctx);
  if (kept === null) return { sealed: null, change: 'none' };
  if (input.removeKey) return { sealed: null, change: 'removed' };
  if (origin !== formerOrigin) {
    throw new Refusal(
      'key-of-another-server',
      say(
        'Khóa đang lưu là của máy chủ cũ và không được gửi sang máy chủ khác. Hãy nhập khóa mới hoặc chọn “Xóa khóa”.',
        'The kept key belongs to the former server and is not sent to another. Enter a new key, or choose “Remove the key”.',
      ),
      400,
    );
  }
  return { sealed: kept, change: 'kept' };
}
