/** A bucket of an S3 server, as `STORAGE_URL` names it. */
export type BucketAddress = {
  bucket: string;
  /** What stands before every name in the bucket: empty, or ending in a slash. */
  prefix: string;
  region: string;
  /** Address of a server of one's own; null for Amazon's. */
  endpoint: string | null;
  /** Null where the SDK finds them by itself (AWS_ACCESS_KEY_ID and the like). */
  credentials: { accessKeyId: string; secretAccessKey: string } | null;
};

/** The two ways to name a bucket, both right: a server of one's own with its keys, and Amazon's. */
export const BUCKET_EXAMPLE =
  "s3://KEY:SECRET@minio.example.vn:9000/portal/files?region=us-east-1&tls=off, s3://portal-files/2026?region=ap-southeast-1";

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/**
 * Takes the address of a bucket apart: `s3://KEY:SECRET@host:port/bucket/prefix?region=…&tls=off` for a server of one's
 * own (signs with a meaning in addresses percent-encoded in key and secret; `tls=off` for http), and
 * `s3://bucket/prefix?region=…` for Amazon's, with its usual credentials of the environment.
 *
 * @returns null for an address of neither form
 */
export function bucketAt(address: string): BucketAddress | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== "s3:" || [...url.searchParams.keys()].some((key) => key !== "region" && key !== "tls"))
    return null;
  const path = url.pathname.split("/").filter((part) => part !== "");
  return url.username === "" ? amazonBucket(url, path) : ownBucket(url, path);
}

/** An address of storage without its secrets, for screens and reports. */
export function shownStorage(address: string): string {
  const shown = new URL(address);
  shown.username = "";
  shown.password = "";
  shown.search = "";
  return shown.href;
}

function amazonBucket(url: URL, path: readonly string[]): BucketAddress | null {
  const region = url.searchParams.get("region");
  if (region === null || url.port !== "" || !BUCKET.test(url.hostname)) return null;
  return { bucket: url.hostname, prefix: prefixOf(path), region, endpoint: null, credentials: null };
}

function ownBucket(url: URL, [bucket = "", ...path]: readonly string[]): BucketAddress | null {
  const tls = url.searchParams.get("tls") ?? "on";
  if (url.password === "" || !BUCKET.test(bucket) || !["on", "off"].includes(tls)) return null;
  return {
    bucket,
    prefix: prefixOf(path),
    region: url.searchParams.get("region") ?? "us-east-1",
    endpoint: `${tls === "off" ? "http" : "https"}://${url.host}`,
    credentials: {
      accessKeyId: decodeURIComponent(url.username),
      secretAccessKey: decodeURIComponent(url.password),
    },
  };
}

function prefixOf(path: readonly string[]): string {
  return path.map((part) => `${decodeURIComponent(part)}/`).join("");
}
