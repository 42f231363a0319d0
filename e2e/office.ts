import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { Client } from "pg";
import { onDatabase, places, template } from "./places.ts";

const root = resolve(import.meta.dirname, "..");

/** A demonstration office of one's own: its database, and its server in a process of its own. */
export class Office {
  readonly address: string;
  readonly #name: string;
  readonly #port: number;
  readonly #today: string;
  #child: ChildProcess | null = null;

  private constructor(name: string, port: number, today: string) {
    this.#name = name;
    this.#port = port;
    this.#today = today;
    this.address = `http://localhost:${port}`;
  }

  /** Copies the demonstration and serves it as on `today`. */
  static async open(today = "2026-11-24"): Promise<Office> {
    const name = `story_${randomBytes(6).toString("hex")}`;
    await asAdmin(`create database ${name} template ${template} owner kehi_owner strategy file_copy`);
    const office = new Office(name, await freePort(), today);
    await office.start();
    return office;
  }

  async start(): Promise<void> {
    const { appUrl, migrateUrl, webDir } = places();
    const child = spawn(process.execPath, [resolve(root, "scripts/e2e-server.ts")], {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
      env: {
        ...process.env,
        PORT: String(this.#port),
        NODE_ENV: "production",
        NODE_OPTIONS: "",
        KEHI_TODAY: this.#today,
        KEHI_LOG: "error",
        KEHI_E2E_APP_URL: onDatabase(appUrl, this.#name),
        KEHI_E2E_MIGRATE_URL: onDatabase(migrateUrl, this.#name),
        KEHI_E2E_WEB: webDir,
      },
    });
    this.#child = child;
    const ended = once(child, "exit").then(() =>
      Promise.reject(new Error("The story's server did not start.")),
    );
    await Promise.race([once(child.stdout, "data"), ended]);
    ended.catch(() => null);
  }

  /** Gone in the middle of whatever it does, as when a machine loses power. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null) return;
    const exit = once(child, "exit");
    child.kill("SIGKILL");
    await exit;
  }

  /** Rows as the database's superuser sees them: what is really kept. */
  async rows<Row extends Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const client = new Client({ connectionString: onDatabase(places().adminUrl, this.#name) });
    await client.connect();
    try {
      return (await client.query<Row>(sql, values)).rows;
    } finally {
      await client.end();
    }
  }

  async close(): Promise<void> {
    await this.kill();
    await asAdmin(`drop database if exists ${this.#name} with (force)`);
  }
}

async function asAdmin(sql: string): Promise<void> {
  const client = new Client({ connectionString: places().adminUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (!address || typeof address === "string") throw new Error("No port is free.");
  return address.port;
}
