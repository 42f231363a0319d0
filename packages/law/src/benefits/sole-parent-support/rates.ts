import type { IncomeTestName } from "../../income-tests/income-tests.ts";
import type { RateKey } from "../../rates/tables.ts";

/** One rate, under Income Test 1 (SSA 2018 Sch 4 Pt 2 cl 1). */
export const RATE: RateKey = "sps.rate";
export const TEST: IncomeTestName = "IT1";
