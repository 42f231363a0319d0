import { execFileSync } from "node:child_process";
import { inflateSync } from "node:zlib";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getLetter, getLetterPdf, giveSummary, listLetters, previewSummary } from "#contract/letters.ts";
import { pdfWords } from "../../platform/testing/pdf-words.ts";
import { aServer } from "../../platform/testing/server.ts";

let server: Awaited<ReturnType<typeof aServer>>;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.end());

const goalWords = "Work at Tia’s school, so I’m home when they’re home.";

/** Hana’s case with a plan, a promise and a kept assessment, of which a letter may hold some. */
async function aCase() {
  const { office } = server;
  const { agencyId } = office;
  const pania = await office.aStaffMember();
  const hana = await office.aPerson({ createdBy: pania.id, name: ["Hana", "Horopito-Tāwhai"] });
  const caseId = await office.anOpenCase(hana, pania);
  const ids = {
    goal: newId(),
    hiddenGoal: newId(),
    step: newId(),
    hiddenStep: newId(),
    promise: newId(),
    assessment: newId(),
  };
  const onCase = { agency_id: agencyId, case_id: caseId };
  const said = { whose: "Hana", said_on: "2026-11-24" };
  await office.add("goal", { ...onCase, id: ids.goal, words: goalWords, ...said });
  await office.add("goal", { ...onCase, id: ids.hiddenGoal, words: "Leave before Christmas", ...said });
  const ofGoal = { ...onCase, goal_id: ids.goal };
  await office.add("plan_step", {
    ...ofGoal,
    id: ids.step,
    what: "Send a photo of the rent letter",
    owner: "Hana",
    due: "2026-11-26",
  });
  await office.add("plan_step", { ...ofGoal, id: ids.hiddenStep, what: "Ring the refuge", owner: "Hana" });
  await office.add("promise", {
    ...onCase,
    id: ids.promise,
    who: "us",
    staff_id: pania.id,
    what: "Look at the form for extra help",
    by_on: "2027-06-06",
    said_at: office.now,
  });
  const found = (payment: string, outcome: string, amount: string | null, more: object = {}) => ({
    payment,
    for: [hana],
    outcome,
    amount,
    per: "week",
    paidNow: "0.00",
    ...more,
  });
  await office.add("assessment", {
    ...onCase,
    id: ids.assessment,
    person_id: hana,
    staff_id: pania.id,
    on_day: "2026-11-24",
    at: office.now,
    rates_version: "r",
    law_version: "l",
    people: [hana],
    situation: {},
    result: {
      payments: [
        found("sole-parent-support", "payable", "1043.04", { per: "fortnight", paidNow: "521.52" }),
        found("accommodation-supplement", "payable", "220.00", { paidNow: "156.00" }),
        found("temporary-additional-support", "payable", "1096.71", { onApplication: true }),
        found("child-disability-allowance", "cannot-be-worked-out", null),
        found("best-start", "not-payable", null),
      ],
    },
  });
  const chosen = (more: object = {}) => ({
    id: newId(),
    interviewId: null,
    language: "en",
    largePrint: false,
    safeToTakeHome: true,
    goals: [ids.goal],
    assessmentId: ids.assessment,
    payments: ["sole-parent-support", "accommodation-supplement", "temporary-additional-support"],
    steps: [ids.step],
    promises: [ids.promise],
    words: null,
    ...more,
  });
  return { pania, hana, caseId, ids, chosen };
}

const poppler = (command: string, args: string[], pdf: Buffer): string | null => {
  try {
    return execFileSync(command, args, { input: pdf, stdio: ["pipe", "pipe", "ignore"] }).toString();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
};
const wordsIn = (pdf: Buffer) => pdfWords(pdf).join("\f");
/** The PDF with its streams unpacked: its structure as text. */
function plainOf(pdf: Buffer): string {
  const raw = pdf.toString("latin1");
  const streams = [...raw.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: head }) => {
    try {
      return [inflateSync(pdf.subarray(index + head.length)).toString("latin1")];
    } catch {
      return [];
    }
  });
  return [raw, ...streams].join("\n");
}
const preview = async (as: { cookie: string }, caseId: string, body: object) => {
  const reply = await server.call(previewSummary, as, { params: { id: caseId }, body });
  return { ...reply, pdf: Buffer.from(reply.body.pdf ?? "", "base64") };
};

