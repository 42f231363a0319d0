import { accommodationSupplementAreas } from "../../rates/accommodation-supplement-areas.ts";
import type { Household } from "../../situation/household.ts";
import type { Area } from "./rates.ts";

const byName = new Map<string, Area>();
for (const [area, names] of Object.entries(accommodationSupplementAreas.areas)) {
  for (const name of names) byName.set(name.toLowerCase(), Number(area) as Area);
}

/**
 * The area of the home: as given, or by the Act's name of the place (SSA Sch 4 Pt 7 cl 8). Null is unknown: a place the
 * list does not name may be Area 4 or only be spelled otherwise.
 */
export function areaOf(h: Household): Area | null {
  const given = h.home?.area;
  if (given === 1 || given === 2 || given === 3 || given === 4) return given;
  const place = h.home?.place?.toLowerCase();
  return place === undefined ? null : (byName.get(place) ?? null);
}
