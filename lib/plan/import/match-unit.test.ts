import { describe, expect, it } from "vitest";
import { units } from "#seed/organisation/units.ts";
import { unitFinder } from "./match-unit.ts";
import { tuSon } from "./test-directory.ts";

const CITY = "bac-ninh/tu-son";
const finder = unitFinder(tuSon, CITY);
const unitsFor = (phrase: string) => finder.match(phrase)?.units ?? null;
const ofKind = (kind: string) => units.filter((unit) => unit.kind === kind).map((unit) => unit.path);

describe("names of units in a plan", () => {
  it.each([
    ["Ban Dân vận Thành ủy", "bac-ninh/tu-son/ban-dan-van"],
    ["ban dan van thanh uy", "bac-ninh/tu-son/ban-dan-van"],
    ["Ban Dân vận", "bac-ninh/tu-son/ban-dan-van"],
    ["Ban Dân vận Tỉnh ủy", "bac-ninh/ban-dan-van"],
    ["Thường trực Tỉnh ủy", "bac-ninh"],
    ["Thường trực Thành ủy", CITY],
    ["Ban Thường vụ Thành ủy Từ Sơn", CITY],
    ["Ban Chấp hành Đảng bộ Thành ủy", CITY],
    ["Văn phòng Thành ủy", "bac-ninh/tu-son/van-phong"],
    ["VPTU", "bac-ninh/tu-son/van-phong"],
    ["UBND thành phố", "bac-ninh/tu-son/ubnd"],
    ["Ủy ban nhân dân TP Từ Sơn", "bac-ninh/tu-son/ubnd"],
    ["HĐND thành phố", "bac-ninh/tu-son/hdnd"],
    ["MTTQ", "bac-ninh/tu-son/mttq"],
    ["Ủy ban MTTQ Việt Nam thành phố", "bac-ninh/tu-son/mttq"],
    ["Phòng Nội vụ", "bac-ninh/tu-son/ubnd/noi-vu"],
    ["Đảng ủy phường Đình Bảng", "bac-ninh/tu-son/dinh-bang"],
    ["phường Đình Bảng", "bac-ninh/tu-son/dinh-bang"],
    ["Thành đoàn", "bac-ninh/tu-son/thanh-doan"],
    ["Ban Tuyên huấn Thành ủy", "bac-ninh/tu-son/ban-tuyen-giao"],
  ])("%s is one unit", (phrase, path) => {
    expect(finder.match(phrase)?.targets).toEqual([{ by: "UNIT", value: path }]);
  });

  it.each([
    ["Các Ban xây dựng Đảng của Thành ủy", "party_commission"],
    ["các tổ chức chính trị - xã hội", "political_social_organisation"],
    ["các phòng, ban, ngành", "office_department"],
    ["Đảng ủy các phường", "ward_party_committee"],
    ["các đảng ủy phường", "ward_party_committee"],
    ["Đảng ủy trực thuộc Thành ủy", "attached_party_committee"],
    ["các hội quần chúng được Đảng, Nhà nước giao nhiệm vụ", "mass_association"],
  ])("%s is a kind of unit", (phrase, kind) => {
    expect(finder.match(phrase)?.targets).toEqual([{ by: "KIND", value: kind }]);
    expect(unitsFor(phrase)).toEqual(ofKind(kind));
  });

  it("takes several in one phrase apart", () => {
    expect(unitsFor("HĐND - UBND thành phố")).toEqual(["bac-ninh/tu-son/hdnd", "bac-ninh/tu-son/ubnd"]);
    const both = finder.match("Văn phòng Thành ủy và Sở Ngoại vụ");
    expect(both).toMatchObject({ units: ["bac-ninh/tu-son/van-phong"], missing: ["Sở Ngoại vụ"] });
  });

  it.each(["Sở Tài chính", "Ban Nội chính Thành ủy", "UBND huyện Tiên Du", "Huyện ủy", "Ban", ""])(
    "%s is nobody here",
    (phrase) => {
      expect(finder.match(phrase)).toBeNull();
    },
  );

  it("does not choose between two that are equally near", () => {
    const twice = {
      ...tuSon,
      units: [
        ...tuSon.units,
        ...tuSon.units.filter((u) => u.name === "Phòng Y tế").map((u) => ({ ...u, id: "other" })),
      ],
    };
    expect(unitFinder(twice, CITY).match("Phòng Y tế")).toBeNull();
  });
});
