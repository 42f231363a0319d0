import { accommodationSupplement } from "./en/accommodation-supplement.ts";
import { supplements } from "./en/supplements.ts";
import { winterEnergyPayment } from "./en/winter-energy-payment.ts";
import { betterOffWords } from "./en/better-off.ts";
import { credits } from "./en/credits.ts";
import { mainBenefits } from "./en/main-benefits.ts";
import { assess } from "./en/assess.ts";
import { missing } from "./en/missing.ts";
import { payments } from "./en/payments.ts";
import { questions } from "./en/questions.ts";
import type { Words } from "./render.ts";

/** Every sentence of the law package in plain New Zealand English. Each payment adds its own file here. */
export const en: Words = {
  ...payments,
  ...assess,
  ...questions,
  ...missing,
  ...mainBenefits,
  ...supplements,
  ...accommodationSupplement,
  ...credits,
  ...betterOffWords,
  ...winterEnergyPayment,
};
