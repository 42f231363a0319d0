import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { runChecks } from "./checks/run.ts";
import { lastLine, playwrightCount, vitestCount, type Count } from "./test/verdict.ts";

const root = resolve(import.meta.dirname, "..");
const reports = {
  vitest: "test-results/vitest.json",
  oldest: "test-results/vitest-16.json",
  playwright: "test-results/e2e.json",
};
for (const report of Object.values(reports)) rmSync(join(root, report), { force: true });

const checks = await runChecks(root);
heading("Unit and module tests");
const vitest = await runVitest(reports.vitest, {}, "--reporter=default");
heading("Module tests on PostgreSQL 16, the oldest that is supported");
const oldest = await runVitest(
  reports.oldest,
  { KEHI_TEST_POSTGRES: "16" },
  "--project=server",
  "--reporter=dot",
  "server/src/modules",
);
heading("Browser tests");
const playwright = playwrightCount({
  code: await run("playwright", {}, "test"),
  report: read(reports.playwright),
});

heading("In all");
tell("checks", { ...checks, skipped: 0, notes: [] });
tell("unit and module tests", vitest);
tell("module tests on PostgreSQL 16", oldest);
tell("browser tests", playwright);
process.stdout.write(`${lastLine([checks, vitest, oldest, playwright])}\n`);
process.exitCode = checks.failed + vitest.failed + oldest.failed + playwright.failed === 0 ? 0 : 1;

async function runVitest(report: string, env: Record<string, string>, ...args: string[]): Promise<Count> {
  const code = await run("vitest", env, "run", ...args, "--reporter=json", `--outputFile.json=${report}`);
  return vitestCount({ code, report: read(report) });
}

async function run(name: string, env: Record<string, string>, ...args: string[]): Promise<number | null> {
  const child = spawn(join(root, "node_modules/.bin", name), args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const stop = (signal: NodeJS.Signals): void => {
    child.kill(signal);
    child.once("close", () => process.exit(1));
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  const code = await new Promise<number | null>((done) => {
    child.once("error", () => done(null));
    child.once("close", done);
  });
  process.off("SIGINT", stop).off("SIGTERM", stop);
  return code;
}

function read(report: string): unknown {
  try {
    return JSON.parse(readFileSync(join(root, report), "utf8"));
  } catch {
    return undefined;
  }
}

function heading(text: string): void {
  process.stdout.write(`\n${text}\n`);
}

function tell(name: string, { passed, failed, skipped, notes }: Count): void {
  process.stdout.write(
    `${name}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`,
  );
  for (const note of notes) process.stdout.write(`  ${note}\n`);
}
