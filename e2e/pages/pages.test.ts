import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { signIn } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/test.ts";
import { routes } from "../matrix/routes.ts";
import { type Scene, sceneOf } from "../matrix/scene.ts";
import { sights, unseen } from "./list.ts";

const SIZES = [
  { width: 1366, height: 768, axe: true },
  { width: 360, height: 740, axe: true },
  { width: 1920, height: 1080, axe: false },
] as const;

/** What sticks out to the right of the page, outside a frame that scrolls by itself. */
function wider(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const inFrame = (element: Element): boolean => {
      for (let up = element.parentElement; up !== null; up = up.parentElement) {
        if (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(up).overflowX)) return true;
      }
      return false;
    };
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > width + 1 && !inFrame(element))
      .slice(0, 5)
      .map(
        (element) =>
          `${element.tagName.toLowerCase()}.${(element.getAttribute("class") ?? "").slice(0, 60)} ${element.textContent.trim().slice(0, 40)}`,
      );
  });
}

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} · ${nodes
        .slice(0, 3)
        .map((node) => node.html.slice(0, 160))
        .join(" | ")}`,
  );
}

test("every page of the app folder is looked at", () => {
  const seen = new Set<string>([...sights.map(({ route }) => route), ...unseen]);
  expect(
    routes()
      .filter(({ page, path }) => page && !seen.has(path))
      .map(({ path }) => path),
  ).toEqual([]);
});

test.describe("each page at each size", () => {
  let scene: Scene;
  const people = [...new Set(sights.map(({ who }) => who))];

  test.beforeAll(async ({ office }) => {
    scene = await sceneOf(office);
  });

  for (const who of people) {
    test.describe(who === "" ? "nobody signed in" : who, () => {
      let page: Page;
      const broken: string[] = [];

      test.beforeAll(async ({ browser, baseURL }) => {
        const where = { baseURL: baseURL ?? "", locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh", viewport: SIZES[0] };
        page = await (await browser.newContext(where)).newPage();
        page.on("console", (message) => {
          if (message.type() === "error" && !/status of 404/.test(message.text())) broken.push(message.text());
        });
        page.on("pageerror", (error) => broken.push(error.message));
        if (who !== "") await signIn(page, who);
      });
      test.afterAll(() => page.context().close());

      for (const sight of sights.filter((one) => one.who === who)) {
        test(`${sight.name} holds at three sizes`, async () => {
          broken.length = 0;
          await page.setViewportSize(SIZES[0]);
          const answer = await page.goto(sight.address(scene));
          expect(answer?.status(), "the page answers").toBe(sight.name === "missing" ? 404 : 200);
          for (const { width, height, axe } of SIZES) {
            await page.setViewportSize({ width, height });
            await page.screenshot({ path: `test-results/pages/${sight.name}-${width}.png`, fullPage: true });
            expect.soft(await wider(page), `wider than ${width} px`).toEqual([]);
            if (axe) expect.soft(await faultsOf(page), `axe at ${width} px`).toEqual([]);
          }
          expect.soft(broken, "errors in the browser").toEqual([]);
        });
      }
    });
  }
});
