import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { installedNativeDir } from "./place.ts";
import { startPostgres, type Postgres } from "./launcher.ts";

const folder = mkdtempSync(join(tmpdir(), "kehi-launcher-"));
const said: string[] = [];
let server: Postgres;

beforeAll(async () => {
  chmodSync(folder, 0o755);
  server = await startPostgres({ dataDir: join(folder, "a"), say: (line) => said.push(line) });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return Object.values((await client.query<Record<string, unknown>>(sql)).rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

test("the application's role is neither owner, superuser nor above row security", async () => {
  const sql = `select rolsuper or rolbypassrls or rolcreaterole or pg_has_role(current_user, 'kehi_owner', 'member')
    from pg_roles where rolname = current_user`;
  expect(await ask(server.appUrl, sql)).toBe(false);
  await expect(ask(server.appUrl, "create table mine (id int)")).rejects.toThrow(/permission denied/);
});

test("the database's own log holds no name that was looked for when a search takes too long", async () => {
  const slow = "do $$ begin execute format('select %L, pg_sleep(2)', 'Canary Tauwhare'); end $$";
  await expect(ask(server.appUrl, `set statement_timeout = 50; ${slow}`)).rejects.toThrow(
    /statement timeout/,
  );
  const log = readFileSync(join(folder, "a", "log"), "utf8");
  expect(log).toContain("statement timeout");
  expect(log).not.toMatch(/CONTEXT:.*Canary/);
});

test("the migrating role makes tables as the owner, and passes row security", async () => {
  expect(await ask(server.migrateUrl, "set role kehi_owner; reset role; select 1").catch(String)).not.toMatch(
    /denied/,
  );
  expect(await ask(server.migrateUrl, "select rolbypassrls from pg_roles where rolname = current_user")).toBe(
    true,
  );
  expect(await ask(server.migrateUrl, "create extension pg_trgm")).toBeUndefined();
});

test("the audit role cannot write", async () => {
  expect(await ask(server.auditUrl, "show default_transaction_read_only")).toBe("on");
});

test("a wrong password is refused, and commits are flushed to disk", async () => {
  const url = new URL(server.appUrl);
  url.password = "wrong";
  await expect(ask(url.href, "select 1")).rejects.toThrow(/password/);
  expect(await ask(server.appUrl, "show fsync")).toBe("on");
});

test("a second start on the same data says so", async () => {
  await expect(startPostgres({ dataDir: join(folder, "a") })).rejects.toThrow(/already running/);
});

test("when the database dies it is started again, with what was committed", async () => {
  await ask(server.migrateUrl, "create table kept as select 7 as n");
  const before = server.pid();
  process.kill(before, "SIGKILL");
  await expect
    .poll(() => ask(server.migrateUrl, "select n from kept").catch(() => undefined), { timeout: 15_000 })
    .toBe(7);
  expect(server.pid()).not.toBe(before);
  expect(said).toContain("The database is back.");
});

test("names sort as they are read, macrons beside their vowels", async () => {
  const sql = `select string_agg(n, ' ' order by n) from (values ('Ātea'), ('Tama'), ('Ana'), ('Bea')) as v(n)`;
  expect(await ask(server.appUrl, sql)).toBe("Ana Ātea Bea Tama");
});

test.skipIf(process.getuid?.() !== 0)(
  "in a folder that only root may enter, data and programs go to the system's state directory",
  async () => {
    const closed = join(folder, "closed");
    mkdirSync(closed, { mode: 0o700 });
    const nativeDir = join(closed, "native");
    cpSync(installedNativeDir(), nativeDir, { recursive: true, verbatimSymlinks: true });
    const lines: string[] = [];
    const other = await startPostgres({
      dataDir: join(closed, "b"),
      nativeDir,
      say: (line) => lines.push(line),
    });
    const home = readFileSync(join(closed, "b/elsewhere"), "utf8").trim();
    const programs = /programs are in (\S+)\.$/.exec(lines[1] ?? "")?.[1] ?? "";
    try {
      expect(await ask(other.appUrl, "select 1")).toBe(1);
      expect(lines).toEqual([
        expect.stringContaining(`kept in ${home}`),
        expect.stringContaining("PostgreSQL's programs are in /var/lib/kehi/"),
      ]);
      expect(home).toMatch(/^\/var\/lib\/kehi\//);
    } finally {
      await other.stop();
      rmSync(home, { recursive: true, force: true });
      if (programs) rmSync(programs, { recursive: true, force: true });
    }
  },
);
