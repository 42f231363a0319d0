// Written by `npm run rates` from packages/law/rates. Change the table, not this.
import type { Rate } from "../engine/dated.ts";

export const otherMainBenefits = {
  "hospitalRate": {"label":"Rate for long-term hospital patients","unit":"NZD/week","basis":"net","cite":"SSA 2018 Sch 4 Pt 12 cl 1","changes":"yearly-april","values":[{"from":"2025-04-01","to":"2026-03-31","value":"56.58","confidence":"official-1","sources":["order-2026"]},{"from":"2026-04-01","to":null,"value":"58.34","confidence":"official-1","sources":["order-2026"]}]},
  "emergencyBenefit": {"label":"Emergency Benefit","unit":"rule","basis":"net","cite":"SSA 2018 s 63(3), (4)","changes":"by-amendment","values":[{"from":"2018-11-26","to":null,"value":"not more than the rate of the equivalent main benefit","confidence":"official-1","sources":["ssa-2026-04-01"]}]},
} satisfies Record<string, Rate>;
