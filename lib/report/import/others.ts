import { levelsIn } from "./level.ts";
import type { ImportTarget } from "./types.ts";

const ONE_CHI_BO =
  /^\W*(?:nam \d+,? )?(?:(?:chi bo|to hoa giai|to dan van|mat tran|ban cong tac mat tran|chi hoi|chi doan) (?:khu|to dan|truong|so|tram|thon|cong an|quan su|\d)|khu pho|to dan pho|truong |tram y te|dien hinh|tieu bieu|vi du|nhu )/u;

const UPPER =
  "tinh uy|(?:ubnd|hdnd|uy ban nhan dan|uy ban mttq|mttq|doan dbqh) tinh|tinh(?! hinh)|trung uong|chinh phu";
const MIDDLE = "thanh uy|huyen uy|thi uy|(?:ubnd|hdnd|uy ban nhan dan|uy ban mttq|mttq) (?:thanh pho|huyen|thi xa)";
const WHO =
  "(?:dong chi |cac dong chi |thuong truc |ban thuong vu |btv |lanh dao |pho |bi thu |chu tich |doan cong tac |doan kiem tra |doan giam sat |cua )+";
const WHEN =
  "(?:(?:cung )?(?:trong|tu|nam|hang nam|hang|ngoai ra|ben canh|dac biet|thang|ngay|giai doan|dong thoi|cung voi|\\d+ nam)(?![a-z])[^,;:]{0,60}, ?)?";

/** A clause whose first words name somebody of a level above. */
const actsAbove = (bodies: string): RegExp => new RegExp(`^\\W*${WHEN}(?:${WHO})(?:${bodies})(?![a-z])`, "u");
const ABOVE_WARD = { who: actsAbove(`${UPPER}|${MIDDLE}`), all: allOf("thanh pho|tinh|thi xa|huyen|quoc|nganh") };
const ABOVE_CITY = { who: actsAbove(UPPER), all: allOf("tinh|quoc") };

/** "toàn thành phố": all of a place that is larger than the writer's. */
function allOf(places: string): RegExp {
  return new RegExp(`(?<![a-z])(?:toan|chung) (?:${places})(?![a-z])`, "u");
}

/** "riêng phường": the writer's own again, after words on a level above. */
const OWN_AGAIN =
  /(?<![a-z])rieng (?:tai |o |doi voi )?(?:dang bo |dia ban )?(?:phuong|xa|thi tran|don vi|dia phuong)/u;

/** From where on a clause tells of a level above; null where it does not. */
function aboveFrom(clause: string, { level }: ImportTarget): number | null {
  const above = level === "COMMUNE" ? ABOVE_WARD : ABOVE_CITY;
  if (above.who.test(clause)) return 0;
  const [first] = levelsIn(clause.slice(0, 60)).filter((one) => one.at <= 6);
  if (first !== undefined && first.level !== "COMMUNE" && (first.level !== "DISTRICT" || level === "COMMUNE")) return 0;
  return above.all.exec(clause)?.index ?? null;
}

/**
 * Where a sentence tells of somebody else than the body that writes: a level above, one cell, one example. A clause
 * that names nobody goes on with the one before; "riêng phường" gives the word back.
 *
 * @param key the sentence, folded
 * @returns whether what stands at a place of it is somebody else's
 */
export function othersIn(key: string, target: ImportTarget): (at: number) => boolean {
  if (ONE_CHI_BO.test(key)) return () => true;
  const brackets = [...key.matchAll(/\([^()]{0,300}\)/gu)].map((one) => ({ text: one[0], from: one.index }));
  const outside = key.replace(/\([^()]{0,300}\)/gu, (taken) => " ".repeat(taken.length));
  const turns: { at: number; others: boolean }[] = [];
  for (const clause of outside.matchAll(/[^;]+/gu)) {
    const own = OWN_AGAIN.exec(clause[0]);
    const from = aboveFrom(own === null ? clause[0] : clause[0].slice(0, own.index), target);
    if (from !== null) turns.push({ at: clause.index + from, others: true });
    if (own !== null) turns.push({ at: clause.index + own.index, others: false });
  }
  return (at) => {
    const bracket = brackets.find(({ text, from }) => at > from && at < from + text.length);
    if (bracket !== undefined && aboveFrom(bracket.text, target) !== null) return true;
    return turns.findLast((turn) => turn.at <= at)?.others ?? false;
  };
}
