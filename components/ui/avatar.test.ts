import { describe, expect, it } from "vitest";
import { initialsOf } from "./avatar.tsx";

describe("a person as two letters", () => {
  it("takes the given name and the one before it", () => {
    expect(initialsOf("Nguyễn Thu Hà")).toBe("TH");
    expect(initialsOf("  đỗ  hải yến ")).toBe("HY");
    expect(initialsOf("Đức")).toBe("Đ");
    expect(initialsOf("Lê Đình Ẩn")).toBe("ĐẨ");
  });
});
