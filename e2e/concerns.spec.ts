import { expect, openInterview, personId, signInAs, test } from "./story.ts";
import { complaintsOf, expectAccessible, expectNoSidewaysScroll, settled } from "./watch.ts";

const how = "Talked with her at the school. She chose what happens tonight.";

for (const width of [1280, 390])
  for (const colorScheme of ["light", "dark"] as const)
    test.describe(`${width} px, ${colorScheme}`, () => {
      test.use({ viewport: { width, height: width === 1280 ? 720 : 844 }, colorScheme });

      test("From Today to the safe way, and an answer that stays on the record", async ({
        page,
        context,
        office,
      }) => {
        const heard = await complaintsOf(page);
        await signInAs(context, "Pania Walker");
        const sina = await personId(office, "Sina", "Leota");
        await page.goto("/");
        const first = page.locator("#needs li").first();
        await expect(first).toContainText("Sina Leota");
        await first.getByRole("link", { name: "Open safety plan" }).click();

        const safety = page.getByRole("region", { name: "Safety" });
        await expect(safety.getByRole("heading", { name: "Safety" })).toBeFocused();
        await expect(safety.getByRole("heading", { name: "Safety" })).toBeInViewport();
        await expect(safety).toContainText("Through the school office only, school hours");
        await expect(safety).toContainText("You, within 30 minutes");
        await expect(safety.getByRole("link")).toHaveCount(0);
        await expect(safety.getByRole("button")).toHaveText(["Answer it"]);
        await settled(page);
        await expectAccessible(page, "Plan with a concern");

        await safety.getByRole("button", { name: "Answer it" }).click();
        const box = safety.getByRole("textbox", { name: "How it was answered" });
        await expect(box).toBeFocused();
        await safety.getByRole("button", { name: "Answer it" }).click();
        await expect(box).toHaveAccessibleDescription(/Write what was done/);
        await box.fill(how);
        await expectAccessible(page, "Answer it");
        await safety.getByRole("button", { name: "Answer it" }).click();
        await expect(safety.getByRole("status")).toContainText("Answered");
        await expect(safety.getByRole("heading", { name: "Safety" })).toBeFocused();
        const kept = await office.rows<{ how: string }>(
          "select c.answered_how as how from concern c join case_file f on f.id = c.case_id where f.person_id = $1",
          [sina],
        );
        expect(kept).toEqual([{ how }]);

        await page.getByText("Concerns answered", { exact: true }).click();
        await expect(page.getByText(how)).toBeVisible();
        await page.goto("/");
        await settled(page);
        await expect(page.locator("#needs")).not.toContainText("Open safety plan");
        await page.goto(`/people/${sina}`);
        await expect(page.locator(".time")).toContainText("Concern answered");
        await expect(page.locator(".time")).not.toContainText(how);
        expect(heard).toEqual([]);
      });

      test("A concern is raised in the talk, and a date set and done on the plan", async ({
        page,
        context,
        office,
      }) => {
        const heard = await complaintsOf(page);
        await signInAs(context, "Pania Walker");
        const hana = await personId(office, "Hana", "Horopito");
        await openInterview(page, hana);
        await page.getByRole("button", { name: "Raise a concern" }).click();
        const raise = page.getByRole("form", { name: "Raise a concern" });
        await expect(raise.getByLabel("What was said")).toBeFocused();
        await raise.getByLabel("What was said").fill("Said someone waits outside her home");
        await raise.getByLabel("The safe way to go about it").fill("Face to face, here");
        await raise.getByLabel("Within").selectOption("2 hours");
        await expectAccessible(page, "Raise a concern");
        await expectNoSidewaysScroll(page, "Raise a concern");
        await raise.getByRole("button", { name: "Write it down" }).click();
        await expect(page.getByText("It is first on Today for you")).toBeVisible();

        await page.goto(`/people/${hana}/plan`);
        await expect(page.getByRole("region", { name: "Safety" })).toContainText("You, within 2 hours");
        await page.getByRole("button", { name: "Add a date" }).click();
        const add = page.getByRole("form", { name: "Add a date" });
        await add.getByLabel("What happens on the day").selectOption("A certificate ends");
        await add.getByLabel("Day", { exact: true }).fill("2026-11-30");
        await add.getByLabel("In words").fill("Her medical certificate");
        await expectAccessible(page, "Add a date");
        await add.getByRole("button", { name: "Write it down" }).click();
        const done = page.getByRole("button", { name: "Done: Her medical certificate" });
        await expect(done).toBeVisible();
        await expectNoSidewaysScroll(page, "Plan");
        await page.goto("/");
        await expect(page.locator("#needs")).toContainText("Her medical certificate");
        await page.goto(`/people/${hana}/plan#dates`);
        await done.click();
        await expect(done).toHaveCount(0);
        await expect(page.getByRole("heading", { name: "Set dates" })).toBeFocused();
        expect(heard).toEqual([]);
      });
    });
