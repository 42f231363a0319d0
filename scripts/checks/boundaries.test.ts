import { expect, test } from "vitest";
import { boundaries, rules } from "./boundaries.ts";
import { importsOf } from "./sources.ts";

// One import for each rule, in memory, that the rule must refuse.
const broken: Record<string, [path: string, text: string]> = {
  "law is pure": ["packages/law/src/benefits/jobseeker/amount.ts", 'import { readFileSync } from "node:fs";'],
  "engine names no payment": [
    "packages/law/src/engine/cite.ts",
    'import { x } from "../benefits/jobseeker/rates.ts";',
  ],
  "contract imports zod and law's types": [
    "packages/contract/src/people.ts",
    'import { assess } from "#law/assess.ts";',
  ],
  "server and web never meet": [
    "server/src/modules/people/queries.ts",
    'import { x } from "../../../../web/src/ui/money.ts";',
  ],
  "the product does not lean on its tools": [
    "web/src/ui/money.ts",
    'import { x } from "../../../scripts/rates.ts";',
  ],
  "the command line speaks law and server": [
    "cli/src/assess.ts",
    'import { x } from "../../web/src/ui/money.ts";',
  ],
  "platform knows no feature": [
    "server/src/platform/http/api.ts",
    'import { x } from "../../modules/people/index.ts";',
  ],
  "modules do not know the app": [
    "server/src/modules/people/routes.ts",
    'import { app } from "../../app.ts";',
  ],
  "a module's door": ["server/src/modules/people/queries.ts", 'import { x } from "../cases/queries.ts";'],
  "tests' tools stay in tests": [
    "server/src/modules/people/queries.ts",
    'import { x } from "../../platform/testing/database.ts";',
  ],
  "one place knows Fastify": [
    "server/src/modules/people/routes.ts",
    'import type { FastifyRequest } from "fastify";',
  ],
  "ui and platform know no feature": [
    "web/src/ui/row.tsx",
    'import { x } from "../features/people/list.tsx";',
  ],
  "features meet on a page": ["web/src/features/people/list.tsx", 'import { x } from "../cases/list.tsx";'],
  "the web has no Node": ["web/src/platform/api.ts", 'import { join } from "node:path";'],
  "nothing outside the repository": [
    "server/seeds/index.ts",
    'import facts from "../../../shared/reference/facts.json";',
  ],
};

test.each(rules)("$name: a seeded violation is red, and says where the code should go", ({ name, says }) => {
  const [path, text] = broken[name] ?? ["", ""];
  expect(boundaries([{ path, text }]).map((finding) => finding.says)).toContainEqual(
    expect.stringContaining(says),
  );
});

test("what the architecture allows is green", () => {
  const sources = [
    {
      path: "packages/contract/src/people.ts",
      text: 'import { z } from "zod";\nimport type { X } from "#law/situation/facts.ts";',
    },
    {
      path: "server/src/modules/people/commands.ts",
      text: 'import { caseOf } from "../cases/index.ts";\nimport { x } from "#law/assess.ts";',
    },
    { path: "web/src/pages/person.tsx", text: 'import { x } from "../features/people/header.tsx";' },
    { path: "packages/law/src/engine/money.test.ts", text: 'import fc from "fast-check";' },
    {
      path: "server/src/modules/people/people.test.ts",
      text: 'import { x } from "../../platform/testing/database.ts";',
    },
  ];
  expect(boundaries(sources)).toEqual([]);
});

test("no imports at all is red", () => {
  expect(boundaries([{ path: "server/src/app.ts", text: "export const x = 1;" }])).toHaveLength(1);
});

test("every way to import is seen, with its line", () => {
  const text =
    'import a from "a";\nimport {\n  b,\n} from "./b.ts";\nexport { c } from "#law/c.ts";\nimport "./d.css";\nconst e = await import("./e.ts");\nimport type { F } from "../f.ts";\n';
  expect(
    importsOf({ path: "server/src/x.ts", text }).map(({ to, line, isType }) => [to, line, isType]),
  ).toEqual([
    ["a", 1, false],
    ["server/src/b.ts", 2, false],
    ["packages/law/src/c.ts", 5, false],
    ["server/src/d.css", 6, false],
    ["server/f.ts", 8, true],
    ["server/src/e.ts", 7, false],
  ]);
});
