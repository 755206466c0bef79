import { describe, expect, it } from 'vitest';
import { hashPassword, passwordFits, verifyPassword } from './password.ts';

const code = (password: string, email = 'nguoi.mau@xa.example') => {
  const answer = passwordFits(password, email);
  return answer.yes ? 'yes' : answer.code;
};

describe('what is accepted', () => {
  it.each([
    'bến sông có ba cây gạo',
    'Trời hôm nay nắng, mai mưa!',
    'correct horse battery staple',
    'k7#Vq2!mZx0p',
    'ề'.repeat(3) + 'ốạụửỳ giọt sương mai',
    'gió '.repeat(60) + 'lặng',
  ])('%s', (password) => {
    expect(code(password)).toBe('yes');
  });
  it.each([
    ['ngắn quá', 'password-short'],
    ['x'.repeat(257), 'password-long'],
    ['matkhau123456', 'password-known'],
    ['Mật khẩu 2026', 'password-known'],
    ['Password!!!', 'password-known'],
    ['0912345678', 'password-known'],
    ['20/11/1990', 'password-known'],
    ['aaaaaaaaaaaa', 'password-known'],
    ['caunoicaunoi', 'password-known'],
    ['qwertyuiop', 'password-known'],
    ['nguoi.mau-2026', 'password-has-email'],
    ['Ngườí.Mẫu rất dài', 'password-has-email'],
  ])('%s: %s', (password, expected) => {
    expect(code(password)).toBe(expected);
  });
  it('counts letters, not bytes or combining marks', () => {
    expect(code('ấ ợ ữ ể'.normalize('NFD'))).toBe('password-short');
  });
});

describe('how it is kept', () => {
  it('is salted Argon2id that only the same words open', async () => {
    const kept = await hashPassword('bến sông có ba cây gạo');
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await hashPassword('bến sông có ba cây gạo')).not.toBe(kept);
    expect(await verifyPassword('bến sông có ba cây gạo', kept)).toBe(true);
    expect(await verifyPassword('bến sông có ba cây gạo'.normalize('NFD'), kept)).toBe(true);
    expect(await verifyPassword('bến sông có ba cây gạ', kept)).toBe(false);
  });
  it('takes nothing for a hash that is none', async () => {
    expect(await verifyPassword('', '')).toBe(false);
    expect(await verifyPassword('x', '$2b$10$abcdefghijklmnopqrstuv')).toBe(false);
  });
});
