import type { Page } from "@playwright/test";
import { expect, openInterview, personId, signInAs, test } from "./story.ts";

const noteOf = (page: Page) => page.getByRole("textbox", { name: "Note", exact: true });
const savedBy = (page: Page) => page.locator(".paper .saved");
const words = "Her mother can have the tamariki on Thursdays. Tē aroha tonu.";

test("A browser that dies in mid-note loses nothing the server has not yet", async ({
  context,
  office,
  page,
}) => {
  await signInAs(context, "Pania Walker");
  const hana = await personId(office, "Hana", "Horopito");
  await openInterview(page, hana);
  await noteOf(page).fill("First line.");
  await expect(savedBy(page)).toHaveText(/^Saved/);
  // As fast as a hand, and well before the second after which the server would have it.
  await noteOf(page).pressSequentially(` ${words}`, { delay: 20 });
  await page.waitForTimeout(200);
  await expect(savedBy(page)).toHaveText("Writing");
  await page.close({ runBeforeUnload: false });

  const back = await context.newPage();
  await openInterview(back, hana);
  await expect(noteOf(back)).toHaveValue(`First line. ${words}`);
  await expect(savedBy(back)).toHaveText(/^Saved/);
});

test("The server gone before the first save: the words are on the device, locked, and go when it is back", async ({
  context,
  office,
  page,
}) => {
  await signInAs(context, "Pania Walker");
  const hana = await personId(office, "Hana", "Horopito");
  await openInterview(page, hana);
  // The device is ready once it has kept something.
  await noteOf(page).fill("Start.");
  await expect(savedBy(page)).toHaveText(/^Saved/);
  await office.kill();
  await noteOf(page).fill(words);
  await expect(savedBy(page)).toHaveText(/^Not sent: kept on this device/);
  await expect(page.locator(".paper .saved.sent")).toHaveCount(0);
  await page.close({ runBeforeUnload: false });
  expect(
    (await office.rows<{ body: string }>("select body from note_draft")).map(({ body }) => body),
  ).toEqual(["Start."]);

  await office.start();
  const back = await context.newPage();
  await openInterview(back, hana);
  await expect(noteOf(back)).toHaveValue(words);
  await expect(savedBy(back)).toHaveText(/^Saved/);
  expect(
    (await office.rows<{ body: string }>("select body from note_draft")).map(({ body }) => body),
  ).toEqual([words]);
});

test("What the device keeps cannot be read from its storage", async ({ context, office, page }) => {
  await signInAs(context, "Pania Walker");
  await openInterview(page, await personId(office, "Hana", "Horopito"));
  await noteOf(page).fill("Start.");
  await expect(savedBy(page)).toHaveText(/^Saved/);
  await office.kill();
  await noteOf(page).fill(words);
  await expect(savedBy(page)).toHaveText(/^Not sent: kept on this device/);
  const stored = await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const open = indexedDB.open("kehi-drafts");
      open.addEventListener("success", () => done(open.result));
      open.addEventListener("error", () => fail(open.error));
    });
    const all: string[] = [];
    for (const name of db.objectStoreNames) {
      const rows = await new Promise<unknown[]>((done) => {
        const ask = db.transaction(name).objectStore(name).getAll();
        ask.addEventListener("success", () => done(ask.result));
      });
      const text = (value: unknown): string => {
        if (value instanceof ArrayBuffer) return new TextDecoder("latin1").decode(value);
        if (ArrayBuffer.isView(value)) return new TextDecoder("latin1").decode(value);
        if (value && typeof value === "object") return Object.values(value).map(text).join("|");
        return String(value);
      };
      all.push(...rows.map(text));
    }
    return all;
  });
  expect(stored.length).toBeGreaterThan(0);
  expect(stored.join("\n")).not.toContain("mother");
  expect(stored.join("\n")).not.toContain("Thursdays");
});

