import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assess } from "#law/assess.ts";
import {
  getAssessment,
  getBetterOff,
  listAssessments,
  makeAssessment,
  recommend,
  recordFacts,
} from "#contract/assessments.ts";
import { aServer } from "../../platform/testing/server.ts";

let server: Awaited<ReturnType<typeof aServer>>;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.end());

type Payment = {
  payment: string;
  for: string[];
  outcome: string;
  amount: string | null;
  paidNow: string | null;
  evidence: string[];
};

/** A made-up sole parent of two in Area 2, whose rent went up and was told today. */
async function aSoleParent() {
  const { office } = server;
  const pania = await office.aStaffMember();
  const hana = await office.aPerson({
    createdBy: pania.id,
    name: ["Hana", "Horopito"],
    bornOn: "1997-03-02",
  });
  const caseId = await office.anOpenCase(hana, pania);
  const householdId = newId();
  const inOffice = { agency_id: office.agencyId };
  await office.add("household", { ...inOffice, id: householdId });
  const aMember = async (name: string, role: string, bornOn: string, personId: string | null = null) => {
    const id = newId();
    const row = {
      household_id: householdId,
      person_id: personId,
      name,
      born_on: bornOn,
      role,
      from_on: "2026-01-05",
    };
    await office.add("household_member", { ...inOffice, id, ...row });
    return id;
  };
  await aMember("Hana", "applicant", "1997-03-02", hana);
  await aMember("Tia", "dependent-child", "2018-05-20");
  await aMember("Niko", "dependent-child", "2022-02-11");
  const tell = async (on: string, facts: Record<string, unknown>) => {
    const reply = await server.call(recordFacts, pania, {
      params: { id: hana },
      body: {
        facts: Object.entries(facts).map(([pointer, value]) => ({
          id: newId(),
          pointer: pointer.replace("~", `/people/${hana}`),
          value,
          source: "Told by the person",
          on,
          evidence: null,
          replaces: null,
        })),
      },
    });
    expect(reply.status, reply.text).toBe(200);
  };
  const received = (payment: string, amount: string) => ({ payment, amount, per: "week" });
  await tell("2026-02-02", {
    "~/relationshipStatus": "single",
    "~/residence": {
      status: "citizen",
      ordinarilyResident: true,
      presentInNewZealand: true,
      yearsContinuous: 29,
    },
    "~/work": { hoursPerWeek: 0, seeking: true, available: true },
    "~/health": { condition: "none" },
    "~/study": { fullTime: false },
    "~/income": [],
    "~/received": [
      received("sole-parent-support", "521.52"),
      received("accommodation-supplement", "156.00"),
      received("family-tax-credit", "275.68"),
    ],
    "/home": { tenure: "rent", cost: "390.00", per: "week", area: 2 },
    "/assets": [{ kind: "cash", owner: hana, amount: "640.00" }],
    "/costs": [],
  });
  const work = async (as = pania, id = newId()) => ({
    id,
    ...(await server.call(makeAssessment, as, { params: { id: caseId }, body: { id, personId: hana } })),
  });
  const supplement = (payments: Payment[]) => {
    const found = payments.find((one) => one.payment === "accommodation-supplement");
    if (!found) throw new Error("No accommodation supplement in the assessment.");
    return found;
  };
  return { pania, hana, caseId, householdId, tell, work, supplement };
}

