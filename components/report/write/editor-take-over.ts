import type { Block } from "#lib/report/section/block.ts";
import { setText } from "#lib/report/section/edit.ts";

/** What the plain form held when the editor came: what somebody had typed, by the field's id, and where they were. */
export type Arrived = {
  typed: Readonly<Record<string, string>>;
  focus: { id: string | null; offset: number } | null;
};

/** The field at the end of the plain form, for what follows. */
const MORE = "more";
const idOf = (area: HTMLTextAreaElement): string => area.name.replace(/^texts[.[]/, "").replace(/\]$/, "");

/** Reads the plain form before it goes. */
export function typedInto(place: HTMLElement | null): Arrived {
  const areas = [...(place?.querySelectorAll("textarea") ?? [])];
  const changed = areas.filter((area) => area.value !== area.defaultValue);
  const typed = Object.fromEntries(changed.map((area) => [idOf(area), area.value]));
  const focused = areas.find((area) => area === document.activeElement);
  if (focused === undefined) return { typed, focus: null };
  const id = idOf(focused);
  return { typed, focus: { id: id === MORE ? null : id, offset: focused.selectionStart } };
}

/** The section with what had been typed put onto it; the very same list where nothing was. */
export function takeOver(blocks: Block[], { typed }: Arrived, newId: () => string): Block[] {
  return Object.entries(typed).reduce((held, [id, text]) => {
    if (id !== MORE) return setText(held, id, text, newId);
    const added: Block = { id: newId(), kind: "paragraph", runs: [{ text: "" }] };
    return setText([...held, added], added.id, text, newId);
  }, blocks);
}
