import type { Level } from "./types.ts";

/** Who issues a plan, as far as it decides what a word of place means. */
export type Standing = {
  level: Level | null;
  /** Since 1/7/2025 there are provinces and communes only. */
  twoTier: boolean;
  /** Which system it belongs to: the Party, the authorities, or the Front with its organisations. */
  branch: "PARTY" | "STATE" | "FRONT";
};

const CENTRAL_CITIES = /(?:hà nội|hải phòng|đà nẵng|cần thơ|huế|hồ chí minh|tp\.? ?hcm)(?!\p{L})/iu;

/** The day from which there is no district level: Nghị quyết 203/2025/QH15. */
export const TWO_TIER_SINCE = "2025-07-01";

const WORDS: readonly (readonly [RegExp, Level | "CITY"])[] = [
  [/trung ương(?!.{0,12}(?:tỉnh|huyện))|bộ chính trị|ban bí thư|thủ tướng|(?<!\p{L})chính phủ/iu, "CENTRAL"],
  [/(?:các|từng|mỗi) thành phố|cấp quận|các quận/iu, "DISTRICT"],
  [/(?<!\p{L})(?:huyện|quận|thị ủy|thị xã)(?!\p{L})/iu, "DISTRICT"],
  [/(?<!\p{L})(?:xã(?! hội)|phường|thị trấn|đặc khu|cơ sở)(?!\p{L})/iu, "COMMUNE"],
  [/(?<!\p{L})(?:tỉnh)(?!\p{L})/iu, "PROVINCE"],
  [/(?<!\p{L})(?:thành phố|thành ủy|tp\.?)(?!\p{L})/iu, "CITY"],
];

/** What "thành phố", "Thành ủy" mean in a plan of this issuer. */
export function cityLevel(standing: Standing): Level {
  if (standing.twoTier) return "PROVINCE";
  if (standing.level === "PROVINCE" || standing.level === "DISTRICT") return standing.level;
  return "DISTRICT";
}

/** "Cấp xã", "cấp thành phố", "cấp cơ sở", "cấp mình": a level called by its name. */
export function namedLevel(key: string, standing: Standing): Level | null {
  const match =
    /(?<!\p{L})cấp (trung ương|tỉnh|thành phố|thành|huyện|quận|thị xã|xã|phường|thị trấn|cơ sở|chi bộ)(?!\p{L})/iu.exec(
      key,
    );
  const word = match?.[1]?.toLowerCase();
  if (word === undefined) return null;
  if (word === "trung ương") return "CENTRAL";
  if (word === "tỉnh") return "PROVINCE";
  if (word.startsWith("thành")) return cityLevel(standing);
  if (word === "chi bộ") return "UNIT";
  return word === "huyện" || word === "quận" || word === "thị xã" ? "DISTRICT" : "COMMUNE";
}

/** The level of a committee or authority by its own name; null where the name does not say it. */
export function levelOfName(key: string, standing: Standing): Level | null {
  const named = namedLevel(key, standing);
  if (named !== null) return named;
  for (const [pattern, level] of WORDS) {
    if (pattern.test(key)) return level === "CITY" ? cityLevel(standing) : level;
  }
  return null;
}

