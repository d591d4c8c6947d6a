import { parentPort, type Transferable, type Worker } from "node:worker_threads";
import { z } from "zod";

/** Why a thread was ended before it answered. */
export class ThreadEnded extends Error {
  readonly why: "time" | "memory" | "failure";
  constructor(why: "time" | "memory" | "failure", message: string) {
    super(message);
    this.name = "ThreadEnded";
    this.why = why;
  }
}

/** How long a thread may take, in milliseconds: without any sign of life, and in all. */
export type Patience = { silent: number; whole: number };

type Asking = { question: unknown; transfer: Transferable[]; patience: Patience; onNote: (note: unknown) => void };
type Waiting = Asking & { resolve: (answer: unknown) => void; reject: (error: Error) => void };

const said = z.union([
  z.object({ note: z.unknown() }).strict(),
  z.object({ answer: z.unknown() }).strict(),
  z.object({ failure: z.string() }).strict(),
]);

/** A thread that waits for a question; awake it is nobody else's. */
type Idle = { wake: () => Worker };

/** How long an idle thread is kept for the next question, in milliseconds. */
const KEPT = 20_000;

/**
 * Threads for work that must not hold or bring down the process: what a stranger's file makes a library do. A thread
 * answers one question at a time and is used again; one that is silent too long, swells or fails is ended with its work.
 *
 * @param begin begins a thread whose file calls `answering`; limits of memory are its own `resourceLimits`
 * @param most how many may run at a time; further questions wait
 */
export function limitedThreads(begin: () => Worker, most: number) {
  const idle: Idle[] = [];
  const waiting: Waiting[] = [];
  let running = 0;

  const next = () => {
    if (running >= most) return;
    const asking = waiting.shift();
    if (asking === undefined) return;
    running += 1;
    const thread = idle.pop()?.wake() ?? begin();
    void attend(thread, asking).then((isWell) => {
      running -= 1;
      if (isWell) rest(thread, idle);
      next();
    });
  };

  return {
    /** @throws ThreadEnded where it gave no answer */
    ask: ({ question, transfer, patience, onNote }: Asking): Promise<unknown> =>
      new Promise((resolve, reject) => {
        waiting.push({ question, transfer, patience, onNote, resolve, reject });
        next();
      }),
  };
}

/** Asks one question; true where the thread may be asked again. */
function attend(thread: Worker, { question, transfer, patience, onNote, resolve, reject }: Waiting): Promise<boolean> {
  return new Promise((done) => {
    const late = () => fail("time", "no answer in time");
    const whole = setTimeout(late, patience.whole);
    let silent = setTimeout(late, patience.silent);
    const leave = listening(thread, {
      message: (message) => {
        clearTimeout(silent);
        silent = setTimeout(late, patience.silent);
        hear(said.parse(message));
      },
      error: (error) => fail(isOutOfMemory(error) ? "memory" : "failure", String(error)),
      exit: () => fail("failure", "the thread ended"),
    });
    const hear = (heard: z.output<typeof said>) => {
      if ("note" in heard) return onNote(heard.note);
      if ("failure" in heard) return fail("failure", heard.failure);
      end();
      resolve(heard.answer);
      done(true);
    };
    const fail = (why: ThreadEnded["why"], message: string) => {
      end();
      discard(thread);
      reject(new ThreadEnded(why, message));
      done(false);
    };
    const end = () => {
      clearTimeout(whole);
      clearTimeout(silent);
      leave();
    };
    thread.ref();
    thread.postMessage(question, transfer);
  });
}

/** Keeps a thread for a while; it never keeps the process. */
function rest(thread: Worker, idle: Idle[]): void {
  const drop = () => {
    idle.splice(idle.indexOf(resting), 1);
    discard(thread);
  };
  const end = setTimeout(drop, KEPT).unref();
  const resting = {
    wake: () => {
      clearTimeout(end);
      thread.off("error", drop);
      return thread;
    },
  };
  thread.on("error", drop);
  thread.unref();
  idle.push(resting);
}

/** Ends a thread whatever it is doing; what it says meanwhile interests nobody. */
function discard(thread: Worker): void {
  thread.on("error", () => undefined);
  void thread.terminate();
}

type Ears = { message: (message: unknown) => void; error: (error: unknown) => void; exit: () => void };

/** Listens to a thread until the function it gives is called. */
function listening(thread: Worker, { message, error, exit }: Ears): () => void {
  thread.on("message", message);
  thread.on("error", error);
  thread.on("exit", exit);
  return () => {
    thread.off("message", message);
    thread.off("error", error);
    thread.off("exit", exit);
  };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

/**
 * Makes this thread answer: to be called once by the file a thread begins with.
 *
 * @param handle what it does; `note` tells the asker something meanwhile and counts as a sign of life
 */
export function answering(handle: (question: unknown, note: (note: unknown) => void) => Promise<unknown>): void {
  const port = parentPort;
  port?.on("message", (question: unknown) => {
    handle(question, (note) => port.postMessage({ note })).then(
      (answer) => port.postMessage({ answer }),
      (error: unknown) => port.postMessage({ failure: String(error) }),
    );
  });
}
