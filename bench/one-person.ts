import type pg from "pg";
import { caseAt, type LargeOffice, personAt } from "./large-office.ts";

const sentences = [
  "Came in with her mother and the rent book. ",
  "Rent went up by $45 on 31 August; “I didn’t know I had to tell you.” ",
  "The kindy has a place from Monday, three mornings, and needs the form signed before then. ",
  "He has stopped the night shifts because of his back and sees the doctor again on the 12th. ",
  "We went through the letter line by line and agreed what to send. ",
  "Whānau hui on Saturday at the marae, nothing is to be booked before it. ",
];

/** The first person: 200 notes of ten sentences or fewer, a plan, promises, a home. */
export async function fillOne({ admin, agencyId, manager }: LargeOffice): Promise<void> {
  const person = personAt(0);
  const file = caseAt(0);
  const own = [agencyId, file, manager.id];
  await admin.query(
    `insert into case_note (agency_id, id, case_id, kind, who_was_there, happened_at, recorded_at, body, author_id)
     select $1, gen_random_uuid(), $2, (array['phone', 'face-to-face', 'home', 'email'])[1 + n % 4], 'Aroha',
       at, at + interval '1 hour', (select string_agg(($4::text[])[1 + (n * 7 + k) % 6], '') from generate_series(1, 3 + n % 9) k), $3
     from generate_series(1, 200) n, lateral (select timestamptz '2026-11-20T20:00Z' - n * interval '2 days' as at) x`,
    [...own, sentences],
  );
  await admin.query(
    `insert into case_note_amendment (agency_id, id, note_id, body, author_id, recorded_at)
     select agency_id, gen_random_uuid(), id, 'It was the Tuesday.', author_id, recorded_at from case_note where agency_id = $1 limit 10`,
    [agencyId],
  );
  await admin.query(
    `insert into promise (agency_id, id, case_id, who, staff_id, what, by_on, said_at, kept_on)
     select $1, gen_random_uuid(), $2, 'us', $3, 'Ring the kindy', date '2026-11-20' + n, '2026-11-01Z', case when n % 3 = 0 then null else date '2026-11-20' end
     from generate_series(1, 20) n`,
    own,
  );
  const { rows } = await admin.query<{ id: string }>(
    `insert into goal (agency_id, id, case_id, words, whose, said_on)
     select $1, gen_random_uuid(), $2, 'A job near the school', 'Aroha', date '2026-10-01' + n from generate_series(1, 3) n returning id`,
    own.slice(0, 2),
  );
  for (const goal of rows) {
    await admin.query(
      `insert into plan_step (agency_id, id, case_id, goal_id, what, owner, due, position)
       select $1, gen_random_uuid(), $2, $3, 'Ask the school about hours', 'Aroha', date '2026-12-01' + n, n from generate_series(1, 8) n`,
      [agencyId, file, goal.id],
    );
  }
  await home(admin, agencyId, person);
  await admin.query(
    `insert into alert (agency_id, id, person_id, words, because, kind, evidence, recorded_at, recorded_by)
     values ($1, gen_random_uuid(), $2, 'Text only', 'Calls are listened to', 'safe-contact', 'Said so', '2026-10-01Z', $3)`,
    [agencyId, person, manager.id],
  );
  await admin.query("vacuum analyze");
}

async function home(admin: pg.Pool, agencyId: string, person: string): Promise<void> {
  const { rows } = await admin.query<{ id: string }>(
    "insert into household values ($1, gen_random_uuid()) returning id",
    [agencyId],
  );
  for (const [role, id, name] of [
    ["applicant", person, "Aroha"],
    ["partner", personAt(1), "Hēmi"],
    ["dependent-child", null, "Tia"],
    ["dependent-child", null, "Niko"],
  ]) {
    await admin.query(
      `insert into household_member (agency_id, id, household_id, person_id, name, born_on, role, from_on)
       values ($1, gen_random_uuid(), $2, $3, $4, '2018-02-03', $5, '2026-01-01')`,
      [agencyId, rows[0]?.id, id, name, role],
    );
  }
}
