import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { BUCKET_EXAMPLE, bucketAt } from "./storage-address.ts";

/**
 * Every setting of the environment, in one place. What a setting means stands beside it; a wrong one stops the start
 * with its name, why it is refused and an example that is right.
 */
const environment = z.object({
  /** Port and address the portal listens on. */
  PORT: number("3000", 0, 65_535),
  HOST: text("127.0.0.1").default("127.0.0.1"),
  /** A Postgres server of one's own (15 or later). Unset: an embedded one under PORTAL_DATA_DIR. */
  DATABASE_URL: address("postgresql://portal:secret@db.example.vn:5432/portal", ["postgres:", "postgresql:"]),
  /** A replica that heavy reads may go to. */
  DATABASE_REPLICA_URL: address("postgresql://portal:secret@replica.example.vn:5432/portal", [
    "postgres:",
    "postgresql:",
  ]),
  /** Folder of everything that must last: embedded database, stored files, secrets that were not given. */
  PORTAL_DATA_DIR: text("/var/lib/portal").default(".data"),
  /** Address people type, for links in mails and documents. Unset: made of HOST and PORT. */
  PORTAL_URL: address("https://so-ket.example.vn", ["http:", "https:"]),
  /** Secrets of the session cookie and of the trail's signature; made and kept in the data folder when unset. */
  AUTH_SECRET: z
    .string()
    .min(32, why("ít nhất 32 ký tự", "at least 32 characters", "openssl rand -hex 32"))
    .optional(),
  AUDIT_KEY: z
    .string()
    .regex(
      /^[0-9a-f]{64}$/,
      why(
        "32 byte viết dạng hex thường, mầm của khóa Ed25519",
        "32 bytes in lower-case hex, the seed of an Ed25519 key",
        "openssl rand -hex 32",
      ),
    )
    .optional(),
  /** Mail server; unset: mails are kept and shown to the administrator. */
  SMTP_URL: address("smtps://portal:secret@mail.example.vn:465", ["smtp:", "smtps:"]),
  /** Where stored files lie: a folder, or a bucket of an S3 server. Unset: `files` in the data folder. */
  STORAGE_URL: z
    .string()
    .refine(
      isStorage,
      why(
        "một thư mục (file:) hoặc một kho S3 (s3:, có tên kho, khóa hoặc vùng)",
        "a folder (file:) or a bucket (s3:, with its name, and keys or region)",
        `file:///var/lib/portal/files, ${BUCKET_EXAMPLE}`,
      ),
    )
    .optional(),
  OIDC_ISSUER: address("https://id.example.vn", ["http:", "https:"]),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** Zone that days and deadlines are counted in. */
  PORTAL_TIME_ZONE: z
    .string()
    .refine(isZone, why("múi giờ trong danh sách IANA", "a zone of the IANA list", "Asia/Ho_Chi_Minh"))
    .default("Asia/Ho_Chi_Minh"),
  /** Instant the sample campaign's clock starts from; kept as an offset, so that it runs on through restarts. */
  PORTAL_CLOCK: z.iso
    .datetime({
      offset: true,
      error: why("thời điểm ISO có múi giờ", "an ISO instant with its zone", "2023-04-19T08:00:00+07:00"),
    })
    .optional(),
  /** `off` where `npm run worker` runs elsewhere. */
  PORTAL_WORKER: z.enum(["on", "off"], { error: why("on hoặc off", "on or off", "on") }).default("on"),
});

/** The settings of this process, read once. Times are instants, addresses are URLs as text, unset ones are null. */
export type Settings = {
  port: number;
  host: string;
  loopback: boolean;
  databaseUrl: string | null;
  databaseReplicaUrl: string | null;
  dataDir: string;
  portalUrl: string;
  authSecret: string | null;
  auditKey: string | null;
  smtpUrl: string | null;
  storageUrl: string;
  oidc: { issuer: string; clientId: string; clientSecret: string } | null;
  timeZone: string;
  clock: Date | null;
  worker: boolean;
};

