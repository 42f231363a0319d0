import { Client } from "pg";
import { migrate } from "../../server/src/platform/database/migrate.ts";
import type { Postgres } from "../../server/src/platform/postgres/launcher.ts";
import { emptyDatabase } from "../../server/src/platform/postgres/roles.ts";

/** The day of the made-up office, unless `KEHI_TODAY` says another. */
export const demonstrationDay = "2026-11-24";

/** Migrates, and fills the demonstration office once. One that broke off half-way is made again from empty. */
export async function prepareDemonstration(
  postgres: Pick<Postgres, "adminUrl" | "migrateUrl">,
  say: (line: string) => void,
  fill: (migrateUrl: string) => Promise<void> = tellTheStory,
): Promise<void> {
  const client = new Client({ connectionString: postgres.adminUrl });
  await client.connect();
  try {
    const state = await stateOf(client);
    if (state === "begun") {
      say("The demonstration was not finished. Making it again.");
      await emptyDatabase(client);
    }
    await migrate(postgres.migrateUrl);
    if (state === "complete") return;
    say("Filling the demonstration office with made-up people.");
    await client.query("comment on database kehi is 'demonstration: begun'");
    await fill(postgres.migrateUrl);
    await client.query("comment on database kehi is 'demonstration: complete'");
  } finally {
    await client.end();
  }
}

// Loaded only when there is an office to fill: the story is long, and a second start is to be quick.
async function tellTheStory(migrateUrl: string): Promise<void> {
  const { seed } = await import("../../server/seeds/index.ts");
  await seed(migrateUrl);
}

async function stateOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ state: string | null }>(
    "select shobj_description(oid, 'pg_database') as state from pg_database where datname = 'kehi'",
  );
  return rows[0]?.state?.replace("demonstration: ", "") ?? "new";
}
