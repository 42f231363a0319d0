import type pg from "pg";
import type { Clock } from "../clock.ts";
import { openPool } from "../database/pool.ts";
import type { System } from "./actor.ts";
import { inTransaction, type Ctx } from "./transaction.ts";

/** One piece of work at the installation, outside the server: the same transaction and record, on a connection of its own. */
export async function once<T>(
  url: string,
  clock: Clock,
  endpoint: string,
  identify: (client: pg.PoolClient) => Promise<System>,
  work: (ctx: Ctx<System>) => Promise<T>,
): Promise<T> {
  const pool = openPool(url, 1);
  try {
    return await inTransaction({ pool, clock }, endpoint, identify, work);
  } finally {
    await pool.end();
  }
}
