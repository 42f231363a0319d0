import type { Page } from "@playwright/test";
import { pdfWords } from "../server/src/platform/testing/pdf-words.ts";
import { type Hands, keys, mouse } from "./hands.ts";
import { expect, personId, test } from "./story.ts";
import { complaintsOf } from "./watch.ts";

const note =
  "The rent is $610 since the first of the month. Niko wheezes when the wall is wet.\n\n“I didn’t know I could ask.”";

for (const hands of [mouse, keys]) {
  test(`One interview from sign-in to the paper she takes home, ${hands === mouse ? "by mouse" : "by keyboard only"}`, async ({
    page,
    office,
  }) => {
    test.slow();
    const heard = await complaintsOf(page);
    const hand = hands(page);
    const hana = await personId(office, "Hana", "Horopito");

    await signInAndOpen(page, hand);
    await expect(page).toHaveURL(new RegExp(`/people/${hana}/interview$`));
    await peopleBeforeMoney(page, hand);
    await hand.write(page.getByRole("textbox", { name: "Note", exact: true }), note);
    await expect(page.locator(".paper .saved")).toHaveText(/^Saved/);

    await changeFactsAndWorkOut(page, hand);
    await theLawInTwoPresses(page, hand);
    await expect(page.getByRole("textbox", { name: "Note", exact: true })).toHaveValue(note);
    await recommendWithProof(page, hand);
    expect(await office.rows("select payment from recommendation")).toEqual([
      { payment: "accommodation-supplement" },
    ]);

    await hand.press(page.getByRole("link", { name: "What if Hana works?" }));
    await betterOff(page, hand);

    await hand.press(page.getByRole("link", { name: "Interview", exact: true }));
    await hand.press(page.locator(".finish").getByRole("button", { name: "Yes" }));
    await hand.press(page.getByRole("link", { name: "Choose what goes into the summary" }));
    const pdf = await chooseSeeAndGive(page, hand);
    paperIsRight(pdf);

    await hand.press(page.getByRole("link", { name: "Interview", exact: true }));
    await hand.press(page.getByRole("button", { name: "Finish the note", exact: true }));
    await expect(page).toHaveURL(new RegExp(`/people/${hana}$`));
    await expect(page.getByText("Niko wheezes when the wall is wet.").first()).toBeVisible();
    const kept = await office.rows<{ body: string }>("select body from case_note where body = $1", [note]);
    expect(kept).toHaveLength(1);
    expect(await office.rows("select id from note_draft")).toEqual([]);
    // What the browser itself says of a reply that the page expects: not signed in yet; another version.
    expect(heard.filter((it) => !/Failed to load resource.*\b(401|412)\b/.test(it))).toEqual([]);
  });
}

