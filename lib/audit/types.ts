/** One line of the trail, in words: who (and for whom), what, on what, when (text of the installation's zone). */
export type TrailLine = {
  id: string;
  at: string;
  who: string | null;
  onBehalfOf: string | null;
  address: string;
  words: string;
  subjectKind: string;
  subjectKindWords: string;
  subjectId: string;
  subject: string | null;
  sequence: number;
  refused: boolean;
  details: { key: string; value: string }[];
  hash: string;
  sealed: boolean;
};
