import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

// An npm that writes down what it was asked, and leaves behind what the real one does.
const standIn = `
  const { appendFileSync, mkdirSync, writeFileSync } = require("node:fs");
  const [verb, ...rest] = process.argv.slice(2);
  appendFileSync("asked", [verb, ...rest].join(" ") + "\\n");
  if (verb === "ci") require("node:fs").rmSync("node_modules", { recursive: true, force: true });
  mkdirSync("node_modules/zod", { recursive: true });
  if (rest.includes("--include=dev")) mkdirSync("node_modules/vitest", { recursive: true });
  if (!process.env.BREAK_OFF) writeFileSync("node_modules/.package-lock.json", "{}");
  if (process.env.BREAK_OFF) process.exit(1);
`;
const always = "--loglevel=error --no-audit --no-fund";
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kehi-bootstrap-"));
  mkdirSync(join(folder, "scripts"));
  for (const name of ["bootstrap.mjs", "browsers.json"])
    cpSync(resolve(import.meta.dirname, "..", name), join(folder, "scripts", name));
  writeFileSync(join(folder, "package-lock.json"), "one");
  writeFileSync(join(folder, "npm.js"), standIn);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function bootstrap(
  args: string[] = [],
  env: Record<string, string> = {},
): { status: number | null; said: string; asked: string[] } {
  rmSync(join(folder, "asked"), { force: true });
  const { status, stderr } = spawnSync(process.execPath, ["scripts/bootstrap.mjs", ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, npm_execpath: join(folder, "npm.js"), KEHI_CHROMIUM: process.execPath, ...env },
  });
  const asked = existsSync(join(folder, "asked"))
    ? readFileSync(join(folder, "asked"), "utf8").trim().split("\n")
    : [];
  return { status, said: stderr, asked };
}

test("npm start installs once, without what only tests need", () => {
  expect(bootstrap()).toMatchObject({ status: 0, asked: [`ci --omit=dev ${always}`] });
  expect(bootstrap()).toMatchObject({ status: 0, asked: [], said: "" });
});

test("npm test adds the rest and takes nothing away; npm start afterwards leaves it there", () => {
  bootstrap();
  writeFileSync(join(folder, "node_modules/kept"), "");
  expect(bootstrap(["--test"]).asked).toEqual([`install --no-save --include=dev ${always}`]);
  expect(existsSync(join(folder, "node_modules/kept"))).toBe(true);
  expect(bootstrap().asked).toEqual([]);
  writeFileSync(join(folder, "package-lock.json"), "two");
  expect(bootstrap().asked).toEqual([`install --no-save --include=dev ${always}`]);
});

test("npm run check adds the tools and asks for no browser", () => {
  expect(bootstrap(["--tools"], { KEHI_CHROMIUM: "/nowhere/chromium" })).toMatchObject({
    status: 0,
    asked: [`ci --include=dev ${always}`],
  });
});

test("an install that broke off is made again whole", () => {
  const broken = bootstrap([], { BREAK_OFF: "1" });
  expect(broken.status).toBe(1);
  expect(broken.said).toContain("failed. What it said is above.");
  expect(bootstrap().asked).toEqual([`ci --omit=dev ${always}`]);
});

test("progress is shown", () => {
  expect(bootstrap().said).toMatch(
    /^Installing packages\. This is done once\.\nInstalled 1 packages in \d+ s\.\n$/,
  );
});

test("a path to a browser that is not there is told in a sentence", () => {
  const isRoot = process.getuid?.() === 0;
  const { said, status } = bootstrap(["--test"], { KEHI_CHROMIUM: "/nowhere/chromium", PATH: "/nowhere" });
  expect(status).toBe(1);
  expect(said).toMatch(isRoot ? /Installing Chromium from Debian|none was found/ : /none was found/);
});
