import { expect, openInterview, personId, signInAs, test } from "./story.ts";

test("One key covers the screen and keeps the note", async ({ page, context, office }) => {
  await signInAs(context, "Pania Walker");
  await openInterview(page, await personId(office, "Hana", "Horopito"));
  const note = page.getByRole("textbox", { name: "Note", exact: true });
  await note.fill("Niko is seeing the doctor on Thursday.");
  await expect(page).toHaveTitle(/Hana Horopito/);

  await page.keyboard.press("F9");
  const cover = page.getByRole("dialog", { name: /Covered/ });
  await expect(cover).toBeVisible();
  await expect(page).toHaveTitle("Kēhi");
  // Whatever is at any point of the screen belongs to the cover.
  const seen = await page.evaluate(() =>
    [0.02, 0.25, 0.5, 0.75, 0.98].flatMap((x) =>
      [0.02, 0.25, 0.5, 0.75, 0.98].map(
        (y) => document.elementFromPoint(innerWidth * x, innerHeight * y)?.closest("dialog") !== null,
      ),
    ),
  );
  expect(seen).not.toContain(false);
  await expect(cover).not.toContainText("Hana");
  expect(await cover.evaluate((it) => getComputedStyle(it).backgroundColor)).not.toMatch(/rgba|transparent/);
  for (let again = 0; again < 3; again += 1) await page.keyboard.press("Escape");
  await expect(cover).toBeVisible();

  await page.keyboard.press("F9");
  await expect(cover).toBeHidden();
  await expect(page).toHaveTitle(/Hana Horopito/);
  await expect(note).toBeFocused();
  await page.keyboard.type(" Ask on Friday.");
  await expect(note).toHaveValue("Niko is seeing the doctor on Thursday. Ask on Friday.");

  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(cover).toBeVisible();
  await cover.getByRole("button", { name: "Go on" }).click();
  await expect(cover).toBeHidden();
  await expect(note).toHaveValue("Niko is seeing the doctor on Thursday. Ask on Friday.");
});
