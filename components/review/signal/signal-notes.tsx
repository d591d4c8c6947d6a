import type { SignalView } from "#lib/review/signal/types.ts";

type SignalNotesProps = {
  /** The signals of one place (a section, an indicator) or of the whole report. */
  signals: readonly SignalView[];
  reportId: string;
  mayDismiss: boolean;
};

/** Hints beside a text under review, each with its evidence; dismissed ones folded. Nothing where there is none. */
export function SignalNotes({ signals }: SignalNotesProps) {
  return signals.length === 0 ? null : <div />;
}
