import { Client } from "pg";

/** The four roles (architecture: "Roles in the database") and the database that `kehi_owner` owns. Safe to run again. */
export async function ensureRoles(adminUrl: string, passwordOf: (role: string) => string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ done: boolean }>(
      "select exists (select from pg_database where datname = 'kehi') as done",
    );
    if (rows[0]?.done) return;
    for (const role of ["kehi_owner", "kehi_migrate", "kehi_app", "kehi_audit"]) {
      await client.query(
        `do $$ begin create role ${role}; exception when duplicate_object then null; end $$`,
      );
    }
    const login = (role: string) => `login password ${client.escapeLiteral(passwordOf(role))} nosuperuser`;
    await client.query(`alter role kehi_owner nologin nosuperuser nobypassrls`);
    await client.query(`alter role kehi_migrate ${login("kehi_migrate")} bypassrls createdb`);
    await client.query(`alter role kehi_app ${login("kehi_app")} nobypassrls nocreatedb nocreaterole`);
    await client.query(`alter role kehi_audit ${login("kehi_audit")} nobypassrls nocreatedb nocreaterole`);
    await client.query(`alter role kehi_audit set default_transaction_read_only = on`);
    await client.query(`grant kehi_owner to kehi_migrate`);
    await createDatabase(client);
  } finally {
    await client.end();
  }
}

/** The empty database `kehi`. */
export async function createDatabase(client: Client): Promise<void> {
  await client.query(`create database kehi owner kehi_owner`);
  await client.query(`revoke all on database kehi from public`);
  await client.query(`grant connect on database kehi to kehi_migrate, kehi_app, kehi_audit`);
}
