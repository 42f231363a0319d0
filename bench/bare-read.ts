import type pg from "pg";
import { caseAt, personAt } from "./large-office.ts";

const byPerson = (table: string) => `select * from ${table} where agency_id = $1 and person_id = $2`;
const byCase = (table: string) => `select * from ${table} where agency_id = $1 and case_id = $2`;
const bareReads = [
  { text: "select * from person where agency_id = $1 and id = $2", of: "person" },
  ...["alert", "consent", "case_file", "relationship"].map((table) => ({
    text: byPerson(table),
    of: "person",
  })),
  {
    text: `select o.*, p.* from household_member m join household_member o on o.agency_id = m.agency_id and o.household_id = m.household_id
      left join person p on p.agency_id = o.agency_id and p.id = o.person_id where m.agency_id = $1 and m.person_id = $2`,
    of: "person",
  },
  {
    text: `select n.*, f.given_name, f.family_name from case_note n join staff f on f.agency_id = n.agency_id and f.id = n.author_id
      where n.agency_id = $1 and n.case_id = $2 order by n.happened_at desc`,
    of: "case",
  },
  {
    text: `select m.* from case_note n join case_note_amendment m on m.agency_id = n.agency_id and m.note_id = n.id
      where n.agency_id = $1 and n.case_id = $2`,
    of: "case",
  },
  ...[
    "promise",
    "goal",
    "plan_step",
    "barrier",
    "letter",
    "assessment",
    "recommendation",
    "case_closure",
    "handover",
    "appointment",
    "due_date",
    "interview",
  ].map((table) => ({ text: byCase(table), of: "case" })),
].map(({ text, of }, index) => ({
  name: `bare${index}`,
  text,
  id: of === "person" ? personAt(0) : caseAt(0),
}));

/** Every row by its index, all statements prepared and sent at once: no rule, no record, no reply to check. */
export async function bareRead(client: pg.Client, agencyId: string): Promise<unknown> {
  return Promise.all(
    bareReads.map(({ name, text, id }) => client.query({ name, text, values: [agencyId, id] })),
  );
}
