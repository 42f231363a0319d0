import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeApp, type Running } from "../../server/src/app.ts";
import { realClock } from "../../server/src/platform/clock.ts";
import { freshDatabase } from "../../server/src/platform/testing/database.ts";

const root = join(import.meta.dirname, "../..");
const typed = "Kererū in the pūriri";
const names = { agency: "Te Ratonga", kind: "iwi", region: "Wellington", site: "Lower Hutt", team: "Team 1" };
const first = { given: "Mere", family: "Tūhoro", email: "mere@example.test" };
const options = Object.entries({ ...names, ...first }).flatMap(([name, value]) => [`--${name}`, value]);

let database: Awaited<ReturnType<typeof freshDatabase>>;
let server: Running;
let admin: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await server.stop();
  await admin.end();
  await database.drop();
});

async function kehi(args: string[], input: string, env: Record<string, string | undefined> = {}) {
  const child = spawn(process.execPath, ["cli/src/main.ts", ...args], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: database.appUrl, DATABASE_ADMIN_URL: database.migrateUrl, ...env },
  });
  const said = { out: "", error: "" };
  child.stdout.on("data", (text) => void (said.out += String(text)));
  child.stderr.on("data", (text) => void (said.error += String(text)));
  child.stdin.end(input);
  const [status] = (await once(child, "close")) as [number | null];
  return { status, ...said };
}
const rows = async (sql: string): Promise<unknown[]> => (await admin.query(sql)).rows;
const signIn = (email: string, password: string) =>
  server.app.inject({
    method: "POST",
    url: "/api/session",
    headers: { "idempotency-key": crypto.randomUUID() },
    payload: { email, password },
  });

describe("a new installation", () => {
  it("is not begun with a mistake in it", async () => {
    const refused: [string[], string, RegExp][] = [
      [["set-up"], typed, /--agency, --kind/],
      [["set-up", ...options, typed], "", /never an argument/],
      [["set-up", ...options, "-"], "short\n", /at least 12/],
      [["set-up", ...options, "--kind", "club", "-"], typed, /kind/],
      [["set-up", ...options, "--email", "mere", "-"], typed, /administrator.email/],
      [["set-up", ...options], "", /no terminal/],
    ];
    for (const [args, input, says] of refused)
      expect(await kehi(args, input)).toMatchObject({ status: 2, error: expect.stringMatching(says) });
    const without = await kehi(["set-up", ...options, "-"], typed, { DATABASE_ADMIN_URL: undefined });
    expect(without.error).toContain("DATABASE_ADMIN_URL is not set");
    expect(await rows("select 1 from agency")).toEqual([]);
  });

  it("is set up once, also by two at the same time, and on record", async () => {
    const both = await Promise.all([1, 2].map(() => kehi(["set-up", ...options, "-"], `${typed}\n`)));
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([0, 2]));
    expect(both.map(({ error }) => error).join("")).toContain("There is an agency here already: Te Ratonga");
    expect(
      await rows(`select a.name, a.kind, a.demonstration, r.name as region, s.name as site, t.name as team,
        (select jsonb_agg(jsonb_build_array(given_name, roles, team_id)) from staff) as staff
        from agency a, region r, site s, team t`),
    ).toEqual([
      {
        name: "Te Ratonga",
        kind: "iwi",
        demonstration: false,
        region: "Wellington",
        site: "Lower Hutt",
        team: "Team 1",
        staff: [["Mere", ["administrator"], null]],
      },
    ]);
    expect(await rows("select actor_kind, endpoint, outcome from audit order by id")).toEqual([
      { actor_kind: "system", endpoint: "setUpAgency", outcome: "done" },
      { actor_kind: "system", endpoint: "setUpAgency", outcome: "conflict" },
    ]);
    expect(JSON.stringify(both)).not.toContain(typed);
  });

  it("lets the administrator in", async () => {
    server = await makeApp({
      ...database,
      port: 0,
      host: "127.0.0.1",
      clock: realClock,
      demonstration: false,
      webRoot: null,
      logLevel: "silent",
      openIdConnect: null,
      publicUrl: "http://localhost",
    });
    const reply = await signIn(first.email, typed);
    expect(reply.json()).toMatchObject({ state: "signed-in", me: { roles: ["administrator"], team: null } });
  });
});

describe("kehi password", () => {
  it("gives a new password, ends the sessions held and the waiting, and is on record", async () => {
    const cookie = String((await signIn(first.email, typed)).headers["set-cookie"]).split(";")[0] ?? "";
    for (let guess = 0; guess < 6; guess += 1) await signIn(first.email, "guess");
    expect((await signIn(first.email, typed)).statusCode).toBe(429);
    const fresh = "Tūī sing before dawn";
    const said = await kehi(["password", first.email.toUpperCase(), "-"], fresh);
    expect(said).toMatchObject({ status: 0, error: "" });
    expect(said.out).toContain("Mere Tūhoro signs in with the new password from now on; 2 sessions");
    expect((await server.app.inject({ url: "/api/session", headers: { cookie } })).statusCode).toBe(401);
    expect((await signIn(first.email, typed)).statusCode).toBe(401);
    expect((await signIn(first.email, fresh)).statusCode).toBe(200);
    expect(
      await rows("select actor_kind, outcome, purpose from audit where endpoint = 'setPassword'"),
    ).toEqual([{ actor_kind: "system", outcome: "done", purpose: "For Mere Tūhoro" }]);
  });

  it("refuses one too short, and an address that nobody here has", async () => {
    expect((await kehi(["password", first.email, "-"], "short")).error).toMatch(/at least 12/);
    expect((await kehi(["password", "nobody@example.test", "-"], typed)).error).toMatch(/Nobody who works/);
    expect((await kehi(["password"], "")).error).toMatch(/Whose/);
  });
});
