import { type Checked, failed, passed, weighted, withoutGaps } from "./checked.ts";

const WEIGHTS = [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3];

/** A GS1 Global Location Number that starts with 94. Source: the GS1 check-digit rule (to verify). */
export function checkNzbn(text: string): Checked {
  const nzbn = withoutGaps(text);
  if (!/^\d+$/.test(nzbn)) {
    return failed("format", "A New Zealand Business Number has only digits.");
  }
  if (nzbn.length !== 13) {
    return failed("length", `A New Zealand Business Number has 13 digits. This has ${nzbn.length}.`);
  }
  if (!nzbn.startsWith("94")) {
    return failed("format", "A New Zealand Business Number starts with 94.");
  }
  const total = weighted(nzbn, WEIGHTS);
  if ((10 - (total % 10)) % 10 !== Number(nzbn[12])) {
    return failed(
      "check-digit",
      "The last digit does not fit the others. Check each digit against the register.",
    );
  }
  return passed(nzbn, nzbn, "check-digit");
}
