type TrailKey =
  | "caption"
  | "when"
  | "who"
  | "what"
  | "subject"
  | "proof"
  | "nobody"
  | "from"
  | "sealed"
  | "unsealed"
  | "empty";

/** The words of the trail's table, from the `trail` catalogue. */
export function trailWords(t: (key: TrailKey) => string) {
  return {
    caption: t("caption"),
    when: t("when"),
    who: t("who"),
    what: t("what"),
    subject: t("subject"),
    proof: t("proof"),
    nobody: t("nobody"),
    from: t("from"),
    sealed: t("sealed"),
    unsealed: t("unsealed"),
    empty: t("empty"),
  };
}
