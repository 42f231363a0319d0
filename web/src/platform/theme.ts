export type Theme = "system" | "light" | "dark";

const KEY = "kehi-theme";

/** Sets the theme now and remembers it here for the sign-in page. It says nothing about anyone. */
export function applyTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A browser without storage follows the system.
  }
}

/** The theme last used on this device, before anyone is signed in. */
export function rememberedTheme(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === "light" || kept === "dark" ? kept : "system";
  } catch {
    return "system";
  }
}
