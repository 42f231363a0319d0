import type { Page, Route } from "@playwright/test";
import { expect, openInterview, personId, signInAs, test } from "./story.ts";

test("A promise whose reply was lost: pressing again writes it once", async ({ page, context, office }) => {
  await signInAs(context, "Pania Walker");
  await openInterview(page, await personId(office, "Hana", "Horopito"));
  const before = await office.rows("select id from promise");
  const cut = await cutReplies(page, /\/api\/cases\/[^/]+\/promises$/);
  await page.getByRole("button", { name: "Promise", exact: true }).click();
  const form = page.getByRole("form", { name: "What was promised" });
  await form.getByLabel("What", { exact: true }).fill("Send the heater form to her mother’s");
  await form.getByRole("button", { name: "Write it down" }).click();
  await expect(form.getByRole("alert")).toBeVisible();
  expect(cut.answered).toBeGreaterThan(0);
  await cut.mend();
  await form.getByRole("button", { name: "Write it down" }).click();
  await expect(form).toBeHidden();
  expect(await office.rows("select id from promise")).toHaveLength(before.length + 1);
});

test("A fact whose reply was lost is told once", async ({ page, context, office }) => {
  await signInAs(context, "Pania Walker");
  await openInterview(page, await personId(office, "Hana", "Horopito"));
  const before = await office.rows("select id from fact");
  const cut = await cutReplies(page, /\/api\/people\/[^/]+\/facts$/);
  const still = page.getByRole("button", { name: "Yes, still true: Kind of landlord" });
  await still.click();
  await expect(page.locator("#panel-facts").getByRole("alert")).toBeVisible();
  expect(cut.answered).toBeGreaterThan(0);
  await cut.mend();
  await still.click();
  await expect(still).toBeHidden();
  expect(await office.rows("select id from fact")).toHaveLength(before.length + 1);
});

test("A finished note whose reply was lost stands on record once, and no draft is left", async ({
  page,
  context,
  office,
}) => {
  await signInAs(context, "Pania Walker");
  const hana = await personId(office, "Hana", "Horopito");
  await openInterview(page, hana);
  const words = "She will ring us on Friday about the heater.";
  await page.getByRole("textbox", { name: "Note", exact: true }).fill(words);
  const cut = await cutReplies(page, /\/api\/cases\/[^/]+\/notes$/);
  const finish = page.getByRole("button", { name: "Finish the note" });
  await finish.click();
  await expect.poll(() => cut.answered).toBeGreaterThan(2);
  await expect(finish).not.toHaveAttribute("aria-busy", "true");
  await expect(page.getByRole("textbox", { name: "Note", exact: true })).toHaveValue(words);
  await cut.mend();
  await finish.click();
  await expect(page).toHaveURL(new RegExp(`/people/${hana}$`));
  expect(await office.rows("select id from case_note where body = $1", [words])).toHaveLength(1);
  expect(await office.rows("select id from note_draft")).toEqual([]);
});

/** The server gets each write and answers it; the answer never arrives. */
async function cutReplies(page: Page, path: RegExp) {
  const state = { answered: 0, mend: () => page.unroute(path, cut) };
  async function cut(route: Route): Promise<void> {
    if (route.request().method() === "GET") return route.fallback();
    const reply = await route.fetch();
    expect(reply.ok()).toBe(true);
    state.answered += 1;
    return route.abort("connectionreset");
  }
  await page.route(path, cut);
  return state;
}
