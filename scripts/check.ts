import { resolve } from "node:path";
import { guards } from "./checks/guards.ts";
import { runSteps, tool, type Outcome } from "./checks/steps.ts";

const root = resolve(import.meta.dirname, "..");
const bin = (name: string, ...args: string[]) =>
  tool(name, resolve(root, "node_modules/.bin", name), args, root);
const named = (name: string, step: ReturnType<typeof tool>) => ({ ...step, name });

const steps = [
  named("types", bin("tsc", "--noEmit", "-p", "tsconfig.json")),
  named("lint", bin("oxlint", "--type-aware", "--quiet")),
  named("unused code", bin("knip", "--no-progress")),
  named("format", bin("oxfmt", "--check")),
  named("rates are fresh", tool("rates", process.execPath, ["scripts/rates.ts", "--check"], root)),
  ...guards(root),
];

const begun = performance.now();
const outcomes = await runSteps(steps, 2, tell);
const failed = outcomes.filter(({ isGood }) => !isGood);
for (const { name, output } of failed) process.stdout.write(`\n${name}\n${output.trim()}\n`);
const seconds = ((performance.now() - begun) / 1000).toFixed(1);
process.stdout.write(
  `\n${outcomes.length - failed.length} checks passed, ${failed.length} failed, in ${seconds} s\n`,
);
process.exit(failed.length === 0 ? 0 : 1);

function tell({ name, isGood, seconds: took, note }: Outcome): void {
  process.stdout.write(`${isGood ? "ok  " : "FAIL"} ${name.padEnd(26)} ${took.toFixed(1)} s  ${note}\n`);
}
