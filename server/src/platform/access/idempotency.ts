import { createHash } from "node:crypto";
import { Written } from "#contract/basics.ts";
import { Invalid } from "../errors.ts";
import type { StaffCtx } from "./transaction.ts";

/**
 * Runs a write once for its key. The row goes in first: of two equal requests the second waits for the first
 * to commit and then gives the same reply. The caller has authorised this request already, replay or not.
 */
export async function once<T>(
  ctx: StaffCtx,
  { key, endpoint, input }: { key: string; endpoint: string; input: unknown },
  work: () => Promise<T>,
): Promise<T> {
  const bodyHash = hashOf(input);
  const mine = { agencyId: ctx.actor.agencyId, actorId: ctx.actor.staffId, key };
  const first = await ctx.db
    .insertInto("idempotency")
    .values({ ...mine, endpoint, bodyHash, at: ctx.now })
    .onConflict((conflict) => conflict.columns(["agencyId", "actorId", "key"]).doNothing())
    .returning("key")
    .executeTakeFirst();
  if (!first) return replay<T>(ctx, key, endpoint, bodyHash);
  const response = await work();
  await ctx.db
    .updateTable("idempotency")
    .set({ response: JSON.stringify(response) })
    .where("key", "=", key)
    .where("actorId", "=", mine.actorId)
    .execute();
  return response;
}

/**
 * The reply to a write of the actor's own that took the record out of their sight (a case closed, handed over), when
 * its first reply was lost. It tells an id and a version, no more.
 */
export async function acknowledged(
  ctx: StaffCtx,
  { key, endpoint, input }: { key: string; endpoint: string; input: unknown },
): Promise<unknown> {
  const kept = await ctx.db
    .selectFrom("idempotency")
    .select("response")
    .where("key", "=", key)
    .where("actorId", "=", ctx.actor.staffId)
    .where("endpoint", "=", endpoint)
    .where("bodyHash", "=", hashOf(input))
    .executeTakeFirst();
  const written = Written.safeParse(kept?.response);
  return written.success ? written.data : undefined;
}

const hashOf = (input: unknown) => createHash("sha256").update(JSON.stringify(input)).digest("hex");

async function replay<T>(ctx: StaffCtx, key: string, endpoint: string, bodyHash: string): Promise<T> {
  const kept = await ctx.db
    .selectFrom("idempotency")
    .select(["endpoint", "bodyHash", "response"])
    .where("key", "=", key)
    .where("actorId", "=", ctx.actor.staffId)
    .executeTakeFirstOrThrow();
  if (kept.endpoint !== endpoint || kept.bodyHash !== bodyHash) {
    throw new Invalid(
      "This was sent before with other contents. Reload the page, check it, and send it again.",
    );
  }
  return kept.response as T;
}
