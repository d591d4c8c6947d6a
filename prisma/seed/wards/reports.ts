import type { WardReport } from "../types.ts";
import { chauKhe } from "./chau-khe.ts";
import { dinhBang } from "./dinh-bang.ts";
import { dongKy } from "./dong-ky.ts";
import { dongNgan } from "./dong-ngan.ts";
import { dongNguyen } from "./dong-nguyen.ts";
import { huongMac } from "./huong-mac.ts";
import { phuChan } from "./phu-chan.ts";
import { tamSon } from "./tam-son.ts";
import { tanHong } from "./tan-hong.ts";
import { trangHa } from "./trang-ha.ts";
import { tuongGiang } from "./tuong-giang.ts";

/** What the wards have written on 25-NQ/TW in the sample state; Phù Khê has not started. */
export const wardReports: readonly WardReport[] = [
  chauKhe,
  dinhBang,
  dongNgan,
  dongKy,
  dongNguyen,
  huongMac,
  phuChan,
  tamSon,
  tanHong,
  trangHa,
  tuongGiang,
];
