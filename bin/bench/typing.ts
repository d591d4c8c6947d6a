import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright";
import { z } from "zod";
import { percentile } from "./measure.ts";

/** How long a key takes in a long section on a slow computer: from the key to the frame that shows it. */
export type Typing = { words: number; keys: number; p50: number; p95: number; worst: number };

const CHROMIUM = "/usr/bin/chromium";
/** How much slower the processor is made, and how fast the person types (a key every so many ms). */
const SLOWER = 4;
const PACE = 110;
const TEXT = "Cấp ủy các cấp đã tổ chức quán triệt, học tập và cụ thể hóa thành chương trình hành động; ".repeat(3);

async function inBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];
  const browser = await chromium.launch(existsSync(CHROMIUM) ? { executablePath: CHROMIUM, args } : { args });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** Opens a section as the holder of a session cookie and types into its middle. */
export function typeIn(base: string, path: string, cookie: string): Promise<Typing> {
  return inBrowser(async (browser) => {
    const { page, context } = await openPage(browser, base, path, cookie);
    const devtools = await context.newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    return measured(page);
  });
}

/** The addresses of all scripts a writing page has loaded once its editor stands, what came later included. */
export function scriptsOfEditor(base: string, path: string, cookie: string): Promise<Set<string>> {
  return inBrowser(async (browser) => {
    const { page } = await openPage(browser, base, path, cookie);
    const all = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    return new Set(all.map((name) => new URL(name).pathname).filter((name) => name.endsWith(".js")));
  });
}

async function openPage(browser: Browser, base: string, path: string, cookie: string) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const [name = "", ...value] = cookie.split("=");
  await context.addCookies([{ name, value: value.join("="), url: base }]);
  const page = await context.newPage();
  await page.goto(`${base}${path}`);
  await page.locator(".section-text").waitFor();
  return { page, context };
}

async function measured(page: Page): Promise<Typing> {
  const field = page.locator(".section-text");
  const words = (await field.innerText()).split(/\s+/).length;
  const blocks = field.locator(":scope > [data-block]");
  await blocks.nth(Math.floor((await blocks.count()) / 2)).click();
  await page.evaluate(() => {
    const taken: number[] = [];
    Object.assign(globalThis, { taken });
    addEventListener(
      "keydown",
      ({ timeStamp }) =>
        // The frame with the letter is drawn after this callback; a task behind it runs once it is out.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => taken.push(performance.now() - timeStamp);
          port2.postMessage(null);
        }),
      { capture: true },
    );
  });
  await page.keyboard.type(TEXT, { delay: PACE });
  const taken = z.array(z.number()).parse(await page.evaluate((): unknown => Reflect.get(globalThis, "taken")));
  return {
    words,
    keys: taken.length,
    p50: percentile(taken, 0.5),
    p95: percentile(taken, 0.95),
    worst: Math.max(...taken),
  };
}
