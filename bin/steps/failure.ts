import { ClusterFailed } from "#lib/platform/embedded.ts";
import { MigrationRefused } from "#lib/platform/migrate.ts";
import { NoPostgres } from "#lib/platform/postgres-binaries.ts";
import { WrongSettings } from "#lib/platform/settings.ts";

/** A way to fail that we know: what happened, in both languages, and how to mend it. */
export class Failure extends Error {
  readonly vi: string;
  readonly mend: string;
  constructor(vi: string, en: string, mend: string) {
    super(en);
    this.name = "Failure";
    this.vi = vi;
    this.mend = mend;
  }
}

/** Prints a failure as two sentences and a mend; one that nobody foresaw keeps its stack. */
export function printFailure(error: unknown): void {
  const known = explain(error);
  if (known === null) {
    console.error("\n✗ Lỗi không lường trước · an unforeseen error:");
    console.error(error);
    return;
  }
  const indented = (text: string) => text.split("\n").join("\n    ");
  console.error(`\n✗ ${indented(known.vi)}\n  ${indented(known.message)}\n  → ${indented(known.mend)}`);
}

/** The sentences for an error of the system, the database or the settings; null for one we do not know. */
export function explain(error: unknown): Failure | null {
  if (error instanceof Failure) return error;
  if (error instanceof WrongSettings) {
    const lines = error.lines.join("\n");
    return new Failure(
      `Thiết lập sai:\n${lines}`,
      "Wrong settings (see above).",
      "sửa biến môi trường rồi chạy lại · set them right and run again",
    );
  }
  if (error instanceof MigrationRefused) return explainMigration(error);
  if (error instanceof NoPostgres) {
    return new Failure(
      `Không chạy được Postgres đi kèm: ${error.message}.`,
      `The embedded Postgres cannot run here: ${error.message}.`,
      "dùng máy chủ riêng · use a server of your own: DATABASE_URL=postgresql://portal:secret@localhost:5432/portal",
    );
  }
  if (error instanceof ClusterFailed) return explainCluster(error);
  if (error instanceof AggregateError && error.errors.length > 0) return explain(error.errors[0]);
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? explainCode(error.code, error)
    : null;
}

function explainMigration({ code, names }: MigrationRefused): Failure {
  const list = names.join(", ");
  switch (code) {
    case "newer":
      return new Failure(
        `Cơ sở dữ liệu mới hơn phần mềm này; có bước chuyển đổi chưa biết: ${list}.`,
        `The database is newer than this version of the portal; it has migrations unknown here: ${list}.`,
        "cập nhật mã nguồn, hoặc khôi phục bản sao lưu cũ · update the portal (git pull), or restore a backup of this version",
      );
    case "failed":
      return new Failure(
        `Cơ sở dữ liệu không nhận một bước chuyển đổi:\n${list}`,
        "The database refused a migration; nothing of it was kept.",
        /permission denied|admin option|must be (owner|member|superuser)/i.test(list)
          ? `tài khoản phải sở hữu cơ sở dữ liệu và có quyền CREATEROLE · the user must own the database and may make roles:
ALTER DATABASE portal OWNER TO portal; ALTER ROLE portal CREATEROLE; GRANT portal_app TO portal;  -- portal_app nếu đã có · if it exists`
          : "khôi phục bản sao lưu, hoặc báo cho nhóm phát triển · restore a backup, or tell the developers",
      );
    case "server_old":
      return new Failure(
        `Máy chủ Postgres ${list} quá cũ; cần Postgres 15 trở lên.`,
        `The Postgres server is version ${list}; 15 or later is needed.`,
        "nâng cấp máy chủ, hoặc bỏ DATABASE_URL để dùng Postgres đi kèm · upgrade it, or unset DATABASE_URL to use the embedded one",
      );
  }
}

function explainCluster({ message, output }: ClusterFailed): Failure | null {
  if (/No space left on device/.test(output)) return explainCode("ENOSPC");
  if (/Permission denied|could not access|has wrong ownership/.test(output)) return explainCode("EACCES");
  if (/incompatible with server|initialized by PostgreSQL version/.test(output)) {
    return new Failure(
      "Dữ liệu trong thư mục được tạo bởi phiên bản Postgres khác.",
      "The data folder was made by another version of Postgres.",
      "khôi phục từ bản sao lưu vào thư mục mới (PORTAL_DATA_DIR) · restore a backup into a new PORTAL_DATA_DIR",
    );
  }
  const tail = output.trim().split("\n").slice(-6).join("\n");
  return new Failure(
    `Cơ sở dữ liệu đi kèm không khởi động được:\n${tail}`,
    `The embedded database did not start: ${message}.`,
    "xem postgres.log trong thư mục dữ liệu rồi chạy lại · look at postgres.log in the data folder, then run again",
  );
}

const where = () => process.env["DATABASE_URL"]?.replace(/\/\/[^@/]*@/, "//…@") ?? "";

function explainCode(code: string, error?: Error): Failure | null {
  const reach =
    "kiểm tra DATABASE_URL và máy chủ · check DATABASE_URL and that server, e.g. postgresql://portal:secret@localhost:5432/portal";
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
    case "53100":
      return new Failure(
        "Đĩa đã đầy.",
        "The disk is full.",
        "giải phóng dung lượng rồi chạy lại · free some space, then run again (df -h)",
      );
    case "EACCES":
    case "EPERM":
    case "EROFS":
    case "ENOTDIR":
      return new Failure(
        `Không ghi được vào thư mục dữ liệu. ${error?.message ?? ""}`.trim(),
        "The data folder cannot be written to.",
        "cấp quyền cho thư mục, hoặc đặt thư mục khác · give this user the right, or choose another folder: PORTAL_DATA_DIR=/var/lib/portal",
      );
    case "ECONNREFUSED":
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "ETIMEDOUT":
    case "EHOSTUNREACH":
    case "ECONNRESET":
    case "57P03":
      return new Failure(
        `Không kết nối được tới cơ sở dữ liệu ${where()} (${code}).`,
        "The database cannot be reached.",
        reach,
      );
    case "28P01":
    case "28000":
      return new Failure(
        `Cơ sở dữ liệu từ chối tài khoản hoặc mật khẩu: ${where()}.`,
        "The database refuses that user or password.",
        reach,
      );
    case "3D000":
      return new Failure(
        `Máy chủ không có cơ sở dữ liệu này: ${where()}.`,
        "That server has no database of this name.",
        "createdb portal",
      );
    case "42501":
      return new Failure(
        `Tài khoản của cơ sở dữ liệu thiếu quyền: ${error?.message ?? ""}.`,
        "The database user lacks a right.",
        "tài khoản phải sở hữu cơ sở dữ liệu và có CREATEROLE · it must own the database and have CREATEROLE: ALTER ROLE portal CREATEROLE",
      );
    default:
      return null;
  }
}
