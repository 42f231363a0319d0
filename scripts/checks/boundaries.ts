import { importsOf, isTest, type Finding, type Import, type Source } from "./sources.ts";

type Rule = { name: string; says: string; breaks: (it: Import) => boolean };

const under = (path: string, ...folders: string[]): boolean =>
  folders.some((folder) => path.startsWith(`${folder}/`));
const partOf = (path: string, folder: string): string | undefined =>
  new RegExp(`^${folder}/([^/]+)/`).exec(path)?.[1];
const inner = (it: Import): boolean => !it.isPackage;

/** Who may import whom. Each rule says where the code should go instead. */
export const rules: Rule[] = [
  {
    name: "law is pure",
    says: "law imports nothing but itself: hand it the facts as arguments, and do the reading and the clock in server, web or cli.",
    breaks: (it) =>
      under(it.from, "packages/law") && !isTest(it.from) && (it.isPackage || !under(it.to, "packages/law")),
  },
  {
    name: "engine names no payment",
    says: "law/engine knows no payment: what names one goes in law/src/benefits/<payment>/.",
    breaks: (it) =>
      under(it.from, "packages/law/src/engine") &&
      !isTest(it.from) &&
      under(it.to, "packages/law/src") &&
      !under(it.to, "packages/law/src/engine", "packages/law/src/rates"),
  },
  {
    name: "contract imports zod and law's types",
    says: "contract says shapes only: it imports zod and law's types (import type). Move what works something out to law or server.",
    breaks: (it) =>
      under(it.from, "packages/contract") &&
      !isTest(it.from) &&
      (it.isPackage
        ? it.to !== "zod"
        : !under(it.to, "packages/contract") &&
          !(under(it.to, "packages/law") && (it.isType || under(it.to, "packages/law/src/situation")))),
  },
  {
    name: "server and web never meet",
    says: "server and web never import each other: what both need is a shape (packages/contract) or the law (packages/law).",
    breaks: (it) =>
      inner(it) &&
      ((under(it.from, "server") && under(it.to, "web")) ||
        (under(it.from, "web") && under(it.to, "server"))),
  },
  {
    name: "the product does not lean on its tools",
    says: "server, web and packages do not import scripts, cli, bench or e2e: put it in the platform of the side that needs it.",
    breaks: (it) =>
      inner(it) &&
      under(it.from, "server", "web", "packages") &&
      under(it.to, "scripts", "cli", "bench", "e2e"),
  },
  {
    name: "the command line speaks law and server",
    says: "cli imports law, contract and server only.",
    breaks: (it) => inner(it) && under(it.from, "cli") && !under(it.to, "cli", "packages", "server"),
  },
  {
    name: "platform knows no feature",
    says: "platform knows no feature: give it what it needs as an argument from server/src/app.ts, or move this into the module.",
    breaks: (it) =>
      under(it.from, "server/src/platform") &&
      !isTest(it.from) &&
      (under(it.to, "server/src/modules", "server/seeds") || /^server\/src\/(app|main)\.ts$/.test(it.to)),
  },
  {
    name: "modules do not know the app",
    says: "a module does not import app.ts or main.ts: app.ts puts the modules together.",
    breaks: (it) =>
      under(it.from, "server/src/modules") && !isTest(it.from) && /^server\/src\/(app|main)\.ts$/.test(it.to),
  },
  {
    name: "a module's door",
    says: "enter another module by its index.ts: export there what others may call.",
    breaks: (it) => {
      const to = partOf(it.to, "server/src/modules");
      return (
        inner(it) &&
        to !== undefined &&
        !isTest(it.from) &&
        to !== partOf(it.from, "server/src/modules") &&
        it.to !== `server/src/modules/${to}/index.ts` &&
        under(it.from, "server/src/modules", "cli")
      );
    },
  },
  {
    name: "tests' tools stay in tests",
    says: "testing/ folders and made-up generators are for tests: move what the product needs out of there.",
    breaks: (it) =>
      inner(it) &&
      isTest(it.to) &&
      !isTest(it.from) &&
      under(it.from, "server/src", "packages", "web/src", "cli"),
  },
  {
    name: "one place knows Fastify",
    says: "only server/src/platform/http knows Fastify: declare an endpoint in the contract and implement() it.",
    breaks: (it) =>
      it.isPackage &&
      /^(fastify|@fastify\/.*)$/.test(it.to) &&
      !under(it.from, "server/src/platform/http") &&
      !(it.isType && it.from === "server/src/app.ts"),
  },
  {
    name: "ui and platform know no feature",
    says: "web/ui and web/platform know no feature: pass it in, or move this to web/src/features/<feature>/.",
    breaks: (it) =>
      under(it.from, "web/src/ui", "web/src/platform") &&
      !isTest(it.from) &&
      under(it.to, "web/src/features", "web/src/pages"),
  },
  {
    name: "features meet on a page",
    says: "features never import each other: put them together in web/src/pages/, or move the common part to ui or platform.",
    breaks: (it) => {
      const from = partOf(it.from, "web/src/features");
      const to = partOf(it.to, "web/src/features");
      return from !== undefined && ((to !== undefined && to !== from) || under(it.to, "web/src/pages"));
    },
  },
  {
    name: "the web has no Node",
    says: "a browser has no node: modules. Ask the server for it.",
    breaks: (it) =>
      under(it.from, "web/src") && !isTest(it.from) && it.isPackage && it.to.startsWith("node:"),
  },
  {
    name: "nothing outside the repository",
    says: "nothing outside the repository is read: copy the facts in, in our own shape, with their source.",
    breaks: (it) => inner(it) && it.to.startsWith(".."),
  },
];

/** Checks every import. Finding none at all is a finding: the reader would be broken. */
export function boundaries(sources: Source[]): Finding[] {
  const imports = sources.flatMap(importsOf);
  if (imports.length === 0)
    return [
      {
        path: "scripts/checks/sources.ts",
        says: "No imports were found at all. The check sees nothing: mend it.",
      },
    ];
  return imports.flatMap((it) =>
    rules
      .filter((rule) => rule.breaks(it))
      .map((rule) => ({ path: it.from, line: it.line, says: `imports ${it.to}: ${rule.says}` })),
  );
}
