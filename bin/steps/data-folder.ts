import { randomBytes } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statfsSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { dropLock, takeLock } from "#lib/platform/process-mark.ts";
import { Failure } from "./failure.ts";

const NEEDED = 300 * 1024 * 1024;
const LOG_LIMIT = 20 * 1024 * 1024;

/**
 * Makes the data folder, takes it for this run and sees that it has room.
 *
 * @returns a function that gives it free again
 * @throws Failure when another run has it or the disk is full; an error of the file system when it cannot be written
 */
export function takeDataFolder(dataDir: string): () => void {
  try {
    mkdirSync(join(dataDir, "log"), { recursive: true });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOSPC") throw error;
    throw new Failure(
      `Không ghi được vào thư mục dữ liệu ${dataDir}: ${error instanceof Error ? error.message : ""}`,
      "The data folder cannot be made or written to.",
      "cấp quyền cho thư mục, hoặc đặt thư mục khác · give this user the right, or choose another folder: PORTAL_DATA_DIR=/var/lib/portal",
    );
  }
  const { bavail, bsize } = statfsSync(dataDir);
  if (bavail * bsize < NEEDED) {
    throw new Failure(
      `Đĩa gần đầy: chỉ còn ${Math.floor((bavail * bsize) / 1024 / 1024)} MB cho ${dataDir}.`,
      "The disk is almost full; at least 300 MB are needed.",
      "giải phóng dung lượng, hoặc đặt PORTAL_DATA_DIR ở đĩa khác · free some space, or put PORTAL_DATA_DIR on another disk",
    );
  }
  const lock = join(dataDir, "run.lock");
  const holder = takeLock(lock);
  if (holder !== null) {
    throw new Failure(
      `Thư mục dữ liệu ${dataDir} đang được một tiến trình khác dùng (số ${holder}).`,
      `The data folder is in use by another run (process ${holder}).`,
      `dừng tiến trình đó, hoặc dùng thư mục và cổng khác · stop it (kill ${holder}), or use another folder and port: PORTAL_DATA_DIR=.data2 PORT=3001 npm start`,
    );
  }
  return () => dropLock(lock);
}

/**
 * The secrets of the session cookie and of the trail: what the environment gives, else what was made at the first start
 * and is kept, readable by this user alone.
 */
export function keepSecrets(dataDir: string): string[] {
  const made: string[] = [];
  for (const name of ["AUTH_SECRET", "AUDIT_KEY"]) {
    if (process.env[name]) continue;
    const path = join(dataDir, `${name.toLowerCase()}.key`);
    if (!existsSync(path)) {
      // By another name first: an interrupted start must not leave half a secret behind.
      writeFileSync(`${path}.new`, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600 });
      renameSync(`${path}.new`, path);
    }
    process.env[name] = readFileSync(path, "utf8").trim();
    made.push(name);
  }
  return made;
}

/** Where a child's output goes; a log that has grown large is put aside once. */
export function logPath(dataDir: string, name: string): string {
  const path = join(dataDir, "log", `${name}.log`);
  if (existsSync(path) && statSync(path).size > LOG_LIMIT) renameSync(path, `${path}.1`);
  return path;
}
