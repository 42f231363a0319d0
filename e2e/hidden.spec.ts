import type { BrowserContext, Page } from "@playwright/test";
import { expect, personId, signInAs, test } from "./story.ts";
import { settled } from "./watch.ts";

const never = "019e0000-0000-7000-8000-00000000feed";

test("A sealed address: to another team the person is not there, however one looks", async ({
  page,
  context,
  office,
}) => {
  const hana = await personId(office, "Hana", "Horopito");
  await signInAs(context, "Arjun Mehta");
  for (const below of ["", "/plan", "/interview", "/better-off", "/summary"]) {
    const hidden = await seen(page, `/people/${hana}${below}`);
    const absent = await seen(page, `/people/${never}${below}`);
    expect(hidden.text).toContain("Nothing to show here.");
    expect(hidden, `/people/…${below}`).toEqual(absent);
  }
  for (const words of ["Hana Horopito", "Naenae", "Made Up Street", "021 555 0142"]) {
    expect(await found(page, words), words).toEqual(await found(page, "Zzyxqv Nobody"));
  }
});

test("The same status, the same bytes and the same headers for each read of her", async ({
  context,
  office,
}) => {
  const hana = await personId(office, "Hana", "Horopito");
  await signInAs(context, "Arjun Mehta");
  for (const below of ["", "/facts", "/page", "/better-off?wage=26.50"]) {
    expect(await reply(context, `/api/people/${hana}${below}`), below).toEqual(
      await reply(context, `/api/people/${never}${below}`),
    );
  }
});

test("Her own case manager sees her, and the address only when asked for", async ({
  page,
  context,
  office,
}) => {
  const hana = await personId(office, "Hana", "Horopito");
  await signInAs(context, "Pania Walker");
  await page.goto(`/people/${hana}`);
  await settled(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hana Horopito");
  const words = await page.locator("body").innerText();
  for (const place of ["Naenae", "Made Up Street", "5011"]) expect(words).not.toContain(place);
});

async function seen(page: Page, path: string) {
  await page.goto(path);
  await settled(page);
  return { title: await page.title(), text: await page.locator("body").innerText() };
}

async function found(page: Page, words: string): Promise<string> {
  await page.goto("/");
  await settled(page);
  await page.keyboard.press("/");
  const field = page.getByRole("combobox");
  const answered = page.waitForResponse((one) => one.url().includes("/api/search"));
  await field.fill(words);
  await answered;
  await expect(page.getByText("No one found by that.")).toBeVisible();
  return page.getByRole("dialog").innerText();
}

async function reply(context: BrowserContext, path: string) {
  const answer = await context.request.get(path);
  const told = answer.headers();
  const body = (await answer.text()).replace(/"reference":"\w+"/, '"reference":""');
  return { status: answer.status(), type: told["content-type"], names: Object.keys(told).sort(), body };
}
