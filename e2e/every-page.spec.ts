import type { Page } from "@playwright/test";
import { expect, personId, signInAs, test } from "./story.ts";
import { complaintsOf, expectAccessible, expectNoSidewaysScroll, settled } from "./watch.ts";

const pagesOf = (hana: string, priya: string) => [
  ["Today", "/"],
  ["People", "/people"],
  ["People, not heard from us", "/people?show=quiet"],
  ["Person", `/people/${hana}`],
  ["Another person", `/people/${priya}`],
  ["Plan", `/people/${hana}/plan`],
  ["Interview", `/people/${hana}/interview`],
  ["Better off", `/people/${hana}/better-off`],
  ["Summary", `/people/${hana}/summary`],
  ["Law", "/law?cite=SSA2018.s65"],
  ["Keys", "/keys"],
  ["Signing in", "/security"],
  ["Put a person on file", "/people/new"],
  ["Open in an emergency", "/people/00000000-0000-7000-8000-000000000000/emergency"],
  ["About the demonstration", "/about-demonstration"],
  ["Nothing to show", "/people/00000000-0000-7000-8000-000000000000"],
  ["No such page", "/no/such/page"],
];
const sizes = [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
];

for (const viewport of sizes)
  for (const colorScheme of ["light", "dark"] as const)
    test.describe(`${viewport.width} px, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });

      test("Every page meets WCAG 2.2 AA, and the browser has nothing to complain of", async ({
        page,
        context,
        office,
      }) => {
        test.slow();
        const heard = await complaintsOf(page);
        await page.goto("/sign-in");
        await settled(page);
        await expectAccessible(page, "Sign in");
        if (viewport.width === 390) await at320(page, "Sign in", viewport);
        await signInAs(context, "Pania Walker");
        const [hana, priya] = [
          await personId(office, "Hana", "Horopito"),
          await personId(office, "Priya", "Nadar"),
        ];
        for (const [name = "", path = ""] of pagesOf(hana, priya)) {
          await page.goto(path);
          await settled(page);
          await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
          await expectAccessible(page, name);
          if (viewport.width === 390) await at320(page, name, viewport);
        }
        expect(heard.filter((it) => !/000000000000.*(404|Failed to load)/.test(it))).toEqual([]);
      });

      test("Also what opens over a page or in it", async ({ page, context, office }) => {
        const heard = await complaintsOf(page);
        await signInAs(context, "Pania Walker");
        const hana = await personId(office, "Hana", "Horopito");
        await page.goto(`/people/${hana}/interview`);
        await settled(page);
        if (viewport.width === 390) {
          for (const tab of ["Facts", "Entitlements"]) {
            await page.getByRole("tab", { name: tab }).click();
            await expectAccessible(page, `Interview, ${tab}`);
            await at320(page, `Interview, ${tab}`, viewport);
          }
        }
        await page.locator("#panel-money summary").evaluateAll((all) => {
          for (const it of all) (it as HTMLElement).click();
        });
        await expectAccessible(page, "Interview, every payment opened");
        if (viewport.width === 390) await at320(page, "Interview, every payment opened", viewport);

        await page.goto("/");
        await settled(page);
        await page.keyboard.press("/");
        await page.getByRole("combobox").fill("hana");
        await expect(page.getByRole("option").first()).toContainText("Hana");
        await expectAccessible(page, "Palette");
        if (viewport.width === 390) await at320(page, "Palette", viewport);
        await page.keyboard.press("Escape");
        await page.getByRole("button", { name: /you are Pania/ }).click();
        await expectAccessible(page, "My menu");
        if (viewport.width === 390) await at320(page, "My menu", viewport);
        await page.keyboard.press("Escape");
        await page.keyboard.press("F9");
        await expectAccessible(page, "Covered");
        expect(heard).toEqual([]);
      });
    });

async function at320(page: Page, name: string, back: { width: number; height: number }): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page, `${name} at 320 px`);
  await page.setViewportSize(back);
}

test.describe("On 2 April 2027, a day that the rates do not reach", () => {
  test.use({ today: "2027-04-02" });

  test("Nothing is invented and nothing is broken", async ({ page, context, office }) => {
    test.slow();
    const heard = await complaintsOf(page);
    await signInAs(context, "Pania Walker");
    const hana = await personId(office, "Hana", "Horopito");
    for (const [name = "", path = ""] of pagesOf(hana, await personId(office, "Priya", "Nadar"))) {
      await page.goto(path);
      await settled(page);
      await expect(page.getByRole("heading", { level: 1 }), name).toHaveCount(1);
      await expect(page.getByRole("button", { name: "Try again" }), name).toHaveCount(0);
    }
    await page.goto(`/people/${hana}/interview`);
    await settled(page);
    const money = page.locator("#panel-money");
    await expect(money.getByText("not held").first()).toBeVisible();
    const headline = money.locator(".headline");
    await expect(headline.locator(".fig").first()).toContainText("not held");
    await expect(headline).not.toContainText("paid in full");
    await expect(headline.getByRole("row", { name: /^Each week/ })).toContainText("not held");
    await expect(money.locator(".pay-c").filter({ hasText: /[1-9]/ })).toHaveCount(0);
    await page.goto(`/people/${hana}/better-off`);
    await settled(page);
    await expect(page.getByText(/not held/).first()).toBeVisible();
    expect(heard.filter((it) => !/000000000000/.test(it))).toEqual([]);
  });
});
