import { useTranslations } from "next-intl";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { clausesOf } from "#lib/report/section/clauses.ts";
import type { OpenSection } from "#lib/report/section/types.ts";

/** What the plan asks of this item, in its own words; where they have several clauses, these as questions one by one. */
export function Asked({ section }: { section: OpenSection }) {
  const t = useTranslations("write.asked");
  const { guidance, heading, askedOf, minWords, level } = section;
  const clauses = clausesOf(guidance);
  const [own, ...others] = askedOf;
  return (
    <>
      {heading && (
        <p className="text-ink-3">
          {heading.number} {heading.title}
        </p>
      )}
      {clauses.length === 0 ? (
        <p>{t("words", { words: guidance === "" ? section.title : guidance })}</p>
      ) : (
        <>
          <p>{t("clauses")}</p>
          <ul className="clauses">
            {clauses.map((clause) => (
              <li key={clause}>{clause}</li>
            ))}
          </ul>
        </>
      )}
      <Disclosure summary={t("more")}>
        <div className="grid gap-1">
          {clauses.length > 0 && <p>{t("words", { words: guidance })}</p>}
          {own && <p>{t("askedOf", { own })}</p>}
          {others.length > 0 && <p>{t("alsoOf", { others: others.join(", ") })}</p>}
          {level === null && <p>{t("least", { words: minWords })}</p>}
        </div>
      </Disclosure>
    </>
  );
}
