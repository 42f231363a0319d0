import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getPersonPage } from "#contract/person-page.ts";
import { aServer } from "../src/platform/testing/server.ts";
import { requestOf, rowsOfAllTables, type Served, signedIn, type Server, whoMay } from "./walk.ts";

// No record, no data: when who looked cannot be written down, nobody is shown anything and nothing is done.
let server: Server;
let admin: Client;
let asked: { served: Served; actor: { cookie: string }; request: ReturnType<typeof requestOf> }[];
beforeAll(async () => {
  server = await aServer();
  admin = new Client({ connectionString: server.database.adminUrl });
  await admin.connect();
  asked = [];
  for (const served of signedIn(server)) {
    const { actor, ids } = await whoMay(server, served);
    asked.push({ served, actor, request: requestOf(served.endpoint, ids) });
  }
  await server.office.rows(
    "update person set legal_given_names = 'Canarygiven', legal_family_name = 'Canaryfamily'",
  );
  await server.office.rows("update case_note set body = 'Canarybody'");
});
afterAll(async () => {
  await admin.end();
  await server.end();
});

const raising = `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'The disk is full'; end $$;
  create trigger refuse before insert on audit for each row execute function refuse()`;
const broken = [
  { how: "the table raises", off: raising, on: "drop trigger refuse on audit; drop function refuse()" },
  {
    how: "nobody may write to it",
    off: "revoke insert on audit from kehi_app",
    on: "grant insert on audit to kehi_app",
  },
  {
    how: "whose data it was cannot be written",
    off: "revoke insert on audit_subject from kehi_app",
    on: "grant insert on audit_subject to kehi_app",
  },
];

test.each(broken)(
  "when $how, every endpoint answers 503 and not a byte of anyone's",
  async ({ off, on }) => {
    const before = await rowsOfAllTables(server);
    await admin.query(off);
    const wrong: string[] = [];
    for (const { served, actor, request } of asked) {
      const reply = await server.call(served.endpoint, actor, request);
      const { name } = served.endpoint;
      if (reply.status !== 503) wrong.push(`${name}: ${reply.status}`);
      if (/Canary|Sealed/.test(reply.text)) wrong.push(`${name} told something`);
      const keys = Object.keys(reply.body as object)
        .sort()
        .join();
      if (keys !== "detail,reference,status,title,type") wrong.push(`${name}: ${keys}`);
    }
    await admin.query(on);
    expect(wrong).toEqual([]);
    expect(await rowsOfAllTables(server)).toEqual(before);
  },
  60_000,
);

test("with the record kept, the same look shows them (negative control)", async () => {
  const one = asked.find(({ served }) => served.endpoint.name === "getPersonPage");
  const reply = await server.call(getPersonPage, one?.actor ?? null, one?.request ?? {});
  expect([reply.status, /Canarygiven Canaryfamily/.test(reply.text)]).toEqual([200, true]);
});
