import { importsOf, isCode, isTest, places, type Finding, type Source } from "./sources.ts";

const drivers = new Set(["pg", "pg-boss"]);
const doors = [
  "server/src/platform/database/",
  "server/src/platform/postgres/",
  "server/src/platform/access/",
  "server/src/platform/jobs/",
  "server/seeds/",
  "scripts/",
  "bench/",
  "e2e/",
];
const says =
  "only the transaction wrapper opens a connection, so that each statement runs for a known actor and is audited: take `ctx.db` from the command or query that calls you.";

/** The only way to a connection: server/src/platform/access, and pg-boss in platform/jobs. */
export function connections(sources: Source[]): Finding[] {
  return sources
    .filter(({ path }) => isCode(path) && !isTest(path) && !doors.some((door) => path.startsWith(door)))
    .flatMap((source) => [
      ...importsOf(source)
        .filter(({ to, isPackage, isType }) => isPackage && !isType && drivers.has(to))
        .map(({ from, line, to }) => ({ path: from, line, says: `imports ${to}: ${says}` })),
      ...places(source, /\bnew (?:Kysely|Pool|Client|PgBoss)\b/g, says),
      ...places(source, /\b(?:openPool|kyselyOver)\(/g, says).filter(
        () => !/^server\/src\/(app|main)\.ts$/.test(source.path),
      ),
    ]);
}
