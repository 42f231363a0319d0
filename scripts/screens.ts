import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium, type Browser, type Page } from "@playwright/test";
import { browserArgs, findBrowser } from "./browser.ts";

// Pictures of each page for docs/screens, of the demonstration that runs at KEHI_SCREENS_URL (npm start shows it).
const base = process.env["KEHI_SCREENS_URL"] ?? "http://localhost:3000";
const out = resolve(process.env["KEHI_SCREENS_OUT"] ?? join(import.meta.dirname, "../docs/screens"));
const sizes = { wide: { width: 1280, height: 720 }, phone: { width: 390, height: 844 } };

// The case manager and the person of the story that the first pictures are of.
const caseManager = "Pania Walker";
const person = "Hana Horopito";

type Shot = { name: string; path: string };

mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });
try {
  for (const [size, viewport] of Object.entries(sizes))
    for (const colorScheme of ["light", "dark"] as const) await take(browser, size, viewport, colorScheme);
} finally {
  await browser.close();
}

async function take(
  from: Browser,
  size: string,
  viewport: { width: number; height: number },
  colorScheme: "light" | "dark",
): Promise<void> {
  const context = await from.newContext({
    baseURL: base,
    viewport,
    colorScheme,
    deviceScaleFactor: 2,
    locale: "en-NZ",
    timezoneId: "Pacific/Auckland",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const shoot = async ({ name, path }: Shot): Promise<void> => {
    await page.goto(path);
    await settled(page);
    await page.screenshot({
      path: join(out, `${name}-${size}-${colorScheme}.png`),
      fullPage: size === "phone",
    });
  };
  await shoot({ name: "sign-in", path: "/sign-in" });
  const person = await signIn(page);
  for (const shot of pagesOf(person)) await shoot(shot);
  await context.close();
}

function pagesOf(personId: string): Shot[] {
  const home = `/people/${personId}`;
  return [
    { name: "today", path: "/" },
    { name: "people", path: "/people" },
    { name: "person", path: home },
    { name: "plan", path: `${home}/plan` },
    { name: "interview", path: `${home}/interview` },
    { name: "better-off", path: `${home}/better-off` },
    { name: "summary", path: `${home}/summary` },
  ];
}

/** Signs in, and gives the person's id. */
async function signIn(page: Page): Promise<string> {
  await page.goto("/sign-in");
  await settled(page);
  const personId = await page.evaluate(
    async ([colleague, whom]) => {
      const { cast } = (await (await fetch("/api/door")).json()) as {
        cast: { staffId: string; name: string }[];
      };
      await fetch("/api/demonstration/session", {
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
        body: JSON.stringify({ staffId: cast.find(({ name }) => name === colleague)?.staffId }),
      });
      const found = await fetch(`/api/search?q=${encodeURIComponent(whom ?? "")}`);
      return ((await found.json()) as { people?: { id: string }[] }).people?.[0]?.id;
    },
    [caseManager, person],
  );
  if (personId === undefined)
    throw new Error(`${caseManager} does not find ${person}. Is this the demonstration?`);
  return personId;
}

async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
}
