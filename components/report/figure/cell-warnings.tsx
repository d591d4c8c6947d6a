"use client";

import { useState } from "react";
import { v4 } from "uuid";
import { ActionFormLeaf } from "#components/ui/action-form-leaf.tsx";
import { Field, Textarea } from "#components/ui/fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { Explanation } from "#lib/report/figure/types.ts";
import type { Warning } from "#lib/report/figure/warning.ts";
import type { CellPanelProps } from "./cell-props.ts";
import { fill, type GridWords } from "./grid-words.ts";

/** The questions a cell raises, each with its answer or a field to give one; the reviewer reads both. */
export function CellWarnings(props: CellPanelProps) {
  const { grid, row, snapshot, warnings, words } = props;
  const wrong = snapshot.wrong.get(`${row.id}:${props.year ?? ""}`);
  if (warnings.length === 0) return null;
  return (
    <ul aria-label={words["panel.warnings"]} className="grid gap-2">
      {warnings.map((warning) => {
        const given = grid.explanations.find(({ key }) => key === warning.key);
        return (
          <li
            key={warning.key}
            className={`grid gap-1.5 rounded-box border-l-4 p-3 ${given ? "border-green bg-green-wash" : warning.severity === "error" ? "border-red bg-red-wash" : "border-amber bg-amber-wash"}`}
          >
            <p>{warning.words}</p>
            {given && <Given given={given} words={words} />}
            {row.open && wrong === undefined && <Answer {...props} warning={warning} given={given ?? null} />}
          </li>
        );
      })}
    </ul>
  );
}

function Given({ given, words }: { given: Explanation; words: GridWords }) {
  return (
    <p className="text-s whitespace-pre-line">
      <b>{fill(words["panel.explained"], { name: given.by, at: given.at })}</b> {given.words}
    </p>
  );
}

type AnswerProps = CellPanelProps & { warning: Warning; given: Explanation | null };

/** The answer is given for figures that are safe on the server: until they are, the button waits. */
function Answer({ reportId, words, explain, snapshot, warning, given }: AnswerProps) {
  const [key] = useState(() => v4());
  return (
    <details open={given === null && warning.severity === "error"}>
      <summary className="text-s underline-offset-2 hover:underline">{words["panel.explain"]}</summary>
      <ActionFormLeaf
        action={explain}
        idempotencyKey={key}
        hidden={{ reportId, key: warning.key }}
        label={words["panel.explain"]}
        words={words.form}
        className="mt-2 grid gap-2"
      >
        <Field name="words" label={words["panel.explain"]} hideLabel hint={words["panel.explainHint"]}>
          <Textarea rows={2} grow defaultValue={given?.words ?? ""} />
        </Field>
        <div>
          <SubmitButton small look="plain" reason={snapshot.unsaved ? words["panel.waitSaved"] : undefined}>
            {words["panel.send"]}
          </SubmitButton>
        </div>
      </ActionFormLeaf>
    </details>
  );
}
