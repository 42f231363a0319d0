let typed = "";

function press(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Backspace") typed = typed.slice(0, -1);
  else if (event.key.length === 1) typed += event.key;
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** From now until the palette is there, what is typed is for it, and never for the page behind. */
export function typeAhead(): void {
  typed = "";
  window.addEventListener("keydown", press, true);
}

/** The palette is there, or will not come: what was typed so far. */
export function takeTyped(): string {
  window.removeEventListener("keydown", press, true);
  return typed;
}
