/** The demonstration, filled once a run. */
export const template = "kehi_stories";

export type Places = { adminUrl: string; migrateUrl: string; appUrl: string; webDir: string };

/** What e2e/set-up.ts left for the stories. */
export function places(): Places {
  const told = process.env["KEHI_E2E_PLACES"];
  if (!told)
    throw new Error("The stories have no database. Run them with `playwright test`, which sets it up.");
  return JSON.parse(told) as Places;
}

/** The same server and role, another database. */
export function onDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
