import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as people from "#contract/people.ts";
import { searchPeople } from "#contract/search.ts";
import { aServer } from "../../platform/testing/server.ts";

let server: Awaited<ReturnType<typeof aServer>>;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.end());

/** A person with an open case of one case manager, and a colleague of the same team. */
async function aKnownPerson(name?: [string, string]) {
  const manager = await server.office.aStaffMember();
  const colleague = await server.office.aStaffMember();
  const personId = await server.office.aPerson({ createdBy: manager.id, ...(name ? { name } : {}) });
  await server.office.anOpenCase(personId, manager);
  return { manager, colleague, personId, params: { id: personId } };
}
const details = (more: object = {}) => ({
  id: newId(),
  legalGivenNames: "Tāne Rāwiri",
  legalFamilyName: "Ngāwhā",
  preferredName: null,
  sayIt: "TAH-neh",
  pronouns: null,
  bornOn: "1988-02-29",
  gender: "1",
  ethnicity: { answer: "answered", codes: ["21111"] },
  iwi: { answer: "chose-not-to-say", of: [] },
  languages: [{ code: "mi", interpreter: false }],
  ...more,
});
const anAddress = (lines: string, more: object = {}) => ({
  id: newId(),
  lines,
  suburb: "Naenae",
  town: "Lower Hutt",
  postcode: "5011",
  from: "2026-10-01",
  to: null,
  ...more,
});

describe("putting a person on file", () => {
  test("comes after looking for them, and gives sight for a week", async () => {
    const manager = await server.office.aStaffMember();
    const body = details();
    const unsearched = await server.call(people.addPerson, manager, { body });
    expect(unsearched.status).toBe(409);
    await server.call(searchPeople, manager, { query: { q: "ngawha" } });
    expect(await server.call(people.addPerson, manager, { body })).toMatchObject({
      status: 200,
      body: { id: body.id, version: 1 },
    });
    const seen = await server.call(people.getPerson, manager, { params: { id: body.id } });
    expect(seen.body).toMatchObject({
      name: "Tāne Rāwiri Ngāwhā",
      sayIt: "TAH-neh",
      ethnicity: { answer: "answered", codes: ["21111"] },
      languages: [{ code: "mi", interpreter: false }],
    });
    const looks = await server.office.rows(
      `select a.endpoint, s.depth from audit a join audit_subject s on (s.agency_id, s.audit_id) = (a.agency_id, a.id)
       where s.person_id = $1 order by a.id`,
      [body.id],
    );
    expect(looks).toEqual([
      { endpoint: "addPerson", depth: "opened" },
      { endpoint: "getPerson", depth: "opened" },
    ]);
  });

  test("names someone alike whom one may see, and says nothing of anyone else", async () => {
    const { manager, personId } = await aKnownPerson(["Sefo", "Tuilagi"]);
    const stranger = await server.office.aStaffMember({ teamId: await server.office.aTeam("Far") });
    for (const who of [manager, stranger]) await server.call(searchPeople, who, { query: { q: "tuilagi" } });
    const body = details({ legalGivenNames: "Sefo", legalFamilyName: "Tuilagi" });
    const alike = await server.call(people.addPerson, manager, { body });
    expect(alike.status).toBe(409);
    expect(alike.body.detail).toContain("Sefo Tuilagi");
    const said = { ...body, notThese: [personId] };
    expect((await server.call(people.addPerson, manager, { body: said })).status).toBe(200);
    const elsewhere = { ...body, id: newId() };
    expect((await server.call(people.addPerson, stranger, { body: elsewhere })).status).toBe(200);
  });

  test("with what cannot be so is refused, field by field", async () => {
    const manager = await server.office.aStaffMember();
    const reply = await server.call(people.addPerson, manager, {
      body: details({
        bornOn: "2026-12-01",
        gender: "no such",
        ethnicity: { answer: "not-known", codes: ["1"] },
      }),
    });
    expect(reply.status).toBe(422);
    expect(reply.body.fields.map((field: { path: string }) => field.path)).toEqual([
      "bornOn",
      "gender",
      "ethnicity",
    ]);
  });
});

describe("changing details", () => {
  test("on an older version changes nothing and gives both back", async () => {
    const { manager, personId, params } = await aKnownPerson();
    const first = await server.call(people.changePerson, manager, {
      params,
      body: { version: 1, preferredName: "Ro" },
    });
    expect(first.body).toEqual({ id: personId, version: 2 });
    const stale = await server.call(people.changePerson, manager, {
      params,
      body: { version: 1, preferredName: "Rora" },
    });
    expect(stale).toMatchObject({
      status: 412,
      body: { yours: { preferredName: "Rora" }, theirs: { preferredName: "Ro", version: 2 } },
    });
  });
});

