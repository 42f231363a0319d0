import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freePort } from "../../server/src/platform/postgres/launcher.ts";
import { temporaryPostgres } from "../temporary-postgres.ts";
import { isAlive, isGoneWithin } from "../../server/src/platform/postgres/process-id.ts";

const root = resolve(import.meta.dirname, "../..");
const long = 60_000;
let folder: string;
let started: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kehi-start-"));
  chmodSync(folder, 0o755);
});
afterEach(async () => {
  for (const npm of started) await end(npm, "SIGTERM");
  started = [];
  rmSync(folder, { recursive: true, force: true });
});

test(
  "a second start on the same data says so; a signal to npm leaves no node and no postgres",
  { timeout: long },
  async () => {
    const dataDir = join(folder, "data");
    const first = await start(root, { KEHI_DATA: dataDir });
    expect(await readiness(first)).toBe(200);

    const second = await start(root, { KEHI_DATA: dataDir });
    expect(second.code).toBe(1);
    expect(second.said).toMatch(/already running on .*data/);
    expect(await readiness(first)).toBe(200);

    const all = family(first.npm.pid ?? 0);
    expect(all.map(({ name }) => name).join(" ")).toContain("node");
    const postgres = postmaster(join(dataDir, "postgres/cluster"));
    expect(isAlive(postgres)).toBe(true);
    await end(first.npm, "SIGTERM");
    expect(await leftOver([...all.map(({ pid }) => pid), postgres])).toEqual([]);
    expect(existsSync(join(dataDir, "postgres/cluster/postmaster.pid"))).toBe(false);
  },
);

test("npm killed outright leaves nothing either, and the data start again", { timeout: long }, async () => {
  const dataDir = join(folder, "data");
  const first = await start(root, { KEHI_DATA: dataDir });
  const all = family(first.npm.pid ?? 0).map(({ pid }) => pid);
  const postgres = postmaster(join(dataDir, "postgres/cluster"));
  await end(first.npm, "SIGKILL");
  expect(await leftOver([...all, postgres])).toEqual([]);

  const again = await start(root, { KEHI_DATA: dataDir });
  expect(await readiness(again)).toBe(200);
  expect(again.said).not.toContain("Filling the demonstration");
});

test("Ctrl-C, which reaches npm and node alike, still stops in order", { timeout: long }, async () => {
  const dataDir = join(folder, "data");
  const open = await start(root, { KEHI_DATA: dataDir });
  expect(await readiness(open)).toBe(200);
  const gone = new Promise((done) => open.npm.once("exit", done));
  process.kill(-(open.npm.pid ?? 0), "SIGINT");
  expect(await gone).toBe(0);
  expect(existsSync(join(dataDir, "postgres/cluster/postmaster.pid"))).toBe(false);
  expect(existsSync(join(dataDir, "postgres/lock"))).toBe(false);
});

test.skipIf(process.getuid?.() !== 0)(
  "it works from a clone in a folder that only root may enter",
  { timeout: long },
  async () => {
    const clone = join(folder, "closed/kehi");
    mkdirSync(clone, { recursive: true });
    chmodSync(join(folder, "closed"), 0o700);
    for (const name of readdirSync(root).filter((each) => ![".git", ".kehi", "node_modules"].includes(each)))
      cpSync(join(root, name), join(clone, name), { recursive: true });
    if (existsSync(join(root, ".kehi/web")))
      cpSync(join(root, ".kehi/web"), join(clone, ".kehi/web"), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(clone, "node_modules"));
    const open = await start(clone, {});
    const home = readFileSync(join(clone, ".kehi/postgres/elsewhere"), "utf8").trim();
    try {
      expect(open.said).toContain(`the database is kept in ${home}`);
      expect(await readiness(open)).toBe(200);
    } finally {
      for (const npm of started) await end(npm, "SIGTERM");
      rmSync(home, { recursive: true, force: true });
    }
  },
);

test(
  "DATABASE_URL takes any PostgreSQL from 16 on: brought up to date, and nothing filled",
  { timeout: long },
  async () => {
    const office = await temporaryPostgres("16");
    try {
      const env = {
        KEHI_DATA: join(folder, "data"),
        DATABASE_URL: office.appUrl,
        DATABASE_ADMIN_URL: office.migrateUrl,
      };
      const open = await start(root, env);
      expect(await readiness(open)).toBe(200);
      expect(open.said).not.toContain("demonstration");
      expect(existsSync(join(folder, "data"))).toBe(false);
      for (const npm of started) await end(npm, "SIGTERM");
    } finally {
      await office.stop();
    }
  },
);

type Started = { npm: ChildProcess; said: string; address: string; code: number | null };

/** `npm start` until it tells its address or ends. */
async function start(cwd: string, env: Record<string, string>): Promise<Started> {
  const port = await freePort();
  const npm = spawn("npm", ["start", "--ignore-scripts"], {
    cwd,
    detached: true,
    env: { ...process.env, KEHI_TODAY: undefined, ...env, PORT: String(port), NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.push(npm);
  let said = "";
  return new Promise((done) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /Kēhi is at (\S+)/.exec(said)?.[1];
      if (address) done({ npm, said, address, code: null });
    };
    npm.stdout.on("data", hear);
    npm.stderr.on("data", hear);
    npm.once("close", (code) => done({ npm, said, address: "", code }));
  });
}

async function readiness({ address, said }: Started): Promise<number> {
  expect(said).toContain("Kēhi is at");
  return (await fetch(`${address}/readyz`)).status;
}

async function end(npm: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (npm.exitCode !== null || npm.signalCode !== null) return;
  const gone = new Promise((done) => npm.once("exit", done));
  npm.kill(signal);
  await gone;
}

/** A process and all that descend from it. */
function family(pid: number): { pid: number; name: string }[] {
  const rows = spawnSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" })
    .stdout.trim()
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [])
    .map(([, id, parent, name]) => ({ pid: Number(id), parent: Number(parent), name: name ?? "" }));
  const under = (parent: number): { pid: number; name: string }[] =>
    rows.filter((row) => row.parent === parent).flatMap((row) => [row, ...under(row.pid)]);
  return [...rows.filter((row) => row.pid === pid), ...under(pid)];
}

async function leftOver(pids: number[]): Promise<number[]> {
  const gone = await Promise.all(pids.map((pid) => isGoneWithin(pid, 5_000)));
  return pids.filter((_, at) => !gone[at]);
}

const postmaster = (cluster: string): number =>
  Number(readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n")[0]);
