import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/** Chance that repeats itself: the same seed gives the same file on every machine. */
export class Chance {
  private state: number;
  constructor(seed: number) {
    this.state = seed >>> 0;
  }
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }
  of<T>(list: readonly [T, ...T[]] | readonly T[]): T {
    const one = list[this.below(list.length)];
    if (one === undefined) throw new Error("nothing to choose from");
    return one;
  }
}

export type Mutation = (bytes: Uint8Array, chance: Chance) => Uint8Array;

const copy = (bytes: Uint8Array) => Uint8Array.from(bytes);
const joined = (...parts: Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));
const ALPHABET = '< > & " / = : ; ! ? [ ] - # x w 0 1 2'.split(" ");

function flipped(bytes: Uint8Array, chance: Chance, from: number, to: number): Uint8Array {
  const out = copy(bytes);
  for (let times = 1 + chance.below(20); times > 0; times--)
    out[from + chance.below(Math.max(1, to - from))] = chance.below(256);
  return out;
}

const endOf = (bytes: Uint8Array) => Buffer.from(bytes).lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
const directoryOf = (bytes: Uint8Array) => new DataView(bytes.buffer).getUint32(endOf(bytes) + 16, true);

/** Where the entries of the directory begin. */
function entriesOf(bytes: Uint8Array): number[] {
  const view = Buffer.from(bytes);
  const found: number[] = [];
  for (let at = directoryOf(bytes); at < endOf(bytes); ) {
    found.push(at);
    at += 46 + view.readUInt16LE(at + 28) + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return found;
}

/** Writes a number into a random entry of the directory. */
function inEntry(bytes: Uint8Array, chance: Chance, offset: number, size: 2 | 4, value: number): Uint8Array {
  const out = copy(bytes);
  const view = new DataView(out.buffer);
  const at = chance.of(entriesOf(out)) + offset;
  if (size === 2) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return out;
}

/** The archive with its parts changed. */
function repacked(bytes: Uint8Array, change: (parts: Zippable, names: string[]) => void): Uint8Array {
  const parts: Zippable = unzipSync(bytes);
  change(parts, Object.keys(parts));
  return zipSync(parts, { mtime: "2023-04-19T00:00:00Z" });
}

/** One part's XML changed. */
function rewritten(bytes: Uint8Array, chance: Chance, change: (xml: string) => string): Uint8Array {
  return repacked(bytes, (parts, names) => {
    const name = chance.of(names.filter((one) => /\.(xml|rels)$/.test(one)));
    const part = parts[name];
    if (part instanceof Uint8Array) parts[name] = strToU8(change(strFromU8(part)));
  });
}

/** Something put after the opening of the root. */
const inside = (xml: string, more: string) => xml.replace(/(<[A-Za-z][^>]*[^/]>)/, (open: string) => `${open}${more}`);

/** Something is done at a random place of a text. */
function edited(xml: string, chance: Chance): string {
  const at = chance.below(xml.length);
  const length = chance.below(200);
  const noise = Array.from({ length: chance.below(12) }, () => chance.of(ALPHABET)).join("");
  switch (chance.below(5)) {
    case 0:
      return xml.slice(0, at) + xml.slice(at + length);
    case 1:
      return xml.slice(0, at) + xml.slice(at, at + length).repeat(3) + xml.slice(at + length);
    case 2:
      return xml.slice(0, at) + noise + xml.slice(at);
    case 3:
      return xml.replace(/<[^>]+>/g, (tag) => (chance.below(9) === 0 ? "" : tag));
    default:
      return xml.replace(/"[^"]*"/g, (value) =>
        chance.below(15) === 0 ? `"${noise.replace(/["<&\0]/g, "")}"` : value,
      );
  }
}

/** A second part of a name that is there already: the name of another of its length is written over. */
function twice(bytes: Uint8Array, chance: Chance): Uint8Array {
  const name = chance.of(Object.keys(unzipSync(bytes)).filter((one) => one.endsWith(".xml")));
  const other = `${name.slice(0, -4)}.xmL`;
  const packed = repacked(bytes, (parts) => {
    parts[other] = strToU8("<a/>");
  });
  return Uint8Array.from(Buffer.from(Buffer.from(packed).toString("latin1").replaceAll(other, name), "latin1"));
}

const BOMB = `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, index) => `<!ENTITY ${"abcdefghij"[index + 1]} "${`&${"abcdefghij"[index]};`.repeat(10)}">`).join("")}]>`;

