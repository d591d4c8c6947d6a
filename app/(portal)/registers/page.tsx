import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ArrivalsBook, OutgoingBook, TermsBook } from "#components/register/books.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { arrivalRegister } from "#lib/register/queries/arrivals.ts";
import { outgoingRegister } from "#lib/register/queries/outgoing.ts";
import { dropEffects, termEffects, termsPage } from "#lib/register/queries/terms.ts";
import { registerUnits } from "#lib/register/queries/units.ts";
import { runsByTerm } from "#lib/register/rules.ts";
import { termPreviewSchema } from "#lib/register/schema.ts";
import type { RegisterUnit } from "#lib/register/types.ts";

type Search = Record<string, string | string[] | undefined>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("registers");
  return { title: t("title") };
}

const given = (search: Search, key: string): string | undefined => {
  const value = search[key];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
};

type Book = "out" | "in" | "terms";

/** The books of a unit that are open to the viewer, in their order. */
function booksOf(unit: RegisterUnit): Book[] {
  const terms: Book[] = runsByTerm(unit.documentForm) && (unit.reads || unit.managesTerms) ? ["terms"] : [];
  return [...(unit.reads ? (["out", "in"] as const) : []), ...terms];
}

/** What went out and what arrived, as a clerk keeps it, and the terms of office the numbers follow. */
export default async function RegistersPage({ searchParams }: { searchParams: Promise<Search> }) {
  const viewer = await requireViewer();
  const [t, search, units] = await Promise.all([getTranslations("registers"), searchParams, registerUnits(viewer)]);
  const unit = units.find(({ id }) => id === given(search, "unit")) ?? units[0];
  const [first, ...others] = unit === undefined ? [] : booksOf(unit);
  if (unit === undefined || first === undefined) {
    const back = { href: "/", label: t("home") };
    return <Refusal title={t("refused")} reason={t("refusedReason")} back={back} />;
  }
  const open = [first, ...others];
  const book = open.find((one) => one === given(search, "book")) ?? first;
  const { locale } = viewer;
  const frame = { unit, units, books: open, locale };
  if (book === "in") {
    const asked = {
      year: yearOf(given(search, "year")),
      search: given(search, "q"),
      open: given(search, "open") !== undefined,
    };
    const register = await arrivalRegister(viewer, unit.id, asked);
    return register && <ArrivalsBook {...frame} register={register} asked={asked} />;
  }
  if (book === "terms") return <TermsBook {...frame} {...(await termsOf(viewer, unit, search))} />;
  const asked = { type: given(search, "type"), seriesFrom: given(search, "series"), search: given(search, "q") };
  const register = await outgoingRegister(viewer, unit.id, asked);
  return register && <OutgoingBook {...frame} register={register} asked={asked} />;
}

/** A year of the address; anything else asks for none. */
function yearOf(text: string | undefined): number | undefined {
  return text !== undefined && /^(?:19|20|21)\d\d$/.test(text) ? Number(text) : undefined;
}

/** The terms of a unit, and what the term in the address would do. */
async function termsOf(viewer: Awaited<ReturnType<typeof requireViewer>>, unit: RegisterUnit, search: Search) {
  const page = (await termsPage(viewer, unit.id)) ?? { ownTerms: false, followed: null, terms: [] };
  const [name, since, dropId] = [given(search, "name"), given(search, "since"), given(search, "drop")];
  const dropped = page.terms.find(({ id }) => id === dropId);
  const dropping = dropped ? await dropEffects(viewer, unit.id, dropped.id) : null;
  const drop = dropped && dropping ? { term: dropped, effects: dropping } : null;
  if (name === undefined && since === undefined) return { page, drop, draft: null, effects: null };
  const [termId, until] = [given(search, "term"), given(search, "until")];
  const draft = { termId, name: name ?? "", since: since ?? "", until: until ?? "" };
  const wanted = termPreviewSchema.safeParse({ unitId: unit.id, termId, name, since, until });
  const inOrder = until === undefined || draft.since <= until;
  return { page, drop, draft, effects: wanted.success && inOrder ? await termEffects(viewer, wanted.data) : null };
}
