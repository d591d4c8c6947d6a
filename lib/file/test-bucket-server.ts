import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";

/** A real S3 server in the test's process, with one bucket. */
export type BucketServer = { address: string; stop: () => Promise<void>; again: () => Promise<void>; end: () => void };

/** Starts a server on a free port of this machine; its content lasts through `stop` and `again`, until `end`. */
export async function bucketServer(bucket = "portal"): Promise<BucketServer> {
  const directory = mkdtempSync(join(tmpdir(), "bucket-"));
  const begin = async (port: number) => {
    const server = new S3rver({
      port,
      address: "127.0.0.1",
      silent: true,
      directory,
      resetOnClose: false,
      configureBuckets: [{ name: bucket }],
    });
    return { server, port: (await server.run()).port };
  };
  let running = await begin(0);
  const stop = () =>
    new Promise<void>((resolve) => {
      running.server.httpServer.close(() => resolve());
      running.server.httpServer.closeAllConnections();
    });
  return {
    address: `s3://S3RVER:S3RVER@127.0.0.1:${running.port}/${bucket}/tep?tls=off`,
    stop,
    again: async () => {
      running = await begin(running.port);
    },
    end: () => rmSync(directory, { recursive: true, force: true }),
  };
}
