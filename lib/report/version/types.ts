import type { ContentChanges } from "../types.ts";

/** One sending of a version: under which number and date, and whether it was taken back. */
export type VersionSending = { id: string; number: string; datedOn: string; at: Date; withdrawn: boolean };

/** A frozen version as it is listed. */
export type VersionMark = {
  id: string;
  number: number;
  /** Why it was frozen: APPROVAL, or CONSULTATION (a draft circulated for opinions). */
  kind: string;
  digest: string;
  at: Date;
  by: string;
  sendings: VersionSending[];
  accepted: boolean;
  returned: boolean;
  /** What was said with the conclusions of its reviews. */
  notes: string[];
};

/** One side of a comparison: a frozen version, or (null) the text that is being written. */
export type VersionSide = { number: number; at: Date } | null;

/** The frozen versions of a report that a viewer may read, and two of them compared. */
export type VersionsPage = {
  reportId: string;
  unit: string;
  directive: string;
  versions: VersionMark[];
  /** Whether the viewer may also compare with the text that is being written. */
  working: boolean;
  compared: { from: VersionSide; to: VersionSide; changes: ContentChanges } | null;
};
