import { unitDeskPage } from "../unit-desk.tsx";

/** The desk of the Fatherland Front, the organisations and associations. */
export default async function FrontDesk() {
  return unitDeskPage("front");
}
