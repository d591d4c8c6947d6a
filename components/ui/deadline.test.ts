import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** Every source of the screens below a folder. */
function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".test.ts"));
}

/** What a screen that knows a deadline is made of: a due day, its meaning, or the view that every page draws. */
const KNOWS = /\b\w*[dD]ueOn\b|\.meaning\b|\b(?:deadlineView|returnView|standingOf)\(|\bDeadlineView\b/;
const DRAWS = /<Deadline\b/;

/** Screens that name a due day and judge nothing by it, each with what it is there. */
const elsewhere: Readonly<Record<string, string>> = {
  "app/(portal)/plans/[id]/page.tsx":
    "hands the plan's terms to the cards that draw them, and names the next in its headline",
  "components/monitoring/unit-lines.ts": "hands deadlines to the table that draws them",
  "components/plan/draft/preview.tsx": "what words of a draft mean, before anybody is bound by them",
  "components/plan/findings.tsx": "what words of a plan contradict",
  "components/plan/own-plan/own-plan-form.tsx": "the days a unit's own steps may not pass",
  "components/plan/own-plan/own-plan-paper.tsx": "a document, which says what was written",
  "components/plan/plan-view.tsx": "draws the plan's days along the months; the cards under it say them",
  "components/review/conclude-forms.tsx": "where a reviewer types a new day",
  "components/review/conclude-tab.tsx": "where a reviewer types a new day",
  "components/review/letter.tsx": "a letter, which says what was decided",
  "components/review/report-notes.tsx": "what a conclusion decided on its day",
  "components/ui/timeline.tsx": "a drawing of days; the words stand beside it",
};

const screens = [...sources("app"), ...sources("components")].filter((path) => path !== "components/ui/deadline.tsx");

it("a screen that knows a deadline draws it as every page does, against the first one and the one in force", () => {
  const bare = screens.filter((path) => {
    const text = readFileSync(path, "utf8");
    return KNOWS.test(text) && !DRAWS.test(text) && elsewhere[path] === undefined;
  });
  expect(bare).toEqual([]);
});

it("the exceptions are still there and still need to be", () => {
  for (const path of Object.keys(elsewhere)) {
    expect(screens).toContain(path);
    const text = readFileSync(path, "utf8");
    expect({ path, needed: KNOWS.test(text) && !DRAWS.test(text) }).toEqual({ path, needed: true });
  }
});

it("nobody hands the first deadline on by halves: what is drawn is the view of lib/plan/deadline, whole", () => {
  const drawn = screens.flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/<Deadline\b([^>]*?)\/>/gs)].map(([, props = ""]) => ({ path, props })),
  );
  expect(drawn.length).toBeGreaterThan(15);
  // A view is spread; by hand it names its first deadline beside its meaning, so that none is forgotten.
  const halves = drawn.filter(({ props }) => !props.includes("{...") && !/\bfirst=/.test(props));
  expect(halves).toEqual([]);
});