describe("an assessment", () => {
  test("tells what was underpaid on known facts apart from what is told only now", async () => {
    const { tell, work, supplement } = await aSoleParent();
    await tell("2026-11-24", { "/home/cost": "590.00" });
    const { status, body, text } = await work();
    expect(status, text).toBe(200);
    expect(supplement(body.result.payments)).toMatchObject({
      outcome: "payable",
      amount: "220.00",
      paidNow: "156.00",
    });
    expect(body.result.gap).toMatchObject({ perWeek: "64.00", underpaid: "0.00", toldNow: "64.00" });
    expect(body.situation.home.cost).toMatchObject({ value: "590.00", was: "390.00" });
  });

  test("is kept whole: later facts change nothing in it, and the law gives the same cents again", async () => {
    const { pania, hana, caseId, tell, work } = await aSoleParent();
    await tell("2026-11-24", { "/home/cost": "590.00" });
    const { id, body } = await work();
    await tell("2026-11-24", { "/home/cost": "450.00" });
    const kept = await server.call(getAssessment, pania, { params: { id } });
    expect(kept.body).toEqual(body);
    const rows = await server.office.rows<{ situation: object; result: object; law_version: string }>(
      "select situation, result, law_version from assessment where id = $1",
      [id],
    );
    for (const row of rows) {
      expect(JSON.parse(JSON.stringify(assess(row.situation, { wouldChange: true })))).toEqual(row.result);
      expect(row.law_version).toBe(body.lawVersion);
    }
    expect(rows).toHaveLength(1);
    const list = await server.call(listAssessments, pania, { params: { id: caseId } });
    expect(list.body.items).toMatchObject([{ id, personId: hana, on: "2026-11-24", gapPerWeek: "64.00" }]);
  });

  test("made before an address was sealed tells no place after", async () => {
    const { pania, hana, tell, work } = await aSoleParent();
    await tell("2026-11-24", { "/home/place": "Tauranga urban area" });
    const { id, text } = await work();
    expect(text).toContain("Tauranga");
    await server.office.add("sealed_address", {
      agency_id: server.office.agencyId,
      id: newId(),
      person_id: hana,
      lines: "1 Made Up Street",
      recorded_at: server.office.now,
      recorded_by: pania.id,
    });
    const sealed = await server.call(getAssessment, pania, { params: { id } });
    expect(sealed.status).toBe(200);
    expect(sealed.text).not.toContain("Tauranga");
  });

  test("of what is not known says what is missing, and gives no figure", async () => {
    const { office } = server;
    const pania = await office.aStaffMember();
    const personId = await office.aPerson({ createdBy: pania.id });
    const caseId = await office.anOpenCase(personId, pania);
    const body = { id: newId(), personId };
    const reply = await server.call(makeAssessment, pania, { params: { id: caseId }, body });
    const found = (reply.body.result.payments as (Payment & { missing: { fact?: string }[] })[]).find(
      (one) => one.payment === "accommodation-supplement",
    );
    expect(found).toMatchObject({ outcome: "cannot-be-worked-out", amount: null });
    expect(found?.missing.length).toBeGreaterThan(0);
  });

  test("is of the person of the case", async () => {
    const { pania, caseId } = await aSoleParent();
    const other = await server.office.aPerson({ createdBy: pania.id });
    await server.office.anOpenCase(other, pania);
    const body = { id: newId(), personId: other };
    expect((await server.call(makeAssessment, pania, { params: { id: caseId }, body })).status).toBe(422);
  });

  test("with somebody in it whom a colleague may not see does not exist for them", async () => {
    const { pania, hana, caseId, householdId, work } = await aSoleParent();
    const { office } = server;
    const hidden = await office.aPerson({ createdBy: pania.id, name: ["Wiremu", "Paki"], restricted: true });
    await office.add("restricted_access", {
      agency_id: office.agencyId,
      person_id: hidden,
      staff_id: pania.id,
    });
    await office.anOpenCase(hidden, pania);
    await office.add("household_member", {
      agency_id: office.agencyId,
      id: newId(),
      household_id: householdId,
      person_id: hidden,
      name: "Wiremu Paki",
      role: "other-adult",
      from_on: "2026-01-05",
    });
    const { id } = await work();
    expect((await server.call(getAssessment, pania, { params: { id } })).status).toBe(200);
    const colleague = await office.aStaffMember();
    const asColleague = await server.call(getAssessment, colleague, { params: { id } });
    const never = await server.call(getAssessment, colleague, { params: { id: newId() } });
    expect(asColleague.status).toBe(404);
    expect(asColleague.text).toBe(never.text);
    expect((await server.call(listAssessments, colleague, { params: { id: caseId } })).body.items).toEqual(
      [],
    );
    const own = await work(colleague);
    expect(own.body.result.payments.length).toBeGreaterThan(0);
    expect(own.text).not.toContain(hidden);
    const looks = await office.rows(
      "select distinct s.person_id from audit a join audit_subject s on (s.agency_id, s.audit_id) = (a.agency_id, a.id) where a.actor_id = $1 and a.endpoint = 'getAssessment' and a.outcome = 'done' order by 1",
      [pania.id],
    );
    expect(looks).toEqual([hana, hidden].sort().map((person_id) => ({ person_id })));
  });
});

