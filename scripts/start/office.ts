import { join, resolve } from "node:path";
import { demonstrationDay, prepareDemonstration } from "./demonstration.ts";
import { stopInOrder } from "./stop-in-order.ts";
import { webBuild } from "./web-build.ts";
import { migrate } from "../../server/src/platform/database/migrate.ts";
import { serve } from "../../server/src/main.ts";
import { startPostgres } from "../../server/src/platform/postgres/launcher.ts";

const root = resolve(import.meta.dirname, "../..");
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const port = Number(process.env["PORT"] ?? 3000);
const running = stopInOrder(say);

let hasFailed = false;
process.on("uncaughtException", fail);

try {
  const [webDir, database] = await Promise.all([webBuild(root, say), findDatabase()]);
  const server = await serve({ ...database, webDir, port });
  running.add({ name: "The server", stop: server.stop });
  say(`Kēhi is at ${server.address}`);
} catch (error) {
  fail(error);
}

/** Tells the first thing that went wrong; what breaks while everything stops is its echo. */
function fail(error: unknown): void {
  if (hasFailed) return;
  hasFailed = true;
  say(inWords(error));
  if (process.env["KEHI_DEBUG"] && error instanceof Error) say(error.stack ?? "");
  void running.stop(1);
}

type Database = { appUrl: string; migrateUrl: string; isDemonstration: boolean };

async function findDatabase(): Promise<Database> {
  const appUrl = process.env["DATABASE_URL"];
  if (appUrl) return ownDatabase(appUrl);
  const dataDir = join(resolve(process.env["KEHI_DATA"] ?? join(root, ".kehi")), "postgres");
  const postgres = await startPostgres({ dataDir, say });
  running.add({ name: "The database", stop: postgres.stop });
  // The demonstration stands still on its day, unless told another.
  process.env["KEHI_TODAY"] ??= demonstrationDay;
  await prepareDemonstration(postgres, say);
  return { appUrl: postgres.appUrl, migrateUrl: postgres.migrateUrl, isDemonstration: true };
}

/** A PostgreSQL of the office's own: brought up to date, never filled. */
async function ownDatabase(appUrl: string): Promise<Database> {
  const migrateUrl = process.env["DATABASE_ADMIN_URL"];
  if (!migrateUrl)
    throw new Error("DATABASE_URL is set. Set DATABASE_ADMIN_URL too: the address of the role kehi_migrate.");
  await migrate(migrateUrl);
  return { appUrl, migrateUrl, isDemonstration: false };
}

function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isTaken = "code" in error && error.code === "EADDRINUSE";
  return isTaken
    ? `Port ${port} is taken by another program. Give another: PORT=3001 npm start`
    : error.message;
}
