import type { Me } from "#contract/session.ts";
import type { Ctx } from "../../../platform/access/transaction.ts";
import type { System } from "../../../platform/access/actor.ts";
import { SignedOut, TooMany } from "../../../platform/errors.ts";
import type { Platform } from "../../../platform/http/api.ts";
import { turns } from "../../../platform/sessions/turns.ts";
import { fits, stepOf, tryHash } from "../domain.ts";
import { asSignIn, doorOf, openSession } from "./sessions.ts";

type SignIn = { email: string; password: string; code?: string | undefined };
type Opened = { state: "signed-in"; token: string; me: Me } | { state: "code-needed" };
type Known = { agencyId: string; staffId: string };

const wrong = () => new SignedOut("The email or the password is not right. Check both and try again.");

const inTurn = turns(4, 200);

/** Signs in with a password, and a one-time code where one is set up. Each factor is counted and waits apart. */
export function signIn(platform: Platform, given: SignIn): Promise<Opened> {
  return inTurn(() => proven(platform, given));
}

async function proven(platform: Platform, { email, password, code }: SignIn): Promise<Opened> {
  const known = await staffByEmail(platform, email);
  const agencyId = known?.agencyId ?? (await doorOf(platform)).agencyId;
  await refuseWhileWaiting(platform, agencyId, await beginTry(platform, email));
  const first = await asSignIn(platform, agencyId, "startSession", async (ctx): Promise<Opened> => {
    const kept = known && (await credentialOf(ctx, known.staffId));
    if (!(await fits(password, kept?.passwordHash ?? null)) || !known) throw wrong();
    if (kept?.oneTimeSecret) return { state: "code-needed" };
    return { state: "signed-in", ...(await openSession(platform, ctx, known.staffId)) };
  });
  await endTry(platform, email);
  if (first.state === "signed-in" || !code || !known) return first;
  return withCode(platform, known, code);
}

/** A code is good once: its step must be later than the last one taken, decided in the one statement that takes it. */
async function withCode(platform: Platform, { agencyId, staffId }: Known, code: string): Promise<Opened> {
  const { rows } = await platform.pool.query<{ wait: number }>(
    "select sight.begin_code($1, $2, $3) as wait",
    [agencyId, staffId, platform.clock.now()],
  );
  await refuseWhileWaiting(platform, agencyId, rows[0]?.wait ?? 0);
  return asSignIn(platform, agencyId, "startSession", async (ctx) => {
    const kept = await credentialOf(ctx, staffId);
    const step = kept?.oneTimeSecret ? stepOf(code, kept.oneTimeSecret, ctx.now) : null;
    const taken =
      step !== null &&
      (await ctx.db
        .updateTable("credential")
        .set({ oneTimeStep: step, codeFailures: 0, codeLockedUntil: null })
        .where("staffId", "=", staffId)
        .where((where) => where.or([where("oneTimeStep", "is", null), where("oneTimeStep", "<", step)]))
        .returning("staffId")
        .executeTakeFirst());
    if (!taken)
      throw new SignedOut("This code is not right, or was used. Wait for the next one and try again.");
    return { state: "signed-in", ...(await openSession(platform, ctx, staffId)) };
  });
}

/** Counts a password about to be looked at; gives the seconds to wait, 0 to go on. */
export async function beginTry({ pool, clock }: Platform, email: string): Promise<number> {
  const { rows } = await pool.query<{ wait: number }>("select sight.begin_try($1, $2) as wait", [
    tryHash(email),
    clock.now(),
  ]);
  return rows[0]?.wait ?? 0;
}

export async function endTry({ pool }: Platform, email: string): Promise<void> {
  await pool.query("select sight.end_try($1)", [tryHash(email)]);
}

/** What to say while someone has to wait. The same whether or not anyone has this address. */
export function mustWait(seconds: number): TooMany {
  const minutes = Math.ceil(seconds / 60);
  const time = seconds <= 60 ? "a minute" : `${minutes} minutes`;
  return new TooMany(`Too many tries. Wait ${time}, then try again.`, seconds);
}

async function refuseWhileWaiting(platform: Platform, agencyId: string, seconds: number): Promise<void> {
  if (seconds === 0) return;
  await asSignIn(platform, agencyId, "startSession", async () => {
    throw mustWait(seconds);
  });
}

async function staffByEmail({ pool }: Platform, email: string): Promise<Known | null> {
  const { rows } = await pool.query<{ agency_id: string; staff_id: string }>(
    "select * from sight.staff_by_email($1)",
    [email.trim()],
  );
  return rows[0] ? { agencyId: rows[0].agency_id, staffId: rows[0].staff_id } : null;
}

function credentialOf(ctx: Ctx<System>, staffId: string) {
  return ctx.db
    .selectFrom("credential")
    .select(["passwordHash", "oneTimeSecret"])
    .where("staffId", "=", staffId)
    .executeTakeFirst();
}
