import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import type { BucketAddress } from "#lib/platform/storage-address.ts";
import type { Storage, Stored } from "./types.ts";

/** How long the server may take to answer the telephone, and then to answer, in milliseconds. */
const CONNECT = 3_000;
const ANSWER = 15_000;

/** A storage in a bucket of an S3 server. An object stands there whole or not at all by the server's own doing. */
export function storageIn({ bucket, prefix, region, endpoint, credentials }: BucketAddress): Storage {
  const client = new S3Client({
    region,
    // Some servers keep the trailing checksum of newer SDKs as if it were content.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: { connectionTimeout: CONNECT, requestTimeout: ANSWER },
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
    ...(credentials === null ? {} : { credentials }),
  });
  const at = (key: string) => ({ Bucket: bucket, Key: `${prefix}${key}` });
  return {
    write: async (key, bytes) => {
      await client.send(new PutObjectCommand({ ...at(key), Body: bytes, ContentType: "application/octet-stream" }));
    },
    has: async (key) => {
      try {
        await client.send(new HeadObjectCommand(at(key)));
        return true;
      } catch (error) {
        if (error instanceof NotFound) return false;
        throw error;
      }
    },
    read: async (key) => {
      try {
        const { Body } = await client.send(new GetObjectCommand(at(key)));
        return Body ? await Body.transformToByteArray() : null;
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    },
    remove: async (key) => {
      await client.send(new DeleteObjectCommand(at(key)));
    },
    list: (keys) => listed(client, bucket, prefix, keys),
    tidy: () => Promise.resolve(),
    reach: async () => {
      await client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, MaxKeys: 1 }));
    },
  };
}

async function* listed(client: S3Client, bucket: string, prefix: string, keys: string): AsyncIterable<Stored> {
  let next: string | undefined;
  do {
    const page = await client.send(
      new ListObjectsV2Command({
        Bucket: bucket,
        Prefix: `${prefix}${keys}`,
        ...(next === undefined ? {} : { ContinuationToken: next }),
      }),
    );
    for (const { Key, LastModified } of page.Contents ?? []) {
      if (Key && LastModified) yield { key: Key.slice(prefix.length), at: LastModified };
    }
    next = page.NextContinuationToken;
  } while (next !== undefined);
}
