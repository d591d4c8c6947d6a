import { expect, test } from "vitest";
import { type Line, PIECE, type Sendable, sendFile } from "./send-file.ts";

/** A server of uploads in memory, whose line can be cut before or after it hears a request. */
function scene(content: Uint8Array) {
  const uploads = new Map<string, { bytes: Uint8Array; received: number }>();
  const seen = { progress: [] as number[], waits: 0, requests: [] as string[], begun: [] as string[] };
  const cuts: ("before" | "after" | "refuse" | "signedOut" | "away")[] = [];
  const controller = new AbortController();
  const answer = (status: number, body: object) => new Response(JSON.stringify(body), { status });

  const served = async (method: string, url: URL, body: unknown): Promise<Response> => {
    if (method === "POST") {
      const id = `upload-${uploads.size + 1}`;
      uploads.set(id, { bytes: new Uint8Array(content.length), received: 0 });
      return answer(201, { id, received: 0 });
    }
    const upload = uploads.get(url.pathname.split("/").at(-1) ?? "");
    if (upload === undefined) return answer(404, { code: "access.notFound" });
    const state = () => ({ received: upload.received, done: upload.received === content.length });
    if (method === "GET") return answer(200, state());
    const piece = new Uint8Array(await new Response(body as Blob).arrayBuffer());
    if (Number(url.searchParams.get("offset")) !== upload.received) return answer(409, { received: upload.received });
    upload.bytes.set(piece, upload.received);
    upload.received += piece.length;
    return answer(200, state());
  };
  const line: Line = {
    fetch: async (address, { method = "GET", body }) => {
      seen.requests.push(`${method} ${address}`);
      const cut = method === "PUT" ? cuts.shift() : undefined;
      if (cut === "before") throw new TypeError("line cut");
      if (cut === "away") return answer(503, {});
      if (cut === "signedOut") return answer(401, {});
      if (cut === "refuse") return answer(422, { title: "Tệp có macro" });
      const response = await served(method, new URL(address, "http://portal"), body);
      if (cut === "after") throw new TypeError("line cut");
      return response;
    },
    pause: () => {
      seen.waits += 1;
      return Promise.resolve();
    },
  };
  const file: Sendable = {
    name: "a.pdf",
    size: content.length,
    slice: (from, to) => new Blob([content.slice(from, to)]),
  };
  const send = (known: string | null = null) =>
    sendFile(file, {
      line,
      signal: controller.signal,
      known,
      onBegun: (id) => seen.begun.push(id),
      onProgress: (received) => seen.progress.push(received),
      onWaiting: () => undefined,
    });
  return { uploads, seen, cuts, controller, send };
}

const content = Uint8Array.from({ length: PIECE * 3 + 7 }, (_, index) => index % 251);

test("a file goes piece by piece, each told", async () => {
  const { send, seen, uploads } = scene(content);
  expect(await send()).toEqual({ kind: "done", id: "upload-1" });
  expect(seen.progress).toEqual([0, PIECE, PIECE * 2, PIECE * 3]);
  expect(uploads.get("upload-1")?.bytes).toEqual(content);
});

test.each(["before", "after", "away"] as const)(
  "a line cut %s a piece was heard costs that piece at most",
  async (cut) => {
    const { send, seen, cuts, uploads } = scene(content);
    cuts.push(cut, cut);
    expect(await send()).toEqual({ kind: "done", id: "upload-1" });
    expect(uploads.get("upload-1")?.bytes).toEqual(content);
    expect(seen.waits).toBe(2);
  },
);

test("an upload of an earlier visit goes on where it stood; one that is gone is begun anew", async () => {
  const { send, seen, uploads } = scene(content);
  uploads.set("upload-1", { bytes: Uint8Array.from(content), received: PIECE * 2 });
  expect(await send("upload-1")).toEqual({ kind: "done", id: "upload-1" });
  expect(seen.progress[0]).toBe(PIECE * 2);
  expect(seen.begun).toEqual([]);
  expect(await send("swept")).toEqual({ kind: "done", id: "upload-2" });
});

test("a refusal is told in the server's words, a sign-out as such", async () => {
  const refused = scene(content);
  refused.cuts.push("refuse");
  expect(await refused.send()).toEqual({ kind: "refused", reason: "Tệp có macro" });
  const out = scene(content);
  out.cuts.push("signedOut");
  expect(await out.send()).toEqual({ kind: "signedOut" });
});

test("given up it stops, also while it waits for the line", async () => {
  const { send, cuts, controller, seen } = scene(content);
  cuts.push(...Array.from({ length: 5 }, () => "before" as const));
  const sending = send();
  controller.abort();
  expect(await sending).toEqual({ kind: "cancelled" });
  expect(seen.requests.length).toBeLessThan(3);
});
