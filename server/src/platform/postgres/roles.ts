import { readFileSync } from "node:fs";
import { Client } from "pg";

const statements = readFileSync(new URL("../../../roles.sql", import.meta.url), "utf8")
  .replaceAll(/^--.*$/gm, "")
  .split(";")
  .map((statement) => statement.trim())
  .filter((statement) => statement !== "");

/** The roles with their passwords, and the database that `kehi_owner` owns: server/roles.sql. Safe to run again. */
export async function ensureRoles(adminUrl: string, passwordOf: (role: string) => string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    if (await isThere(client, "pg_database", "datname", "kehi")) return;
    for (const statement of statements) {
      const role = /^create role (\w+)/.exec(statement)?.[1];
      if (role && (await isThere(client, "pg_roles", "rolname", role))) continue;
      await client.query(statement);
      if (role && role !== "kehi_owner")
        await client.query(`alter role ${role} password ${client.escapeLiteral(passwordOf(role))}`);
    }
  } finally {
    await client.end();
  }
}

/** Throws the database away and makes it again, empty. */
export async function emptyDatabase(client: Client): Promise<void> {
  await client.query("drop database kehi with (force)");
  for (const statement of statements.filter((each) => each.includes("database kehi")))
    await client.query(statement);
}

async function isThere(client: Client, table: string, column: string, name: string): Promise<boolean> {
  return (await client.query(`select from ${table} where ${column} = $1`, [name])).rowCount === 1;
}
