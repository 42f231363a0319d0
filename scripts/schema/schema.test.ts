import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migrate } from "../../server/src/platform/database/migrate.ts";
import type { Postgres } from "../../server/src/platform/postgres/launcher.ts";
import { temporaryPostgres } from "../temporary-postgres.ts";
import { schemaFiles } from "./written.ts";

const root = resolve(import.meta.dirname, "../..");

// PostgreSQL writes some definitions differently from one version to the next; ours are written by 18.
describe.skipIf(process.env["KEHI_TEST_POSTGRES"] === "16")("the schema in the repository", () => {
  let server: Postgres;
  beforeAll(async () => {
    server = await temporaryPostgres();
    await migrate(server.migrateUrl);
  });
  afterAll(() => server.stop());

  test("is what the migrations make, to the byte", async () => {
    for (const [path, text] of Object.entries(await schemaFiles(server.migrateUrl))) {
      expect(readFileSync(join(root, path), "utf8"), `${path}: run npm run schema`).toBe(text);
    }
  });

  test("shows row security forced on every table that carries an agency", async () => {
    const sql = (await schemaFiles(server.migrateUrl))["server/schema.sql"] ?? "";
    const tables = [...sql.matchAll(/^create table (\S+) \(\n((?: {2}.*\n)+)/gm)];
    expect(tables.length).toBeGreaterThan(10);
    const open = tables
      .filter(([, , columns]) => columns?.includes("  agency_id uuid"))
      .map(([, name]) => name)
      .filter((name) => !sql.includes(`alter table ${name} force row level security;`));
    expect(open).toEqual([]);
  });
});
