import type pg from "pg";
import type { Role } from "#contract/staff.ts";
import { inTransaction } from "../src/platform/access/transaction.ts";
import type { Clock } from "../src/platform/clock.ts";
import * as assessments from "../src/modules/assessments/index.ts";
import type { Places } from "./put-office.ts";
import { caseIdOf, personIdOf } from "./put-person.ts";
import type { Story } from "./story.ts";
import { idOf } from "./writer.ts";

/** Works out what the story says was worked out, by the law package itself, as the case manager would. */
export async function assessStory(
  pool: pg.Pool,
  clock: Clock,
  places: Places,
  story: Story[],
): Promise<void> {
  for (const one of story) {
    const manager = places.staff.get(one.manager);
    if (!one.assessedOn || !manager) continue;
    await inTransaction(
      { pool, clock },
      "makeAssessment",
      async () => ({
        kind: "staff" as const,
        agencyId: places.agencyId,
        staffId: manager.id,
        sessionId: idOf("seed"),
        roles: manager.roles as Role[],
      }),
      (ctx) =>
        assessments.makeAssessment(ctx, {
          params: { id: caseIdOf(one.key) },
          query: undefined,
          body: { id: idOf(`assessment ${one.key}`), personId: personIdOf(one.key), on: one.assessedOn },
        }),
    );
  }
}
