import type { RateKey } from "../../rates/tables.ts";

export const RATE: RateKey = "cda.rate";
