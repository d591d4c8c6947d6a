import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Checkbox } from "#components/ui/fields.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { takeFigures } from "#lib/report/import/actions.ts";
import type { Board, FigureOffer } from "#lib/report/import/screen.ts";
import { Lines } from "./lines.tsx";
import { DiscardAll } from "./tray.tsx";

type OffersProps = { reportId: string; pen: { reportId: string; importId: string } | null; board: Board };

/** Figures that were found: each with the sentence it stands in and what the grid has now; taken into the grid or not. */
export function FigureOffers({ reportId, pen, board }: OffersProps) {
  const t = useTranslations("report-import");
  const { figures, taken } = board;
  if (figures.length + taken.figures === 0) return null;
  const open = figures.filter((offer) => offer.open && offer.standing !== "same");
  const same = figures.filter((offer) => offer.standing === "same");
  const sealed = figures.filter((offer) => !offer.open && offer.standing !== "same");
  return (
    <Card title={t("figures.title", { count: open.length })} id="figures">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {taken.figures > 0 && (
          <TextLink href={`/reports/${reportId}/write?item=figures`} className="text-s">
            {t("figures.taken", { count: taken.figures })}
          </TextLink>
        )}
        {open.length > 0 && <FigureForm pen={pen} offers={open} />}
        {sealed.length > 0 && <Listed title={t("figures.sealed", { count: sealed.length })} offers={sealed} />}
        {same.length > 0 && <Listed title={t("figures.same", { count: same.length })} offers={same} />}
        {pen !== null && figures.length > 0 && (
          <DiscardAll pen={pen} pieceIds={figures.map(({ id }) => id)} label={t("figures.leave")} />
        )}
      </div>
    </Card>
  );
}

function FigureForm({ pen, offers }: { pen: OffersProps["pen"]; offers: readonly FigureOffer[] }) {
  const t = useTranslations("report-import");
  const rows = offers.map((offer) => <FigureRow key={offer.id} offer={offer} takes={pen !== null} />);
  if (pen === null) return <ul className="grid gap-3">{rows}</ul>;
  const was = Object.fromEntries(offers.flatMap(({ id, was: held }) => (held === "" ? [] : [[`was.${id}`, held]])));
  return (
    <ActionForm
      action={takeFigures}
      idempotencyKey={newId()}
      hidden={{ ...pen, ...was }}
      label={t("figures.form")}
      className="grid grid-cols-[minmax(0,1fr)] gap-4"
    >
      <p className="text-s text-ink-2">{t("figures.lead")}</p>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-3">{rows}</ul>
      <div>
        <SubmitButton look="plain">{t("figures.take")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function FigureRow({ offer, takes }: { offer: FigureOffer; takes: boolean }) {
  const t = useTranslations("report-import");
  const { code, name, year, sure, standing, now } = offer;
  const label = (
    <>
      <span className="num font-medium">{code}</span> {name}
      {year !== null && `, ${String(year)}`}: <strong className="num">{valueOf(offer, t("figures.about"))}</strong>
    </>
  );
  return (
    <li className="grid gap-1 border-t border-line pt-3 first:border-t-0 first:pt-0">
      {takes ? (
        <Checkbox name="pieceIds" value={offer.id} label={label} defaultChecked={sure && standing === "new"} />
      ) : (
        <p>{label}</p>
      )}
      <p className="pl-7 text-s text-ink-2">
        “{offer.quote}”{" "}
        <span className="text-ink-3">
          <Lines lines={offer.lines} />
        </span>
      </p>
      <p className="pl-7 text-s">
        {standing === "other" ? (
          <span className="text-red-ink">
            {t("figures.other", { now: now ?? "", value: valueOf(offer, t("figures.about")) })}
          </span>
        ) : (
          <span className="text-ink-3">{t(sure ? "figures.empty" : "figures.unsure")}</span>
        )}
      </p>
    </li>
  );
}

const valueOf = ({ estimate, value }: FigureOffer, about: string): string => (estimate ? `${about} ${value}` : value);

function Listed({ title, offers }: { title: string; offers: readonly FigureOffer[] }) {
  return (
    <Disclosure summary={<span className="text-s">{title}</span>}>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {offers.map((offer) => (
          <FigureRow key={offer.id} offer={offer} takes={false} />
        ))}
      </ul>
    </Disclosure>
  );
}
