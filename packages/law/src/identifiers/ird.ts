import { type Checked, failed, passed, weighted, withoutGaps } from "./checked.ts";

/** Source: Inland Revenue RWT/NRWT specification, by way of python-stdnum `nz/ird` and nz-ird-validator. */
const PRIMARY = [3, 2, 7, 6, 5, 4, 3, 2];
const SECONDARY = [7, 4, 3, 2, 5, 2, 7, 6];
const MODULUS = 11;

/** Inland Revenue widens the range as numbers are used up: add a row with its day when it does. */
const RANGES = [{ from: "0000-01-01", min: 10_000_000, max: 150_000_000 }];

export function checkIrd(text: string, on = "9999-12-31"): Checked {
  const digits = withoutGaps(text);
  if (!/^\d+$/.test(digits)) {
    return failed("format", "An IRD number has only digits, like 49-091-850.");
  }
  if (digits.length < 8 || digits.length > 9) {
    return failed("length", `An IRD number has 8 or 9 digits. This has ${digits.length}.`);
  }
  const range = RANGES.findLast((row) => row.from <= on);
  const number = Number(digits);
  if (!range || number < range.min || number > range.max) {
    return failed("range", "Inland Revenue has not issued numbers this low or this high. Check the digits.");
  }
  if (!checkDigits(number).includes(number % 10)) {
    return failed(
      "check-digit",
      "The last digit does not fit the others. Check each digit against the letter or card.",
    );
  }
  const stored = String(number);
  return passed(stored, `${stored.slice(0, -6)}-${stored.slice(-6, -3)}-${stored.slice(-3)}`, "check-digit");
}

function checkDigits(number: number): number[] {
  const base = String(Math.floor(number / 10)).padStart(8, "0");
  const first = (MODULUS - (weighted(base, PRIMARY) % MODULUS)) % MODULUS;
  if (first !== 10) return [first];
  const second = (MODULUS - (weighted(base, SECONDARY) % MODULUS)) % MODULUS;
  return second === 10 ? [] : [second];
}
