import { documentNumber } from "#lib/register/rules.ts";

/** A unit as the head of its document needs it. `form` is its kind's family of documents. */
export type Issuer = { name: string; parentName: string | null; form: string; symbol: string; place: string };

export type Letterhead = {
  /** Left column, upper case: the superior body, then the issuing body (bold). */
  superior: string | null;
  body: string;
  /** Under the left column: an asterisk for Party bodies, a rule for the others. */
  separator: "asterisk" | "rule";
  /** Right column: one line for the Party, two for the state. */
  right: readonly string[];
  /** "Số 05-BC/ĐU", with a gap where the number is not given yet. */
  number: string;
  /** "Từ Sơn, ngày 14 tháng 4 năm 2023", with gaps where it is not dated yet. */
  date: string;
};

const GAP = "…";

/** How a committee and the Party organisation it leads are called, of every level there is or was (documents §1.6). */
const ORGANISATIONS = [
  ["Tỉnh ủy", "Đảng bộ tỉnh"],
  ["Thành ủy", "Đảng bộ thành phố"],
  ["Huyện ủy", "Đảng bộ huyện"],
  ["Quận ủy", "Đảng bộ quận"],
  ["Thị ủy", "Đảng bộ thị xã"],
  ["Đảng ủy", "Đảng bộ"],
] as const;

/** "Tỉnh ủy Bắc Ninh" as the Party organisation it leads: "Đảng bộ tỉnh Bắc Ninh". */
function organisationOf(committee: string): string {
  const [called, organisation] = ORGANISATIONS.find(([name]) => committee.startsWith(`${name} `)) ?? ["", ""];
  return `${organisation}${committee.slice(called.length)}`;
}

/** The left column (documents §1.6): a committee stands under its Party organisation, an organ under its committee. */
function leftOf(issuer: Issuer): { superior: string | null; body: string } {
  const { name, parentName, form } = issuer;
  if (form === "party-committee")
    return { superior: parentName === null ? null : organisationOf(parentName), body: name };
  if (form === "party-organ" && parentName !== null) {
    const [kind = ""] = parentName.split(" ủy");
    return { superior: parentName, body: name.replace(new RegExp(` ${kind} ủy.*$`), "") };
  }
  return { superior: parentName, body: name };
}

/** Day and month with a zero where the guides ask for one (day below 10, months 1 and 2). */
function dateLine(place: string, datedOn: string | null): string {
  if (datedOn === null) return `${place}, ngày ${GAP} tháng ${GAP} năm ${GAP}`;
  const [year, month = "", day] = datedOn.split("-");
  return `${place}, ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}

/**
 * The head of a unit's report (or of a document of another `type`) as it will be printed, approximated from the unit and
 * its kind; the exact form by date of issue belongs to the document room. Source: documents §1.2, 1.6, 2, 3.
 */
export function letterhead(issuer: Issuer, given: { number: number; datedOn: string } | null, type = "BC"): Letterhead {
  const party = issuer.form.startsWith("party");
  const left = leftOf(issuer);
  const numbered = { number: given?.number ?? 0, type, body: issuer.symbol };
  const written = documentNumber(numbered, issuer.form);
  const number = given === null ? written.replace(/^\d+/, GAP) : written;
  return {
    superior: left.superior?.toUpperCase() ?? null,
    body: left.body.toUpperCase(),
    separator: party ? "asterisk" : "rule",
    right: party ? ["ĐẢNG CỘNG SẢN VIỆT NAM"] : ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
    number: party ? `Số ${number}` : `Số: ${number}`,
    date: dateLine(issuer.place, given?.datedOn ?? null),
  };
}
