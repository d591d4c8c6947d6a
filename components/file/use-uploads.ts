import { useCallback, useEffect, useRef, useState } from "react";
import { type Chosen, forget, recall, remember } from "./remembered.ts";
import { type Line, type Sent, sendFile } from "./send-file.ts";

/** A file on its way: how far, and how it ended. Sizes in bytes. */
export type Row = {
  key: string;
  name: string;
  size: number;
  received: number;
  stage: "queued" | "sending" | "waiting" | "done" | "refused" | "signedOut";
  /** The upload it became, once done. */
  id: string | null;
  /** Why it was refused. */
  reason: string;
};

/** How many files go at a time: a slow line is not divided further. */
const TOGETHER = 2;

/** What is judged before a byte goes: too large, or empty. */
type Judge = (file: File) => string | null;

/** Sends chosen files, two at a time, and says how far each is. `place` tells two forms of a page apart. */
export function useUploads(place: string, judge: Judge) {
  const [rows, setRows] = useState<readonly Row[]>([]);
  const stops = useRef(new Map<string, AbortController>());
  const queue = useRef<(() => Promise<void>)[]>([]);
  const running = useRef(0);

  const change = useCallback((key: string, part: Partial<Row>) => {
    setRows((now) => now.map((row) => (row.key === key ? { ...row, ...part } : row)));
  }, []);

  const add = useCallback(
    (files: readonly File[]) => {
      for (const file of files) {
        const key = `${file.name}|${file.size}|${file.lastModified}`;
        const reason = judge(file);
        const stop = new AbortController();
        const before = stops.current.get(key);
        if (before !== undefined && !before.signal.aborted && reason === null) continue;
        stops.current.set(key, stop);
        const row: Row = {
          key,
          name: file.name,
          size: file.size,
          received: 0,
          stage: reason === null ? "queued" : "refused",
          id: null,
          reason: reason ?? "",
        };
        setRows((now) => [...now.filter((other) => other.key !== key), row]);
        if (reason === null) queue.current.push(() => work(file, { place, key, stop, change }));
        else stop.abort();
      }
      startNext(queue.current, running);
    },
    [place, judge, change],
  );

  const remove = useCallback((row: Row) => {
    stops.current.get(row.key)?.abort();
    stops.current.delete(row.key);
    setRows((now) => now.filter((other) => other.key !== row.key));
  }, []);

  /** Takes the rows out that are done: the form has them. */
  const clear = useCallback(() => {
    setRows((now) => {
      for (const row of now) if (row.stage === "done") stops.current.delete(row.key);
      return now.filter((row) => row.stage !== "done");
    });
  }, []);

  useEffect(() => {
    const running = stops.current;
    return () => {
      for (const stop of running.values()) stop.abort("left");
    };
  }, []);

  return { rows, add, remove, clear };
}

/** Starts what waits, as far as it may run together; what ends starts the next. */
function startNext(queue: (() => Promise<void>)[], running: { current: number }): void {
  while (running.current < TOGETHER) {
    const job = queue.shift();
    if (job === undefined) return;
    running.current += 1;
    void job().finally(() => {
      running.current -= 1;
      startNext(queue, running);
    });
  }
}

type Work = {
  place: string;
  key: string;
  stop: AbortController;
  change: (key: string, part: Partial<Row>) => void;
};

async function work(file: File, { place, key, stop, change }: Work): Promise<void> {
  const chosen: Chosen = { place, name: file.name, size: file.size, lastModified: file.lastModified };
  let begun = await recall(chosen);
  change(key, { stage: "sending" });
  const sent = await sendFile(file, {
    line,
    signal: stop.signal,
    known: begun,
    onBegun: (id) => {
      begun = id;
      void remember(chosen, id);
    },
    onProgress: (received) => change(key, { received, stage: "sending" }),
    onWaiting: (isWaiting) => change(key, { stage: isWaiting ? "waiting" : "sending" }),
  });
  await settled(sent, { chosen, begun, left: stop.signal.reason === "left" });
  if (sent.kind === "done") change(key, { stage: "done", id: sent.id, received: file.size });
  if (sent.kind === "refused") change(key, { stage: "refused", reason: sent.reason });
  if (sent.kind === "signedOut") change(key, { stage: "signedOut" });
  if (sent.kind !== "done") stop.abort();
}

type Settled = { chosen: Chosen; begun: string | null; left: boolean };

/** An upload that somebody left with the page is remembered; one that ended or was given up is not. */
async function settled(sent: Sent, { chosen, begun, left }: Settled): Promise<void> {
  if (sent.kind === "signedOut" || (sent.kind === "cancelled" && left)) return;
  if (sent.kind === "cancelled" && begun !== null)
    await fetch(`/api/uploads/${begun}`, { method: "DELETE" }).catch(() => undefined);
  await forget(chosen);
}

const line: Line = {
  fetch: (address, options) => fetch(address, options),
  pause: (failures) =>
    new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        window.removeEventListener("online", end);
        resolve();
      };
      const timer = setTimeout(end, Math.min(15_000, 500 * 2 ** failures));
      window.addEventListener("online", end);
    }),
};
