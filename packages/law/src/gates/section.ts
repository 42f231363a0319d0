import type { Ctx } from "../context.ts";
import type { RateKey } from "../rates/tables.ts";

/** The section a rate comes from, with the name of the Act or Regulations in full. */
export function sectionOf(key: RateKey, ctx: Ctx): string {
  return ctx.rates
    .cite(key)
    .replace(/\bSSA 2018\b/g, "Social Security Act 2018")
    .replace(/\bSSR 2018\b/g, "Social Security Regulations 2018");
}
