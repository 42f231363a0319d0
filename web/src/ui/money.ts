const grouped = new Intl.NumberFormat("en-NZ", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Whole cents of a decimal string such as `"-12.34"`. */
export function centsOf(dollars: string): number {
  const found = /^(-?)(\d{1,12})\.(\d{2})$/.exec(dollars);
  if (!found) throw new RangeError(`Not an amount: ${dollars}`);
  const cents = Number(found[2]) * 100 + Number(found[3]);
  return found[1] === "-" && cents !== 0 ? -cents : cents;
}

/** The decimal string of whole cents, as the API takes it: `"64.00"`. */
export function dollarsOf(cents: number): string {
  const whole = Math.abs(cents);
  return `${cents < 0 ? "-" : ""}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, "0")}`;
}

const cents = (amount: string | number) => (typeof amount === "string" ? centsOf(amount) : amount);

/** `$1,113.91`, from a decimal string or whole cents. A loss is `− $64.00`. */
export function money(amount: string | number): string {
  const value = cents(amount);
  return `${value < 0 ? "− " : ""}$${grouped.format(Math.abs(value) / 100)}`;
}

/** `1,113.91` or `− 168.46`, for a column: no dollar sign. */
export function figure(amount: string | number): string {
  const value = cents(amount);
  return `${value < 0 ? "− " : ""}${grouped.format(Math.abs(value) / 100)}`;
}

/** Reads what a person types in a money field (`$1,250`, `590.5`, ` 64 `); null when it is not an amount. */
export function readMoney(typed: string): string | null {
  const bare = typed.replace(/[$,\s]/g, "");
  const found = /^(\d{1,9})(?:\.(\d{0,2}))?$/.exec(bare);
  return found ? `${Number(found[1])}.${(found[2] ?? "").padEnd(2, "0")}` : null;
}
