import { type Checked, failed, passed, withoutGaps } from "./checked.ts";

/** I and O are never used. A is 1, Z is 24. Source: HISO 10046:2023, by way of python-nhi. */
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
const WEIGHTS = [7, 6, 5, 4, 3, 2];
const OLD = /^[A-HJ-NP-Z]{3}\d{4}$/;
const NEW = /^[A-HJ-NP-Z]{3}\d{2}[A-HJ-NP-Z]{2}$/;

export function checkNhi(text: string): Checked {
  const nhi = withoutGaps(text).toUpperCase();
  if (nhi.length !== 7) {
    return failed(
      "length",
      `An NHI number has 7 characters, like ZZZ0016 or ZBN77VL. This has ${nhi.length}.`,
    );
  }
  if (!OLD.test(nhi) && !NEW.test(nhi)) {
    const mixed = /[IO]/.test(nhi)
      ? " The letters I and O are never used: they may be the digits 1 and 0."
      : "";
    return failed(
      "format",
      `An NHI number is three letters and four digits, or three letters, two digits and two letters.${mixed}`,
    );
  }
  const total = WEIGHTS.reduce((sum, weight, i) => sum + weight * valueOf(nhi.charAt(i)), 0);
  if (expected(nhi, total) !== nhi[6]) {
    return failed(
      "check-digit",
      "The last character does not fit the others. Check each one against the letter or label.",
    );
  }
  return passed(nhi, nhi, "check-digit");
}

function expected(nhi: string, total: number): string | null {
  if (OLD.test(nhi)) {
    const rest = total % 11;
    return rest === 0 ? null : String((11 - rest) % 10);
  }
  return LETTERS[23 - (total % 23) - 1] ?? null;
}

function valueOf(character: string): number {
  const letter = LETTERS.indexOf(character);
  return letter >= 0 ? letter + 1 : Number(character);
}
