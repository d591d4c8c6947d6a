import { afterEach, describe, expect, it, vi } from "vitest";
import { post } from "./post.ts";
import { paragraph } from "./test-keeper-scene.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

type Sent = { url: string; init: RequestInit };

/** A server that gives one answer and remembers what it was sent. */
function answering(answer: () => Response | Promise<Response>): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    sent.push({ url, init });
    return answer();
  });
  return sent;
}

const bodyOf = (one: Sent | undefined): string => (typeof one?.init.body === "string" ? one.init.body : "");
const json = (body: unknown, status = 200): Response => Response.json(body, { status });
const saved = { kind: "saved", revision: 2, blocks: null };
const body = (text: string) => ({ baseRevision: 1, blocks: [paragraph("a", text)], personId: "p" });

describe("sending a text to the server", () => {
  it("says whose text it is, and stays alive past the end of the page", async () => {
    const sent = answering(() => json(saved));
    expect(await post("/x", body("một"), true)).toEqual({ kind: "answer", answer: saved });
    expect(JSON.parse(bodyOf(sent[0]))).toEqual(body("một"));
    expect(sent[0]?.init.keepalive).toBe(true);
    await post("/x", body("một"), false);
    expect(sent[1]?.init.keepalive).toBe(false);
  });

  it("does not ask a browser to carry more than it may past the end of the page", async () => {
    const sent = answering(() => json(saved));
    // 22,000 letters of three bytes each are more than 64 KiB, though fewer letters than that.
    await post("/x", body("ế".repeat(22_000)), true);
    expect(sent[0]?.init.keepalive).toBe(false);
  });

  it.each([
    [() => json({ title: "x" }, 401), { kind: "signedOut" }],
    [() => json({ title: "Mục đang khóa" }, 422), { kind: "refused", title: "Mục đang khóa" }],
    [() => json({ ...saved, kind: "conflict" }, 409), { kind: "answer", answer: { ...saved, kind: "conflict" } }],
    [() => new Response("oh", { status: 500 }), { kind: "failed", server: true }],
    [() => new Response("<html>", { status: 200 }), { kind: "failed", server: false }],
    [() => Promise.reject(new Error("no line")), { kind: "failed", server: false }],
  ])("makes an answer of whatever comes back (%#)", async (answer, expected) => {
    answering(answer);
    expect(await post("/x", body("một"), false)).toEqual(expected);
  });
});
