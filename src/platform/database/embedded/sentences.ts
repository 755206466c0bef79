// Every way in which the embedded PostgreSQL can be prevented from starting, as one sentence that says what to do.
import { Refusal, say } from '../../../tools/sentence/index.ts';

export function folderUnwritable(folder: string, who: string): Refusal {
  return new Refusal(
    'data-folder-unwritable',
    say(
      `Không ghi được vào thư mục dữ liệu ${folder} (người dùng ${who}): hãy cấp quyền ghi hoặc chọn thư mục khác bằng DATA_DIR.`,
      `The data folder ${folder} cannot be written by user ${who}: give write permission or choose another folder with DATA_DIR.`,
    ),
    503,
  );
}

export function folderUnreachable(folder: string, who: string, barrier: string): Refusal {
  return new Refusal(
    'data-folder-unreachable',
    say(
      `PostgreSQL không chạy bằng quyền root nên chạy bằng người dùng ${who}, nhưng ${who} không vào được thư mục ${barrier} để tới ${folder}: hãy đặt DATA_DIR ở nơi ${who} vào được, ví dụ /var/lib/caunoi.`,
      `PostgreSQL refuses to run as root and so runs as user ${who}, who may not enter ${barrier} on the way to ${folder}: set DATA_DIR to a place that ${who} can reach, for example /var/lib/caunoi.`,
    ),
    503,
  );
}

export function folderInUse(folder: string, pid: number | null): Refusal {
  const who = pid === null ? '' : ` (process ${pid})`;
  const ai = pid === null ? '' : ` (tiến trình ${pid})`;
  return new Refusal(
    'data-folder-in-use',
    say(
      `Một CauNoi khác${ai} đang dùng thư mục dữ liệu ${folder}: hãy dừng nó, hoặc chọn thư mục khác bằng DATA_DIR.`,
      `Another CauNoi${who} is using the data folder ${folder}: stop it, or choose another folder with DATA_DIR.`,
    ),
    503,
  );
}

export function wrongOwner(folder: string, owner: string, expected: string): Refusal {
  return new Refusal(
    'data-folder-wrong-owner',
    say(
      `Cơ sở dữ liệu trong ${folder} thuộc về người dùng ${owner}, nhưng lần này chạy bằng người dùng ${expected}: hãy khởi động bằng đúng người dùng đã tạo ra nó, hoặc chọn thư mục khác bằng DATA_DIR.`,
      `The database in ${folder} belongs to user ${owner}, but this start runs it as user ${expected}: start with the account that created it, or choose another folder with DATA_DIR.`,
    ),
    503,
  );
}

export function wrongMode(folder: string): Refusal {
  return new Refusal(
    'data-folder-wrong-mode',
    say(
      `Người khác đang có quyền vào thư mục cơ sở dữ liệu ${folder}, PostgreSQL không chấp nhận: hãy chạy "chmod 700 ${folder}".`,
      `Other users may enter the database folder ${folder}, which PostgreSQL refuses: run "chmod 700 ${folder}".`,
    ),
    503,
  );
}

export function otherMajorVersion(folder: string, found: string, expected: string): Refusal {
  return new Refusal(
    'database-other-version',
    say(
      `Dữ liệu trong ${folder} là của PostgreSQL ${found}, bản kèm theo là PostgreSQL ${expected}: hãy sao lưu bằng bản CauNoi cũ rồi khôi phục bằng bản này.`,
      `The data in ${folder} was written by PostgreSQL ${found}, the one that comes along is PostgreSQL ${expected}: back up with the older CauNoi and restore with this one.`,
    ),
    503,
  );
}

export function databaseDamaged(folder: string, detail: string): Refusal {
  return new Refusal(
    'database-damaged',
    say(
      `Thư mục cơ sở dữ liệu ${folder} bị thiếu hoặc hỏng (${detail}): hãy khôi phục từ bản sao lưu; không có gì bị xóa.`,
      `The database folder ${folder} is incomplete or damaged (${detail}): restore it from a backup; nothing was deleted.`,
    ),
    503,
  );
}

export function secretMissing(file: string): Refusal {
  return new Refusal(
    'database-secret-missing',
    say(
      `Có cơ sở dữ liệu nhưng không đọc được mật khẩu của nó trong ${file}: hãy khôi phục tệp này từ bản sao lưu.`,
      `There is a database, but its password cannot be read from ${file}: restore that file from a backup.`,
    ),
    503,
  );
}

export function diskFull(folder: string): Refusal {
  return new Refusal(
    'disk-full',
    say(
      `Ổ đĩa chứa ${folder} đã đầy: hãy giải phóng dung lượng rồi khởi động lại; không có gì bị xóa.`,
      `The disk that holds ${folder} is full: free some space and start again; nothing was deleted.`,
    ),
    503,
  );
}

export function noServiceUser(): Refusal {
  return new Refusal(
    'no-service-user',
    say(
      'PostgreSQL không chạy bằng quyền root, và máy này không có người dùng postgres hay nobody: hãy tạo một trong hai, khởi động bằng người dùng thường, hoặc dùng DATABASE_URL.',
      'PostgreSQL refuses to run as root, and this machine has neither a user postgres nor nobody: create one of them, start as an ordinary user, or use DATABASE_URL.',
    ),
    503,
  );
}

export function binariesMissing(packageName: string, detail: string): Refusal {
  return new Refusal(
    'postgresql-missing',
    say(
      `Không chạy được PostgreSQL kèm theo (gói ${packageName}: ${detail}): hãy xóa node_modules rồi khởi động lại, hoặc dùng DATABASE_URL.`,
      `The PostgreSQL that comes along cannot be run (package ${packageName}: ${detail}): remove node_modules and start again, or use DATABASE_URL.`,
    ),
    503,
  );
}

export function startsTooSlowly(folder: string, seconds: number): Refusal {
  return new Refusal(
    'database-slow-start',
    say(
      `Cơ sở dữ liệu trong ${folder} không trả lời sau ${seconds} giây: hãy thử lại, và xem ${folder}.log nếu vẫn như vậy.`,
      `The database in ${folder} has not answered for ${seconds} seconds: try again, and read ${folder}.log if it stays so.`,
    ),
    503,
  );
}

export function lockUnclear(folder: string, pid: number): Refusal {
  return new Refusal(
    'database-lock-unclear',
    say(
      `Tệp khóa của cơ sở dữ liệu trong ${folder} chỉ tới tiến trình ${pid} đang chạy mà không xác định được là của ai: hãy kiểm tra và tự dừng tiến trình đó nếu là PostgreSQL.`,
      `The lock file of the database in ${folder} names the running process ${pid}, whose identity cannot be settled: look at it, and stop it yourself if it is a PostgreSQL.`,
    ),
    503,
  );
}

export function willNotStop(folder: string, pid: number): Refusal {
  return new Refusal(
    'database-will-not-stop',
    say(
      `Cơ sở dữ liệu cũ trong ${folder} (tiến trình ${pid}) không dừng được: hãy tự dừng tiến trình đó rồi khởi động lại.`,
      `The earlier database in ${folder} (process ${pid}) does not stop: stop that process yourself and start again.`,
    ),
    503,
  );
}

export function interrupted(): Refusal {
  return new Refusal(
    'start-interrupted',
    say('Đã bị ngắt khi đang tạo cơ sở dữ liệu.', 'Interrupted while the database was being made.'),
    503,
  );
}
