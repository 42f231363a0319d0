import type { Book } from "../engine/book.ts";
import { less, mul, notBelowZero, sub, type Exact } from "../engine/money.ts";
import { cutToDollar } from "../engine/rounding.ts";
import type { RateKey } from "../rates/tables.ts";
import type { Child, Household } from "../situation/household.ts";

/** What comes off for a year: a rate on each complete dollar of family scheme income above a threshold. */
function offFor(income: Exact, threshold: Exact, rate: Exact, part: boolean): Exact {
  const excess = notBelowZero(sub(income, threshold));
  return mul(rate, part ? excess : cutToDollar(excess)); // ss MD 13, MG 3: complete dollars
}

/** For family and in-work tax credits together, dollars a year (ITA 2007 s MD 13). Null: not held. */
export function familyAbatement(income: Exact, book: Book<RateKey>, part = false): Exact | null {
  const threshold = book.rate("abatement.threshold");
  const rate = book.rate("abatement.rate");
  return threshold === null || rate === null ? null : offFor(income, threshold, rate, part);
}

/** For each child's Best Start, dollars a year (ITA 2007 s MG 3). Null: not held. */
export function bestStartAbatement(income: Exact, book: Book<RateKey>, part = false): Exact | null {
  const threshold = book.rate("bestStart.abatementThreshold");
  const rate = book.rate("bestStart.abatementRate");
  return threshold === null || rate === null ? null : offFor(income, threshold, rate, part);
}

/** Children that the credits are for: to 18, at 18 only at school or in tertiary study (ITA 2007 s MC 9). */
export function creditChildren(h: Household): readonly Child[] {
  return h.children.filter((c) => {
    if (c.age === null || c.age < 18) return true;
    return c.age === 18 && (c.facts.study?.atSchool === true || c.facts.study?.fullTime === true);
  });
}

/** Those with at least the least share of exclusive care (s MC 10), without those whose carer has a benefit for them. */
export function familyChildren(h: Household, book: Book<RateKey>): readonly Child[] | null {
  const least = book.rate("care.minShare");
  if (least === null) return null;
  return creditChildren(h).filter((c) => !c.carersBenefit && !less(c.shareOfCare, least));
}
