import * as client from "openid-client";
import { sql } from "kysely";
import type { Ctx } from "../../../platform/access/transaction.ts";
import type { System } from "../../../platform/access/actor.ts";
import { after } from "../../../platform/clock.ts";
import type { OpenIdConnect } from "../../../platform/config.ts";
import { NotAllowed, SignedOut } from "../../../platform/errors.ts";
import type { Platform, Reply, Request } from "../../../platform/http/api.ts";
import { setSessionCookie } from "../../../platform/http/cookie.ts";
import { hashOf } from "../../../platform/sessions/token.ts";
import { ownPath } from "../domain.ts";
import { asSignIn, openSession } from "./sessions.ts";

const underWaySeconds = 10 * 60;
const stateCookie = { name: "kehi-sign-in", path: "/sign-in/agency" };
const providers = new Map<string, Promise<client.Configuration>>();

/** Sends the browser to the agency's provider: code flow with PKCE, a state bound to this browser, a nonce. */
export async function beginAtAgency(
  platform: Platform,
  provider: OpenIdConnect,
  request: Request,
  reply: Reply,
): Promise<Reply> {
  const { pool, clock, config } = platform;
  const at = await configurationOf(provider);
  const state = client.randomState();
  const nonce = client.randomNonce();
  const verifier = client.randomPKCECodeVerifier();
  const { next } = request.query as { next?: unknown };
  await pool.query("select sight.oidc_begin($1, $2, $3, $4, $5)", [
    hashOf(state),
    nonce,
    verifier,
    ownPath(typeof next === "string" ? next : undefined),
    after(clock.now(), underWaySeconds),
  ]);
  const secure = config.publicUrl.startsWith("https:");
  void reply.setCookie(stateCookie.name, hashOf(state), {
    path: stateCookie.path,
    httpOnly: true,
    sameSite: "lax",
    secure,
    maxAge: underWaySeconds,
  });
  const target = client.buildAuthorizationUrl(at, {
    redirect_uri: wayBack(platform),
    scope: "openid email",
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    state,
    nonce,
  });
  return reply.redirect(target.href);
}

/** The way back. A state is good once, for ten minutes, in the browser that began; then the code, nonce and person must hold. */
export async function finishAtAgency(
  platform: Platform,
  provider: OpenIdConnect,
  request: Request,
  reply: Reply,
): Promise<Reply> {
  void reply.clearCookie(stateCookie.name, { path: stateCookie.path });
  const begun = await takeBegun(platform, request);
  const proof = begun && (await proofFrom(platform, provider, request, begun));
  try {
    const token = await asSignIn(platform, provider.agencyId, "signInAtAgency", async (ctx) => {
      if (!proof) throw new SignedOut("This sign-in was not finished in time. Begin again.");
      const staffId = await colleagueOf(ctx, proof);
      if (!staffId) throw new NotAllowed("Nobody here is known by this sign-in.");
      return (await openSession(platform, ctx, staffId)).token;
    });
    setSessionCookie(reply, platform.config, token);
    return reply.redirect(begun?.returnTo ?? "/");
  } catch (error) {
    if (error instanceof NotAllowed) return reply.redirect("/sign-in?because=unknown");
    if (error instanceof SignedOut) return reply.redirect("/sign-in?because=again");
    throw error;
  }
}

type Begun = { state: string; nonce: string; verifier: string; returnTo: string };
type Proof = { subject: string; verifiedEmail: string | null };

async function takeBegun({ pool, clock }: Platform, request: Request): Promise<Begun | null> {
  const { state } = request.query as { state?: unknown };
  if (typeof state !== "string" || request.cookies[stateCookie.name] !== hashOf(state)) return null;
  const { rows } = await pool.query<{ nonce: string; verifier: string; return_to: string }>(
    "select * from sight.oidc_use($1, $2)",
    [hashOf(state), clock.now()],
  );
  const row = rows[0];
  return row ? { state, nonce: row.nonce, verifier: row.verifier, returnTo: row.return_to } : null;
}

/** Exchanges the code and checks the ID token; null when anything about it does not hold. */
async function proofFrom(
  platform: Platform,
  provider: OpenIdConnect,
  request: Request,
  { state, nonce, verifier }: Begun,
): Promise<Proof | null> {
  const at = await configurationOf(provider);
  const here = new URL(request.url, wayBack(platform));
  try {
    const tokens = await client.authorizationCodeGrant(at, here, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) return null;
    const { iss, sub, email, email_verified: isVerified } = claims;
    return {
      subject: `${iss} ${sub}`,
      verifiedEmail: isVerified === true && typeof email === "string" ? email : null,
    };
  } catch (error) {
    request.log.warn({ err: error }, "sign-in at the agency refused");
    return null;
  }
}

/** Who this is: by subject; the first time by an address that the agency's provider has verified, then bound for good. */
async function colleagueOf(ctx: Ctx<System>, { subject, verifiedEmail }: Proof): Promise<string | null> {
  const found = await ctx.db
    .selectFrom("credential")
    .innerJoin("staff", (join) =>
      join.onRef("staff.id", "=", "credential.staffId").onRef("staff.agencyId", "=", "credential.agencyId"),
    )
    .select(["staff.id", "subject"])
    .where("staff.status", "<>", "left")
    .where((where) =>
      where.or([
        where("subject", "=", subject),
        where.and([
          where("subject", "is", null),
          sql<boolean>`lower(staff.email) = lower(${verifiedEmail}::text)`,
        ]),
      ]),
    )
    .orderBy(sql`subject is null`)
    .executeTakeFirst();
  if (!found) return null;
  if (found.subject === null) {
    await ctx.db.updateTable("credential").set({ subject }).where("staffId", "=", found.id).execute();
  }
  return found.id;
}

function configurationOf({ issuer, clientId, clientSecret }: OpenIdConnect): Promise<client.Configuration> {
  let known = providers.get(issuer);
  if (!known) {
    const url = new URL(issuer);
    const isHere = url.protocol === "http:" && ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname);
    known = client.discovery(url, clientId, clientSecret, undefined, {
      execute: isHere ? [client.allowInsecureRequests] : [],
    });
    providers.set(issuer, known);
    // One that could not be reached is asked again the next time.
    known.catch(() => providers.delete(issuer));
  }
  return known;
}

function wayBack({ config }: Platform): string {
  return new URL("/sign-in/agency/done", config.publicUrl).href;
}
