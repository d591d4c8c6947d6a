/** Whoever said so within these seconds is here. */
export const HERE_SECONDS = 30;
/** How soon to ask again (ms): in company often, so that each sees what the other wrote; alone seldom. */
const IN_COMPANY = 4_000;
const ALONE = 12_000;

/** After how many ms a page asks again, by how many others are in the report. */
export function nextAfter(others: number): number {
  return others > 0 ? IN_COMPANY : ALONE;
}
