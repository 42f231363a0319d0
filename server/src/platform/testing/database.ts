import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";

/** Where the run's PostgreSQL is: provided by scripts/test-database.ts. */
export type TestServer = { adminUrl: string; migrateUrl: string; appUrl: string; auditUrl: string };

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

const templateName = "kehi_template";

/** A migrated, empty database of one's own, copied from the run's template. */
export async function freshDatabase(): Promise<{
  migrateUrl: string;
  appUrl: string;
  auditUrl: string;
  /** Of the superuser: for what no role of Kēhi may do. */
  adminUrl: string;
  drop: () => Promise<void>;
}> {
  const server = inject("testServer");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asAdmin(
    server.adminUrl,
    `create database ${name} template ${templateName} owner kehi_owner strategy file_copy`,
  );
  const here = (url: string) => onDatabase(url, name);
  return {
    migrateUrl: here(server.migrateUrl),
    appUrl: here(server.appUrl),
    auditUrl: here(server.auditUrl),
    adminUrl: here(server.adminUrl),
    drop: () => asAdmin(server.adminUrl, `drop database if exists ${name} with (force)`),
  };
}

/** The same server and role, another database. */
export function onDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

async function asAdmin(adminUrl: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