test("Signing out in mid-note sends it first", async ({ context, office, page }) => {
  await signInAs(context, "Pania Walker");
  const hana = await personId(office, "Hana", "Horopito");
  await openInterview(page, hana);
  await noteOf(page).fill(words);
  await page.getByRole("button", { name: /you are Pania/ }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  const kept = await office.rows<{ body: string }>("select body from note_draft");
  expect(kept.map(({ body }) => body)).toEqual([words]);
  const left = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(left).not.toContain("kehi-drafts");

  await signInAs(context, "Pania Walker");
  await openInterview(page, hana);
  await expect(noteOf(page)).toHaveValue(words);
});

test("Signing out without a connection: the words stay locked here, and open only for the same person", async ({
  context,
  office,
  page,
}) => {
  await signInAs(context, "Pania Walker");
  const hana = await personId(office, "Hana", "Horopito");
  await openInterview(page, hana);
  await noteOf(page).fill("Start.");
  await expect(savedBy(page)).toHaveText(/^Saved/);
  await context.route(/\/api\/note-drafts/, (route) => route.abort());
  await noteOf(page).fill(words);
  await page.getByRole("button", { name: /you are Pania/ }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByText("1 thing you wrote could not be sent.")).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: "Sign out and keep them locked here" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await context.unroute(/\/api\/note-drafts/);

  await signInAs(context, "Losa Iosefa");
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("24 November");
  const own = await office.rows<{ body: string }>("select body from note_draft");
  expect(own.map(({ body }) => body)).toEqual(["Start."]);

  await signInAs(context, "Pania Walker");
  await openInterview(page, hana);
  await expect(noteOf(page)).toHaveValue(words);
});

test("A session that ended in mid-note: sign in here, and write on", async ({ context, office, page }) => {
  await signInAs(context, "Pania Walker");
  await openInterview(page, await personId(office, "Hana", "Horopito"));
  await noteOf(page).fill("Start.");
  await expect(savedBy(page)).toHaveText(/^Saved/);
  await office.rows("update session set ended_at = seen_at where ended_at is null");
  await noteOf(page).pressSequentially(` ${words}`);
  await expect(page.getByText(/^You were signed out at/)).toBeVisible();
  await expect(noteOf(page)).toHaveValue(`Start. ${words}`);
  await expect(page.locator(".paper .saved.sent")).toHaveCount(0);
  await page.getByRole("button", { name: "Sign in as Pania Walker" }).click();
  await expect(page.getByText(/^You were signed out at/)).toBeHidden();
  await expect(savedBy(page)).toHaveText(/^Saved/);
  await expect(noteOf(page)).toHaveValue(`Start. ${words}`);
});

test("Two screens with one note: both texts are shown, neither is lost", async ({
  browser,
  context,
  office,
  page,
}) => {
  await signInAs(context, "Pania Walker");
  const hana = await personId(office, "Hana", "Horopito");
  await openInterview(page, hana);
  await noteOf(page).fill("Both begin here.");
  await expect(savedBy(page)).toHaveText(/^Saved/);
  // Another device: its own storage, the same person.
  const phone = await browser.newContext({ baseURL: office.address, locale: "en-NZ" });
  await signInAs(phone, "Pania Walker");
  const other = await phone.newPage();
  await openInterview(other, hana);
  await expect(noteOf(other)).toHaveValue("Both begin here.");

  await noteOf(other).fill("Written on the phone.");
  await expect(savedBy(other)).toHaveText(/^Saved/);
  await noteOf(page).fill("Written at the desk.");
  const both = page.getByRole("region", { name: "Two people changed the same thing" });
  await expect(both).toContainText("Written at the desk.");
  await expect(both).toContainText("Written on the phone.");
  await expect(page.locator(".paper .saved.sent")).toHaveCount(0);
  await both.getByRole("button", { name: "Keep both" }).click();
  await expect(both).toBeHidden();
  await expect(savedBy(page)).toHaveText(/^Saved/);
  const [kept] = await office.rows<{ body: string }>("select body from note_draft");
  expect(kept?.body).toContain("Written at the desk.");
  expect(kept?.body).toContain("Written on the phone.");
  await phone.close();
});

test("Saved is said only once the server has it", async ({ context, office, page }) => {
  await signInAs(context, "Pania Walker");
  await openInterview(page, await personId(office, "Hana", "Horopito"));
  let letGo = (): void => undefined;
  const held = new Promise<void>((done) => (letGo = done));
  let asked = 0;
  await page.route(/\/api\/note-drafts/, async (route) => {
    if (route.request().method() === "GET") return route.continue();
    asked += 1;
    await held;
    return route.continue();
  });
  await noteOf(page).fill(words);
  await expect.poll(() => asked).toBeGreaterThan(0);
  await expect(savedBy(page)).toHaveText("Writing");
  await expect(page.locator(".paper .saved.sent")).toHaveCount(0);
  expect(await office.rows("select id from note_draft")).toEqual([]);
  letGo();
  await expect(savedBy(page)).toHaveText(/^Saved/);
  await expect(page.locator(".paper .saved.sent")).toHaveCount(1);
  expect((await office.rows<{ body: string }>("select body from note_draft"))[0]?.body).toBe(words);
});
