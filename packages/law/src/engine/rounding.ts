import type { Exact } from "./money.ts";

const SAFE = Number.MAX_SAFE_INTEGER;

function floorOf(n: number, d: number): number {
  const rest = n % d;
  return rest < 0 ? (n - rest) / d - 1 : (n - rest) / d;
}

/** The floor of `(x × times) + top / bottom`, exactly. */
function floorOfScaled(x: Exact, times: number, top = 0, bottom = 1): number {
  const n = x.n * times * bottom + top * x.d;
  const d = x.d * bottom;
  if (Math.abs(x.n * times * bottom) <= SAFE && Math.abs(n) <= SAFE && d <= SAFE) return floorOf(n, d);
  const N = BigInt(x.n) * BigInt(times * bottom) + BigInt(top) * BigInt(x.d);
  const D = BigInt(x.d) * BigInt(bottom);
  const q = N / D;
  return Number(N % D < 0n ? q - 1n : q);
}

const dollars = (n: number): Exact => ({ n: n === 0 ? 0 : n, d: 1 });
const cents = (n: number): Exact => ({ n: n === 0 ? 0 : n, d: 100 });

/** Any part of a dollar becomes the next dollar. */
export const roundUpToDollar = (x: Exact): Exact => dollars(-floorOfScaled({ n: -x.n, d: x.d }, 1));
/** Any part of a cent becomes the next cent. */
export const roundUpToCent = (x: Exact): Exact => cents(-floorOfScaled({ n: -x.n, d: x.d }, 100));
/** Part dollars are dropped. */
export const cutToDollar = (x: Exact): Exact => dollars(floorOfScaled(x, 1));
/** Part cents are dropped. */
export const cutToCent = (x: Exact): Exact => cents(floorOfScaled(x, 100));
/** Half a cent or more becomes the next cent; below 0 the same, away from 0. */
export const halfUpToCent = (x: Exact): Exact =>
  x.n < 0 ? cents(-floorOfScaled({ n: -x.n, d: x.d }, 100, 1, 2)) : cents(floorOfScaled(x, 100, 1, 2));

/** `"1113.91"`: two places, half up. The form in which money leaves the law. */
export function moneyText(x: Exact): string {
  const all = halfUpToCent(x).n;
  const size = Math.abs(all);
  const tail = String(size % 100).padStart(2, "0");
  return `${all < 0 ? "-" : ""}${(size - (size % 100)) / 100}.${tail}`;
}

/** As exactly as a decimal can: `"168.4625"`, `"0.275"`; two places at least; what never ends is given to the cent. */
export function exactText(x: Exact): string {
  let places = 2;
  let times = 100;
  while (places < 6 && (x.n * times) % x.d !== 0) {
    places += 1;
    times *= 10;
  }
  if (places === 2 || (x.n * times) % x.d !== 0) return moneyText(x);
  const size = String(Math.abs((x.n * times) / x.d)).padStart(places + 1, "0");
  return `${x.n < 0 ? "-" : ""}${size.slice(0, -places)}.${size.slice(-places)}`;
}
