// Owns set dates: a day that the law or the calendar sets on a case, and that it is done. Does not own bookings
// (appointments), what was promised (promises) or the order on Today (today).
export { routes } from "./routes.ts";
