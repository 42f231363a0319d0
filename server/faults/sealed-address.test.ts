import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getPerson } from "#contract/people.ts";
import { searchPeople } from "#contract/search.ts";
import { aServer } from "../src/platform/testing/server.ts";
import { aSubject, type Stand } from "../src/platform/testing/subject.ts";
import { requestOf, type Served, signedIn, type Server, writes } from "./walk.ts";

// Where someone is safe appears in nothing that anyone is sent, but when the assigned opens it by itself.
const canary = { lines: "7 Canaryline Street", suburb: "Canarysuburb", town: "Canarytown" };
const told = /canary(line|suburb|town)/i;
const stands: [Stand, "case-manager" | "team-leader"][] = [
  ["assigned", "case-manager"],
  ["covering", "case-manager"],
  ["team", "case-manager"],
  ["leads", "team-leader"],
  ["emergency", "case-manager"],
  ["none", "case-manager"],
  ["conflict", "case-manager"],
  ["closed", "case-manager"],
];

let server: Server;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.end());

async function aSealedSubject(stand: Stand, role: "case-manager" | "team-leader") {
  const subject = await aSubject(server.office, stand, role);
  await server.office.rows(
    "update sealed_address set lines = $2, suburb = $3, town = $4 where person_id = $1",
    [subject.ids["person"], ...Object.values(canary)],
  );
  return subject;
}

async function said({ endpoint }: Served, { actor, ids }: Awaited<ReturnType<typeof aSealedSubject>>) {
  const { status, text, headers } = await server.call(endpoint, actor, requestOf(endpoint, ids));
  return { status, text: `${text} ${JSON.stringify(headers)}` };
}

test.each(stands)(
  "to %s as %s no endpoint tells it",
  async (stand, role) => {
    const tellers: string[] = [];
    let shown = 0;
    const all = signedIn(server);
    const reader = await aSealedSubject(stand, role);
    for (const served of all.filter((each) => !writes(each))) {
      const { status, text } = await said(served, reader);
      if (status < 300) shown += 1;
      if (told.test(text)) tellers.push(served.endpoint.name);
    }
    for (const served of all.filter(writes)) {
      const { text } = await said(served, await aSealedSubject(stand, role));
      if (told.test(text)) tellers.push(served.endpoint.name);
    }
    const opened = stand === "assigned" || stand === "covering" ? ["openSealedAddress"] : [];
    expect(tellers).toEqual(opened);
    expect(shown).toBeGreaterThan(3);
  },
  60_000,
);

test.each(["Canaryline", "Canarysuburb", "Canarytown", "7 Canaryline Street"])(
  "looking for %s finds nobody",
  async (q) => {
    const { actor } = await aSealedSubject("assigned", "case-manager");
    const { body } = await server.call(searchPeople, actor, { query: { q } });
    expect(body).toEqual({ people: [], elsewhere: [] });
  },
);

test("an address that is not sealed is told, so the walk could see one (negative control)", async () => {
  const { actor, ids } = await aSealedSubject("team", "case-manager");
  await server.office.rows("delete from sealed_address where person_id = $1", [ids["person"]]);
  await server.office.add("person_address", {
    agency_id: server.office.agencyId,
    id: newId(),
    person_id: ids["person"],
    ...canary,
    recorded_at: server.office.now,
    recorded_by: ids["owner"],
  });
  const { text } = await server.call(getPerson, actor, { params: { id: ids["person"] ?? "" } });
  expect(text).toMatch(told);
});
