import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Field, Select } from "#components/ui/fields.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SideNote } from "#components/ui/side-note.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { formatDay, formatInstant } from "#lib/platform/time.ts";
import { WORKING } from "#lib/report/version/schema.ts";
import type { VersionMark, VersionSide, VersionsPage } from "#lib/report/version/types.ts";

/** The frozen versions, newest first: when, by whom, under which number they went, and the hash that proves each. */
export function VersionList({ page }: { page: VersionsPage }) {
  const t = useTranslations("history.versions");
  return (
    <>
      <SideNote title={t("list")}>
        <ol className="-mx-3.5 grid divide-y divide-line border-t border-line">
          {page.versions.map((version) => (
            <Version key={version.id} page={page} version={version} />
          ))}
        </ol>
      </SideNote>
      {page.versions.length + (page.working ? 1 : 0) > 2 && <CompareForm page={page} />}
    </>
  );
}

function Version({ page, version }: { page: VersionsPage; version: VersionMark }) {
  const t = useTranslations("history.versions");
  const before = page.versions.find(({ number }) => number < version.number);
  return (
    <li className="grid gap-0.5 px-3.5 py-2.5">
      <span className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold">{t("line", { number: version.number })}</span>
        {t.has(version.kind) && <span className="text-s text-ink-3">{t(version.kind)}</span>}
      </span>
      <span className="num text-s text-ink-3">{t("frozen", { at: formatInstant(version.at), by: version.by })}</span>
      <Sendings version={version} />
      {version.notes.map((note) => (
        <blockquote key={note} className="border-l-2 border-line-strong pl-2.5 text-s whitespace-pre-line">
          {note}
        </blockquote>
      ))}
      <Hash digest={version.digest} />
      {before && (
        <span className="no-print text-s">
          <TextLink href={`/reports/${page.reportId}/versions?from=${before.number}&to=${version.number}`}>
            {t("previous")}
          </TextLink>
        </span>
      )}
    </li>
  );
}

function Sendings({ version }: { version: VersionMark }) {
  const t = useTranslations("history.versions");
  const mark = version.accepted ? "accepted" : version.returned ? "returned" : null;
  return (
    <span className="grid justify-items-start gap-0.5 text-s">
      {version.sendings.length === 0 && <span className="text-ink-3">{t("unsent")}</span>}
      {version.sendings.map((sending) => (
        <span key={sending.id} className={sending.withdrawn ? "text-ink-3" : undefined}>
          {t(sending.withdrawn ? "withdrawn" : "sent", { number: sending.number, day: formatDay(sending.datedOn) })}
        </span>
      ))}
      {mark && (
        <StateMark tone={mark === "accepted" ? "ok" : "back"} plain>
          {t(mark)}
        </StateMark>
      )}
    </span>
  );
}

/** A hash in short; all of it in a field from which it can be copied, and the page that verifies it. */
function Hash({ digest }: { digest: string }) {
  const t = useTranslations("history.versions");
  return (
    <div className="text-s">
      <Disclosure
        summary={
          <span className="num">
            {t("digest")} {digest.slice(0, 12)}…
          </span>
        }
      >
        <div className="grid gap-1.5">
          <p className="font-mono break-all select-all">
            <span className="sr-only">{t("whole")}: </span>
            {digest}
          </p>
          <TextLink href={`/verify/${digest}`}>{t("verify")}</TextLink>
        </div>
      </Disclosure>
    </div>
  );
}

const valueOf = (side: VersionSide): string => (side === null ? WORKING : String(side.number));

function CompareForm({ page }: { page: VersionsPage }) {
  const t = useTranslations("history.versions");
  const options = [
    ...(page.working ? [{ value: WORKING, label: t("working") }] : []),
    ...page.versions.map(({ number, at }) => ({
      value: String(number),
      label: `${t("line", { number })} · ${formatInstant(at)}`,
    })),
  ];
  const { compared } = page;
  return (
    <SideNote title={t("choose")}>
      <form
        method="get"
        action={`/reports/${page.reportId}/versions`}
        className="grid gap-2.5"
        aria-label={t("choose")}
      >
        <Field name="from" label={t("from")}>
          <Select options={options} defaultValue={compared ? valueOf(compared.from) : ""} />
        </Field>
        <Field name="to" label={t("to")}>
          <Select options={options} defaultValue={compared ? valueOf(compared.to) : ""} />
        </Field>
        <div>
          <Button type="submit" small>
            {t("button")}
          </Button>
        </div>
      </form>
    </SideNote>
  );
}
