import { spawnSync } from "node:child_process";
import { z } from "zod";
import { formWith, open, post } from "./bench/forms.ts";
import { load, pace, percentile, type Speed } from "./bench/measure.ts";
import { signIn, startPortal } from "./bench/portal.ts";
import { scriptsOfEditor, typeIn } from "./bench/typing.ts";
import { frameworkWeight, ownWeight, weightOf } from "./bench/weight.ts";

/**
 * `npm run bench`: reading pages against an empty page of the same build, writing at the pace of ten people, the
 * JavaScript each page loads. Every figure is a ratio within one run, load generator on the same two cores.
 */
const savedAnswer = z.object({ revision: z.number() });
const SECONDS = Number(process.argv[2] ?? 5);
const portal = await startPortal(3190);
process.env["DATABASE_URL"] = portal.databaseUrl;
const scene = await import("./bench/scene.ts");
const { loadClock } = await import("#lib/platform/clock.ts");
const { disconnect } = await import("#lib/platform/db.ts");
await loadClock();

const number = (value: number, digits = 1): string => value.toFixed(digits).padStart(8);
const rows: string[] = [];
const say = (text: string): void => {
  rows.push(text);
  console.log(text);
};

try {
  await readingPages();
  await writing();
  await reviewing();
  await typing();
  await weights();
  await memory();
} finally {
  await disconnect();
  await portal.stop();
}

async function readingPages(): Promise<void> {
  const drafter = await signIn(portal.base, await scene.personWith("DRAFTER", "dinh-bang"));
  const leader = await signIn(portal.base, await scene.personWith("LEADER", "tu-son"));
  const report = await scene.reportIn("ACCEPTED", "dinh-bang");
  const pages: [string, string, string][] = [
    ["desk (ward drafter)", "/desk/ward", drafter],
    ["report (ward drafter)", `/reports/${report}`, drafter],
    ["report (leader)", `/reports/${report}`, leader],
    ["leaders", "/desk/leaders", leader],
    ["monitoring", "/monitoring", leader],
  ];
  await load(`${portal.base}/empty`, drafter, 4, SECONDS);
  say("reading                    conn      /s   of empty      p50      p95   of empty");
  for (const connections of [1, 10]) {
    for (const [name, path, cookie] of pages) {
      const before = await load(`${portal.base}/empty`, cookie, connections, SECONDS);
      const page = await load(`${portal.base}${path}`, cookie, connections, SECONDS);
      sayReading(name, connections, page, before);
    }
  }
}

function sayReading(name: string, connections: number, page: Speed, empty: Speed): void {
  const throughput = page.perSecond / empty.perSecond;
  say(
    `${name.padEnd(26)} ${String(connections).padStart(4)} ${number(page.perSecond)} ${number(throughput * 100, 0)} % ${number(page.p50)} ${number(page.p95)} ${number(page.p95 / empty.p95, 2)} ×${page.errors > 0 ? `  ${page.errors} ERRORS` : ""}`,
  );
}

async function writing(): Promise<void> {
  const duties = (await scene.freeDuties("218-QĐ/TW")).slice(0, 10);
  const reports = await Promise.all(
    duties.map(async (duty) => ({
      duty,
      ...(await scene.begin(duty)),
      cookie: await signIn(portal.base, duty.drafterId),
    })),
  );
  const empty = await pace(10, 10, async (lane) => {
    await open(`${portal.base}/empty`, reports[lane]?.cookie ?? "");
  });
  const bar = percentile(empty, 0.95);
  say(`\nwriting, ten people, one a second each        p50      p95   of the empty page's p95 (${bar.toFixed(1)} ms)`);
  const sayWriting = (name: string, taken: number[]): void =>
    say(
      `${name.padEnd(42)} ${number(percentile(taken, 0.5))} ${number(percentile(taken, 0.95))} ${number(percentile(taken, 0.95) / bar, 2)} ×`,
    );
  const texts = reports.map(() => ({ revision: 0, blocks: [scene.paragraph("Mở đầu")] }));
  sayWriting("autosave", await pace(10, 10, (lane) => autosave(reports[lane], texts[lane])));
  for (const { duty, reportId, items } of reports) await scene.fillAndApprove(duty, reportId, items.slice(1));
  const sendings = await Promise.all(reports.map((report) => sendForm(report)));
  sayWriting("submit", await pace(10, 1, (lane) => postForm(sendings[lane])));
  const reviewer = await scene.personWith("REVIEWER", "ban-dan-van");
  for (const { reportId } of reports) await scene.takeIntoReview(reportId, reviewer);
  const head = await signIn(portal.base, await scene.personWith("REVIEW_HEAD", "ban-dan-van"));
  const acceptances = await Promise.all(reports.map((report) => acceptForm(report.reportId, head)));
  sayWriting("accept", await pace(10, 1, (lane) => postForm(acceptances[lane])));
}

type Writing = { reportId: string; items: string[]; cookie: string };
type Text = { revision: number; blocks: ReturnType<typeof scene.paragraph>[] };

