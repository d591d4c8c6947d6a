/**
 * The clauses of what the plan asks of an item, as questions to be answered one after the other: split at semicolons and
 * at the ends of sentences, the words untouched. A single clause gives none: there is nothing to tick off. A reading aid
 * only; what the plan says stays beside it.
 */
export function clausesOf(words: string): string[] {
  const clauses = words
    .split(/;\s*|(?<=[.?!…])\s+(?=\p{Lu})|\n+/u)
    .map((clause) => clause.replace(/^[\s–+*-]+/u, "").trim())
    .filter((clause) => /\p{L}/u.test(clause));
  return clauses.length > 1 ? clauses : [];
}
