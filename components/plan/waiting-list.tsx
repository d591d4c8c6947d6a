import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Bar } from "#components/ui/bar.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type TaskItem, TaskList } from "#components/ui/task-list.tsx";
import { newId } from "#lib/platform/ids.ts";
import { formatInstant } from "#lib/platform/time.ts";
import { startReport } from "#lib/report/actions.ts";
import type { Waiting } from "#lib/report/desk/rules.ts";

type Words = ReturnType<typeof useTranslations<"desk">>;

/** One line under the title: what is wrong, how far it is, what will be asked. */
function Detail({ item, t }: { item: Waiting; t: Words }) {
  const report = item.duty?.report;
  const [first] = report?.returned ?? [];
  if (item.kind === "mend" && first) {
    return (
      <>
        {t("item", { number: first.number, title: first.title })}: <em>{first.words}</em>{" "}
        {t("returnedBy", { name: first.by, at: formatInstant(first.at) })}
      </>
    );
  }
  if (item.kind === "write" && item.duty && report) {
    return t("filled", {
      filled: item.duty.written,
      items: item.duty.items,
      missing: item.duty.figures - item.duty.given,
      figures: item.duty.figures,
    });
  }
  if (item.kind === "approve" && report) return t("handedTo", { name: report.holderName, days: item.waited ?? 0 });
  return t(`what.${item.kind}`);
}

function Progress({ item, t }: { item: Waiting; t: Words }) {
  const { duty } = item;
  if (item.kind !== "write" || !duty?.report) return null;
  return (
    <Bar
      label={t("itemsOf", { filled: duty.written, items: duty.items })}
      total={duty.items}
      parts={[{ value: duty.written, tone: "blue" }]}
    />
  );
}

function When({ item, t }: { item: Waiting; t: Words }) {
  const { deadline } = item;
  return <Deadline {...deadline} phrase={t(`about.${item.about}`, { phrase: deadline.phrase })} />;
}

/** One click from where it is dealt with; the first one is the page's red button. */
function Act({ item, first, t }: { item: Waiting; first: boolean; t: Words }) {
  const look = first ? "go" : "plain";
  if (item.href !== null) {
    return (
      <ButtonLink href={item.href} look={look}>
        {t(`act.${item.kind}`)}
      </ButtonLink>
    );
  }
  return (
    <ActionForm
      action={startReport}
      idempotencyKey={newId()}
      hidden={{ assignmentId: item.duty?.assignmentId ?? "" }}
      label={t("startLabel", { code: item.duty?.code ?? "" })}
    >
      <SubmitButton look={look}>{t("act.start")}</SubmitButton>
    </ActionForm>
  );
}

function titleOf(item: Waiting, several: boolean, t: Words): string {
  const { duty } = item;
  if (duty === null) return t("title.ownPlan");
  const of =
    several || item.others === true ? `${duty.kind} ${duty.code} · ${duty.unitName}` : `${duty.kind} ${duty.code}`;
  return `${of}: ${t(`title.${item.kind}`, { count: duty.report?.returned.length ?? 0 })}`;
}

type WaitingListProps = { items: readonly Waiting[]; several: boolean; empty: React.ReactNode };

/** What waits for the viewer of a desk; `several`: the viewer sits at this desk for more than one unit. */
export function WaitingList({ items, several, empty }: WaitingListProps) {
  const t = useTranslations("desk");
  const locale = useLocale();
  const rows: TaskItem[] = items.map((item, index) => ({
    key: `${locale}-${item.key}`,
    title: titleOf(item, several, t),
    href: item.href ?? `/plans/${item.duty?.planId ?? ""}#${item.duty?.code ?? ""}`,
    what: <Detail item={item} t={t} />,
    when: <When item={item} t={t} />,
    bar: <Progress item={item} t={t} />,
    action: <Act item={item} first={index === 0} t={t} />,
  }));
  return <TaskList items={rows} empty={empty} />;
}