async function autosave(report: Writing | undefined, text: Text | undefined): Promise<void> {
  if (!report || !text) return;
  text.blocks.push(scene.paragraph(`Đoạn ${text.blocks.length}`));
  const answer = await fetch(`${portal.base}/api/autosave/${report.reportId}/${report.items[0]}`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: portal.base, cookie: report.cookie },
    body: JSON.stringify({ baseRevision: text.revision, blocks: text.blocks }),
  });
  if (!answer.ok) throw new Error(`autosave answered ${answer.status}: ${await answer.text()}`);
  text.revision = savedAnswer.parse(await answer.json()).revision;
}

type Filled = { url: string; cookie: string; form: FormData };

/** The page has been opened and read; what is measured is the decision itself, up to its answer. */
async function postForm(filled: Filled | undefined): Promise<void> {
  if (filled) await post(filled.url, filled.cookie, filled.form);
}

async function sendForm({ reportId, cookie }: Writing): Promise<Filled> {
  const url = `${portal.base}/reports/${reportId}`;
  const form = formWith(await open(url, cookie), ["number", "datedOn"]);
  form.set("number", "900");
  form.set("datedOn", "2023-04-19");
  return { url, cookie, form };
}

async function acceptForm(reportId: string, cookie: string): Promise<Filled> {
  const url = `${portal.base}/reports/${reportId}/review?tab=conclude`;
  return { url, cookie, form: formWith(await open(url, cookie), ["digest", "note"]) };
}

/** A sixty-page report with forty flags, as its reviewer leafs through it: at most 100 ms. */
async function reviewing(): Promise<void> {
  const { longReview, reviewSpeeds } = await import("./bench/review.ts");
  const [duty] = await scene.freeDuties("25-NQ/TW");
  if (duty === undefined) throw new Error("no report is free to be reviewed at length");
  const reviewer = await scene.personWith("REVIEWER", "ban-dan-van");
  const review = await longReview(duty, reviewer);
  const cookie = await signIn(portal.base, reviewer);
  const beside = await scene.reportIn("ACCEPTED", "dinh-bang");
  await load(`${portal.base}/reports/${review.reportId}/review`, cookie, 1, 2);
  say(
    `\nreview page of a 60-page report (${review.words} words, 60 figures of ten years, 40 flags), ms   p50      p95`,
  );
  for (const [name, speed] of await reviewSpeeds(portal.base, cookie, review, beside, SECONDS))
    say(
      `${name.padEnd(42)} ${number(speed.p50)} ${number(speed.p95)}${speed.errors > 0 ? `  ${speed.errors} ERRORS` : ""}`,
    );
}

/** Sixty pages in one section, the processor four times slower, a fast typist in its middle. */
async function typing(): Promise<void> {
  const [duty] = await scene.freeDuties("819-QĐ/TU");
  if (duty === undefined) throw new Error("no report is free to be written at length");
  const { reportId, item } = await scene.longSection(duty, 290);
  const cookie = await signIn(portal.base, duty.drafterId);
  const { words, keys, p50, p95, worst } = await typeIn(portal.base, `/reports/${reportId}/write?item=${item}`, cookie);
  say(`\ntyping in a 60-page report (${words} words in one section), 4× slower processor, ${keys} keys`);
  say(`${"ms a key, to the frame that shows it".padEnd(42)} ${number(p50)} ${number(p95)}   worst ${worst.toFixed(0)}`);
}

async function weights(): Promise<void> {
  const framework = frameworkWeight();
  say(`\nfirst-load JavaScript, gzipped: the framework's own ${framework.kB.toFixed(1)} kB; over it:`);
  const drafter = await signIn(portal.base, await scene.personWith("DRAFTER", "tam-son"));
  const leader = await signIn(portal.base, await scene.personWith("LEADER", "tu-son"));
  const returned = await scene.reportIn("RETURNED", "tam-son");
  const pages: [string, string][] = [
    ["/desk/ward", drafter],
    [`/reports/${returned}`, drafter],
    [`/reports/${returned}/write`, drafter],
    ["/plans", drafter],
    ["/desk/leaders", leader],
    ["/monitoring", leader],
  ];
  for (const [path, cookie] of pages) {
    const name = path.replace(returned, "[id]");
    say(`${name.padEnd(42)} ${number(await ownWeight(portal.base, path, cookie, framework.files))} kB`);
  }
  const scripts = await scriptsOfEditor(portal.base, `/reports/${returned}/write`, drafter);
  const all = await weightOf(portal.base, scripts, framework.files);
  say(`${"/reports/[id]/write with its editor".padEnd(42)} ${number(all)} kB`);
}

async function memory(): Promise<void> {
  const { stdout } = spawnSync("ps", ["-o", "rss=,args=", "--ppid", String(portal.pid)], { encoding: "utf8" });
  const server = stdout.split("\n").find((line) => line.includes("server.js"));
  if (server)
    say(`\nmemory of the server after the bench: ${(Number.parseInt(server.trim(), 10) / 1024).toFixed(0)} MB`);
}
