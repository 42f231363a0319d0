import { createHash } from "node:crypto";
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
  const bodyHash = createHash("sha256").update(JSON.stringify(input)).digest("hex");
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
