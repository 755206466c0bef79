import { YES, no, type Answer } from '../sentence/index.ts';

export interface FetchableOptions {
  /** Ports besides 80 and 443. `'any'` is for loopback tests only. */
  readonly ports?: readonly number[] | 'any';
}

/**
 * May this address be fetched at all, judged by its form alone: http(s), port 80 or 443, no user name or password.
 * Which machine stands behind the name is judged when the connection is made (platform/outside).
 */
export function isFetchable(address: string, options: FetchableOptions = {}): Answer {
  if (!URL.canParse(address)) {
    return no('bad-address', 'Đây không phải là một địa chỉ trang web.', 'This is not a web address.');
  }
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return no(
      'bad-scheme',
      'Chỉ tải được địa chỉ bắt đầu bằng http:// hoặc https://.',
      'Only addresses that begin with http:// or https:// can be fetched.',
    );
  }
  if (url.username !== '' || url.password !== '') {
    return no(
      'credentials-in-address',
      'Địa chỉ không được chứa tên đăng nhập hoặc mật khẩu.',
      'The address must not contain a user name or password.',
    );
  }
  if (url.hostname === '') return no('bad-address', 'Địa chỉ thiếu tên máy chủ.', 'The address has no host name.');
  if (url.port !== '' && options.ports !== 'any') {
    const port = Number(url.port);
    if (port !== 80 && port !== 443 && !options.ports?.includes(port)) {
      return no(
        'bad-port',
        `Không được phép tải qua cổng ${port}; chỉ dùng cổng 80 và 443.`,
        `Port ${port} is not allowed; only 80 and 443 are.`,
      );
    }
  }
  return YES;
}
