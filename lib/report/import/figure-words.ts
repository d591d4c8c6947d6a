/** How reports speak of a figure that catalogues ask for. All patterns read text that is folded. */
export type FigureWords = {
  /** The name of the indicator it is for. */
  asked: RegExp;
  /** What follows the number at once. */
  unit: RegExp;
  /** Each must stand beside the number: before it, back to the figure before, or behind it, up to the next. */
  near: readonly RegExp[];
  /** The words beside it may also stand in the lines above: a figure with a label in a list. */
  nearAbove?: true;
  /** The words beside it may also stand earlier in the sentence, where no other topic came between; then in doubt. */
  carried?: true;
  /** What stands right behind the figure before, up to the next mark, is said of that one alone. */
  apart?: true;
  /** Must stand in the sentence. */
  inSentence?: RegExp;
  /** None may stand beside it. */
  not?: RegExp;
  /** Only what the writer's own body does counts; other bodies' are parts of a sum. */
  own?: true;
  /** A label of a table, where it differs from unit and words. */
  label?: RegExp;
  /** Another way to say it: the words before the number, and what follows it. */
  ahead?: { before: RegExp; unit: RegExp };
  /** Who must be the last one named, and who else may not be meant with them. */
  holder?: { is: RegExp; other: RegExp };
  /** Beside these words it may be meant otherwise. */
  unsure?: RegExp;
};
