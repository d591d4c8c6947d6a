import { unitDeskPage } from "../unit-desk.tsx";

/** The desk of the people's council and the people's committee. */
export default async function CouncilDesk() {
  return unitDeskPage("council");
}
