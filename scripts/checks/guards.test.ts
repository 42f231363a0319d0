import { expect, test } from "vitest";
import { clock } from "./clock.ts";
import { connections } from "./connections.ts";
import { size } from "./size.ts";
import type { Finding, Source } from "./sources.ts";
import { stamps } from "./stamps.ts";
import { translations } from "./translations.ts";
import { vocabulary } from "./vocabulary.ts";
import { unwanted, words } from "./words.ts";

const file = (path: string, text = ""): Source => ({ path, text });
const said = (findings: Finding[]): string => findings.map(({ says }) => says).join("\n");

// Each row seeds one violation, in memory, and names words of the sentence that must come back.
const seeded: [name: string, findings: () => Finding[], says: string][] = [
  [
    "a module with its own driver",
    () => connections([file("server/src/modules/people/queries.ts", 'import { Pool } from "pg";')]),
    "transaction wrapper",
  ],
  [
    "a connection made by hand",
    () => connections([file("server/src/modules/people/queries.ts", "const x = new Pool({});")]),
    "transaction wrapper",
  ],
  [
    "a pool opened in the command line",
    () => connections([file("cli/src/assess.ts", "const pool = openPool(url);")]),
    "transaction wrapper",
  ],
  [
    "new Date()",
    () => clock([file("server/src/modules/cases/domain.ts", "const now = new Date();")]),
    "one clock",
  ],
  ["Date.now()", () => clock([file("web/src/ui/dates.ts", "const now = Date.now();")]), "one clock"],
  [
    "Temporal.Now in law",
    () => clock([file("packages/law/src/assess.ts", "Temporal.Now.instant()")]),
    "one clock",
  ],
  ["401 lines", () => size([file("server/src/app.ts", "x\n".repeat(401))]), "has 401 lines"],
  ["a camel-case name", () => vocabulary([file("web/src/ui/moneyBar.tsx")]), "kebab-case"],
  ["a dumping ground", () => vocabulary([file("server/src/platform/utils/text.ts")]), "by its subject"],
  ["a helpers file", () => vocabulary([file("web/src/platform/helpers.ts")]), "by its subject"],
  ["a barrel file", () => vocabulary([file("web/src/ui/index.ts")]), "door only"],
  [
    "a file no module has",
    () =>
      vocabulary([file("server/src/modules/cases/index.ts"), file("server/src/modules/cases/service.ts")]),
    "a module holds",
  ],
  [
    "a module without a contract",
    () => vocabulary([file("server/src/modules/cases/index.ts"), file("server/src/modules/cases/routes.ts")]),
    "one name everywhere",
  ],
  [
    "a door that says nothing",
    () => vocabulary([file("server/src/modules/cases/index.ts", "export {};")]),
    "what the module owns",
  ],
  ["a module without a door", () => vocabulary([file("server/src/modules/cases/queries.ts")]), "has a door"],
  [
    "two style sheets in a feature",
    () => vocabulary([file("web/src/features/plans/goal.css")]),
    "one style sheet",
  ],
  [
    "a folder in a feature",
    () => vocabulary([file("web/src/features/plans/goals/list.tsx")]),
    "one flat folder",
  ],
  [
    "an odd file in a feature",
    () => vocabulary([file("web/src/features/plans/list.data.ts")]),
    "a feature holds",
  ],
  ["an unnumbered migration", () => vocabulary([file("server/migrations/people.sql")]), "0001-"],
  [
    "a stale generated file",
    () =>
      stamps([
        { path: "server/schema.sql", text: "-- migrations: old", hash: "new", command: "npm run schema" },
      ]),
    "npm run schema",
  ],
  [
    "a key without English",
    () => translations([{ name: "screens", english: { ok: " " }, drafted: [], reviewed: [] }]),
    "no English",
  ],
  [
    "te reo Māori without its English",
    () => translations([{ name: "law", english: {}, drafted: ["ora"], reviewed: [] }]),
    "not in English",
  ],
];

test.each(seeded)("%s is red", (_, findings, says) => {
  expect(said(findings())).toContain(says);
});

const wordsSeeded: Record<string, string> = {
  barrel: 'export * from "./money.ts";',
  suppression: "// oxlint-disable-next-line no-any",
  unfinished: "// TODO: later",
  "screen words": 'const said = "The note was successfully saved";',
  focus: 'test.only("x", () => {});',
};
test.each(words)("words: $name is red", ({ name, says }) => {
  expect(said(unwanted([file("server/src/app.ts", `const a = 1;\n${wordsSeeded[name]}\n`)]))).toContain(says);
});

test("what the architecture allows is green", () => {
  const sources = [
    file("packages/contract/src/case-notes.ts"),
    ...[
      "index",
      "routes",
      "commands",
      "queries",
      "policy",
      "domain",
      "jobs",
      "policy.test",
      "case-notes.test",
    ].map((name) => file(`server/src/modules/case-notes/${name}.ts`, "// Owns notes.")),
    file("server/src/modules/case-notes/commands/amend.ts"),
    file("server/src/modules/case-notes/letters/summary.typ"),
    file("web/src/features/case-notes/case-notes.data.ts"),
    file("web/src/features/case-notes/case-notes.css"),
    file("web/src/features/case-notes/note-editor.test.tsx", 'new Date("2026-11-24")'),
    file("server/migrations/0007-case-notes.sql", "x\n".repeat(500)),
    file("server/src/platform/database/pool.ts", "new Pool({})"),
    file("server/src/platform/clock.ts", "Date.now()"),
    file("server/src/modules/cases/index.ts", "// Never new Pool() or Date.now() here\n/* new Date() */"),
  ];
  for (const guard of [connections, clock, size, vocabulary, unwanted]) expect(guard(sources)).toEqual([]);
});

test("a finding tells the line", () => {
  expect(clock([file("server/src/app.ts", "const a = 1;\n\nconst b = Date.now();\n")])[0]?.line).toBe(3);
});
