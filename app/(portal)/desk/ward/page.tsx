import { unitDeskPage } from "../unit-desk.tsx";

/** The desk of a Party committee of a ward, and of those attached to the city committee. */
export default async function WardDesk() {
  return unitDeskPage("ward");
}
