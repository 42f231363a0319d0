import { resolve } from "node:path";
import { guards } from "./guards.ts";
import { runSteps, tool, type Outcome, type Step } from "./steps.ts";

/** Every check, two at a time, one line each; what failed is printed whole at the end. */
export async function runChecks(root: string): Promise<{ passed: number; failed: number }> {
  const bin = (name: string, command: string, ...args: string[]): Step =>
    tool(name, resolve(root, "node_modules/.bin", command), args, root);
  const steps = [
    bin("types", "tsc", "--noEmit", "-p", "tsconfig.json"),
    bin("lint", "oxlint", "--type-aware", "--quiet"),
    bin("unused code", "knip", "--no-progress"),
    bin("format", "oxfmt", "--check"),
    tool("rates", process.execPath, ["scripts/rates.ts", "--check"], root),
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
  return { passed: outcomes.length - failed.length, failed: failed.length };
}

function tell({ name, isGood, seconds, note }: Outcome): void {
  process.stdout.write(`${isGood ? "ok  " : "FAIL"} ${name.padEnd(26)} ${seconds.toFixed(1)} s  ${note}\n`);
}
