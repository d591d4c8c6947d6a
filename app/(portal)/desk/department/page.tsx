import { unitDeskPage } from "../unit-desk.tsx";

/** The desk of a department or public service unit. */
export default async function DepartmentDesk() {
  return unitDeskPage("department");
}
