"use client";

import { type ChangeEvent, type KeyboardEvent, useEffect, useRef } from "react";
import type { Caret } from "#lib/report/section/edit.ts";

type BlockFieldProps = {
  id: string;
  label: string;
  value: string;
  placeholder?: string | undefined;
  caret: Caret | null;
  onText: (value: string) => void;
  onEnter: (offset: number) => void;
  onJoinBack: () => void;
  onFocus: () => void;
};

/** As high as its text; set from script, which the policy allows where it refuses `style=` in the page. */
function fit(area: HTMLTextAreaElement | null): void {
  if (area === null) return;
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight}px`;
}

/** One paragraph or entry as a field that grows with its text. Enter divides it, Backspace at its start joins it. */
export function BlockField({
  id,
  label,
  value,
  placeholder,
  caret,
  onText,
  onEnter,
  onJoinBack,
  onFocus,
}: BlockFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => fit(field.current), [value]);
  // Before the paper's font has come, the lines break elsewhere.
  useEffect(() => {
    let here = true;
    void document.fonts.ready.then(() => here && fit(field.current));
    return () => {
      here = false;
    };
  }, []);
  useEffect(() => {
    if (caret?.id !== id || field.current === null) return;
    field.current.focus();
    field.current.setSelectionRange(caret.offset, caret.offset);
  }, [caret, id]);
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // An input method that is still composing a letter owns its keys (Vietnamese typing).
    if (event.nativeEvent.isComposing) return;
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      onEnter(selectionStart);
    } else if (event.key === "Backspace" && selectionStart === 0 && selectionEnd === 0) {
      event.preventDefault();
      onJoinBack();
    }
  };
  return (
    <textarea
      ref={field}
      id={`block-${id}`}
      aria-label={label}
      className="block w-full resize-none overflow-hidden rounded-box border border-transparent bg-transparent px-2 py-1 font-serif text-[17px] leading-relaxed hover:border-line focus:border-line-strong"
      rows={1}
      value={value}
      placeholder={placeholder}
      onChange={(event: ChangeEvent<HTMLTextAreaElement>) => onText(event.target.value)}
      onKeyDown={keys}
      onFocus={onFocus}
    />
  );
}
