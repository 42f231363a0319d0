import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";
import { Office } from "./office.ts";

type Own = { today: string; office: Office };

/** A story has an office of its own: no story disturbs another. */
export const test = base.extend<Own>({
  today: ["2026-11-24", { option: true }],
  office: async ({ today }, use) => {
    const office = await Office.open(today);
    await use(office);
    await office.close();
  },
  baseURL: async ({ office }, use) => use(office.address),
});

export { expect };

/** Signs in as a made-up colleague without going through the door's page. Gives the staff id. */
export async function signInAs(context: BrowserContext, name: string): Promise<string> {
  const asked = await context.request.get("/api/door");
  expect(asked.status(), await asked.text()).toBe(200);
  const door = (await asked.json()) as {
    cast: { staffId: string; name: string }[];
  };
  const staffId = door.cast.find((one) => one.name === name)?.staffId;
  expect(staffId, `${name} is at the door`).toBeDefined();
  const reply = await context.request.post("/api/demonstration/session", {
    data: { staffId },
    headers: { "idempotency-key": crypto.randomUUID() },
  });
  expect(reply.ok()).toBe(true);
  return staffId ?? "";
}

/** The id of a person of the demonstration, as the database has it. */
export async function personId(office: Office, given: string, family: string): Promise<string> {
  const [row] = await office.rows<{ id: string }>(
    "select id from person where legal_family_name = $1 and legal_given_names = $2",
    [family, given],
  );
  expect(row, `${given} ${family} is in the demonstration`).toBeDefined();
  return row?.id ?? "";
}

/** Opens someone's interview by their page's address. */
export async function openInterview(page: Page, id: string): Promise<void> {
  await page.goto(`/people/${id}/interview`);
  await expect(page.getByRole("textbox", { name: "Note", exact: true })).toBeVisible();
}
