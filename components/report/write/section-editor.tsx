"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";
import { type Arrived, typedInto } from "./editor-take-over.ts";
import type { SectionEditorProps } from "./editor-types.ts";

type Surface = ComponentType<SectionEditorProps & { arrived: Arrived }>;

/** The text of one section: a plain form at first, the editor as soon as it has come (only here, never on the server). */
export function SectionEditor(props: SectionEditorProps) {
  const [editor, setEditor] = useState<{ Surface: Surface; arrived: Arrived } | null>(null);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let here = true;
    void import("./editor-surface.tsx").then(
      ({ EditorSurface }) => here && setEditor({ Surface: EditorSurface, arrived: typedInto(form.current) }),
      // It did not come over this line: the plain form stays and saves as well.
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, []);
  if (editor === null) return <div ref={form}>{props.plainForm}</div>;
  return <editor.Surface {...props} arrived={editor.arrived} />;
}
