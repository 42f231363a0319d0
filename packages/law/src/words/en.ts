import { accommodationSupplement } from "./en/accommodation-supplement.ts";
import { winterEnergyPayment } from "./en/winter-energy-payment.ts";
import { credits } from "./en/credits.ts";
import { payments } from "./en/payments.ts";
import { questions } from "./en/questions.ts";
import type { Words } from "./render.ts";

/** Every sentence of the law package in plain New Zealand English. Each payment adds its own file here. */
export const en: Words = { ...payments, ...questions, ...accommodationSupplement, ...credits, ...winterEnergyPayment };
