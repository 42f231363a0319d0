import { readFileSync, globSync } from "node:fs";
import { join } from "node:path";
import { keysOf, type Table } from "./modules.ts";

const RULES = "packages/law/src/{benefits,tax,credits,income-tests,housing}/**/*.ts";
const LAW = "packages/law/src/**/*.ts";
const isRule = (path: string): boolean =>
  !/\.(test|property\.test|cases)\.ts$/.test(path) && !path.endsWith("/words.ts");

/** Lines with comments and quoted text blanked, so that a section number in a citation is not a figure. */
export function codeOf(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (found) => found.replace(/[^\n]/g, " "))
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, (found) =>
      found.replace(/[^\n]/g, " "),
    )
    .replace(/\/\/[^\n]*/g, "");
}

/** A decimal, or a whole number above 99 that is not a year of days, in a rule file is a figure of law out of place. */
export function literalsIn(text: string): { line: number; literal: string }[] {
  const found: { line: number; literal: string }[] = [];
  const code = codeOf(text).split("\n");
  const raw = text.split("\n");
  code.forEach((line, at) => {
    for (const hit of line.matchAll(/(?<![\w$.])(\d[\d_]*(?:\.\d+)?)(?![\w$])/g)) {
      const literal = hit[1] ?? "";
      if (
        literal.includes(".") ||
        (Number(literal.replaceAll("_", "")) > 99 && literal !== "100" && literal !== "365")
      )
        found.push({ line: at + 1, literal });
    }
    for (const hit of (raw[at] ?? "").matchAll(/"(-?\d+\.\d+)"/g))
      found.push({ line: at + 1, literal: hit[1] ?? "" });
  });
  return found;
}

export function moneyLiterals(root: string): string[] {
  const problems: string[] = [];
  for (const path of globSync(RULES, { cwd: root }).filter(isRule)) {
    for (const { line, literal } of literalsIn(readFileSync(join(root, path), "utf8"))) {
      problems.push(`${path}:${line} has the figure ${literal}: put it in a table and name its key`);
    }
  }
  return problems;
}

export function keysUsedIn(text: string): string[] {
  return [...text.matchAll(/\b(?:rate|rateOn|look|held)\(\s*(?:\w+,\s*)?"([a-zA-Z0-9]+\.[\w.+/-]+)"/g)].map(
    (hit) => hit[1] ?? "",
  );
}

export function unknownKeys(root: string, tables: Table[]): string[] {
  const known = new Set(keysOf(tables).values());
  const problems: string[] = [];
  for (const path of globSync(LAW, { cwd: root }).filter((p) => !p.endsWith(".test.ts"))) {
    for (const key of keysUsedIn(readFileSync(join(root, path), "utf8"))) {
      if (!known.has(key)) problems.push(`${path} names the rate ${key}: no table has it`);
    }
  }
  return problems;
}
