// Plain Node without packages: this file runs on whatever Node the machine has, before anything is installed.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const OLDEST = 20;

/**
 * Sees to it that the packages are there, then runs a TypeScript program of bin/ on the pinned Node: in this process
 * when it is that Node already, else in a child whose end is ours.
 *
 * @param {string} program path below bin/
 */
export async function enter(program) {
  process.chdir(root);
  if (Number(process.versions.node.split(".")[0]) < OLDEST) {
    fail(
      `Node ${process.versions.node} quá cũ; cần Node ${OLDEST} trở lên.`,
      `Node ${process.versions.node} is too old; Node ${OLDEST} or later is needed.`,
      "https://nodejs.org  (nvm install 24)",
    );
  }
  if (!packagesAreCurrent()) installPackages();
  const node = pinnedNode();
  const entry = join(root, "bin", program);
  if (node === null || realpathSync(node) === realpathSync(process.execPath)) {
    await import(pathToFileURL(entry).href);
    return;
  }
  const path = `${join(root, "node_modules", ".bin")}${process.platform === "win32" ? ";" : ":"}${process.env.PATH ?? ""}`;
  const child = spawn(node, [entry, ...process.argv.slice(2)], {
    stdio: "inherit",
    env: { ...process.env, PATH: path },
  });
  // In a terminal Ctrl+C reaches the child by itself; sent to us alone, a signal is handed on. Stopping twice is once.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  // npm ends its shell on SIGTERM and leaves what runs in it: without a parent there is nobody to run for.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 500).unref();
  child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

/** Whether what lies in node_modules is what package-lock.json names; npm writes its own list last, so a half install shows. */
function packagesAreCurrent() {
  const wanted = packagesOf("package-lock.json");
  const found = packagesOf(join("node_modules", ".package-lock.json"));
  if (wanted === null || found === null) return false;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === "" || entry.link) continue;
    const there = found[path];
    if (there ? there.version !== entry.version : !entry.optional && !entry.peer) return false;
  }
  return true;
}

function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), "utf8")).packages;
  } catch {
    return null;
  }
}

function installPackages() {
  const began = Date.now();
  process.stderr.write("Thư viện · packages: npm install …\n");
  // Not `npm ci`: it refuses a lock file in which a registry lacked the builds for other kinds of machine. Versions and
  // digests are those of the lock file all the same, and --no-save leaves it as it is.
  // A package manager of its own (npm_execpath) when npm started us; output goes to standard error, which asked for nothing.
  const npm =
    process.env.npm_execpath && /npm-cli\.c?js$/.test(process.env.npm_execpath) ? process.env.npm_execpath : null;
  const args = ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"];
  const [file, given] = npm ? [process.execPath, [npm, ...args]] : ["npm", args];
  const done = spawnSync(file, given, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: npm === null && process.platform === "win32",
    // Prisma's own install step would fetch an engine that we do not use.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_SKIP_POSTINSTALL_GENERATE: "1" },
  });
  if (done.status !== 0) {
    fail(
      "Không cài được các thư viện (xem dòng báo lỗi của npm ở trên).",
      "The packages could not be installed (npm's message stands above).",
      "kiểm tra mạng và dung lượng đĩa rồi chạy lại · check network and disk space, then run again",
    );
  }
  process.stderr.write(`Thư viện · packages: xong · done ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
}

/** The Node that the lock file pins, as npm brought it for this machine; null where ours can do the same. */
function pinnedNode() {
  const system = process.platform === "win32" ? "win" : process.platform;
  const name = `node-${system}-${process.arch}`;
  try {
    const folder = dirname(createRequire(join(root, "package.json")).resolve(`${name}/package.json`));
    const node = join(folder, "bin", process.platform === "win32" ? "node.exe" : "node");
    if (existsSync(node)) return node;
  } catch {
    // No such package for this kind of machine: below we look at the Node that runs us.
  }
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major >= 24 || (major === 22 && minor >= 18)) return null;
  return fail(
    `Máy này (${name}) cần Node 24 cài sẵn.`,
    `This kind of machine (${name}) needs Node 24 installed.`,
    "https://nodejs.org",
  );
}

function fail(vietnamese, english, mend) {
  process.stderr.write(`\n✗ ${vietnamese}\n  ${english}\n  → ${mend}\n`);
  process.exit(1);
}
