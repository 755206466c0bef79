import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../../tests/support/database.ts';
import { connectDatabase, disconnectDatabase } from '../database/index.ts';
import { addressOf, APP_ROLE } from '../database/roles.ts';
import { seal, unseal } from './index.ts';

const database = useTestDatabase();

describe('a sealed secret', () => {
  it('opens for its purpose only, is never the same twice and does not hold the text', () => {
    const sealed = seal('may-doc https://a.example', 'khóa-bí-mật');
    expect(unseal('may-doc https://a.example', sealed)).toBe('khóa-bí-mật');
    expect(unseal('may-doc https://b.example', sealed)).toBeNull();
    expect(sealed.equals(seal('may-doc https://a.example', 'khóa-bí-mật'))).toBe(false);
    expect(sealed.includes('khóa')).toBe(false);
  });

  it('does not open when a byte is changed or missing', () => {
    const sealed = seal('x', 'khóa');
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(unseal('x', changed)).toBeNull();
    }
    expect(unseal('x', sealed.subarray(0, 20))).toBeNull();
    expect(unseal('x', sealed.subarray(0, -1))).toBeNull();
  });

  it('does not open in another house', async () => {
    const sealed = seal('x', 'khóa');
    await disconnectDatabase();
    connectDatabase({ ...addressOf(APP_ROLE, database.ownerAddress), password: 'of another house' });
    expect(unseal('x', sealed)).toBeNull();
    await disconnectDatabase();
    connectDatabase(addressOf(APP_ROLE, database.ownerAddress));
    expect(unseal('x', sealed)).toBe('khóa');
  });
});
