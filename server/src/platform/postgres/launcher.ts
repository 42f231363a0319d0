import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { ensureCluster, passwordOf } from "./cluster.ts";
import { lockData } from "./lock.ts";
import { databaseUser, findPlace, installedNativeDir, makeFolder } from "./place.ts";
import { ensureRoles } from "./roles.ts";
import { supervise } from "./supervise.ts";

export type PostgresOptions = {
  /** The folder for cluster, secret, log and lock; made when missing. */
  dataDir: string;
  /** Folder with `bin/`, `lib/`, `share/` of a PostgreSQL ≥ 16; by default the one npm installed. */
  nativeDir?: string;
  /** A free one by default. */
  port?: number;
  /** Further settings, as in postgresql.conf. */
  settings?: Record<string, string>;
  say?: (line: string) => void;
};

export type Postgres = {
  adminUrl: string;
  migrateUrl: string;
  appUrl: string;
  auditUrl: string;
  port: number;
  pid: () => number;
  stop: () => Promise<void>;
};

/**
 * Starts the embedded PostgreSQL on loopback with its roles and the database `kehi`, and keeps it running.
 * Throws `InUse` (lock.ts) when another process has these data.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const say = options.say ?? ((line) => process.stderr.write(`${line}\n`));
  const dataDir = resolve(options.dataDir);
  const user = databaseUser();
  makeFolder(dataDir);
  const lock = lockData(dataDir);
  try {
    const place = findPlace(dataDir, options.nativeDir ?? installedNativeDir(), user, say);
    const cluster = ensureCluster(place, user);
    const port = options.port ?? (await freePort());
    const server = await supervise({
      binary: join(place.nativeDir, "bin/postgres"),
      cluster,
      log: join(place.home, "log"),
      port,
      // Terse: the details of an error hold what was typed, or a name that was looked for.
      settings: {
        fsync: "on",
        max_connections: "100",
        log_timezone: "UTC",
        log_error_verbosity: "terse",
        ...options.settings,
      },
      user,
      say,
    });
    const url = (role: string, database = "kehi") =>
      `postgres://${role}:${passwordOf(place.home, role)}@127.0.0.1:${port}/${database}`;
    const stop = async (): Promise<void> => {
      await server.stop();
      lock.release();
    };
    try {
      await ensureRoles(url("postgres", "postgres"), (role) => passwordOf(place.home, role));
    } catch (error) {
      await stop();
      throw error;
    }
    return {
      adminUrl: url("postgres", "postgres"),
      migrateUrl: url("kehi_migrate"),
      appUrl: url("kehi_app"),
      auditUrl: url("kehi_audit"),
      port,
      pid: server.pid,
      stop,
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** A port that nobody on this machine uses now. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done, fail) => probe.once("error", fail).listen(0, "127.0.0.1", done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === "string") throw new Error("The system gave no port.");
  return address.port;
}
