import { checkBankAccount } from "./bank-account.ts";
import { type Checked, failed } from "./checked.ts";
import { checkAccClaim, checkDriverLicence, checkPrn, checkSwn } from "./format-only.ts";
import { checkIrd } from "./ird.ts";
import { checkNhi } from "./nhi.ts";
import { checkNzbn } from "./nzbn.ts";

export type { Checked, Failed, Passed } from "./checked.ts";

/**
 * The identifiers that Kēhi checks. `principle13`: an agency outside the issuer's sector may hold the number
 * only for a lawful purpose and never takes it as its own key (information privacy principle 13).
 */
export const identifierKinds = [
  {
    kind: "ird",
    name: "IRD number",
    nameMi: "Nama IRD",
    issuer: "Inland Revenue",
    looksLike: "49-091-850",
    principle13: true,
  },
  {
    kind: "swn",
    name: "Client number (SWN)",
    nameMi: null,
    issuer: "Ministry of Social Development",
    looksLike: "123-456-789",
    principle13: true,
  },
  {
    kind: "nhi",
    name: "NHI number",
    nameMi: null,
    issuer: "Health New Zealand | Te Whatu Ora",
    looksLike: "ZZZ0016",
    principle13: true,
  },
  {
    kind: "bank-account",
    name: "Bank account",
    nameMi: "Nama pēke",
    issuer: "The person's bank",
    looksLike: "01-0902-0068389-00",
    principle13: false,
  },
  {
    kind: "driver-licence",
    name: "Driver licence",
    nameMi: "Raihana taraiwa",
    issuer: "NZ Transport Agency Waka Kotahi",
    looksLike: "AB123456",
    principle13: true,
  },
  {
    kind: "nzbn",
    name: "New Zealand Business Number",
    nameMi: "Nama Pakihi o Aotearoa",
    issuer: "NZBN Registry",
    looksLike: "9429000000000",
    principle13: false,
  },
  {
    kind: "prn",
    name: "Person Record Number (PRN)",
    nameMi: null,
    issuer: "Department of Corrections",
    looksLike: "12345678",
    principle13: true,
  },
  {
    kind: "acc-claim",
    name: "ACC claim number",
    nameMi: null,
    issuer: "ACC",
    looksLike: "10012345678",
    principle13: true,
  },
] as const;

export type IdentifierKind = (typeof identifierKinds)[number]["kind"];

const checks: Record<IdentifierKind, (text: string, on?: string) => Checked> = {
  ird: checkIrd,
  swn: checkSwn,
  nhi: checkNhi,
  "bank-account": checkBankAccount,
  "driver-licence": checkDriverLicence,
  nzbn: checkNzbn,
  prn: checkPrn,
  "acc-claim": checkAccClaim,
};

/**
 * Checks a number as someone typed it: spaces, hyphens and small letters are taken.
 * `on` is the day (YYYY-MM-DD) whose ranges apply; absent means the latest known.
 * Never throws: a failure carries a sentence to show, and whether to refuse or only to ask.
 * Passing does not show that the number is in use, or whose it is.
 */
export function checkIdentifier(kind: IdentifierKind, text: string, { on }: { on?: string } = {}): Checked {
  const typed = text.trim();
  if (typed === "") {
    const name = identifierKinds.find((row) => row.kind === kind)?.name ?? kind;
    return failed("empty", `${name}: nothing was entered.`);
  }
  return checks[kind](typed, on);
}