/** Damage of archives and of what is in them, by name. */
export const archiveMutations: Readonly<Record<string, Mutation>> = {
  "bytes flipped": (bytes, chance) => flipped(bytes, chance, 0, bytes.length),
  "its end cut off": (bytes, chance) => bytes.slice(0, chance.below(bytes.length)),
  "its middle cut out": (bytes, chance) => {
    const at = chance.below(bytes.length);
    return joined(bytes.slice(0, at), bytes.slice(at + 1 + chance.below(500)));
  },
  "something before it": (bytes, chance) => joined(new Uint8Array(1 + chance.below(64)), bytes),
  "something behind it": (bytes, chance) => joined(bytes, new Uint8Array(chance.below(70_000))),
  "its directory damaged": (bytes, chance) => flipped(bytes, chance, directoryOf(copy(bytes)), bytes.length),
  "a wrong packed size": (bytes, chance) => inEntry(bytes, chance, 20, 4, chance.of([0, 1, bytes.length, 0xffffffff])),
  "a wrong size": (bytes, chance) => inEntry(bytes, chance, 24, 4, chance.of([0, 1, 0x7fffffff, 0xffffffff])),
  "a wrong offset": (bytes, chance) =>
    inEntry(bytes, chance, 42, 4, chance.of([0, chance.below(bytes.length), 0xfffffff0])),
  "a wrong method": (bytes, chance) => inEntry(bytes, chance, 10, 2, chance.of([0, 1, 9, 12, 14, 99])),
  "a locked part": (bytes, chance) => inEntry(bytes, chance, 8, 2, 1),
  "a name too long": (bytes, chance) => inEntry(bytes, chance, 28, 2, chance.of([0, 1, 0xffff])),
  "numbers of zip64": (bytes, chance) => {
    const out = copy(bytes);
    const view = new DataView(out.buffer);
    const end = endOf(out);
    if (chance.below(2) === 0) view.setUint16(end + 10, 0xffff, true);
    view.setUint32(end + chance.of([12, 16]), 0xffffffff, true);
    return out;
  },
  "parts exchanged": (bytes, chance) =>
    repacked(bytes, (parts, names) => {
      const [one, other] = [chance.of(names), chance.of(names)];
      const [first, second] = [parts[one], parts[other]];
      if (first && second) Object.assign(parts, { [one]: second, [other]: first });
    }),
  "a part missing": (bytes, chance) =>
    repacked(bytes, (parts, names) => {
      Reflect.deleteProperty(parts, chance.of(names));
    }),
  "a part twice": twice,
  "names that lead out": (bytes, chance) =>
    repacked(bytes, (parts) => {
      parts[chance.of(["../../etc/passwd", "/etc/passwd", "word/../../x.xml", "C:\\x.xml", "xl\\..\\..\\x"])] =
        strToU8("<a/>");
    }),
  "a pointer that leads out": (bytes, chance) =>
    rewritten(bytes, chance, (xml) =>
      xml.replace(/Target="[^"]*"/, () => `Target="${chance.of(["../../../etc/passwd", "/", "", "..", "word/"])}"`),
    ),
  "an entity bomb": (bytes, chance) =>
    rewritten(bytes, chance, (xml) => BOMB + inside(xml.replace(/^<\?xml[^>]*>/, ""), "&j;")),
  "a tower of elements": (bytes, chance) => {
    const depth = chance.of([300, 3_000, 100_000]);
    return rewritten(bytes, chance, (xml) => inside(xml, `${"<w:tbl>".repeat(depth)}x${"</w:tbl>".repeat(depth)}`));
  },
  "a huge attribute": (bytes, chance) =>
    rewritten(bytes, chance, (xml) => inside(xml, `<w:p w:x="${"x".repeat(chance.of([10_000, 2_000_000]))}"/>`)),
  "thousands of attributes": (bytes, chance) =>
    rewritten(bytes, chance, (xml) =>
      inside(xml, `<w:p ${Array.from({ length: 20_000 }, (_, index) => `a${index}="x"`).join(" ")}/>`),
    ),
  "a flood of elements": (bytes, chance) =>
    rewritten(bytes, chance, (xml) =>
      inside(xml, "<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(chance.of([20_000, 300_000]))),
    ),
  "a part that swells": (bytes, chance) =>
    repacked(bytes, (parts, names) => {
      parts[chance.of(names)] = new Uint8Array(chance.of([5_000_000, 29_000_000, 40_000_000]));
    }),
  "its XML edited": (bytes, chance) => rewritten(bytes, chance, (xml) => edited(xml, chance)),
  "its XML edited again and again": (bytes, chance) =>
    rewritten(bytes, chance, (xml) => edited(edited(edited(xml, chance), chance), chance)),
  "letters of another encoding": (bytes, chance) =>
    repacked(bytes, (parts, names) => {
      const name = chance.of(names);
      const part = parts[name];
      if (part instanceof Uint8Array)
        parts[name] = Uint8Array.from(Buffer.from(strFromU8(part), chance.of(["utf16le", "latin1"])));
    }),
};

/** Damage of PDFs, by name. */
export const pdfMutations: Readonly<Record<string, Mutation>> = {
  "bytes flipped": (bytes, chance) => flipped(bytes, chance, 8, bytes.length),
  "its end cut off": (bytes, chance) => bytes.slice(0, 9 + chance.below(bytes.length - 9)),
  "its middle cut out": (bytes, chance) => {
    const at = 9 + chance.below(bytes.length - 9);
    return joined(bytes.slice(0, at), bytes.slice(at + 1 + chance.below(2_000)));
  },
  "its numbers changed": (bytes, chance) => {
    const out = copy(bytes);
    for (let times = 30; times > 0; times--) {
      const at = 9 + chance.below(out.length - 9);
      const byte = out[at] ?? 0;
      if (byte >= 0x30 && byte <= 0x39) out[at] = 0x30 + chance.below(10);
    }
    return out;
  },
  "its words exchanged": (bytes, chance) => {
    const words = [
      "/Page",
      "/Kids",
      "/Contents",
      "/Font",
      "/Parent",
      "endobj",
      "endstream",
      "xref",
      "/Length",
      "/Type",
    ];
    const [from, to] = [chance.of(words), chance.of(words)];
    return Uint8Array.from(Buffer.from(Buffer.from(bytes).toString("latin1").replace(from, to), "latin1"));
  },
  "a part of it repeated": (bytes, chance) => {
    const at = 9 + chance.below(bytes.length - 9);
    const end = at + chance.below(3_000);
    return joined(bytes.slice(0, end), bytes.slice(at, end), bytes.slice(at, end), bytes.slice(end));
  },
};
