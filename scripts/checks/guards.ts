import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contractHash } from "../openapi/contract.ts";
import { migrations } from "../../server/src/platform/database/migrate.ts";
import { boundaries } from "./boundaries.ts";
import { clock } from "./clock.ts";
import { connections } from "./connections.ts";
import { size } from "./size.ts";
import { readSources, type Finding, type Source } from "./sources.ts";
import { stamps } from "./stamps.ts";
import type { Step } from "./steps.ts";
import { catalogues, coverage, translations } from "./translations.ts";
import { vocabulary } from "./vocabulary.ts";
import { unwanted } from "./words.ts";

/** The project's own guards: pure functions over the text of its files. */
export function guards(root: string): Step[] {
  const sources = readSources(root);
  const over = (name: string, guard: (sources: Source[]) => Finding[]): Step =>
    step(
      name,
      () => guard(sources),
      () => `${sources.length} files`,
    );
  return [
    over("boundaries", boundaries),
    over("file names", vocabulary),
    over("file size", size),
    over("one clock", clock),
    over("one way to a connection", connections),
    over("words", unwanted),
    step("generated files are fresh", () => stamps(stamped(root))),
    step(
      "translations",
      () => translations(catalogues()),
      () => coverage(catalogues()),
    ),
  ];
}

function step(name: string, find: () => Finding[], note: () => string = () => ""): Step {
  return {
    name,
    run: async () => {
      const findings = find();
      const output = findings
        .map(({ path, line, says }) => `${path}${line ? `:${line}` : ""} ${says}`)
        .join("\n");
      return { isGood: findings.length === 0, output, note: note() };
    },
  };
}

function stamped(root: string): Parameters<typeof stamps>[0] {
  const read = (path: string): { path: string; text: string } => ({
    path,
    text: readFileSync(join(root, path), { encoding: "utf8", flag: "a+" }),
  });
  const { hash } = migrations();
  return [
    { ...read("server/schema.sql"), hash, command: "npm run schema" },
    { ...read("server/src/platform/database/types.ts"), hash, command: "npm run schema" },
    { ...read("packages/contract/openapi.json"), hash: contractHash(), command: "node scripts/openapi.ts" },
  ];
}