/** Says which settings are wrong, why, and an example that is right; one line each. */
export class WrongSettings extends Error {
  readonly lines: string[];
  constructor(lines: string[]) {
    super(lines.join("\n"));
    this.name = "WrongSettings";
    this.lines = lines;
  }
}

/**
 * Reads settings out of an environment. Empty variables count as unset.
 *
 * @throws WrongSettings naming each wrong one
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const read = environment.safeParse(given);
  const lines = read.success ? [] : read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  const oidc = [given["OIDC_ISSUER"], given["OIDC_CLIENT_ID"], given["OIDC_CLIENT_SECRET"]].filter(Boolean).length;
  if (oidc !== 0 && oidc !== 3) {
    lines.push("OIDC_ISSUER: must be set together with OIDC_CLIENT_ID and OIDC_CLIENT_SECRET, or none of the three");
  }
  if (!read.success || lines.length > 0) throw new WrongSettings(lines);
  const set = read.data;
  const dataDir = resolve(set.PORTAL_DATA_DIR);
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = set;
  return {
    port: set.PORT,
    host: set.HOST,
    loopback: isLoopback(set.HOST),
    databaseUrl: set.DATABASE_URL ?? null,
    databaseReplicaUrl: set.DATABASE_REPLICA_URL ?? null,
    dataDir,
    portalUrl: (set.PORTAL_URL ?? `http://${isLoopback(set.HOST) ? "localhost" : set.HOST}:${set.PORT}`).replace(
      /\/$/,
      "",
    ),
    authSecret: set.AUTH_SECRET ?? null,
    auditKey: set.AUDIT_KEY ?? null,
    smtpUrl: set.SMTP_URL ?? null,
    storageUrl: set.STORAGE_URL ?? pathToFileURL(join(dataDir, "files")).href,
    oidc: issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : null,
    timeZone: set.PORTAL_TIME_ZONE,
    clock: set.PORTAL_CLOCK === undefined ? null : new Date(set.PORTAL_CLOCK),
    worker: set.PORTAL_WORKER === "on",
  };
}

let current: Settings | null = null;

/** Reads the environment anew, after a starting step has added to it (the database's address, secrets). */
export function rereadSettings(): Settings {
  current = readSettings(process.env);
  return current;
}

/** The settings of this process: `settings.timeZone`. Read at first use, so that importing this file can never fail. */
export const settings: Readonly<Settings> = new Proxy<Settings>(readSettings({}), {
  get: (_target, key): unknown => Reflect.get(current ?? rereadSettings(), key),
});

/** Whether an address is this machine's own, so that nobody else can reach a server listening on it. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
}

function why(vietnamese: string, english: string, example: string): string {
  return `phải là ${vietnamese} · must be ${english}; ví dụ · for example: ${example}`;
}

function text(example: string) {
  return z
    .string()
    .regex(/^\S.*$/, why("văn bản không bắt đầu bằng dấu cách", "a text that does not begin with a space", example));
}

function number(example: string, min: number, max: number) {
  const message = why(`số nguyên từ ${min} đến ${max}`, `a whole number from ${min} to ${max}`, example);
  return z
    .string()
    .regex(/^\d+$/, message)
    .transform(Number)
    .refine((value) => value >= min && value <= max, message)
    .default(Number(example));
}

function address(example: string, protocols: string[]) {
  const fits = (value: string) => URL.canParse(value) && protocols.includes(new URL(value).protocol);
  return z
    .string()
    .refine(
      fits,
      why(
        `địa chỉ bắt đầu bằng ${protocols.join(" hoặc ")}//`,
        `an address beginning with ${protocols.join(" or ")}//`,
        example,
      ),
    )
    .optional();
}

function isStorage(value: string): boolean {
  const isFolder = URL.canParse(value) && new URL(value).protocol === "file:" && new URL(value).host === "";
  return isFolder || bucketAt(value) !== null;
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}
