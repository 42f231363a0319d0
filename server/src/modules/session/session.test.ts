import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  confirmOneTimeCode,
  endSession,
  getSession,
  startOneTimeCode,
  startSession,
} from "#contract/session.ts";
import { after } from "../../platform/clock.ts";
import { aServer } from "../../platform/testing/server.ts";
import { hashPassword } from "./domain.ts";

const start = "2026-11-23T21:18:00.000Z";
let now = start;
const clock = { now: () => now, today: () => "2026-11-24", pinned: true };
let server: Awaited<ReturnType<typeof aServer>>;
let kept: string;
beforeAll(async () => {
  server = await aServer({ clock });
  kept = await hashPassword(password);
});
afterAll(() => server.end());

const password = "Kererū in the pūriri";
const pass = (seconds: number) => void (now = after(now, seconds));

async function aColleague() {
  const staff = await server.office.aStaffMember();
  await server.office.rows("update credential set password_hash = $2 where staff_id = $1", [staff.id, kept]);
  return { ...staff, email: `${staff.id}@example.test` };
}
const enter = (email: string, typed = password, code?: string) =>
  server.call(startSession, null, { body: { email, password: typed, ...(code ? { code } : {}) } });
type Reply = Awaited<ReturnType<typeof enter>>;
const cookieOf = (reply: Reply) => {
  const [set] = [reply.headers["set-cookie"]].flat();
  return { cookie: String(set).split(";")[0] ?? "" };
};
const status = async (cookie: { cookie: string }) => (await server.call(getSession, cookie)).status;

describe("a password", () => {
  test("opens a session in a cookie that scripts cannot read, whatever the capitals of the address", async () => {
    const { email, id } = await aColleague();
    const reply = await enter(email.toUpperCase(), password.normalize("NFD"));
    expect(reply.body).toMatchObject({ state: "signed-in", me: { staffId: id } });
    expect(String(reply.headers["set-cookie"])).toMatch(/HttpOnly.*SameSite=Lax/);
    expect(await status(cookieOf(reply))).toBe(200);
    expect(
      await server.office.rows("select 1 from session where token_hash = $1", [
        cookieOf(reply).cookie.slice(5),
      ]),
    ).toEqual([]);
  });

  test("that is wrong reads the same as an address that nobody has, in about the same time", async () => {
    const { email } = await aColleague();
    const timed = async (address: string) => {
      const began = performance.now();
      const reply = await enter(address, "wrong");
      return { ms: performance.now() - began, says: { ...reply.body, reference: "" } };
    };
    await timed("first@example.test");
    const known = [await timed(email), await timed(email), await timed(email)];
    const unknown = [
      await timed("a@example.test"),
      await timed("b@example.test"),
      await timed("c@example.test"),
    ];
    expect(known[0]?.says).toEqual(unknown[0]?.says);
    expect(known[0]?.says).toMatchObject({ status: 401 });
    const least = (of: { ms: number }[]) => Math.min(...of.map(({ ms }) => ms));
    expect(least(unknown) / least(known)).toBeGreaterThan(0.5);
    expect(least(unknown) / least(known)).toBeLessThan(2);
  });

  test("guessed a hundred times at once is looked at five times, for a known address as for an unknown", async () => {
    const { email } = await aColleague();
    for (const address of [email, "no-such@example.test"]) {
      const replies = await Promise.all(Array.from({ length: 100 }, () => enter(address, "guess")));
      const count = (wanted: number) => replies.filter((reply) => reply.status === wanted).length;
      expect([count(401), count(429)]).toEqual([5, 95]);
      expect(Number(replies.find((reply) => reply.status === 429)?.headers["retry-after"])).toBe(30);
    }
    expect((await enter(email)).status).toBe(429);
    pass(31);
    expect((await enter(email)).status).toBe(200);
  });

  test("guessed all day never keeps its owner out for more than a quarter of an hour", async () => {
    const { email } = await aColleague();
    for (let guess = 0; guess < 60; guess += 1) {
      await enter(email, "guess");
      pass(300);
    }
    pass(15 * 60);
    expect((await enter(email)).status).toBe(200);
    now = start;
  });
});

describe("one-time codes", () => {
  const codeAt = (secret: string) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(now) });
  async function withCodes() {
    const colleague = await aColleague();
    const wrong = await server.call(startOneTimeCode, colleague, { body: { password: "wrong" } });
    expect(wrong.status).toBe(422);
    const { body } = await server.call(startOneTimeCode, colleague, { body: { password } });
    expect(body.uri).toMatch(/^otpauth:\/\/totp\//);
    const never = await server.call(confirmOneTimeCode, colleague, { body: { code: "000 00" } });
    expect(never.status).toBe(422);
    const done = await server.call(confirmOneTimeCode, colleague, { body: { code: codeAt(body.secret) } });
    expect(done.body).toEqual({ oneTimeCode: true });
    return { ...colleague, secret: body.secret as string };
  }

  test("are asked for once set up, and each is good once", async () => {
    const { email, secret } = await withCodes();
    expect((await enter(email)).body).toEqual({ state: "code-needed" });
    expect((await enter(email, password, codeAt(secret))).status).toBe(401);
    pass(30);
    const code = codeAt(secret);
    const both = await Promise.all([enter(email, password, code), enter(email, password, code)]);
    expect(new Set(both.map((reply) => reply.status))).toEqual(new Set([200, 401]));
    now = start;
  });

  test("guessed wait, while the password does not: each factor is counted apart", async () => {
    const { email, secret } = await withCodes();
    const guesses = await Promise.all(Array.from({ length: 20 }, () => enter(email, password, "123456")));
    expect(guesses.filter((reply) => reply.status === 401)).toHaveLength(5);
    pass(20);
    expect((await enter(email)).body).toEqual({ state: "code-needed" });
    expect((await enter(email, password, codeAt(secret))).status).toBe(429);
    pass(15);
    expect((await enter(email, password, codeAt(secret))).status).toBe(200);
    now = start;
  });
});

describe("a session", () => {
  test("ends half an hour after the last request, to the second", async () => {
    const cookie = cookieOf(await enter((await aColleague()).email));
    pass(29 * 60);
    expect(await status(cookie)).toBe(200);
    pass(30 * 60 - 1);
    expect(await status(cookie)).toBe(200);
    pass(30 * 60);
    expect(await status(cookie)).toBe(401);
    now = start;
  });

  test("ends after ten hours, however busy", async () => {
    const cookie = cookieOf(await enter((await aColleague()).email));
    for (let minutes = 20; minutes < 600; minutes += 20) {
      pass(20 * 60);
      expect(await status(cookie)).toBe(200);
    }
    pass(20 * 60);
    expect(await status(cookie)).toBe(401);
    now = start;
  });

  test("that was signed out of is over, and the browser is told to forget", async () => {
    const cookie = cookieOf(await enter((await aColleague()).email));
    const out = await server.call(endSession, cookie);
    expect(out.headers["clear-site-data"]).toBe('"cache", "storage"');
    expect(await status(cookie)).toBe(401);
  });

  test("past its limit is ended by the sweep that the next sign-in asks for", async () => {
    const old = await aColleague();
    const cookie = cookieOf(await enter(old.email));
    const { staffId } = (await server.call(getSession, cookie)).body;
    pass(11 * 60 * 60);
    await enter((await aColleague()).email);
    const open = () =>
      server.office.rows("select 1 from session where staff_id = $1 and ended_at is null", [staffId]);
    await expect.poll(open, { timeout: 15_000, interval: 250 }).toEqual([]);
    now = start;
  });
});
