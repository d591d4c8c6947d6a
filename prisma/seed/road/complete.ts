import type { WardReport } from "../types.ts";
import { huongMac } from "../wards/huong-mac.ts";
import { wardReports } from "../wards/reports.ts";
import { tamSon } from "../wards/tam-son.ts";
import { huongMacRest } from "./huong-mac.ts";
import { phuKhe } from "./phu-khe.ts";
import { tamSonMended } from "./tam-son.ts";

/** The twelve wards as they stand at the road's end: drafts finished, the returned one mended. */
export const completeReports: readonly WardReport[] = [
  ...wardReports.filter((report) => report.unit !== huongMac.unit && report.unit !== tamSon.unit),
  {
    unit: huongMac.unit,
    sections: {
      ...huongMac.sections,
      ...huongMacRest.sections,
      "II.2.1": [...huongMac.sections["II.2.1"], ...huongMacRest.awareness],
    },
    values: { ...huongMac.values, ...huongMacRest.values },
    recommendations: [...huongMac.recommendations, ...huongMacRest.recommendations],
  },
  {
    ...tamSon,
    sections: { ...tamSon.sections, "II.2.2": [tamSonMended.block, ...tamSon.sections["II.2.2"].slice(1)] },
  },
  phuKhe,
];