describe("iwi", () => {
  test("is there only while the person agrees to show it", async () => {
    const { manager, params } = await aKnownPerson();
    await server.call(people.changePerson, manager, {
      params,
      body: { version: 1, iwi: { answer: "answered", of: [{ iwi: "0101", hapu: null }] } },
    });
    const seen = async () => (await server.call(people.getPerson, manager, { params })).body;
    expect(await seen()).not.toHaveProperty("iwi");
    const consent = newId();
    await server.call(people.addConsent, manager, {
      params,
      body: {
        id: consent,
        purpose: "show-iwi",
        about: "On my record",
        givenOn: "2026-11-24",
        withdrawnOn: null,
      },
    });
    expect((await seen()).iwi).toEqual({ answer: "answered", of: [{ iwi: "0101", hapu: null }] });
    await server.call(people.withdrawConsent, manager, {
      params: { ...params, consentId: consent },
      body: {},
    });
    expect(await seen()).not.toHaveProperty("iwi");
  });
});

describe("a sealed address", () => {
  test("is in no reply but the opening, which only the assigned has, with a reason on record", async () => {
    const { manager, colleague, personId, params } = await aKnownPerson();
    const mate = await server.office.aPerson({ createdBy: manager.id, name: ["Mere", "Tauwhare"] });
    await server.office.anOpenCase(mate, manager);
    await server.call(people.addAddress, manager, {
      params: { id: mate },
      body: { ...anAddress("9 Canary Lane"), sealed: false },
    });
    await server.call(people.addAddress, manager, {
      params,
      body: { ...anAddress("1 Old Road"), sealed: false },
    });
    const before = await server.call(people.getPerson, colleague, { params });
    expect(before.body.address).toMatchObject({ lines: "1 Old Road", town: "Lower Hutt" });

    await server.call(people.addAddress, manager, {
      params,
      body: { ...anAddress("9 Canary Lane", { suburb: "Canaryville" }), sealed: true },
    });
    await server.call(people.addHouseholdMember, manager, {
      params,
      body: {
        id: newId(),
        personId: mate,
        name: "Mere Tauwhare",
        bornOn: null,
        role: "other-adult",
        from: "2026-11-01",
        note: null,
      },
    });
    for (const who of [manager, colleague]) {
      for (const id of [personId, mate]) {
        for (const endpoint of [people.getPerson, people.getHousehold, people.listLooks]) {
          const reply = await server.call(endpoint, who, { params: { id } });
          expect(reply.status).toBe(200);
          expect(reply.text).not.toMatch(/Canary|Naenae|Old Road|Lower Hutt/);
        }
      }
    }
    const opening = { params, body: { reason: "Taking her to the refuge meeting" } };
    expect((await server.call(people.openSealedAddress, colleague, opening)).status).toBe(403);
    const opened = await server.call(people.openSealedAddress, manager, opening);
    expect(opened).toMatchObject({ status: 200, body: { lines: "9 Canary Lane" } });
    expect(
      await server.office.rows(
        "select outcome, purpose from audit where endpoint = 'openSealedAddress' and actor_id = $1",
        [manager.id],
      ),
    ).toEqual([{ outcome: "done", purpose: "Taking her to the refuge meeting" }]);
    const kept = await server.office.rows("select 1 from idempotency where response::text like '%Canary%'");
    expect(kept).toEqual([]);
    const can = async (who: typeof manager) =>
      (await server.call(people.getPerson, who, { params })).body.can.openSealedAddress;
    expect([await can(manager), await can(colleague)]).toEqual([true, false]);
  });
});

describe("a number", () => {
  test("that cannot exist is refused; one our list may be behind on is asked about", async () => {
    const { manager, params } = await aKnownPerson();
    const add = (kind: string, value: string, more: object = {}) =>
      server.call(people.addIdentifier, manager, { params, body: { id: newId(), kind, value, ...more } });
    expect((await add("ird", "49-091-851")).status).toBe(422);
    expect((await add("library-card", "1")).status).toBe(422);
    expect((await add("ird", "49 091 850")).status).toBe(200);
    const bank = "99-0902-0068389-00";
    expect((await add("bank-account", bank)).status).toBe(422);
    expect((await add("bank-account", bank, { checkedWithPerson: true })).status).toBe(200);
    const seen = await server.call(people.getPerson, manager, { params });
    expect(seen.body.identifiers.map((one: { value: string }) => one.value)).toEqual(["49-091-850", bank]);
  });

  test("may be on two people: that is for a person to find out, not for an error to tell", async () => {
    const { manager, personId } = await aKnownPerson();
    const other = await server.office.aPerson({ createdBy: manager.id });
    await server.office.anOpenCase(other, manager);
    for (const id of [personId, other]) {
      const body = { id: newId(), kind: "ird", value: "49091850" };
      expect((await server.call(people.addIdentifier, manager, { params: { id }, body })).status).toBe(200);
    }
  });
});

