import { changePreferences } from "#contract/session.ts";
import { call } from "../../platform/call.ts";
import { setPreferences } from "../../platform/session.ts";
import { applyTheme } from "../../platform/theme.ts";
import type { Theme } from "../../platform/theme.ts";

/** Remembered for me, on every device. The theme changes at once and goes back if it could not be saved. */
export async function changeTheme(theme: Theme, before: Theme): Promise<void> {
  applyTheme(theme);
  try {
    setPreferences(await call(changePreferences, { body: { theme } }));
  } catch (error) {
    applyTheme(before);
    throw error;
  }
}

export async function changeSingleKeys(singleKeys: boolean): Promise<void> {
  setPreferences(await call(changePreferences, { body: { singleKeys } }));
}
