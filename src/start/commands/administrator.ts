import { randomBytes } from 'node:crypto';
import { createAccount, createAccountInput } from '../../modules/accounts/index.ts';
import { perform } from '../../platform/context/index.ts';
import { badUsage, type Command, readArguments } from './arguments.ts';
import { inHouse } from './house.ts';

export const administratorCommand: Command = (args) => {
  const { values } = readArguments(args, { email: { type: 'string' }, name: { type: 'string' } });
  const password = randomBytes(15).toString('base64url');
  const given = createAccountInput.safeParse({ ...values, password, isPlatformAdmin: true });
  if (!given.success) {
    throw badUsage(
      'Cần --email (địa chỉ thư) và --name (họ tên, từ 2 chữ).',
      '--email (an address) and --name (at least 2 letters) are needed.',
    );
  }
  return inHouse(async () => {
    await perform({ kind: 'system', reason: 'administrator command' }, createAccount, given.data);
    console.log(
      `Đã lập tài khoản quản trị ${given.data.email}.\nMật khẩu đầu tiên (đổi ngay sau khi đăng nhập) / first password, change it after signing in:\n${password}`,
    );
    return 0;
  });
};
