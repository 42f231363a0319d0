import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Role } from "#contract/staff.ts";
import type { AnyEndpoint } from "./platform/http/api.ts";
import { readAccessTable, relationsOfTable } from "./platform/testing/access-table.ts";
import { sampleOf } from "./platform/testing/sample.ts";
import { aServer } from "./platform/testing/server.ts";
import { aSubject, type Stand, type Subject } from "./platform/testing/subject.ts";

// What may be done is written by hand in server/access-table.txt and read as text in review. Here each cell is called.
const table = readAccessTable(readFileSync(new URL("../access-table.txt", import.meta.url), "utf8"));

let server: Awaited<ReturnType<typeof aServer>>;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.end());

/** The first word of a path says what its `:id` is. */
const idOfPath: Record<string, string> = {
  people: "person",
  cases: "case",
  "case-notes": "note",
  appointments: "appointment",
  promises: "promise",
  goals: "goal",
  "plan-steps": "step",
  interviews: "interview",
  assessments: "assessment",
  letters: "letter",
  concerns: "concern",
  "due-dates": "dueDate",
  staff: "colleague",
};

const isOfPerson = (name: string) => !table.get(name)?.has("office") && !table.get(name)?.has("open");

describe("the access table", () => {
  test("has lines for every endpoint that is served, and for no other", () => {
    const served = server.api.implemented.map(({ endpoint }) => endpoint.name).sort();
    expect([...table.keys()].sort()).toEqual(served);
  });

  test("names every relation of every endpoint", () => {
    const short = [...table].filter(
      ([name, rows]) => isOfPerson(name) && relationsOfTable.some((one) => !rows.has(one)),
    );
    expect(short.map(([name]) => name)).toEqual([]);
  });

  test("turns red when one cell is flipped (negative control)", async () => {
    const allowed = await mayCall("addCaseNote", "assigned", "administrator");
    expect(allowed).not.toBe(!table.get("addCaseNote")?.get("assigned")?.includes("administrator"));
  });
});

describe("each cell is called", () => {
  test.each([...table.keys()].filter((name) => table.get(name)?.has("office")))(
    "%s, about the office",
    async (name) => {
      const wrong: string[] = [];
      for (const role of Role.options) {
        const expected = table.get(name)?.get("office")?.includes(role) ?? false;
        const { actor, ids } = await aSubject(server.office, "assigned", role);
        const status = await callAs(name, actor, ids);
        if ((status !== 403 && status !== 401) !== expected || status >= 500)
          wrong.push(`${role}: ${status}`);
      }
      expect(wrong).toEqual([]);
    },
  );

  test.each([...table.keys()].filter(isOfPerson))(
    "%s",
    async (name) => {
      const wrong: string[] = [];
      for (const relation of relationsOfTable) {
        for (const role of Role.options) {
          const expected = table.get(name)?.get(relation)?.includes(role) ?? false;
          const actual = await mayCall(name, relation, role);
          if (actual !== expected)
            wrong.push(`${relation} ${role}: table says ${expected}, server says ${actual}`);
        }
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  test.each([...table.keys()].filter(isOfPerson))(
    "%s is shut to a stranger and to everyone shut out",
    async (name) => {
      for (const stand of ["none", "own-record", "conflict", "restricted", "closed"] as const) {
        const { actor, ids } = await aSubject(server.office, stand, "case-manager");
        expect([stand, await callAs(name, actor, ids)]).toEqual([stand, 404]);
      }
    },
  );

  test.each([...table.keys()].filter((name) => !table.get(name)?.has("open")))(
    "%s needs a session",
    async (name) => {
      const { ids } = await aSubject(server.office, "assigned", "case-manager");
      expect(await callAs(name, null, ids)).toBe(401);
    },
  );
});

async function mayCall(name: string, relation: Stand, role: Role): Promise<boolean> {
  const { actor, ids } = await aSubject(server.office, relation, role);
  const status = await callAs(name, actor, ids);
  if (status >= 500 || status === 400 || status === 401)
    throw new Error(`${name} as ${role} ${relation}: ${status}`);
  return status !== 403 && status !== 404;
}

async function callAs(name: string, actor: { cookie: string } | null, ids: Subject): Promise<number> {
  const endpoint = endpointNamed(name);
  const own = endpoint.path.split("/")[2] ?? "";
  const known = {
    caseId: ids["case"] ?? ids["person"] ?? "",
    personId: ids["person"] ?? "",
    caseManagerId: ids["owner"] ?? "",
    toStaffId: ids["colleague"] ?? "",
    alertId: ids["alert"] ?? "",
    consentId: ids["consent"] ?? "",
    list: "gender",
    reason: "A child is alone",
  };
  const subject = ids[idOfPath[own] ?? ""] ?? ids["person"] ?? "";
  const parameters = sampleOf(endpoint.params, { ...known, id: subject }) as
    | Record<string, string>
    | undefined;
  const { status } = await server.call(endpoint, actor, {
    ...(parameters ? { params: parameters } : {}),
    ...(endpoint.query ? { query: sampleOf(endpoint.query, known) as Record<string, string> } : {}),
    ...(endpoint.body ? { body: sampleOf(endpoint.body, known) } : {}),
  });
  return status;
}

function endpointNamed(name: string): AnyEndpoint {
  const found = server.api.implemented.find(({ endpoint }) => endpoint.name === name);
  if (!found) throw new Error(`${name} is not served.`);
  return found.endpoint;
}
