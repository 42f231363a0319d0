import { type Checked, failed, passed, withoutGaps } from "./checked.ts";

// No check digit is published for these four: only length and characters are tested.

export function checkSwn(text: string): Checked {
  const digits = withoutGaps(text);
  if (!/^\d{9}$/.test(digits)) {
    return failed(
      "length",
      "A client number (SWN) has 9 digits, like 123-456-789. It is on the Community Services Card.",
    );
  }
  return passed(digits, `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`, "format");
}

export function checkDriverLicence(text: string): Checked {
  const licence = withoutGaps(text).toUpperCase();
  if (!/^[A-Z]{2}\d{6}$/.test(licence)) {
    return failed(
      "format",
      "A driver licence number is two letters and six digits, like AB123456. It is field 5a on the card.",
    );
  }
  return passed(licence, licence, "format");
}

export function checkPrn(text: string): Checked {
  const digits = withoutGaps(text);
  if (!/^\d{6,9}$/.test(digits)) {
    return failed("length", "A Person Record Number from Corrections has 6 to 9 digits.");
  }
  return passed(digits, digits, "format");
}

export function checkAccClaim(text: string): Checked {
  const claim = withoutGaps(text).toUpperCase();
  if (!/^[0-9A-Z]{7,12}$/.test(claim)) {
    return failed(
      "format",
      "An ACC claim number has 7 to 12 letters and digits. Copy it as printed on the ACC45 or the ACC letter.",
    );
  }
  return passed(claim, claim, "format");
}