describe("an alert", () => {
  const alert = (more: object = {}) => ({
    id: newId(),
    words: "Text only, no voicemail",
    because: "Messages are listened to",
    kind: "safe-contact",
    evidence: "She said so on 20 November",
    reviewOn: "2027-02-20",
    private: true,
    ...more,
  });
  test("needs evidence and a day to look again, except a final protection order; past its day a warning is history", async () => {
    const { manager, personId, params } = await aKnownPerson();
    const add = (more: object) => server.call(people.addAlert, manager, { params, body: alert(more) });
    expect((await add({ evidence: " " })).status).toBe(400);
    expect((await add({ reviewOn: null })).status).toBe(422);
    expect((await add({ reviewOn: "2026-11-24" })).status).toBe(422);
    expect(
      (await add({ kind: "no-contact-order", words: "Final protection order", reviewOn: null })).status,
    ).toBe(200);
    const { id, ...safe } = alert();
    expect((await add({ id })).status).toBe(200);
    await server.office.rows(
      "insert into alert select agency_id, $2, person_id, 'Old', because, 'visit-hazard', evidence, '2026-11-23', private, null, recorded_at, recorded_by from alert where id = $1",
      [id, newId()],
    );
    const words = async () =>
      (await server.call(people.getPerson, manager, { params })).body.alerts.map(
        (one: { words: string }) => one.words,
      );
    expect(await words()).toEqual(["Final protection order", safe.words]);
    await server.office.rows("update alert set review_on = '2026-11-20' where id = $1", [id]);
    const { body } = await server.call(people.getPerson, manager, { params });
    // What keeps her safe does not go by itself: it says that it is to be looked at again.
    expect(body.alerts[1]).toMatchObject({
      words: safe.words,
      because: "Messages are listened to. To be looked at again since 20 Nov",
    });
    await server.call(people.endAlert, manager, {
      params: { id: personId, alertId: id },
      body: { because: "New phone, hers alone" },
    });
    expect(await words()).toEqual(["Final protection order"]);
  });
});

describe("who is linked to a person", () => {
  test("reads from both ends, and is not there for someone who may not see the other end", async () => {
    const { manager, personId, params } = await aKnownPerson();
    const child = await server.office.aPerson({ createdBy: manager.id, name: ["Tama", "Tauwhare"] });
    await server.office.anOpenCase(child, manager);
    const far = await server.office.aStaffMember({ teamId: await server.office.aTeam("Far") });
    await server.office.anOpenCase(child, far);
    const body = {
      id: newId(),
      kind: "parent-of",
      otherId: child,
      otherName: "Tama",
      from: null,
      to: null,
      note: null,
    };
    expect((await server.call(people.addRelationship, manager, { params, body })).status).toBe(200);
    const ties = async (who: typeof manager, id: string) =>
      (await server.call(people.getPerson, who, { params: { id } })).body.relationships;
    expect(await ties(manager, personId)).toMatchObject([
      { kind: "parent-of", otherId: child, otherName: "Tama Tauwhare" },
    ]);
    expect(await ties(manager, child)).toMatchObject([{ kind: "child-of", otherId: personId }]);
    expect(await ties(far, child)).toEqual([]);

    const hidden = await server.call(people.addRelationship, far, {
      params: { id: child },
      body: { ...body, id: newId(), otherId: personId },
    });
    const never = await server.call(people.addRelationship, far, {
      params: { id: child },
      body: { ...body, id: newId(), otherId: newId() },
    });
    expect([hidden.status, hidden.text]).toEqual([404, never.text]);
  });

  test("makes a household around them with the first who moves in", async () => {
    const { manager, params, personId } = await aKnownPerson();
    const none = await server.call(people.getHousehold, manager, { params });
    expect(none.body).toEqual({ household: null });
    const ana = {
      id: newId(),
      personId: null,
      name: "Ana",
      bornOn: "2025-03-01",
      role: "dependent-child",
      from: "2025-03-01",
      note: null,
    };
    await server.call(people.addHouseholdMember, manager, { params, body: ana });
    const { household } = (await server.call(people.getHousehold, manager, { params })).body;
    expect(household.members).toMatchObject([
      { personId, role: "applicant", name: "Aroha Tauwhare" },
      { personId: null, name: "Ana", bornOn: "2025-03-01" },
    ]);
  });
});
