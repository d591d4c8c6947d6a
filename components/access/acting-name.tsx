import { useLocale } from "next-intl";
import { type Acting, actingName } from "#lib/access/acting-name.ts";

/** A name as it stands beside a decision: with the name of whoever was stood in for, where by delegation. */
export function ActingName({ name, onBehalfOf }: Acting) {
  return <>{actingName({ name, onBehalfOf }, useLocale() === "en" ? "en" : "vi")}</>;
}
