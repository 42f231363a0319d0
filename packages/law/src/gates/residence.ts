import type { Household, Person } from "../situation/household.ts";
import { isMainBenefit } from "../situation/payments.ts";
import { askPerson } from "../situation/readers.ts";
import type { Conditions } from "./conditions.ts";

/** Continuous years in New Zealand, at any time after becoming a citizen or resident (SSA 2018 s 16). */
const YEARS = 2;
const LONG_STAY = new Set(["citizen", "resident", "permanent-resident"]);
const REFUGE = new Set(["refugee", "protected-person"]);
const SECTION = "Social Security Act 2018 s 16";

/** Whether they are paid a main benefit now: what it asks was looked at when it was granted. */
export const paidMainBenefit = (p: Person): boolean =>
  (p.facts.received ?? []).some((r) => isMainBenefit(r.payment));

/** Lawful presence, then two years of residence (SSA 2018 ss 16 and 19). Asked of the person the benefit is for. */
export function residence(c: Conditions, h: Household): void {
  const p = h.person;
  const facts = p.facts.residence;
  const status = facts?.status;
  if (status === "unlawful") return c.must(false, "residence.lawful", "Social Security Act 2018 s 19", []);
  if (status === "temporary")
    return c.must(false, "residence.temporary", "Social Security Act 2018 ss 19 and 205", []);
  if (status === undefined) {
    if (paidMainBenefit(p)) return c.must(true, "residence.accepted", SECTION, []);
    return c.must(
      null,
      "residence.status",
      SECTION,
      askPerson(p, "residence/status", "residenceStatus", true),
    );
  }
  if (facts?.agreementCountry !== true) {
    const ordinarily = facts?.ordinarilyResident ?? (paidMainBenefit(p) ? true : null);
    c.must(
      ordinarily,
      "residence.ordinarily",
      SECTION,
      askPerson(p, "residence/ordinarilyResident", "ordinarilyResident"),
    );
  }
  if (REFUGE.has(status)) return c.must(true, "residence.refuge", `${SECTION}(b)`, []);
  const years = facts?.yearsContinuous;
  const long = years === undefined ? (paidMainBenefit(p) ? true : null) : years >= YEARS;
  const cite = LONG_STAY.has(status) && facts?.agreementCountry !== true ? `${SECTION}(a)` : `${SECTION}(c)`;
  c.must(long, "residence.years", cite, askPerson(p, "residence/yearsContinuous", "yearsContinuous"), {
    years: YEARS,
  });
}
