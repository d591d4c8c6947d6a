import { can } from "#lib/access/can.ts";
import type { Permission } from "#lib/access/policy.ts";
import type { Subject, Viewer } from "#lib/access/types.ts";
import type { Asked, Scene } from "./scene.ts";

/** What somebody gets: the page, a page that says who may, nothing there, the way to sign-in, or an address to go to. */
export type Answer = "open" | "refused" | "missing" | "signIn" | `to ${string}`;

/** One address of a route, and what the access table gives each person there. */
export type Case = { address: string; why: string; expected: (viewer: Viewer) => Answer };

/** The expected sheet of one route. `nobody`: what a browser without a session gets; a way to sign-in if left out. */
export type Rule = {
  cases: (scene: Scene) => Case[];
  nobody?: Answer;
  /** What the page shows to those it is open to and to nobody else it is drawn for (a page that can also be read only). */
  shows?: RegExp;
  method?: "GET" | "POST";
  data?: object;
};

/** Whether the access table lets somebody do it. */
export const may = (permission: Permission, viewer: Viewer, subject: Subject = {}): boolean =>
  can(permission, viewer, subject) === null;

/** One address that does not depend on a subject. */
export function one(address: string, expected: (viewer: Viewer) => Answer): Rule {
  return { cases: () => [{ address, why: "", expected }] };
}

export const everybody = (address: string): Rule => one(address, () => "open");

/** One address for each report of the scene. */
export function reports(place: string, expected: (viewer: Viewer, report: Asked) => Answer): Rule {
  return {
    cases: (scene) =>
      scene.reports.map((report) => ({
        address: `/reports/${report.id}${place}`,
        why: `${report.code}, ${report.state}`,
        expected: (viewer) => expected(viewer, report),
      })),
  };
}

/** Whether somebody sees that a report is there. */
export const sees = (viewer: Viewer, { subject }: Asked): boolean => may("report.readState", viewer, subject);
/** Whether somebody reads the text of a report, the working one or a version. */
export const readsText = (viewer: Viewer, { subject }: Asked): boolean =>
  may("report.readDraft", viewer, subject) || may("report.readVersion", viewer, subject);