describe("a recommendation", () => {
  const propose = (as: { cookie: string }, id: string, payment: Payment, more: object = {}) =>
    server.call(recommend, as, {
      params: { id },
      body: {
        id: newId(),
        payment: payment.payment,
        for: payment.for,
        reasons: "Rent letter seen",
        proof: [],
        ...more,
      },
    });

  test("waits for its proof, takes its amount from the assessment, and is made by a person with reasons", async () => {
    const { pania, tell, work, supplement } = await aSoleParent();
    await tell("2026-11-24", { "/home/cost": "590.00" });
    const { id, body } = await work();
    const found = supplement(body.result.payments);
    expect(found.evidence.length).toBeGreaterThan(0);
    const early = await propose(pania, id, found);
    expect(early).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining(found.evidence[0] ?? "") },
    });
    expect((await propose(pania, id, found, { proof: found.evidence, reasons: "" })).status).toBe(400);
    expect((await propose(pania, id, found, { proof: found.evidence, amount: "999.00" })).status).toBe(400);
    expect(await server.office.rows("select id from recommendation where assessment_id = $1", [id])).toEqual(
      [],
    );

    expect((await propose(pania, id, found, { proof: found.evidence })).status).toBe(200);
    expect((await propose(pania, id, found, { proof: found.evidence })).status).toBe(409);
    const kept = await server.call(getAssessment, pania, { params: { id } });
    expect(kept.body.recommendations).toMatchObject([
      { payment: "accommodation-supplement", amount: "220.00", per: "week", reasons: "Rent letter seen" },
    ]);
  });

  test("is only of what is or may be payable, and only from the newest assessment", async () => {
    const { pania, work, supplement } = await aSoleParent();
    const first = await work();
    const payments: Payment[] = first.body.result.payments;
    const no = payments.find((one) => one.outcome === "not-payable");
    if (!no) throw new Error("Nothing is refused in the assessment.");
    expect((await propose(pania, first.id, no, { proof: no.evidence })).status).toBe(409);
    const nobody = { ...supplement(payments), for: [newId()] };
    expect((await propose(pania, first.id, nobody)).status).toBe(422);
    await work();
    const found = supplement(payments);
    const late = await propose(pania, first.id, found, { proof: found.evidence });
    expect(late).toMatchObject({ status: 409, body: { detail: expect.stringContaining("again since") } });
  });
});

describe("better off in work", () => {
  test("gives a row for each hour, what comes in now and the rent; a child is asked about on the adult’s page", async () => {
    const { pania, hana } = await aSoleParent();
    const { status, body, text } = await server.call(getBetterOff, pania, {
      params: { id: hana },
      query: { wage: "26.50" },
    });
    expect(status, text).toBe(200);
    expect(body).toMatchObject({ paidNow: "953.20", rent: "390.00" });
    expect(body.betterOff.rows).toHaveLength(61);
    expect(body.betterOff.rows[20]).toMatchObject({ hours: 20, gross: "530.00" });
    const wrong = await server.call(getBetterOff, pania, { params: { id: hana }, query: { wage: "a lot" } });
    expect(wrong.status).toBe(400);
  });
});
