import { casework, leaders, type Rule } from "../../platform/access/policy.ts";

// Booking is not for an emergency: that relation lasts minutes and ends before anyone comes.
const mayBook: Rule = { assigned: casework, covering: casework, team: casework, leads: leaders };

export const policy = {
  listAppointments: { office: casework },
  bookAppointment: mayBook,
  changeAppointment: mayBook,
} satisfies Record<string, Rule>;
