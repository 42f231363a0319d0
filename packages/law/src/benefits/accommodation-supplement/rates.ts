import type { RateKey } from "../../rates/tables.ts";

/** A couple with a child or a sole parent of 2 or more; a couple, or a sole parent of 1; anyone else (SSA Sch 4 Pt 7 cl 1 to 6). */
export type HouseholdSize = "largerFamily" | "twoPerson" | "single";
export type Area = 1 | 2 | 3 | 4;

export const MOST: Readonly<Record<HouseholdSize, Readonly<Record<Area, RateKey>>>> = {
  largerFamily: {
    1: "as.max.largerFamily.area1",
    2: "as.max.largerFamily.area2",
    3: "as.max.largerFamily.area3",
    4: "as.max.largerFamily.area4",
  },
  twoPerson: {
    1: "as.max.twoPerson.area1",
    2: "as.max.twoPerson.area2",
    3: "as.max.twoPerson.area3",
    4: "as.max.twoPerson.area4",
  },
  single: {
    1: "as.max.single.area1",
    2: "as.max.single.area2",
    3: "as.max.single.area3",
    4: "as.max.single.area4",
  },
};

export const ENTRY_SHARE = {
  rent: "as.entryShare.rentOrBoard",
  board: "as.entryShare.rentOrBoard",
  mortgage: "as.entryShare.mortgage",
} as const satisfies Record<string, RateKey>;
export type Tenure = keyof typeof ENTRY_SHARE;

/** From this day every boarder's payment counts; before it only those of three or more (SSA s 65AAA). */
export const EVERY_BOARDER_COUNTS_FROM = "2026-03-02";
