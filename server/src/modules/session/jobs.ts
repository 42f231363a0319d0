import { sql } from "kysely";
import { after } from "../../platform/clock.ts";
import type { Jobs } from "../../platform/jobs/jobs.ts";
import { idleSeconds } from "../../platform/sessions/token.ts";

/** Each sign-in asks for a sweep: sessions past either limit are ended, old tries forgotten. They were refused already. */
export function sweepSessions(jobs: Jobs): Promise<void> {
  return jobs.work("session.sweep", async (ctx) => {
    await ctx.db
      .updateTable("session")
      .set({ endedAt: ctx.now })
      .where("endedAt", "is", null)
      .where((where) =>
        where.or([where("endsAt", "<=", ctx.now), where("seenAt", "<=", after(ctx.now, -idleSeconds))]),
      )
      .execute();
    await sql`select sight.forget_tries(${ctx.now}::timestamptz)`.execute(ctx.db);
  });
}
