import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#lib/platform/time.ts";
import {
  documentNumber,
  gaps,
  gapsInWords,
  inSeries,
  movesUnder,
  nextInSeries,
  nextNumber,
  numberSeries,
  OPEN_END,
  overlapping,
  type Term,
} from "./rules.ts";

const day = fc.integer({ min: 0, max: 5_000 }).map((days) => addDays("2018-01-01", days));
const forms = fc.constantFrom("party-committee", "party-organ", "youth-union", "state", "front", "association");
/** Terms one after the other, some with a pause between them, the last one perhaps still running. */
const terms: fc.Arbitrary<Term[]> = fc
  .array(fc.record({ pause: fc.integer({ min: 0, max: 400 }), lasts: fc.integer({ min: 1, max: 2_000 }) }), {
    maxLength: 4,
  })
  .chain((spans) => fc.tuple(fc.constant(spans), day, fc.boolean()))
  .map(([spans, begin, runs]) => {
    let since = begin;
    return spans.map(({ pause, lasts }, index) => {
      since = addDays(since, pause);
      const term = { name: `nhiệm kỳ ${index}`, since, until: addDays(since, lasts - 1) };
      since = addDays(since, lasts);
      return runs && index === spans.length - 1 ? { ...term, until: null } : term;
    });
  });

describe("series of numbers", () => {
  it("begin again with a term for Party bodies, with a year for the others", () => {
    const congress = [{ name: "2025–2030", since: "2025-08-15", until: null }];
    expect(numberSeries("party-committee", "2023-04-18")).toEqual({
      from: "2020-01-01",
      until: "2024-12-31",
      term: null,
    });
    expect(numberSeries("party-committee", "2025-08-15", congress)).toEqual({
      from: "2025-08-15",
      until: OPEN_END,
      term: "2025–2030",
    });
    expect(numberSeries("party-organ", "2025-08-14", congress)).toMatchObject({
      from: "2025-01-01",
      until: "2025-08-14",
    });
    expect(numberSeries("state", "2025-08-15", congress)).toMatchObject({ from: "2025-01-01", until: "2025-12-31" });
  });

  it("hold the day they are asked for, and divide the days: two days share a series or lie in two that do not touch", () => {
    fc.assert(
      fc.property(forms, terms, day, day, (form, list, one, other) => {
        const [a, b] = [numberSeries(form, one, list), numberSeries(form, other, list)];
        expect(a.from <= one && one <= a.until).toBe(true);
        if (a.from === b.from) expect(a).toEqual(b);
        else expect(a.until < b.from || b.until < a.from).toBe(true);
      }),
    );
  });

  it("refuse terms that share a day, whichever is entered first", () => {
    const first = { id: "a", name: "2020–2025", since: "2020-06-10", until: "2025-06-01" };
    expect(overlapping({ id: null, name: "x", since: "2025-06-01", until: null }, [first])?.id).toBe("a");
    expect(overlapping({ id: null, name: "x", since: "2025-06-02", until: null }, [first])).toBeNull();
    expect(overlapping({ id: "a", name: "x", since: "2019-01-01", until: null }, [first])).toBeNull();
    expect(overlapping({ id: null, name: "x", since: "2015-01-01", until: null }, [first])).toBeNull();
  });
});

describe("numbers", () => {
  it("come after the highest of their series, struck-out ones not counted", () => {
    expect(nextNumber(null)).toBe(1);
    const given = [
      { number: 31, datedOn: "2023-04-01" },
      { number: 90, datedOn: "2019-12-31" },
    ];
    expect(nextInSeries(given, "party-committee", "2023-04-18")).toBe(32);
    expect(nextInSeries(given, "state", "2024-01-01")).toBe(1);
  });

  it("taken as proposed are never the same twice in a series, whatever days they bear", () => {
    fc.assert(
      fc.property(forms, terms, fc.array(day, { maxLength: 30 }), (form, list, days) => {
        const given: { number: number; datedOn: string }[] = [];
        for (const datedOn of days) given.push({ number: nextInSeries(given, form, datedOn, list), datedOn });
        for (const datedOn of days) {
          const numbers = inSeries(given, numberSeries(form, datedOn, list));
          expect(new Set(numbers).size).toBe(numbers.length);
          expect(gaps(numbers)).toEqual([]);
        }
      }),
    );
  });

  it("left out are named as spans, and together with the given ones they are all numbers up to the highest", () => {
    expect(gapsInWords([12, 13, 15, 16, 18])).toBe("1–11, 14, 17");
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 })), (numbers) => {
        const free = gaps(numbers).flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, at) => from + at),
        );
        const all = [...new Set([...free, ...numbers])].sort((one, other) => one - other);
        expect(all).toEqual(Array.from({ length: Math.max(0, ...numbers) }, (_, at) => at + 1));
        expect(free.filter((number) => numbers.includes(number))).toEqual([]);
      }),
    );
  });

  it("are written as each family writes them", () => {
    expect(documentNumber({ number: 5, type: "BC", body: "ĐU" }, "party-committee")).toBe("05-BC/ĐU");
    expect(documentNumber({ number: 12, type: "BC", body: "UBND" }, "state")).toBe("12/BC-UBND");
    expect(documentNumber({ number: 12, type: "CV", body: "UBND" }, "state")).toBe("12/UBND");
    expect(documentNumber({ number: 416, type: "CV", body: "ĐU" }, "party-committee")).toBe("416-CV/ĐU");
  });
});

describe("a term recorded later", () => {
  it("takes its numbers with it and never makes two equal ones in a series", () => {
    fc.assert(
      fc.property(forms, terms, terms, fc.array(day, { maxLength: 25 }), (form, before, after, days) => {
        const entries: { id: string; number: number; type: string; datedOn: string; seriesFrom: string }[] = [];
        for (const datedOn of days) {
          const series = numberSeries(form, datedOn, before);
          const number = nextInSeries(entries, form, datedOn, before);
          entries.push({ id: String(entries.length), number, type: "BC", datedOn, seriesFrom: series.from });
        }
        const { moved, kept } = movesUnder(form, entries, after);
        const now = entries.map((entry) => ({
          ...entry,
          seriesFrom: moved.find(({ id }) => id === entry.id)?.to ?? entry.seriesFrom,
        }));
        expect(new Set(now.map(({ seriesFrom, number }) => `${seriesFrom} ${number}`)).size).toBe(entries.length);
        for (const entry of now.filter(({ id }) => !kept.some((one) => one.id === id))) {
          expect(entry.seriesFrom).toBe(numberSeries(form, entry.datedOn, after).from);
        }
      }),
    );
  });
});
