import { readFileSync, writeFileSync, readdirSync, existsSync, rmSync } from "node:fs";
import { join, basename } from "node:path";
import { moduleFor, indexFor, type Table } from "./rates/modules.ts";
import { unknownKeys, moneyLiterals } from "./rates/uses.ts";

const root = join(import.meta.dirname, "..");
const tables = join(root, "packages/law/rates");
const out = join(root, "packages/law/src/rates");
const check = process.argv.includes("--check");

const wanted = new Map<string, string>();
const read: Table[] = readdirSync(tables)
  .filter((name) => name.endsWith(".json"))
  .toSorted()
  .map((name) => ({
    name: basename(name, ".json"),
    body: JSON.parse(readFileSync(join(tables, name), "utf8")),
  }));
for (const table of read) wanted.set(`${table.name}.ts`, moduleFor(table));
wanted.set("tables.ts", indexFor(read));

const problems: string[] = [];
for (const [name, text] of wanted) {
  const path = join(out, name);
  const now = existsSync(path) ? readFileSync(path, "utf8") : "";
  if (now === text) continue;
  if (check) problems.push(`packages/law/src/rates/${name} is stale: run npm run rates`);
  else writeFileSync(path, text);
}
for (const name of readdirSync(out)) {
  if (wanted.has(name)) continue;
  if (check) problems.push(`packages/law/src/rates/${name} comes from no table: remove it`);
  else rmSync(join(out, name));
}
if (check) problems.push(...unknownKeys(root, read), ...moneyLiterals(root));

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(check ? `rates: ${read.length} tables, modules fresh` : `rates: wrote ${wanted.size} modules`);
