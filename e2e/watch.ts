import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** What the browser complained of on this page since it was opened: blocked by the CSP, thrown, or logged as an error. */
export async function complaintsOf(page: Page): Promise<string[]> {
  const heard: string[] = [];
  page.on("pageerror", (error) => heard.push(`${page.url()} threw: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") heard.push(`${page.url()} logged: ${message.text()}`);
  });
  await page.exposeFunction("kehiBlocked", (what: string) => heard.push(`${page.url()} ${what}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) => {
      const tell = (globalThis as unknown as { kehiBlocked: (what: string) => void }).kehiBlocked;
      tell(`broke ${violatedDirective}: ${blockedURI} ${sourceFile}`);
    });
  });
  return heard;
}

/** No violation of WCAG 2.0 to 2.2 A and AA, nor of axe's best practice. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  const found = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(" ")} (${failureSummary})`).join("; ")}`,
  );
  expect.soft(found, `${name}: axe`).toEqual([]);
}

/** The page is no wider than the screen. */
export async function expectNoSidewaysScroll(page: Page, name: string): Promise<void> {
  const wide = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const scrolls = (it: Element | null): boolean =>
      it !== null &&
      it !== document.body &&
      (/auto|scroll|hidden/.test(getComputedStyle(it).overflowX) || scrolls(it.parentElement));
    return [...document.querySelectorAll("body *")]
      .filter((it) => it.getBoundingClientRect().right > width + 0.5 && !scrolls(it.parentElement))
      .map(
        (it) =>
          `${it.tagName.toLowerCase()}.${it.className} to ${Math.round(it.getBoundingClientRect().right)}`,
      )
      .concat(`the page is ${document.documentElement.scrollWidth} of ${width}`);
  });
  expect.soft(wide, `${name}: wider than the screen`).toEqual([]);
}

/** Loaded, with its fonts. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}
