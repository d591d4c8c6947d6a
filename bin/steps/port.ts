import { createServer } from "node:net";
import { Failure } from "./failure.ts";

/**
 * Sees that nobody listens on the portal's port, before minutes are spent on a build.
 *
 * @throws Failure when it is taken or may not be used
 */
export async function refuseTakenPort(host: string, port: number): Promise<void> {
  const code = await new Promise<string | null>((resolve) => {
    const probe = createServer();
    probe.once("error", (error) =>
      resolve("code" in error && typeof error.code === "string" ? error.code : error.message),
    );
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
  if (code === null) return;
  if (code === "EADDRINUSE") {
    throw new Failure(
      `Cổng ${port} đang có chương trình khác dùng.`,
      `Port ${port} is taken by another program.`,
      `dùng cổng khác · use another port: PORT=${port + 1} npm start`,
    );
  }
  if (code === "EACCES") {
    throw new Failure(
      `Không được phép dùng cổng ${port}.`,
      `Port ${port} may not be used by this user.`,
      "PORT=3000 npm start",
    );
  }
  throw new Failure(
    `Không nghe được ở địa chỉ ${host}:${port} (${code}).`,
    `Cannot listen on ${host}:${port}.`,
    "đặt HOST là địa chỉ của máy này · set HOST to an address of this machine, e.g. HOST=127.0.0.1",
  );
}
