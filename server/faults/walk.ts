import { v7 as newId } from "uuid";
import { Role } from "#contract/staff.ts";
import type { Rule } from "../src/platform/access/policy.ts";
import type { AnyEndpoint } from "../src/platform/http/api.ts";
import { sampleOf } from "../src/platform/testing/sample.ts";
import type { aServer } from "../src/platform/testing/server.ts";
import { aSubject, type Stand, type Subject } from "../src/platform/testing/subject.ts";

export type Server = Awaited<ReturnType<typeof aServer>>;
export type Served = { endpoint: AnyEndpoint; rule: Rule };

/** Every endpoint for someone signed in. */
export function signedIn(server: Server): Served[] {
  return server.api.implemented.flatMap(({ endpoint, rule }) =>
    rule === "open" ? [] : [{ endpoint, rule }],
  );
}

export const writes = ({ endpoint }: Served): boolean => endpoint.method !== "GET" && !endpoint.looks;

/** Someone who may call it, and the person they stand in a relation to. */
export async function whoMay(server: Server, { rule }: Served) {
  const relations: Stand[] = ["assigned", "team", "leads", "created", "emergency"];
  for (const relation of relations) {
    const roles = rule[relation as keyof Rule] ?? [];
    const role = roles.find((each) => each === "case-manager") ?? roles[0];
    if (role) return aSubject(server.office, relation, role);
  }
  const role = Role.options.find((each) => rule.office?.includes(each));
  if (!role) throw new Error("Nobody may call this.");
  return aSubject(server.office, "assigned", role);
}

const special: Record<string, string> = {
  people: "person",
  "case-notes": "note",
  "plan-steps": "step",
  staff: "colleague",
};

/** What the first word of a path is about: `due-dates` → `dueDate`. */
function thingOf(path: string): string {
  const word = path.split("/")[2] ?? "";
  return (
    special[word] ?? word.replace(/s$/, "").replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  );
}

/** The smallest request that an endpoint accepts, about this subject. */
export function requestOf(endpoint: AnyEndpoint, ids: Subject) {
  const known = {
    caseId: ids["case"] ?? ids["person"] ?? "",
    personId: ids["person"] ?? "",
    caseManagerId: ids["owner"] ?? "",
    toStaffId: ids["colleague"] ?? "",
    staffId: ids["colleague"] ?? "",
    alertId: ids["alert"] ?? "",
    consentId: ids["consent"] ?? "",
    list: "gender",
    reason: "A child is alone",
  };
  const subject = ids[thingOf(endpoint.path)] ?? ids["person"] ?? "";
  const body = endpoint.body ? (sampleOf(endpoint.body, known) as object) : undefined;
  return {
    ...(endpoint.params
      ? { params: sampleOf(endpoint.params, { ...known, id: subject }) as Record<string, string> }
      : {}),
    ...(endpoint.query ? { query: sampleOf(endpoint.query, known) as Record<string, string> } : {}),
    ...(body ? { body: { ...body, ...meant(ids)[endpoint.name] } as Record<string, unknown> } : {}),
  };
}

/** What a sample cannot know: a booking is still to come, a concern is given to someone who works on the case. */
function meant(ids: Subject): Record<string, object> {
  return {
    changePerson: { pronouns: "she/her" },
    addAlert: { reviewOn: "2027-02-01" },
    addIdentifier: { kind: "ird", value: "49091850" },
    bookAppointment: { startsAt: "2026-11-25T20:30:00.000Z" },
    raiseConcern: { whoHasItId: ids["owner"] },
    recordFacts: {
      facts: [
        {
          id: newId(),
          pointer: "/home/tenure",
          value: "rent",
          source: "told",
          on: "2026-11-24",
          evidence: null,
          replaces: null,
        },
      ],
    },
  };
}

/** How many rows each table has, but for the record of who looked, the keys of writes and the count of wrong passwords. */
export async function rowsOfAllTables(server: Server): Promise<Record<string, number>> {
  const tables = await server.office.rows<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
     and relname not in ('audit', 'audit_subject', 'idempotency', 'sign_in_try', 'kehi_migration') order by 1`,
  );
  const counts = tables.map(({ name }) => `(select count(*)::integer from ${name}) as "${name}"`).join(", ");
  const [row] = await server.office.rows<Record<string, number>>(`select ${counts}`);
  return row ?? {};
}
