import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium, type Browser, type Page } from "@playwright/test";
import setUp from "../e2e/set-up.ts";
import { Office } from "../e2e/office.ts";
import { browserArgs, findBrowser } from "./browser.ts";

// Pictures of each page for docs/screens: of a demonstration made for them, on its own day, and gone afterwards.
const out = resolve(process.env["KEHI_SCREENS_OUT"] ?? join(import.meta.dirname, "../docs/screens"));
const sizes = [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
];
const note = `Rent went up at the end of August, $390 to $590. She has paid it out of the power money.

“I thought you only told people when you moved.”

Niko coughs all night when the bedroom wall is wet. Two nights on the ward this winter.

Wants work at Tia’s school, hours that end at three.`;

mkdirSync(out, { recursive: true });
const done = await setUp();
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });
try {
  for (const viewport of sizes)
    for (const colorScheme of ["light", "dark"] as const) await take(browser, viewport, colorScheme);
} finally {
  await browser.close();
  await done();
}

/** Each run of pictures has an office of its own, so that one page does not show what another run typed. */
async function take(
  from: Browser,
  viewport: { width: number; height: number },
  colorScheme: "light" | "dark",
): Promise<void> {
  const office = await Office.open();
  const context = await from.newContext({
    baseURL: office.address,
    viewport,
    colorScheme,
    locale: "en-NZ",
    timezoneId: "Pacific/Auckland",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const isPhone = viewport.width < 500;
  const shoot = async (name: string, fullPage = false): Promise<void> => {
    await settled(page);
    await page.screenshot({ path: join(out, `${name}-${viewport.width}-${colorScheme}.png`), fullPage });
  };
  await page.goto("/sign-in");
  if (colorScheme === "light") await shoot("sign-in");
  await page.getByRole("button", { name: /^Pania Walker/ }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await shoot("today");
  await page.getByRole("link", { name: /^Start interview/ }).click();
  await talk(page);
  await shoot("interview");
  const home = page.url().replace(/\/interview.*/, "");
  if (isPhone) {
    for (const tab of ["Facts", "Entitlements"]) {
      await page.getByRole("tab", { name: tab }).click();
      await shoot(`interview-${tab.toLowerCase()}`);
    }
  } else {
    await page.locator(".ent summary").filter({ hasText: "Accommodation Supplement" }).click();
    await shoot("interview-law", true);
  }
  if (colorScheme === "light") {
    for (const [name, path] of [
      ["person", home],
      ["plan", `${home}/plan`],
      ["better-off", `${home}/better-off`],
      ["people", "/people"],
      ["keys", "/keys"],
    ] as const) {
      await page.goto(path);
      await shoot(name, name === "better-off");
    }
    await summary(page, home);
    await shoot("summary", true);
    await page.goto("/");
    await settled(page);
    await page.keyboard.press("/");
    await page.getByRole("combobox").fill("han");
    await page.getByRole("option", { name: /Hana/ }).waitFor();
    await shoot("palette");
  }
  await context.close();
  await office.close();
}

async function talk(page: Page): Promise<void> {
  await page.getByLabel("Who is here").fill("Hana, and Niko who is 4");
  await page.getByLabel("What matters to Hana today").fill("“Somewhere dry, so Niko sleeps.”");
  await page.getByLabel("Strengths").fill("Coaches netball. Reads to Niko every night");
  await page.getByRole("textbox", { name: "Note", exact: true }).fill(note);
  await page.locator(".paper .saved.sent").waitFor();
  await page.locator(".opens .saved.sent").waitFor();
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
  });
}

async function summary(page: Page, home: string): Promise<void> {
  await page.goto(`${home}/summary`);
  await page.locator(".safe-first").getByRole("button", { name: "Yes" }).click();
  for (const part of [/A dry house/, /^Accommodation Supplement/, /^Ring the kindy/])
    await page.getByRole("checkbox", { name: part }).check();
  await page.getByRole("button", { name: "See it first" }).click();
  await page.locator(".sheet").waitFor();
}

async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => {
    scrollTo(0, 0);
    return document.fonts.ready;
  });
}
