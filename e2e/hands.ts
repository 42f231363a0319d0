import { expect, type Locator, type Page } from "@playwright/test";

/** How a person works the screen: with a mouse, or with keys alone. */
export type Hands = {
  name: string;
  /** A button, link or payment. */
  press: (what: Locator) => Promise<void>;
  tick: (what: Locator) => Promise<void>;
  /** One of a group of radio buttons. */
  pick: (what: Locator) => Promise<void>;
  /** Puts the words in place of what is there. */
  write: (where: Locator, words: string) => Promise<void>;
};

export const mouse = (): Hands => ({
  name: "by mouse",
  press: async (what) => {
    await atRest(what);
    await what.click();
  },
  tick: (what) => what.click(),
  pick: (what) => what.click(),
  write: async (where, words) => {
    await where.click({ clickCount: 3 });
    await where.fill(words);
  },
});

/** Never touches anything: Tab until the focus is there, then the key that a person would press. */
export const keys = (page: Page): Hands => ({
  name: "by keyboard only",
  press: async (what) => {
    await atRest(what);
    await reach(page, what);
    await page.keyboard.press("Enter");
  },
  tick: async (what) => {
    await reach(page, what);
    await page.keyboard.press("Space");
  },
  pick: async (what) => {
    await expect(what).toBeVisible();
    const group = page.locator(`input[name="${await what.getAttribute("name")}"]`);
    await reach(page, group);
    for (let at = 0; at < (await group.count()) && !(await what.isChecked()); at += 1)
      await page.keyboard.press("ArrowDown");
    await expect(what).toBeChecked();
  },
  write: async (where, words) => {
    await reach(page, where);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText(words);
    await expect(where).toHaveValue(words);
  },
});

/** A button that is still at its last work takes no second press: a person waits for it too. */
const atRest = (what: Locator) => expect(what).not.toHaveAttribute("aria-busy", "true");

const far = 250;

/** Tabs until one of `what` has the focus, and the focus can be seen. */
async function reach(page: Page, what: Locator): Promise<void> {
  await expect(what.first()).toBeVisible();
  for (let at = 0; at < far; at += 1) {
    const here = await what.evaluateAll((all) => {
      const focused = all.find((it) => it === document.activeElement);
      return focused ? focused.matches(":focus-visible") : null;
    });
    if (here !== null) {
      expect(here, "the focus can be seen").toBe(true);
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`${what.toString()} was not reached with Tab in ${far} steps.`);
}
