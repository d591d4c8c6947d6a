/** How many bytes go in one request: what a broken line costs at most. */
export const PIECE = 256_000;

/** A file as the sender needs it: its size, and slices of it. */
export type Sendable = { name: string; size: number; slice: (from: number, to: number) => Blob };

/** How sending ended: kept under an upload's id, refused with the reason, given up, or signed out. */
export type Sent =
  | { kind: "done"; id: string }
  | { kind: "refused"; reason: string }
  | { kind: "cancelled" }
  | { kind: "signedOut" };

export type Line = {
  /** The browser's fetch, or a test's. */
  fetch: (address: string, options: RequestInit) => Promise<Response>;
  /** Waits before the next try after `failures` failures in a row; sooner where the line comes back. */
  pause: (failures: number) => Promise<void>;
};

type Sending = {
  line: Line;
  signal: AbortSignal;
  /** An upload of the same file that was begun before. */
  known: string | null;
  onBegun: (id: string) => void;
  onProgress: (received: number) => void;
  onWaiting: (isWaiting: boolean) => void;
};

type Said = { status: number; id?: string; received?: number; done?: boolean; title?: string };

/**
 * Sends a file piece by piece and goes on where it was cut: after a broken line, a restarted server, or from an earlier
 * visit. Ends only when the file is kept, refused or given up.
 */
export async function sendFile(file: Sendable, sending: Sending): Promise<Sent> {
  let id = sending.known;
  let at: Said | null = null;
  while (!sending.signal.aborted) {
    at ??= await (id === null ? begin(file, sending) : ask(sending, "GET", id));
    if (at === null) break;
    if (at.status === 401) return { kind: "signedOut" };
    if (at.status === 404 && id !== null) {
      // Swept, refused or another person's: begun anew.
      [id, at] = [null, null];
      continue;
    }
    if (at.id !== undefined) {
      id = at.id;
      sending.onBegun(id);
    }
    if (at.done === true && id !== null) return { kind: "done", id };
    if (at.received === undefined || id === null) return { kind: "refused", reason: at.title ?? "" };
    sending.onProgress(at.received);
    const from = at.received;
    at = await ask(sending, "PUT", id, `?offset=${from}`, file.slice(from, Math.min(file.size, from + PIECE)));
  }
  return { kind: "cancelled" };
}

function begin({ name, size }: Sendable, sending: Sending): Promise<Said | null> {
  return ask(sending, "POST", "", "", JSON.stringify({ name, size }));
}

/** One request, again and again while the line is broken or the server is away; null once given up. */
async function ask(
  { line, signal, onWaiting }: Sending,
  method: string,
  id: string,
  query = "",
  body: Blob | string | null = null,
): Promise<Said | null> {
  const address = `/api/uploads${id === "" ? "" : `/${id}`}`;
  for (let failures = 0; !signal.aborted; failures++) {
    if (failures > 0) {
      onWaiting(true);
      await line.pause(failures);
    }
    // After a failure nobody knows whether a piece arrived: the server is asked first.
    const resumes = failures > 0 && method === "PUT";
    const said = await once(line, `${address}${resumes ? "" : query}`, resumes ? "GET" : method, {
      signal,
      body: resumes ? null : body,
    });
    if (said === null) continue;
    onWaiting(false);
    return said;
  }
  return null;
}

async function once(line: Line, address: string, method: string, options: RequestInit): Promise<Said | null> {
  try {
    const headers = typeof options.body === "string" ? { "content-type": "application/json" } : {};
    const response = await line.fetch(address, { ...options, method, headers, cache: "no-store" });
    if (response.status >= 500) return null;
    return { status: response.status, ...fieldsOf(await response.json()) };
  } catch {
    return null;
  }
}

function fieldsOf(body: unknown): Omit<Said, "status"> {
  if (typeof body !== "object" || body === null) return {};
  const [id, received, done, title] = ["id", "received", "done", "title"].map((key): unknown => Reflect.get(body, key));
  return {
    ...(typeof id === "string" ? { id } : {}),
    ...(typeof received === "number" ? { received } : {}),
    ...(typeof done === "boolean" ? { done } : {}),
    ...(typeof title === "string" ? { title } : {}),
  };
}
