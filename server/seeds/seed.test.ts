import { afterAll, beforeAll, describe, expect, test } from "vitest";
import pg from "pg";
import { freshDatabase } from "../src/platform/testing/database.ts";
import { daysBetween } from "../src/platform/clock.ts";
import { crowd } from "./crowd.ts";
import { seed, seedDay, story } from "./index.ts";
import { caseIdOf, personIdOf } from "./put-person.ts";

let database: Awaited<ReturnType<typeof freshDatabase>>;
let client: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  await seed(database.migrateUrl);
  client = new pg.Client({ connectionString: database.migrateUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const count = async (sql: string, values: unknown[] = []) =>
  Number((await client.query<{ n: string }>(`select count(*) as n ${sql}`, values)).rows[0]?.n);

describe("the demonstration office", () => {
  test("has about sixty people over three case managers", async () => {
    expect(await count("from person")).toBe(story.length + crowd.length);
    expect(story.length + crowd.length).toBeGreaterThanOrEqual(58);
    expect(await count("from (select distinct staff_id from case_file) s")).toBe(3);
  });

  test("tells a gap that the law finds, a person paid too much, a sealed address, a release in nine days", async () => {
    const { rows } = await client.query<{ gap: string; over: string; person_id: string }>(
      "select person_id, result->'gap'->>'perWeek' as gap, result->'gap'->>'overpaid' as over from assessment",
    );
    const of = (key: string) => rows.find((row) => row.person_id === personIdOf(key));
    expect(of("hana")?.gap).toBe("64.00");
    expect(Number(of("lan")?.over)).toBeGreaterThan(0);
    expect(await count("from sealed_address where person_id = $1", [personIdOf("hana")])).toBe(1);
    expect(await count("from person_address where person_id = $1", [personIdOf("hana")])).toBe(0);
    const release = await client.query<{ on_day: string }>(
      "select on_day::text from due_date where kind = 'release' and case_id = $1",
      [caseIdOf("kevin")],
    );
    expect(daysBetween(seedDay, release.rows[0]?.on_day ?? "")).toBe(9);
  });

  test.each(["hana", "kevin", "joe", "rachel", "priya", "daniel", "lan", "sina"])(
    "%s has six notes over three months, a plan, facts with sources, and an open question",
    async (key) => {
      const caseId = caseIdOf(key);
      const notes = await client.query<{ first: string; last: string; n: string }>(
        `select count(*) as n, min(happened_at)::date::text as first, max(happened_at)::date::text as last from case_note where case_id = $1`,
        [caseId],
      );
      const row = notes.rows[0];
      expect(Number(row?.n)).toBeGreaterThanOrEqual(6);
      expect(daysBetween(row?.first ?? "", row?.last ?? "")).toBeGreaterThanOrEqual(80);
      expect(await count("from plan_step where case_id = $1", [caseId])).toBeGreaterThanOrEqual(6);
      expect(
        await count(
          "from fact f join household_member m on m.household_id = f.household_id where m.person_id = $1 and f.source <> ''",
          [personIdOf(key)],
        ),
      ).toBeGreaterThanOrEqual(10);
      // A promise not yet kept, or a step that waits for someone.
      expect(
        (await count("from promise where case_id = $1 and kept_on is null", [caseId])) +
          (await count("from plan_step where case_id = $1 and status in ('waiting', 'in-progress')", [
            caseId,
          ])),
      ).toBeGreaterThan(0);
    },
  );
});