/** Bodies that belong to a level but are not the level: offices, the Front, organisations, committees of a branch. */
const OFFICES =
  /(?:^|[\s,;(])(?:(?:các )?(?:sở|phòng(?! chống)|ban(?! thường vụ| chấp hành| thường trực)|ngành|đoàn thể|hội(?! đồng)|trung tâm|chi cục|cục|thanh tra|văn phòng|mttq|mặt trận|liên đoàn|đoàn|tổ chức chính trị|cơ quan|đơn vị|trường|báo|đài|công an|tòa án|viện|ủy ban kiểm tra|ubkt|đảng đoàn|ban cán sự)|ủy ban (?:mttq|mặt trận)|đảng ủy (?:(?:các )?cơ quan|khối|quân sự|công an|trực thuộc|bộ đội)|(?:đảng ủy|chi bộ|đảng bộ)[^,;]{0,20} trực thuộc|chi bộ|tổ đảng)(?![\p{Ll}])/iu;

/** Committees and authorities that stand for a whole level. */
const TERRITORIAL =
  /(?:tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy (?:các |\d+ )?(?:xã|phường|thị trấn|đặc khu)|(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân)(?: (?:các|cấp|\d+))? (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)|đảng bộ (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn))/iu;

const PLACES_ONLY =
  /^(?:các |từng |mỗi |toàn |\d+ )?(?:đảng bộ |địa phương )?(?:cấp )?(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|cơ sở|chi, đảng bộ cơ sở|chi bộ, đảng bộ cơ sở|tổ chức (?:cơ sở )?đảng|tcc?sđ)(?!\p{L})/iu;
const BASE =
  /(?:chi, đảng bộ|chi, đảng ủy|chi ủy, đảng ủy|đảng bộ, chi bộ|chi bộ, đảng bộ|đảng ủy|tổ chức đảng|cấp ủy|chi bộ)(?: \p{L}+)? cơ sở(?!\p{L})|tổ chức cơ sở đảng|^(?:đơn vị )?cơ sở(?!\p{L})/iu;

/** What stands first in a list of bodies. */
const firstOf = (key: string): string => /^[^;,(]*/u.exec(key)?.[0].trim() ?? key;

/**
 * The level that a phrase such as "Cấp phường", "Các huyện ủy, thị ủy", "Đảng ủy các xã", "Các phòng, ban, ngành" binds,
 * in a plan of this issuer; UNIT for a body that is no level, null where the phrase names neither.
 */
export function levelOf(key: string, standing: Standing): Level | null {
  return levelOfPart(firstOf(key), standing) ?? levelOfPart(key, standing);
}

const isBase = (standing: Standing): boolean => standing.level === "COMMUNE" || standing.level === "UNIT";

/** In the Front and its organisations, whose levels are their own committees: "Hội LHPN các xã, thị trấn". */
const OF_FRONT = /(?:mttq|mặt trận|hội|liên đoàn|công đoàn|đoàn)(?! đồng)/iu;

/** "Công an các xã, thị trấn": a body that every commune has, named for all of them. */
const OF_COMMUNES =
  /^(?:công an|ban (?:chỉ huy quân sự|chqs)|(?:ủy ban |ban thường trực )*(?:mttq|mặt trận tổ quốc)(?: việt nam)?|hội (?!đồng|nghị)[^,;]{2,30}|đoàn (?:thanh niên|tncs)[^,;]{0,24}) (?:các|\d{1,3}) (?:xã|phường|thị trấn|đặc khu)(?!\p{L})/iu;

const IS_OFFICE = /^(?:các )?(?:ban(?! (?:thường vụ|chấp hành|thường trực))|văn phòng|phòng|cơ quan|tổ)(?!\p{L})/iu;

/** "trực thuộc Huyện ủy", "của Tỉnh ủy" say under whom a body is, not at which level. Same length. */
const withoutOwners = (key: string): string =>
  key.replace(/(?<!\p{L})(?:trực thuộc|thuộc|của|giúp việc) \p{L}+ ủy/giu, (owner) => " ".repeat(owner.length));

function levelOfPart(key: string, standing: Standing): Level | null {
  const territory = TERRITORIAL.exec(withoutOwners(key));
  const named = namedLevel(key, standing);
  if (named !== null && (territory === null || /^(?:các )?cấp/iu.test(key)))
    return named === "COMMUNE" && isBase(standing) && /cơ sở/iu.test(key) ? "UNIT" : named;
  if (BASE.test(key) && territory === null) return isBase(standing) ? "UNIT" : "COMMUNE";
  if (PLACES_ONLY.test(key)) return levelOfName(key, standing);
  if (OF_COMMUNES.test(key)) return "COMMUNE";
  const office = OFFICES.exec(key);
  if (territory !== null && (office === null || territory.index <= office.index) && !ownedBy(key, territory.index)) {
    return levelOfName(territory[0], standing);
  }
  if (standing.branch === "FRONT" && OF_FRONT.test(key) && !IS_OFFICE.test(key))
    return /cơ sở/iu.test(key) ? "UNIT" : (levelOfName(key, standing) ?? "UNIT");
  if (office !== null) return "UNIT";
  return (
    named ??
    (/(?<!\p{L})(?:các|từng|mỗi) (?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)(?!\p{L})/iu.test(key)
      ? levelOfName(key, standing)
      : null)
  );
}

/** "Ban Dân vận Huyện ủy": the committee's name behind an office's is whose office it is. */
function ownedBy(key: string, at: number): boolean {
  const before = key.slice(0, at).trim();
  return (
    /(?:của|thuộc|trực thuộc)$/iu.test(before) ||
    /(?:^|[\s,;])(?:ban (?!thường vụ|chấp hành|thường trực)|văn phòng|ủy ban kiểm tra|trung tâm|sở|phòng|cơ quan)[^,;]*$/iu.test(
      before,
    )
  );
}

/** The level at which a body issues documents, from its name and the names above it in the header. */
export function issuerLevel(name: string, above: string, text: string): Level | null {
  const all = `${name} ${above}`;
  if (/đảng (?:ủy|bộ) (?:khối|các cơ quan|quân sự|công an|bộ đội|ubnd|ủy ban|chính quyền|mặt trận)/iu.test(name))
    return "UNIT";
  if (/(?:tỉnh ủy|tỉnh đoàn|(?<!đảng bộ )(?:ubnd|ủy ban nhân dân|hội đồng nhân dân|hđnd)[^,;]* tỉnh)/iu.test(name))
    return "PROVINCE";
  if (/(?:xã(?! hội)|phường|thị trấn|đặc khu)(?!\p{L})/iu.test(name) && !/thị xã/iu.test(name)) return "COMMUNE";
  if (/(?:huyện|quận|thị ủy|thị xã)(?!\p{L})/iu.test(name)) return "DISTRICT";
  if (/(?:thành ủy|thành phố|thành đoàn|tp\.? )/iu.test(name)) return cityIssuer(all, text);
  if (/(?<!\p{L})tỉnh(?!\p{L})/iu.test(name)) return "PROVINCE";
  if (/trung ương|chính phủ|thủ tướng/iu.test(name)) return "CENTRAL";
  return above === "" || above === name ? null : issuerLevel(above, "", text);
}

/** A city under the centre has districts below it and no province above. */
function cityIssuer(names: string, text: string): Level {
  if (CENTRAL_CITIES.test(names)) return "PROVINCE";
  if (/đảng bộ tỉnh|tỉnh ủy|ubnd tỉnh|ủy ban nhân dân tỉnh/iu.test(`${names} ${text}`)) return "DISTRICT";
  return /quận ủy|các quận|huyện ủy|các huyện/iu.test(text) ? "PROVINCE" : "DISTRICT";
}
