// Written by `npm run rates` from packages/law/rates. Change the table, not this.
import type { Rate } from "../engine/dated.ts";

export const soleParentSupport = {
  "sps.rate": {"label":"Sole Parent Support","unit":"NZD/week","basis":"net","cite":"SSA 2018 Sch 4 Pt 2 cl 1","changes":"yearly-april","values":[{"from":"2023-04-01","to":"2024-03-31","value":"472.79","confidence":"two-sources","sources":["ofa-edith","treasury-ie"]},{"from":"2024-04-01","to":"2025-03-31","value":"494.80","confidence":"two-sources","sources":["ofa-edith","treasury-ie","pll-sch4"]},{"from":"2025-04-01","to":"2026-03-31","value":"505.80","confidence":"two-sources","sources":["order-2026","treasury-ie"]},{"from":"2026-04-01","to":null,"value":"521.52","confidence":"official-2","sources":["order-2026","ssa-2026-04-01"]}]},
} satisfies Record<string, Rate>;
