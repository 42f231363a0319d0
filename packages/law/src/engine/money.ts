/**
 * Exact arithmetic: a fraction of safe integers. Money is in dollars. Only the named roundings end a fraction,
 * and the rule that calls one cites the section that asks for it. Throws RangeError past what a household can hold.
 */
export interface Exact {
  readonly n: number;
  /** Always above 0. */
  readonly d: number;
}
export type Money = Exact;

const SAFE = Number.MAX_SAFE_INTEGER;
const ROOMY = 1_000_000;

export const ZERO: Exact = { n: 0, d: 1 };
export const ONE: Exact = { n: 1, d: 1 };

function gcd(a: number, b: number): number {
  let x = Math.abs(a);
  let y = Math.abs(b);
  while (y !== 0) [x, y] = [y, x % y];
  return x === 0 ? 1 : x;
}

function wide(n: bigint, d: bigint): Exact {
  let x = n < 0n ? -n : n;
  let y = d;
  while (y !== 0n) [x, y] = [y, x % y];
  const g = x === 0n ? 1n : x;
  const top = Number(n / g);
  const bottom = Number(d / g);
  if (Math.abs(top) > SAFE || bottom > SAFE)
    throw new RangeError("An amount is too large to work with exactly");
  return { n: top, d: bottom };
}

function made(n: number, d: number): Exact {
  if (d < ROOMY) return { n, d };
  const g = gcd(n, d);
  return g === 1 ? { n, d } : { n: n / g, d: d / g };
}

/** `fraction(7, 365)` is exactly seven days of a year. Throws RangeError if the bottom is 0 or a part is not an integer. */
export function fraction(n: number, d: number): Exact {
  if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d) || d === 0)
    throw new RangeError("A fraction needs whole numbers");
  const g = d < 0 ? -gcd(n, d) : gcd(n, d);
  return { n: n / g, d: d / g };
}

export const whole = (n: number): Exact => fraction(n, 1);
export const fromCents = (cents: number): Exact => fraction(cents, 100);

/** Reads `"521.52"`, `"0.275"`, `"1/3"`. Throws RangeError on anything else. */
export function exact(text: string): Exact {
  const ratio = /^(\d+)\/(\d+)$/.exec(text);
  if (ratio) return fraction(Number(ratio[1]), Number(ratio[2]));
  const decimal = /^(-?)(\d{1,13})(?:\.(\d{1,7}))?$/.exec(text);
  if (!decimal) throw new RangeError(`"${text}" is not an amount`);
  const part = decimal[3] ?? "";
  const size = Number(`${decimal[2]}${part}`);
  return fraction(decimal[1] === "-" ? -size : size, 10 ** part.length);
}

export function add(a: Exact, b: Exact): Exact {
  if (a.d === b.d) {
    const n = a.n + b.n;
    if (n <= SAFE && n >= -SAFE) return made(n, a.d);
  }
  const p = a.n * b.d;
  const q = b.n * a.d;
  const d = a.d * b.d;
  const n = p + q;
  if (Math.abs(p) <= SAFE && Math.abs(q) <= SAFE && Math.abs(n) <= SAFE && d <= SAFE) return made(n, d);
  return wide(BigInt(a.n) * BigInt(b.d) + BigInt(b.n) * BigInt(a.d), BigInt(a.d) * BigInt(b.d));
}

export const negate = (a: Exact): Exact => ({ n: -a.n, d: a.d });

export function sub(a: Exact, b: Exact): Exact {
  if (a.d === b.d) {
    const n = a.n - b.n;
    if (n <= SAFE && n >= -SAFE) return made(n, a.d);
  }
  return add(a, negate(b));
}

export function mul(a: Exact, b: Exact): Exact {
  const n = a.n * b.n;
  const d = a.d * b.d;
  if (Math.abs(n) <= SAFE && d <= SAFE) return made(n, d);
  return wide(BigInt(a.n) * BigInt(b.n), BigInt(a.d) * BigInt(b.d));
}

export function div(a: Exact, b: Exact): Exact {
  if (b.n === 0) throw new RangeError("Cannot divide by nothing");
  return mul(a, b.n < 0 ? { n: -b.d, d: -b.n } : { n: b.d, d: b.n });
}

/** Below 0 when `a` is less, 0 when equal, above 0 when more. */
export function compare(a: Exact, b: Exact): number {
  const p = a.n * b.d;
  const q = b.n * a.d;
  if (Math.abs(p) <= SAFE && Math.abs(q) <= SAFE) return p - q;
  const left = BigInt(a.n) * BigInt(b.d);
  const right = BigInt(b.n) * BigInt(a.d);
  return left < right ? -1 : left > right ? 1 : 0;
}

export const less = (a: Exact, b: Exact): boolean => compare(a, b) < 0;
export const more = (a: Exact, b: Exact): boolean => compare(a, b) > 0;
export const same = (a: Exact, b: Exact): boolean => compare(a, b) === 0;
export const isZero = (a: Exact): boolean => a.n === 0;
export const min = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b);
export const max = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b);
export const notBelowZero = (a: Exact): Exact => (a.n < 0 ? ZERO : a);

export function sum(parts: Iterable<Exact>): Exact {
  let total = ZERO;
  for (const part of parts) total = add(total, part);
  return total;
}
