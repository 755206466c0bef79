// Passwords: what is accepted and how they are kept. Argon2id (RFC 9106) with the parameters of OWASP's Password Storage
// Cheat Sheet (19 MiB, 2 passes, 1 lane); the parameters stand in the stored string, so they can rise later.
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { no, YES, type Answer } from '../../tools/sentence/index.ts';
import { foldAccents, nfc } from '../../tools/vietnamese/index.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './model.ts';

const MEMORY_KIB = 19_456;
const PASSES = 2;
const LANES = 1;
const TAG_BYTES = 32;

function derive(
  password: string,
  salt: Buffer,
  memory: number,
  passes: number,
  lanes: number,
  bytes: number,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2(
      'argon2id',
      // One word typed on two systems may differ in Unicode form only.
      { message: nfc(password), nonce: salt, parallelism: lanes, tagLength: bytes, memory, passes },
      (error, tag) => (error ? reject(error) : resolve(tag)),
    );
  });
}

const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');

/** PHC string: `$argon2id$v=19$m=…,t=…,p=…$salt$tag`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await derive(password, salt, MEMORY_KIB, PASSES, LANES, TAG_BYTES);
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${base64(salt)}$${base64(tag)}`;
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

export async function verifyPassword(password: string, kept: string): Promise<boolean> {
  const found = PHC.exec(kept);
  if (!found) return false;
  const right = Buffer.from(found[5]!, 'base64');
  const salt = Buffer.from(found[4]!, 'base64');
  const tag = await derive(password, salt, Number(found[1]), Number(found[2]), Number(found[3]), right.length);
  return timingSafeEqual(tag, right);
}

/** Words that people here choose first; refused alone, with digits or signs around them, and repeated. */
const KNOWN_BAD = [
  'password passwords passw pass matkhau matkhaumoi khongnho khongcomatkhau',
  'qwerty qwertyuiop asdfghjkl zxcvbnm qwertyuiopasdfghjklzxcvbnm abc abcd abcdef abcdefgh abcdefghij abcxyz xyz aabbcc',
  'admin administrator root user test demo welcome hello login letmein iloveyou master dragon football',
  'quantri quantrivien nguoidung canbo vanthu daumoi lanhdao phongvien bientap toasoan ubnd uybannhandan phuong xa bao',
  'caunoi vietnam vietnamvodich hanoi saigon tphcm danang haiphong cantho hue anhyeuem emyeuanh yeuem yeuanh giadinh',
  'tinhyeu hanhphuc chucmungnammoi hochiminh dienbienphu conyeume meyeucon nguyen tran le pham hoang',
]
  .join(' ')
  .split(' ');
const KNOWN = new Set(KNOWN_BAD);

/** Whether it may be used; the answer says what to do. */
export function passwordFits(password: string, email: string): Answer {
  const length = Array.from(nfc(password)).length;
  if (length < SHORTEST_PASSWORD) {
    return no(
      'password-short',
      `Mật khẩu cần ít nhất ${SHORTEST_PASSWORD} ký tự. Một câu ngắn dễ nhớ là tốt nhất.`,
      `A password needs at least ${SHORTEST_PASSWORD} characters. A short sentence is best.`,
    );
  }
  if (length > LONGEST_PASSWORD) {
    return no(
      'password-long',
      `Mật khẩu dài nhất ${LONGEST_PASSWORD} ký tự.`,
      `A password has at most ${LONGEST_PASSWORD} characters.`,
    );
  }
  const bare = foldAccents(nfc(password)).replace(/\s+/g, '');
  const local = email.split('@')[0]!.toLowerCase();
  if (bare.includes(email.toLowerCase()) || (local.length >= 4 && bare.includes(local))) {
    return no(
      'password-has-email',
      'Mật khẩu không được chứa địa chỉ thư điện tử. Hãy chọn mật khẩu khác.',
      'A password may not contain the e-mail address. Choose another.',
    );
  }
  if (isEasy(bare)) {
    return no(
      'password-known',
      'Mật khẩu này nhiều người dùng nên dễ bị đoán. Hãy chọn mật khẩu khác, ví dụ một câu chỉ anh chị biết.',
      'This password is in wide use and easily guessed. Choose another, such as a sentence only you know.',
    );
  }
  return YES;
}

function isEasy(bare: string): boolean {
  if (new Set(bare).size < 5) return true;
  // Telephone numbers, days of birth, rows of the keyboard's digits.
  if (/^[\d\p{P}]+$/u.test(bare) && bare.length < 16) return true;
  const words = bare.split(/[^\p{L}]+/u).filter(Boolean);
  return words.length > 0 && words.every((word) => KNOWN.has(word) || isRepeated(word));
}

function isRepeated(word: string): boolean {
  return KNOWN_BAD.some(
    (bad) => bad.length >= 2 && word.length > bad.length && word === bad.repeat(word.length / bad.length),
  );
}
