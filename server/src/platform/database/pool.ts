import type { Kysely } from "kysely";
import pg from "pg";
import type { DB } from "./types.ts";

/** Every query takes it first. Inside a request it is one transaction under one actor. */
export type Db = Kysely<DB>;

const moment = 1184;
const day = 1082;
const bigint = 20;

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") => {
    if (oid === day) return (text: string) => text;
    if (oid === moment) return (text: string) => new Date(text).toISOString();
    if (oid === bigint) return Number;
    return pg.types.getTypeParser(oid, format);
  }) as pg.CustomTypesConfig["getTypeParser"],
};

/** The server's connections, as `kehi_app`. Only `access/transaction.ts` takes one. */
export function openPool(appUrl: string, size = 10): pg.Pool {
  const pool = new pg.Pool({
    connectionString: appUrl,
    max: size,
    types,
    // Statements that do not wait for each other go out together, and are answered in that order.
    pipeline: true,
    connectionTimeoutMillis: 5_000,
    options:
      "-c statement_timeout=15s -c lock_timeout=5s -c idle_in_transaction_session_timeout=30s -c timezone=UTC",
  });
  // A line that breaks under a request fails its statements, and so the request; unheard it would end the server.
  pool.on("connect", (client) => void client.on("error", () => {}));
  return pool;
}

/** The server will not run as a role that could pass row security. */
export async function refuseStrongRole(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query(
    `select r.rolname, r.rolsuper, r.rolbypassrls, exists (select 1 from pg_tables t where t.schemaname = 'public' and pg_has_role(r.oid, t.tableowner::regrole::oid, 'member')) as owns
     from pg_roles r where r.rolname = current_user`,
  );
  const role = rows[0];
  if (!role || role.rolsuper || role.rolbypassrls || role.owns) {
    throw new Error(
      `The database role "${role?.rolname}" could see past row security. Give DATABASE_URL a role such as kehi_app: not owner, not superuser, not BYPASSRLS.`,
    );
  }
}
