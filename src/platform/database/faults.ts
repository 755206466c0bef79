// Faults of the database that are not the program's: said to people in a sentence with what to do.
import { Refusal, say } from '../../tools/sentence/index.ts';

/** Classes and codes of PostgreSQL's errors (Appendix A) and of the network that mean: not reached, or cut. */
const AWAY =
  /^(08...|57P0[1-5]|25P03|53[023]00|57014|EPIPE|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
/** What node-postgres says without a code. */
const CUT =
  /Connection terminated|connection error and is not queryable|Client was closed|timeout exceeded when trying to connect|Query read timeout/;
const NO_ROOM = '53100';
/** Text that no text can be: PostgreSQL keeps no NUL. */
const NO_TEXT = '22021';

interface Fault {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly message: string;
}

/** Whether the connection was not there or was lost; what was under way may have been committed or not. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall, message } = error as Fault;
  // The server's own socket is a file that comes and goes with it.
  if (code === 'ENOENT' && syscall === 'connect') return true;
  return (typeof code === 'string' && AWAY.test(code)) || CUT.test(message);
}

/** The refusal to show in place of a fault of the database that passes or lies in what was sent; null for every other error. */
export function refusalOfFault(error: unknown): Refusal | null {
  if (error instanceof Error && (error as Fault).code === NO_ROOM) {
    return new Refusal(
      'no-room',
      say(
        'Máy chủ hết chỗ lưu dữ liệu nên chưa ghi được. Hãy báo quản trị rồi gửi lại; các trang vẫn xem được.',
        'The server has no room for data, so nothing was saved. Tell the administrator and send again; pages can still be read.',
      ),
      507,
    );
  }
  if (error instanceof Error && (error as Fault).code === NO_TEXT) {
    return new Refusal(
      'no-text',
      say(
        'Nội dung gửi lên có ký tự không phải là chữ (ký tự NUL). Hãy xóa ký tự đó rồi gửi lại.',
        'What was sent holds a sign that no text can have (NUL). Remove it and send again.',
      ),
      400,
    );
  }
  if (!isAway(error)) return null;
  return new Refusal(
    'database-away',
    say(
      'Máy chủ tạm thời không tới được nơi lưu dữ liệu. Xin chờ ít phút, mở lại trang xem việc vừa gửi đã được ghi chưa, rồi gửi lại nếu chưa.',
      'The server cannot reach its data for the moment. Wait a few minutes, open the page again to see whether what you sent was saved, and send it again if not.',
    ),
    503,
  );
}
