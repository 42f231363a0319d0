import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getSession } from "#contract/session.ts";
import { anAgencyProvider, oidcClient } from "../../platform/testing/agency-provider.ts";
import { aServer } from "../../platform/testing/server.ts";

let provider: Awaited<ReturnType<typeof anAgencyProvider>>;
let server: Awaited<ReturnType<typeof aServer>>;
const openIdConnect = {
  name: "Te Ratonga",
  clientId: oidcClient.id,
  clientSecret: oidcClient.secret,
  agencyId: "",
};
beforeAll(async () => {
  provider = await anAgencyProvider("http://localhost/sign-in/agency/done");
  const here = { ...openIdConnect, issuer: provider.issuer };
  server = await aServer({ openIdConnect: here });
  here.agencyId = server.office.agencyId;
});
afterAll(async () => {
  await server.end();
  await provider.end();
});

type Reply = { headers: Record<string, unknown>; cookies: { name: string; value: string }[] };
const cookieOf = (reply: Reply, name: string) =>
  reply.cookies.find((cookie) => cookie.name === name && cookie.value !== "");

/** Begins here and walks through the provider: what the browser then holds. */
async function begin(next = "/people/1?tab=plan") {
  const reply = await server.app.inject({ url: "/sign-in/agency", query: { next } });
  expect(reply.statusCode).toBe(302);
  const there = new URL(reply.headers.location ?? "");
  expect(Object.fromEntries(there.searchParams)).toMatchObject({
    code_challenge_method: "S256",
    response_type: "code",
  });
  const cookie = `kehi-sign-in=${cookieOf(reply, "kehi-sign-in")?.value}`;
  return { cookie, back: new URL(await provider.walk(there.href)) };
}
async function finish({ cookie, back }: { cookie: string; back: URL }) {
  const reply = await server.app.inject({ url: back.pathname + back.search, headers: { cookie } });
  const session = cookieOf(reply, "kehi");
  return { to: reply.headers.location, session: session && { cookie: `kehi=${session.value}` } };
}
/** A colleague, and the provider's account that is them. */
async function aKnownColleague() {
  const staff = await server.office.aStaffMember();
  Object.assign(provider.account, {
    id: `sub-${staff.id}`,
    email: `${staff.id}@example.test`,
    isVerified: true,
  });
  return staff;
}
const refusals = () =>
  server.office.rows<{ n: number }>(
    "select count(*)::int as n from audit where endpoint = 'signInAtAgency' and outcome = 'refused'",
  );

describe("signing in at the agency", () => {
  test("opens a session and goes on to where one was; the subject is bound the first time", async () => {
    const staff = await aKnownColleague();
    const first = await finish(await begin());
    expect(first.to).toBe("/people/1?tab=plan");
    const me = await server.call(getSession, first.session ?? null);
    expect(me.body.staffId).toBe(staff.id);
    provider.account.email = "new-name@example.test";
    const second = await finish(await begin());
    expect((await server.call(getSession, second.session ?? null)).body.staffId).toBe(staff.id);
  });

  test("never goes on to another site", async () => {
    await aKnownColleague();
    for (const next of ["https://evil.test/", "//evil.test", "/\\evil.test"]) {
      expect((await finish(await begin(next))).to).toBe("/");
    }
  });

  test("is refused to someone not known here, or known by an address nobody verified", async () => {
    await aKnownColleague();
    provider.account.isVerified = false;
    expect(await finish(await begin())).toEqual({ to: "/sign-in?because=unknown", session: undefined });
    Object.assign(provider.account, { id: "nobody", email: "nobody@example.test", isVerified: true });
    expect(await finish(await begin())).toEqual({ to: "/sign-in?because=unknown", session: undefined });
  });

  test("is refused to someone who left", async () => {
    const staff = await aKnownColleague();
    await finish(await begin());
    await server.office.rows("update staff set status = 'left' where id = $1", [staff.id]);
    expect(await finish(await begin())).toEqual({ to: "/sign-in?because=unknown", session: undefined });
  });

  test("with a nonce that is not ours is refused, and so the refusal is on record", async () => {
    await aKnownColleague();
    const before = await refusals();
    const begun = await begin();
    await server.office.rows("update oidc_start set nonce = 'another' where used_at is null");
    expect(await finish(begun)).toEqual({ to: "/sign-in?because=again", session: undefined });
    expect((await refusals())[0]?.n).toBe((before[0]?.n ?? 0) + 1);
  });

  test("with a verifier that is not ours is refused (PKCE)", async () => {
    await aKnownColleague();
    const begun = await begin();
    await server.office.rows("update oidc_start set verifier = repeat('x', 43) where used_at is null");
    expect(await finish(begun)).toEqual({ to: "/sign-in?because=again", session: undefined });
  });

  test("after ten minutes is refused", async () => {
    await aKnownColleague();
    const begun = await begin();
    await server.office.rows(
      "update oidc_start set expires_at = expires_at - interval '10 minutes' where used_at is null",
    );
    expect((await finish(begun)).session).toBeUndefined();
  });

  test("is good once: neither the state nor the code again", async () => {
    await aKnownColleague();
    const begun = await begin();
    expect((await finish(begun)).session).toBeDefined();
    expect((await finish(begun)).session).toBeUndefined();
    const other = await begin();
    other.back.searchParams.set("code", begun.back.searchParams.get("code") ?? "");
    expect((await finish(other)).session).toBeUndefined();
  });

  test("in another browser than the one that began is refused", async () => {
    await aKnownColleague();
    const begun = await begin();
    const theirs = await begin();
    expect((await finish({ ...begun, cookie: theirs.cookie })).session).toBeUndefined();
    expect((await finish({ ...begun, cookie: "" })).session).toBeUndefined();
  });
});