async function signInAndOpen(page: Page, hand: Hands): Promise<void> {
  await page.goto("/");
  await hand.press(page.getByRole("button", { name: /^Pania Walker/ }));
  await expect(page.getByRole("heading", { level: 1, name: "Tuesday 24 November" })).toBeVisible();
  if (hand.name === "by mouse") return hand.press(page.getByRole("link", { name: /^Start interview/ }));
  // By keys, the palette: the person, then what to do for her.
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("hana hor");
  await expect(page.getByRole("option", { name: /Hana Horopito/ })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("option", { name: "Start or open the interview" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  return page.keyboard.press("Enter");
}

async function peopleBeforeMoney(page: Page, hand: Hands): Promise<void> {
  await hand.write(page.getByLabel("Who is here"), "Hana, and Niko who is 4");
  await hand.write(page.getByLabel("What matters to Hana today"), "“Somewhere dry for Niko.”");
  await hand.write(page.getByLabel("Strengths"), "Coaches netball. Reads to Niko every night");
  await hand.press(page.getByRole("button", { name: "Support person" }));
  await expect(page.getByRole("button", { name: "Support person" })).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator(".opens .saved")).toHaveText(/^Saved/);
}

async function changeFactsAndWorkOut(page: Page, hand: Hands): Promise<void> {
  const headline = page.locator(".headline");
  await expect(headline.getByRole("row", { name: /^After rent/ })).toContainText("363.20");
  await hand.press(page.getByRole("button", { name: "Change: Cost of the home" }));
  await hand.write(page.getByRole("textbox", { name: "Cost of the home" }), "610");
  await hand.press(
    page
      .locator("#panel-facts form")
      .filter({ hasText: "Cost of the home" })
      .getByRole("button", { name: "Keep" }),
  );
  await expect(page.locator(".fact.new")).toContainText("$610.00");

  await expect(headline).toContainText("1 fact changed since. Work it out again.");
  const childcare = page.locator(".ask").filter({ hasText: "childcare" }).first();
  await hand.write(childcare.getByRole("textbox"), "20");
  await hand.press(childcare.getByRole("button", { name: "Keep" }));
  await expect(page.locator(".ask").filter({ hasText: "How many hours" })).toHaveCount(0);

  await expect(page.getByRole("alert")).toHaveCount(0);
  // Nothing is worked out while typing: the old figures stand until asked.
  await expect(headline.getByRole("row", { name: /^After rent/ })).toContainText("363.20");
  await hand.press(page.getByRole("button", { name: "Work it out again" }));
  await expect(
    page.getByRole("status").filter({ hasText: /^Worked out again at 10\.\d\d am\.$/ }),
  ).toBeAttached();
  await expect(headline).toBeFocused();
  await expect(headline.getByRole("row", { name: /^After rent/ })).toContainText("343.20");
  await expect(headline).toContainText("$64.00");
}

async function theLawInTwoPresses(page: Page, hand: Hands): Promise<void> {
  const payment = page.locator(".ent").filter({ hasText: "Accommodation Supplement" }).first();
  await hand.press(payment.locator("summary"));
  await hand.press(payment.getByRole("link", { name: /Social Security Act 2018/ }).first());
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Social Security Act 2018");
  await expect(
    page.getByText("The figures of this section on 24 November 2026", { exact: false }),
  ).toBeVisible();
  // The browser's own way back: without its window it has no key for it.
  await page.goBack();
  await expect(page.locator(".headline")).toBeVisible();
}

async function recommendWithProof(page: Page, hand: Hands): Promise<void> {
  const payment = page.locator(".ent").filter({ hasText: "Accommodation Supplement" }).first();
  await hand.press(payment.locator("summary"));
  const early = payment.getByRole("button", { name: /^Recommend \$220\.00 once the proof is here$/ });
  await expect(early).toHaveAttribute("aria-disabled", "true");
  for (const proof of await payment.getByRole("checkbox").all()) await hand.tick(proof);
  await hand.write(
    payment.getByLabel("Why you recommend it"),
    "The new rent is on the agreement she brought.",
  );
  await hand.press(payment.getByRole("button", { name: "Recommend $220.00", exact: true }));
  await expect(payment.getByText("Recommended. A person decides")).toBeVisible();
}

async function betterOff(page: Page, hand: Hands): Promise<void> {
  const readout = page.locator(".readout");
  await expect(readout.getByRole("heading")).toHaveText("At 20 hours");
  const before = await readout.locator(".fig").textContent();
  if (hand.name === "by mouse") {
    await hand.press(page.getByRole("button", { name: "One hour more" }));
  } else {
    const slider = page.getByRole("slider");
    await hand.press(slider);
    await page.keyboard.press("ArrowRight");
    await expect(slider).toHaveAttribute("aria-valuetext", /^21 hours, \$[\d,]+\.\d\d a week$/);
  }
  await expect(readout.getByRole("heading")).toHaveText("At 21 hours");
  expect(await readout.locator(".fig").textContent()).not.toBe(before);
  await expect(page.getByRole("table").first()).toBeAttached();
}

async function chooseSeeAndGive(page: Page, hand: Hands): Promise<Buffer> {
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Give it once you have both seen it" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await hand.tick(page.getByRole("checkbox", { name: /A dry house/ }));
  await hand.tick(page.getByRole("checkbox", { name: /^Accommodation Supplement/ }));
  await hand.tick(page.getByRole("checkbox", { name: /^Ring the kindy/ }));
  await hand.pick(page.getByRole("radio", { name: /^Te reo Māori/ }).first());
  await hand.press(page.getByRole("button", { name: "See it first" }));
  const sheet = page.locator(".sheet");
  await expect(sheet).toContainText("A dry house");
  await expect(sheet).toContainText("220.00");
  await expect(sheet).not.toContainText("Temporary Additional Support");
  await hand.press(page.getByRole("button", { name: "Give it", exact: true }));
  await expect(page.getByRole("status").filter({ hasText: "Given and kept as it is." })).toBeVisible();
  const link = page.getByRole("link", { name: "Open and print" });
  const fetched = page.context().waitForEvent("response", (reply) => reply.url().endsWith("/pdf"));
  await hand.press(link);
  const reply = await fetched;
  expect(reply.status()).toBe(200);
  expect(reply.headers()["content-type"]).toBe("application/pdf");
  const kept = await page.context().request.get((await link.getAttribute("href")) ?? "");
  return kept.body();
}

function paperIsRight(pdf: Buffer): void {
  const words = pdfWords(pdf).join("\n").replaceAll(/\s+/g, " ");
  expect(words).toContain("Hana Horopito");
  expect(words).toContain("A dry house, so Niko stops going to hospital.");
  expect(words).toContain("220.00");
  expect(words).toMatch(/Tēnā koe/);
  for (const word of ["kaiwhakahaere kēhi", "whakaaetanga", "Kōrero mai mēnā", "Koinei ngā take"])
    expect.soft(words, word).toContain(word);
  expect(words).not.toMatch(/�|a\u0304/);
  // Nothing that gives the place away, and nothing that was not chosen.
  for (const secret of ["Naenae", "Lower Hutt", "Made Up Street", "5011", "Temporary Additional Support"])
    expect(words).not.toContain(secret);
}
