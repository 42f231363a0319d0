import { resolve } from "node:path";
import { Client } from "pg";
import { seed } from "../server/seeds/index.ts";
import { migrate } from "../server/src/platform/database/migrate.ts";
import { webBuild } from "../scripts/start/web-build.ts";
import { temporaryPostgres } from "../scripts/temporary-postgres.ts";
import { onDatabase, type Places, template } from "./places.ts";

const root = resolve(import.meta.dirname, "..");

/** Once a run: a PostgreSQL with the demonstration as a template that each story copies, and the web app built. */
export default async function setUp(): Promise<() => Promise<void>> {
  // The made-up office is told as of its own day, whatever day it is.
  process.env["KEHI_TODAY"] = "2026-11-24";
  const webDir = await webBuild(root, (line) => process.stdout.write(`${line}\n`));
  const server = await temporaryPostgres();
  try {
    const admin = new Client({ connectionString: server.adminUrl });
    await admin.connect();
    await admin.query(`create database ${template} owner kehi_owner`);
    await admin.end();
    const url = onDatabase(server.migrateUrl, template);
    await migrate(url);
    await seed(url);
  } catch (error) {
    await server.stop();
    throw error;
  }
  const { adminUrl, migrateUrl, appUrl } = server;
  process.env["KEHI_E2E_PLACES"] = JSON.stringify({ adminUrl, migrateUrl, appUrl, webDir } satisfies Places);
  return server.stop;
}
