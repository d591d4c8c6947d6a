import { describe, expect, it } from "vitest";
import { currentPlace } from "./current-place.ts";

const places = [
  { key: "desk", href: "/desk/admin" },
  { key: "people", href: "/desk/admin/people" },
  { key: "plans", href: "/plans?state=issued" },
];

describe("the place of the navigation one is at", () => {
  it("is the one with the longest address above the page", () => {
    expect(currentPlace(places, "/desk/admin")).toBe("desk");
    expect(currentPlace(places, "/desk/admin/people/7")).toBe("people");
  });

  it("looks at the address without what is asked of it", () => {
    expect(currentPlace(places, "/plans/1/edit")).toBe("plans");
  });

  it("is none where no address lies above, not even by its first letters", () => {
    expect(currentPlace(places, "/reports/1")).toBeUndefined();
    expect(currentPlace(places, "/plansx")).toBeUndefined();
  });

  it("counts a report under review to the queue, where one has it", () => {
    const all = [...places, { key: "review", href: "/reviews" }, { key: "reports", href: "/reports" }];
    expect(currentPlace(all, "/reports/1/review")).toBe("review");
    expect(currentPlace(all, "/reports/1")).toBe("reports");
    expect(currentPlace([{ key: "reports", href: "/reports" }], "/reports/1/review")).toBe("reports");
  });
});
