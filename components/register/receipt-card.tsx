import { useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { type Definition, DefinitionList } from "#components/ui/definition-list.tsx";
import { formatDay, formatInstant } from "#lib/platform/time.ts";
import type { Receipt, ReceiptEvent, ReceiptPage } from "#lib/report/types.ts";

type Props = { receipt: ReceiptPage; sending: Receipt };

/** The sender's number and the receiver's, beside each other. */
export function TwoNumbers({ receipt, sending }: Props) {
  const t = useTranslations("receipt");
  const numbers = [
    { name: t("outgoing"), number: sending.number, words: t("dated", { day: formatDay(sending.datedOn) }) },
    {
      name: t("arrival"),
      number: String(sending.arrivalNumber),
      words: t("arrived", { at: formatInstant(sending.at), channel: receipt.channel }),
    },
  ];
  return (
    <section aria-label={t("numbers")} className="grid gap-4 sm:grid-cols-2">
      {numbers.map(({ name, number, words }) => (
        <Card key={name}>
          <div className="text-s text-ink-3">{name}</div>
          <div className="num text-fig font-semibold tracking-tight">{number}</div>
          <div className="num text-s text-ink-2">{words}</div>
        </Card>
      ))}
    </section>
  );
}

/** What was sent, by whom, to whom, and against which deadline. */
export function ReceiptCard({ receipt, sending }: Props) {
  const t = useTranslations("receipt");
  const { by, onBehalfOf, deadline } = sending;
  const items: Definition[] = [
    { term: t("code"), detail: <strong className="break-all">{sending.receipt}</strong> },
    { term: t("subject"), detail: receipt.subject },
    { term: t("by"), detail: onBehalfOf === null ? by : t("behalf", { name: by, other: onBehalfOf }) },
    { term: t("to"), detail: receipt.recipient },
    { term: t("version"), detail: t("versionValue", { version: sending.version, round: sending.round }) },
  ];
  if (sending.paperFirst) items.push({ term: t("paper"), detail: t("paperFirst", { note: sending.paperNote ?? "" }) });
  if (deadline) items.push({ term: t("onTime"), detail: <Deadline {...deadline} inline /> });
  items.push({ term: t("digest"), detail: <span className="break-all">{sending.digest}</span> });
  return (
    <Card title={t("card")}>
      <DefinitionList look="columns" items={items} />
    </Card>
  );
}

/** What became of it after the receipt was given. */
export function SinceCard({ sending }: { sending: Receipt }) {
  const t = useTranslations("receipt");
  return (
    <Card title={t("since")}>
      {sending.since.length === 0 ? (
        <p className="text-ink-3">{t("nothing")}</p>
      ) : (
        <DefinitionList
          look="columns"
          items={sending.since.map((event) => ({
            term: <time dateTime={event.at.toISOString()}>{formatInstant(event.at)}</time>,
            detail: <EventWords event={event} />,
          }))}
        />
      )}
    </Card>
  );
}

function EventWords({ event }: { event: ReceiptEvent }) {
  const t = useTranslations("receipt");
  if (event.kind === "sentAgain") return t("event.sentAgain", { number: event.number, day: formatDay(event.datedOn) });
  if (event.kind !== "withdrawn" || event.who === null) return t(`event.${event.kind}`);
  const { who, onBehalfOf } = event;
  return t("event.withdrawnBy", {
    name: onBehalfOf === null ? who : t("behalf", { name: who, other: onBehalfOf }),
  });
}
