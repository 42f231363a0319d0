type Way = { weights: readonly number[]; modulus: number; folded: boolean };
/** Weights over bank (2), branch (4), account (8) and suffix (4). E and G fold each product to one digit. */
export const ways: Record<"A" | "B" | "D" | "E" | "F" | "G" | "X", Way> = {
  A: { weights: [0, 0, 6, 3, 7, 9, 0, 0, 10, 5, 8, 4, 2, 1, 0, 0, 0, 0], modulus: 11, folded: false },
  B: { weights: [0, 0, 0, 0, 0, 0, 0, 0, 10, 5, 8, 4, 2, 1, 0, 0, 0, 0], modulus: 11, folded: false },
  D: { weights: [0, 0, 0, 0, 0, 0, 0, 7, 6, 5, 4, 3, 2, 1, 0, 0, 0, 0], modulus: 11, folded: false },
  E: { weights: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 4, 3, 2, 0, 0, 0, 1], modulus: 11, folded: true },
  F: { weights: [0, 0, 0, 0, 0, 0, 0, 1, 7, 3, 1, 7, 3, 1, 0, 0, 0, 0], modulus: 10, folded: false },
  G: { weights: [0, 0, 0, 0, 0, 0, 0, 1, 3, 7, 1, 3, 7, 1, 0, 3, 7, 1], modulus: 10, folded: true },
  X: { weights: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], modulus: 1, folded: false },
};

/**
 * Branch ranges by bank, as in the Inland Revenue specification. Payments NZ opens and closes branches
 * inside them, so a failure is a reason to ask, never proof that an account does not exist.
 */
export const banks: Readonly<Record<string, readonly (readonly [from: number, to: number])[]>> = {
  "01": [
    [1, 999],
    [1100, 1199],
    [1800, 1899],
  ],
  "02": [
    [1, 999],
    [1200, 1299],
  ],
  "03": [
    [1, 999],
    [1300, 1399],
    [1500, 1599],
    [1700, 1799],
    [1900, 1999],
    [7350, 7399],
  ],
  "04": [[2020, 2024]],
  "06": [
    [1, 999],
    [1400, 1499],
  ],
  "08": [[6500, 6599]],
  "09": [[0, 0]],
  "10": [[5165, 5169]],
  "11": [
    [5000, 6499],
    [6600, 8999],
  ],
  "12": [
    [3000, 3299],
    [3400, 3499],
    [3600, 3699],
  ],
  "13": [[4900, 4999]],
  "14": [[4700, 4799]],
  "15": [[3900, 3999]],
  "16": [[4400, 4499]],
  "17": [[3300, 3399]],
  "18": [[3500, 3599]],
  "19": [[4600, 4649]],
  "20": [[4100, 4199]],
  "21": [[4800, 4899]],
  "22": [[4000, 4049]],
  "23": [[3700, 3799]],
  "24": [[4300, 4349]],
  "25": [[2500, 2599]],
  "26": [[2600, 2699]],
  "27": [[3800, 3849]],
  "28": [[2100, 2149]],
  "29": [[2150, 2299]],
  "30": [[2900, 2949]],
  "31": [[2800, 2849]],
  "33": [[6700, 6799]],
  "35": [[2400, 2499]],
  "38": [[9000, 9499]],
};
