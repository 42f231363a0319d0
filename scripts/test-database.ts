import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "../server/src/platform/database/migrate.ts";
import type { Postgres } from "../server/src/platform/postgres/launcher.ts";
import { temporaryPostgres } from "./temporary-postgres.ts";

// `freshDatabase` in server/src/platform/testing/database.ts copies it.
const template = "kehi_template";

/** vitest's global set-up: one PostgreSQL a run, with a migrated template that tests copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await temporaryPostgres();
  try {
    await migrateTemplate(server);
  } catch (error) {
    await server.stop();
    throw error;
  }
  const { adminUrl, migrateUrl, appUrl, auditUrl } = server;
  project.provide("testServer", { adminUrl, migrateUrl, appUrl, auditUrl });
  return server.stop;
}

async function migrateTemplate(server: Postgres): Promise<void> {
  const admin = new Client({ connectionString: server.adminUrl });
  await admin.connect();
  await admin.query(`create database ${template} owner kehi_owner`);
  await admin.end();
  const url = new URL(server.migrateUrl);
  url.pathname = `/${template}`;
  await migrate(url.href);
}
