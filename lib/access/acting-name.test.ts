import { expect, test } from "vitest";
import { actingName, actorName } from "./acting-name.ts";

test("a decision in one's own name carries one name, a delegate's carries both", () => {
  const own = { name: "Trần Văn A", onBehalfOf: null };
  const lent = { name: "Trần Văn A", onBehalfOf: "Nguyễn Văn B" };
  expect(actingName(own, "vi")).toBe("Trần Văn A");
  expect(actingName(lent, "vi")).toBe("Trần Văn A (thay Nguyễn Văn B theo ủy quyền)");
  expect(actingName(lent, "en")).toBe("Trần Văn A (for Nguyễn Văn B, by delegation)");
});

test("a notice names whoever acts, and for whom it was just decided", () => {
  const lent = {
    delegationId: "",
    fromPersonId: "b",
    fromName: "Nguyễn Văn B",
    unitId: "",
    unitName: "",
    desk: "",
    until: "",
  };
  const viewer = { name: "Trần Văn A", borrowed: [{ ...lent, roles: [] }] };
  expect(actorName(viewer, null)).toBe("Trần Văn A");
  expect(actorName(viewer, "b")).toBe("Trần Văn A (thay Nguyễn Văn B theo ủy quyền)");
});
