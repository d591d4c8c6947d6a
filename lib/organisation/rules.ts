/** Decisions about people, positions, delegations and units. Pure; days are YYYY-MM-DD in the installation's zone. */

/** A delegation is for an absence, not for ever: at most this many days. */
export const DELEGATION_LONGEST_DAYS = 92;

/** Why a span of days cannot be delegated, or null; `today` in the installation's zone, days as YYYY-MM-DD. */
export function delegationRefusal(
  since: string,
  until: string,
  today: string,
): "organisation.delegationPast" | "organisation.delegationOrder" | "organisation.delegationLong" | null {
  if (until < since) return "organisation.delegationOrder";
  if (until < today) return "organisation.delegationPast";
  const days = (Date.parse(`${until}T00:00:00Z`) - Date.parse(`${since}T00:00:00Z`)) / 86_400_000;
  return days > DELEGATION_LONGEST_DAYS ? "organisation.delegationLong" : null;
}

/** Why a span of days of a position or of a unit's validity cannot be, or null. Without `until` it has no end. */
export function spanRefusal(since: string, until: string | undefined): "organisation.order" | null {
  return until !== undefined && until < since ? "organisation.order" : null;
}

/** Roles that can be lent: those that decide. Writing and clerk's work are given as roles instead. */
export const DELEGABLE: readonly string[] = ["APPROVER", "LEADER", "REVIEW_HEAD"];

/**
 * The place a committee stands for, as written before the date of its documents: "Tỉnh ủy Bắc Ninh" is of "Bắc Ninh",
 * "Đảng ủy phường Tam Sơn" of "Tam Sơn". The name itself where it does not say; an administrator can put it right.
 */
export function placeOfName(name: string): string {
  const place = /^\p{L}+ ủy (?:(?:phường|xã|thị trấn|đặc khu|quận|huyện|thị xã|thành phố|tỉnh) )?(.+)$/iu.exec(
    name,
  )?.[1];
  return place ?? name;
}
