import { bare, type KnownDirective } from "./known-directive.ts";
import { foldKey } from "./passage.ts";

/** How a text may call a directive: by its number, by kind and number alone ("Nghị quyết 25"), by an agreed short name, by "NQ 25". */
function namesOf(directive: KnownDirective): RegExp[] {
  const kind = foldKey(directive.kind.value);
  const names = directive.aliases.map(
    (alias) => new RegExp(`(?<![a-z0-9])${escaped(foldKey(alias))}(?![a-z0-9])`, "u"),
  );
  const number = /^0*(\d+[a-z]?)/u.exec(directive.code?.value ?? "")?.[1];
  if (number === undefined) return names;
  names.push(new RegExp(`${escaped(kind)} (?:so )?0*${number}(?![0-9a-z])`, "u"));
  // "NQ 28", "CT số 46": the first letters of the kind's words.
  const initials = kind
    .split(" ")
    .map((word) => word.charAt(0))
    .join("");
  if (initials.length > 1)
    names.push(new RegExp(`(?<![a-z0-9])${initials}[ -]?(?:so )?0*${number}(?![0-9a-z/-])`, "u"));
  const subject = directive.subject === null ? "" : foldKey(directive.subject.value).replace(/^ve (?:viec )?/u, "");
  const isNamed = directive.code === null || /^(?:luat|bo luat|phap lenh|de an|quy che|chuong trinh)$/u.test(kind);
  if (isNamed && subject !== "") names.push(new RegExp(`${escaped(kind)} ["']?${escaped(subject.slice(0, 24))}`, "u"));
  return names;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

export type Mentions = (key: string) => KnownDirective[];

/** Finds which of the directives a text speaks of. */
export function mentionsOf(directives: readonly KnownDirective[]): Mentions {
  const named = directives.map((directive) => ({
    directive,
    code: directive.code === null ? null : bare(directive.code.value),
    names: namesOf(directive),
  }));
  return (key) => {
    const folded = foldKey(key);
    const codes = [...key.matchAll(/\d+[a-z]?[-/][\p{L}\d/-]+/gu)].map((match) => bare(match[0]));
    return named
      .filter(({ code, names }) => (code !== null && codes.includes(code)) || names.some((name) => name.test(folded)))
      .map(({ directive }) => directive);
  };
}

/** What a line is about: the code of one directive, or "*" where it holds for all (or for the only one). */
export function directiveKeys(mentioned: readonly KnownDirective[], all: readonly KnownDirective[]): string[] {
  if (all.length <= 1 || mentioned.length === 0 || mentioned.length === all.length) return ["*"];
  return mentioned.map((one) => one.code?.value ?? one.subject?.value ?? one.kind.value);
}
