import { describe, expect, test } from "vitest";
import { BUCKET_EXAMPLE, bucketAt, shownStorage } from "./storage-address.ts";

describe("the address of a bucket", () => {
  test("names a server of one's own with its keys", () => {
    expect(bucketAt("s3://portal:a%2Fb%40c@minio.example.vn:9000/portal-files/2026/tep?region=vn-1&tls=off")).toEqual({
      bucket: "portal-files",
      prefix: "2026/tep/",
      region: "vn-1",
      endpoint: "http://minio.example.vn:9000",
      credentials: { accessKeyId: "portal", secretAccessKey: "a/b@c" },
    });
    expect(bucketAt("s3://k:s@minio.example.vn/files")).toMatchObject({
      endpoint: "https://minio.example.vn",
      prefix: "",
      region: "us-east-1",
    });
  });

  test("or a bucket of Amazon's, whose keys the environment has", () => {
    expect(bucketAt("s3://portal-files/2026?region=ap-southeast-1")).toEqual({
      bucket: "portal-files",
      prefix: "2026/",
      region: "ap-southeast-1",
      endpoint: null,
      credentials: null,
    });
  });

  test.each([
    "s3://portal-files",
    "s3://portal-files:9000?region=x",
    "s3://key@host/bucket",
    "s3://key:secret@host",
    "s3://key:secret@host/B",
    "s3://key:secret@host/bucket?tls=no",
    "s3://key:secret@host/bucket?region=x&secret=y",
    "https://host/bucket",
    "bucket",
  ])("%s is none", (address) => expect(bucketAt(address)).toBeNull());

  test("has examples that are right", () => {
    for (const example of BUCKET_EXAMPLE.split(", ")) expect(bucketAt(example)).not.toBeNull();
  });

  test("is shown without its keys", () => {
    expect(shownStorage("s3://key:secret@host:9000/bucket/tep?region=x")).toBe("s3://host:9000/bucket/tep");
    expect(shownStorage("file:///var/lib/portal/files")).toBe("file:///var/lib/portal/files");
  });
});
