import { expect, personId, signInAs, test } from "./story.ts";

test("A record not with one is opened in an emergency, and a leader of theirs looks at it", async ({
  page,
  context,
  office,
}) => {
  const anil = await personId(office, "Anil", "Kumar");
  await signInAs(context, "Pania Walker");
  await page.goto(`/people/${anil}`);
  await expect(page.getByText("Nothing to show here.")).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("Kumar");
  await page.getByRole("button", { name: /^Open in an emergency.*Anil Kumar$/ }).click();
  await expect(page.getByText("It opens for 15 minutes.")).toBeVisible();
  await page
    .getByRole("textbox", { name: /^Why/ })
    .fill("His school rang: nobody has come for the children.");
  await page.getByRole("button", { name: "Open for 15 minutes" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Anil Kumar");

  await signInAs(context, "Ruth Sinclair");
  await page.goto("/");
  const opened = page.getByRole("region", { name: "Opened in an emergency" });
  await expect(opened).toContainText("His school rang");
  await opened.getByRole("button", { name: /^Looked at it/ }).click();
  await expect(opened).toContainText("All looked at.");
  const [kept] = await office.rows("select reason, looked_at_by is not null as looked from emergency_access");
  expect(kept).toEqual({ reason: "His school rang: nobody has come for the children.", looked: true });
});

test("Someone new is looked for, put on file with what they said, and has a case", async ({
  page,
  context,
  office,
}) => {
  await signInAs(context, "Pania Walker");
  await page.goto("/people");
  await page.getByRole("link", { name: "Put a person on file" }).click();
  await page.getByRole("textbox", { name: "Look for them" }).fill("Ngāwaka");
  await page.getByRole("button", { name: /^(Put them on file|None of these is the person)$/ }).click();
  await page.getByRole("button", { name: "Put on file", exact: true }).click();
  await expect(page.getByRole("alert")).toBeFocused();
  await page.getByRole("link", { name: "Write their given names" }).click();
  await page.keyboard.type("Wikitoria");
  await page.getByRole("textbox", { name: "Family name" }).fill("Ngāwaka");
  await page.getByLabel("Born on").fill("2027-01-05");
  await page.getByRole("combobox", { name: "Ethnicity" }).selectOption({ label: "Māori" });
  await page.getByRole("button", { name: "Add" }).first().click();
  await page.getByRole("group", { name: "No iwi given, because" }).getByLabel("Chose not to say").check();
  await page.getByRole("button", { name: "Put on file", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("cannot be later than today");
  await page.getByLabel("Born on").fill("1990-01-05");
  await page.getByRole("button", { name: "Put on file", exact: true }).click();
  await page.getByRole("combobox", { name: "What the case is for" }).selectOption({ label: "Housing" });
  await page.getByRole("button", { name: "Open the case" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Wikitoria Ngāwaka");
  const rows = await office.rows(
    `select p.born_on::text, p.ethnicity, p.iwi, c.service from person p join case_file c on c.person_id = p.id
    where p.legal_family_name = 'Ngāwaka'`,
  );
  expect(rows).toEqual([
    {
      born_on: "1990-01-05",
      ethnicity: { answer: "answered", codes: ["21111"] },
      iwi: { answer: "chose-not-to-say", of: [] },
      service: "housing",
    },
  ]);
});
