import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import pg from "pg";
import { installJobs } from "../jobs/jobs.ts";

export const migrationsFolder = new URL("../../../migrations/", import.meta.url);

/** The migrations in order, with one hash over all of them. */
export function migrations(): { files: { name: string; sql: string }[]; hash: string } {
  const files = readdirSync(migrationsFolder)
    .filter((name) => /^\d{4}-.+\.sql$/.test(name))
    .sort()
    .map((name) => ({ name, sql: readFileSync(new URL(name, migrationsFolder), "utf8") }));
  const hash = createHash("sha256");
  for (const file of files) hash.update(file.name).update(file.sql);
  return { files, hash: hash.digest("hex") };
}

/**
 * Brings a database up to date as `kehi_migrate`. Each file runs in its own transaction, its row first:
 * of two servers that start at once, the second waits there and then finds nothing to do.
 */
export async function migrate(migrateUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: migrateUrl });
  await client.connect();
  try {
    await client.query(
      "create table if not exists kehi_migration (name text primary key, at timestamptz not null default now())",
    );
    const done = new Set((await client.query("select name from kehi_migration")).rows.map((row) => row.name));
    for (const file of migrations().files.filter(({ name }) => !done.has(name))) {
      await client.query("begin");
      const mine = await client.query(
        "insert into kehi_migration (name) values ($1) on conflict do nothing",
        [file.name],
      );
      if (mine.rowCount === 1) await client.query(file.sql);
      await client.query("commit");
    }
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    await client.end();
  }
  await migrateJobs(migrateUrl);
}

/** The job queue's own schema, kept by this role, for the app to use and not to change. */
async function migrateJobs(migrateUrl: string): Promise<void> {
  await installJobs(migrateUrl);
  const client = new pg.Client({ connectionString: migrateUrl });
  await client.connect();
  await client.query(`grant usage on schema job to kehi_app;
    grant select, insert, update, delete on all tables in schema job to kehi_app;
    grant execute on all functions in schema job to kehi_app;
    grant usage on all sequences in schema job to kehi_app`);
  await client.end();
}
