/** A note or document by which a leading or coordinating body says how something is to be reported. */
export type GuidanceView = {
  id: string;
  title: string;
  body: string;
  document: string | null;
  unit: string;
  by: string;
  at: Date;
  /** Null: for all directives of the plan. */
  directive: string | null;
  /** The number of the outline item; null: for the whole report. */
  item: string | null;
  withdrawnAt: Date | null;
  files: { id: string; name: string; size: number }[];
  mayWithdraw: boolean;
};

/** What a viewer may publish for: bodies they act for with the directives each leads or coordinates, and the outline. */
export type GuidanceDesk = {
  units: { id: string; name: string }[];
  directives: { id: string; code: string }[];
  items: { id: string; number: string; title: string }[];
};
