import { createHash } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type pg from "pg";

/** The same id for the same words, so that screenshots and stories find the same people each time. */
export function idOf(words: string): string {
  const hex = createHash("sha256").update(`kehi demonstration ${words}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A moment given in Auckland's time, `2026-11-24T10:30`, as ISO 8601 in UTC. */
export function at(local: string): string {
  return Temporal.PlainDateTime.from(local).toZonedDateTime("Pacific/Auckland").toInstant().toString();
}

type Row = Record<string, unknown>;

/** Collects rows and writes them table by table, in the order in which the tables were first named. */
export class Writer {
  readonly #tables = new Map<string, Row[]>();
  readonly #client: pg.PoolClient;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  add(table: string, row: Row): void {
    const rows = this.#tables.get(table);
    if (rows) rows.push(row);
    else this.#tables.set(table, [row]);
  }

  async flush(): Promise<void> {
    for (const [table, rows] of this.#tables) {
      await this.#client.query(
        `insert into ${table} (${columnsOf(rows).join(", ")})
        select ${columnsOf(rows)
          .map((column) => `r.${column}`)
          .join(", ")}
        from jsonb_populate_recordset(null::${table}, $1::jsonb) r`,
        [JSON.stringify(rows)],
      );
    }
    this.#tables.clear();
  }
}

function columnsOf(rows: Row[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}
