"use client";

import { type MouseEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";

/** Words with {name}, {page}, {pages} in them, filled here. */
export type FileViewerWords = Record<
  | "open"
  | "openOf"
  | "page"
  | "previous"
  | "next"
  | "download"
  | "close"
  | "loading"
  | "none"
  | "onlyFirst"
  | "picture",
  string
>;

/** How often a picture that is not drawn yet is asked for, and after how many milliseconds each. */
const TRIES = 15;
const BETWEEN = 1_500;

type Shown = { address: string | null; page: number; pages: number };

/**
 * A way to look at a file without leaving the page: its pages as pictures in a dialog. Without JavaScript it is a link to
 * the picture of the first page.
 */
export function FileViewerLeaf({ fileId, name, words }: { fileId: string; name: string; words: FileViewerWords }) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [page, setPage] = useState(0);
  const shown = usePage(fileId, page);
  const pages = shown?.pages ?? 1;

  function open(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setPage(1);
    dialog.current?.showModal();
  }

  return (
    <>
      <a
        href={`/api/files/${fileId}/preview`}
        onClick={open}
        aria-label={fill(words.openOf, { name })}
        aria-haspopup="dialog"
      >
        {words.open}
      </a>
      <dialog
        ref={dialog}
        aria-labelledby={`${id}-title`}
        onClose={() => setPage(0)}
        className="m-auto max-h-[calc(100dvh-16px)] w-[min(64rem,calc(100vw-16px))] rounded-box border border-line-strong bg-paper p-0 text-ink print:hidden"
      >
        <header className="sticky top-0 flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-paper px-4 py-2">
          <h2 id={`${id}-title`} className="min-w-0 flex-1 basis-48 wrap-anywhere">
            {name}
          </h2>
          <span className="flex items-center gap-2">
            <Button small disabled={page <= 1} onClick={() => setPage(page - 1)} aria-label={words.previous}>
              ‹
            </Button>
            <span role="status" className="num">
              {fill(words.page, { page: Math.max(1, page), pages })}
            </span>
            <Button small disabled={page >= pages} onClick={() => setPage(page + 1)} aria-label={words.next}>
              ›
            </Button>
          </span>
          <a className="underline underline-offset-2" href={`/api/files/${fileId}`} download>
            {words.download}
          </a>
          <Button small onClick={() => dialog.current?.close()}>
            {words.close}
          </Button>
        </header>
        <div className="grid min-h-40 justify-items-center bg-sunk p-3">
          {shown?.page !== page && <p className="self-center text-ink-2">{page === 0 ? "" : words.loading}</p>}
          {shown?.page === page && shown.address === null && (
            <p className="self-center text-ink-2">{page === 1 ? words.none : words.onlyFirst}</p>
          )}
          {shown?.page === page && shown.address !== null && (
            <img src={shown.address} alt={fill(words.picture, { page, name })} className="h-auto max-w-full bg-paper" />
          )}
        </div>
      </dialog>
    </>
  );
}

/** The picture of a page as an address of this browser; null while it comes, and while none is asked for (0). */
function usePage(fileId: string, page: number): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    if (page === 0) return;
    const stop = new AbortController();
    let address: string | null = null;
    void drawnPicture(fileId, page, stop.signal).then(({ picture, pages }) => {
      if (stop.signal.aborted) return;
      address = picture && URL.createObjectURL(picture);
      setShown((before) => ({ address, page, pages: pages ?? before?.pages ?? 1 }));
    });
    return () => {
      stop.abort();
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [fileId, page]);
  return shown;
}

/** A file that has just come in is drawn within seconds: asked again for a while where nothing of it is drawn yet. */
async function drawnPicture(fileId: string, page: number, signal: AbortSignal) {
  for (let tries = 1; ; tries++) {
    const found = await pictureOf(fileId, page, signal);
    if (found.picture !== null || found.pages !== null || tries === TRIES || signal.aborted) return found;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
  }
}

async function pictureOf(fileId: string, page: number, signal: AbortSignal) {
  try {
    const response = await fetch(`/api/files/${fileId}/preview?page=${page}`, { signal });
    const pages = Number(response.headers.get("x-pages"));
    return { picture: response.ok ? await response.blob() : null, pages: pages > 0 ? pages : null };
  } catch {
    return { picture: null, pages: null };
  }
}

function fill(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_hole, name: string) => `${params[name] ?? ""}`);
}