describe("the agreed summary", () => {
  test("holds what was chosen with its sums, and nothing that was not", async () => {
    const { pania, caseId, chosen } = await aCase();
    const { body, pdf } = await preview(pania, caseId, chosen());
    for (const words of [body.text, wordsIn(pdf)]) {
      const flat = words.replace(/\s+/g, " ");
      for (const there of [
        "Hana Horopito-Tāwhai",
        "IN-CONFIDENCE",
        "24 November 2026",
        goalWords,
        "Send a photo of the rent letter",
        "26 Nov",
        "Look at the form for extra help",
        "6 Jun 2027",
        "1,096.71",
        "Starts only when you apply in writing",
        "$677.52",
        "$1,838.23",
        "within 3 months",
        "section 392",
      ]) {
        expect(flat).toContain(there);
      }
      for (const not of [
        "Christmas",
        "refuge",
        "Best Start",
        "Child Disability",
        "Draft translation",
        "Demonstration",
      ]) {
        expect(flat).not.toContain(not);
      }
    }
    expect(body).toMatchObject({ pages: 1, draftTranslation: false });
    expect(wordsIn(pdf)).toMatch(/1 \/ 1/);
  });

  test("says what is not worked out, and counts it in no total", async () => {
    const { pania, caseId, chosen } = await aCase();
    const { body } = await preview(
      pania,
      caseId,
      chosen({
        payments: ["accommodation-supplement", "child-disability-allowance", "best-start"],
        goals: [],
        steps: [],
        promises: [],
      }),
    );
    expect(body.text).toContain("Child Disability Allowance  0.00  Not worked out yet");
    expect(body.text).toContain("In all  $156.00  At least $220.00");
    expect(body.text).not.toContain("What happens next");
    expect(body.text).not.toContain("Your goal");
  });

  test("is a tagged PDF with its language, title, headings, table heads and fonts, the same bytes each time", async () => {
    const { pania, caseId, chosen } = await aCase();
    const body = chosen();
    const { pdf } = await preview(pania, caseId, body);
    const plain = plainOf(pdf);
    expect(plain).toMatch(/\/StructTreeRoot/);
    expect(plain).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
    expect(plain).toMatch(/\/Lang\s*\(en-NZ\)/);
    expect(plain).toMatch(/pdfuaid:part>1</);
    for (const tag of ["H1", "H2", "Table", "TH", "TD"])
      expect(plain).toMatch(new RegExp(`/S\\s*/${tag}\\b`));
    for (const font of ["SourceSans3-Regular", "SourceSerif4-SemiBold"]) expect(plain).toContain(font);
    const again = await preview(pania, caseId, body);
    expect(again.pdf.toString("latin1").replace(/\d{14}|\d\d:\d\d:\d\d/g, "")).toBe(
      pdf.toString("latin1").replace(/\d{14}|\d\d:\d\d:\d\d/g, ""),
    );
    const tree = poppler("pdfinfo", ["-struct-text", "-"], pdf);
    if (tree !== null)
      expect(tree).toMatch(/H1[^]*What we agreed[^]*P \(block\)[^]*H2[^]*Your goal[^]*TH[^]*Payment/);
  });

  test("in te reo Māori keeps each macron and is a draft; with English it stands in two columns, in large print one", async () => {
    const { pania, caseId, chosen } = await aCase();
    const mi = await preview(pania, caseId, chosen({ language: "mi" }));
    expect(mi.body.draftTranslation).toBe(true);
    const words = wordsIn(mi.pdf);
    const asOthersRead = poppler("pdftotext", ["-layout", "-", "-"], mi.pdf)?.normalize("NFC");
    for (const there of [
      "Ā tāua whakaaetanga",
      "Tēnā koe Hana",
      "kēhi",
      "Whiringa-ā-rangi",
      "Draft translation",
    ]) {
      expect(words).toContain(there);
      if (asOthersRead !== undefined) expect(asOthersRead).toContain(there);
      expect(mi.body.text).toContain(there);
    }
    expect(words).not.toContain("What we agreed");
    expect(plainOf(mi.pdf)).toMatch(/\/Lang\s*\(mi-NZ\)/);

    const both = await preview(pania, caseId, chosen({ language: "mi-en" }));
    expect(wordsIn(both.pdf)).toMatch(/Ā tāua whakaaetanga {2,}What we agreed/);
    expect(plainOf(both.pdf)).toMatch(/\/Lang\s*\(en-NZ\)/);
    const large = await preview(pania, caseId, chosen({ language: "mi-en", largePrint: true }));
    expect(wordsIn(large.pdf)).not.toMatch(/Ā tāua whakaaetanga {2,}What we agreed/);
    const pages = await Promise.all(
      [false, true].map(
        async (largePrint) => (await preview(pania, caseId, chosen({ largePrint }))).body.pages,
      ),
    );
    expect(pages[1]).toBeGreaterThan(pages[0]);
  });

  test("is kept exactly as given, and read by the same people as the case", async () => {
    const { pania, hana, caseId, chosen } = await aCase();
    const body = chosen();
    const given = await server.call(giveSummary, pania, { params: { id: caseId }, body });
    expect(given).toMatchObject({
      status: 200,
      body: { id: body.id, personId: hana, givenOn: "2026-11-24", pages: 1 },
    });
    await server.office.rows("update goal set words = 'Other words' where case_id = $1", [caseId]);
    const kept = await server.call(getLetter, pania, { params: { id: body.id } });
    const pdf = Buffer.from(kept.body.pdf, "base64");
    expect(wordsIn(pdf).replace(/\s+/g, " ")).toContain(goalWords);
    const raw = await server.app.inject({
      url: `/api/letters/${body.id}/pdf`,
      headers: { cookie: pania.cookie },
    });
    expect(raw.headers["content-type"]).toBe("application/pdf");
    expect(raw.headers["content-disposition"]).toBe('inline; filename="summary-2026-11-24.pdf"');
    expect(raw.rawPayload.equals(pdf)).toBe(true);
    const looks = await server.office.rows(
      "select a.endpoint from audit a join audit_subject s on (s.agency_id, s.audit_id) = (a.agency_id, a.id) where a.actor_id = $1 and s.person_id = $2 order by a.id",
      [pania.id, hana],
    );
    expect(looks.map((look) => (look as { endpoint: string }).endpoint)).toEqual([
      "giveSummary",
      "getLetter",
      "getLetterPdf",
    ]);
    expect((await server.call(listLetters, pania, { params: { id: caseId } })).body.items).toMatchObject([
      { id: body.id },
    ]);

    const stranger = await server.office.aStaffMember({ teamId: await server.office.aTeam("Other") });
    const hidden = await server.app.inject({
      url: `/api/letters/${body.id}/pdf`,
      headers: { cookie: stranger.cookie },
    });
    const never = await server.app.inject({
      url: `/api/letters/${newId()}/pdf`,
      headers: { cookie: stranger.cookie },
    });
    expect(hidden.statusCode).toBe(404);
    expect(hidden.body).toBe(never.body);
    expect((await server.app.inject({ url: `/api/letters/${body.id}/pdf` })).statusCode).toBe(401);
    expect(getLetterPdf.path).toBe("/api/letters/:id/pdf");
  });

  test("stays here when it is not safe to take home: it can be read, not given", async () => {
    const { pania, caseId, hana, chosen } = await aCase();
    const unsafe = chosen({ safeToTakeHome: false });
    const refused = await server.call(giveSummary, pania, { params: { id: caseId }, body: unsafe });
    expect(refused).toMatchObject({ status: 409, body: { detail: expect.stringContaining("stays here") } });
    const interviewId = newId();
    await server.office.add("interview", {
      agency_id: server.office.agencyId,
      id: interviewId,
      case_id: caseId,
      person_id: hana,
      staff_id: pania.id,
      started_at: server.office.now,
      note_id: newId(),
      safe_to_take_home: false,
    });
    const other = chosen({ interviewId });
    expect((await server.call(giveSummary, pania, { params: { id: caseId }, body: other })).status).toBe(409);
    expect(await server.office.rows("select id from letter where case_id = $1", [caseId])).toEqual([]);
    expect((await preview(pania, caseId, unsafe)).status).toBe(200);
    // The look is on record, and of what was looked at nothing is kept, not even for a retry.
    const kept = "select endpoint from idempotency where actor_id = $1 and endpoint = 'previewSummary'";
    expect(await server.office.rows(kept, [pania.id])).toEqual([]);
    const looked = "select outcome from audit where actor_id = $1 and endpoint = 'previewSummary'";
    expect(await server.office.rows(looked, [pania.id])).toEqual([{ outcome: "done" }]);
  });

  test("with draft words is given in the demonstration only, where each page says that everyone is made up", async () => {
    const { pania, caseId, chosen } = await aCase();
    const body = chosen({ language: "mi-en" });
    const refused = await server.call(giveSummary, pania, { params: { id: caseId }, body });
    expect(refused).toMatchObject({ status: 409, body: { detail: expect.stringContaining("translator") } });
    await server.office.rows("update agency set demonstration = true where id = $1", [
      server.office.agencyId,
    ]);
    try {
      const given = await server.call(giveSummary, pania, {
        params: { id: caseId },
        body: { ...body, id: newId() },
      });
      expect(given).toMatchObject({ status: 200, body: { draftTranslation: true } });
      const large = await preview(pania, caseId, chosen({ largePrint: true }));
      const pages = wordsIn(large.pdf)
        .split("\f")
        .filter((page) => page.trim());
      expect(pages).toHaveLength(large.body.pages);
      for (const page of pages) expect(page).toContain("Demonstration. Everyone here is made up.");
      for (const page of pages) expect(page).toContain("Hana Horopito-Tāwhai, 24 November 2026");
    } finally {
      await server.office.rows("update agency set demonstration = false where id = $1", [
        server.office.agencyId,
      ]);
    }
  });

  test("names no office when an address is sealed", async () => {
    const { pania, hana, caseId, chosen } = await aCase();
    expect((await preview(pania, caseId, chosen())).body.text).toContain("Lower Hutt");
    await server.office.add("sealed_address", {
      agency_id: server.office.agencyId,
      id: newId(),
      person_id: hana,
      lines: "1 Made Up Street",
      recorded_at: server.office.now,
      recorded_by: pania.id,
    });
    const sealed = await preview(pania, caseId, chosen());
    expect(sealed.body.text).not.toContain("Lower Hutt");
    expect(wordsIn(sealed.pdf)).not.toContain("Lower Hutt");
  });

  test("refuses what is not on this case, what was not worked out, and nothing at all", async () => {
    const { pania, caseId, chosen } = await aCase();
    const other = await aCase();
    for (const more of [
      { goals: [other.ids.goal] },
      { steps: [newId()] },
      { promises: [other.ids.promise] },
      { assessmentId: other.ids.assessment },
      { payments: ["student-allowance"] },
      { goals: [], steps: [], promises: [], payments: [] },
    ]) {
      expect((await preview(pania, caseId, chosen(more))).status, JSON.stringify(more)).toBe(422);
    }
  });

  test("prints words as words, and says when letters cannot be printed", async () => {
    const { pania, caseId, chosen } = await aCase();
    const { pdf } = await preview(
      pania,
      caseId,
      chosen({ words: "#evil() *x* $y$ Łukasz Đỗ Nguyễn\n\nSecond paragraph" }),
    );
    expect(wordsIn(pdf)).toContain("#evil() *x* $y$ Łukasz Đỗ Nguyễn");
    const refused = await preview(pania, caseId, chosen({ words: "王" }));
    expect(refused).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining("Latin letters") },
    });
  });
});
