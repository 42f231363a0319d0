import type { Story } from "./story.ts";

// The rest of the caseloads. Ordinary names of many cultures, lives in a line or two:
// given | family | born | pronouns | ethnicity | case manager | service | last spoke | note
const table = `
Moana | Rāwiri | 1992-04-11 | she, her | 21111 | pania | employment | 2026-11-20 | Starts at the nursery on 1 December. Needs boots.
Ethan | Clarke | 2005-08-02 | he, him | 11111 | pania | youth | 2026-11-18 | Sat the barista unit and passed. Wants Saturdays.
Li | Wang | 1958-01-25 | she, her | 42100 | pania | income-support | 2026-11-16 | Asked what changes when she turns 69. Nothing does.
Tevita | Mahe | 1983-03-14 | he, him | 33111 | pania | injury | 2026-11-19 | Back at work three mornings. The knee holds.
Aroha | Kereama | 1987-12-30 | she, her | 21111 | pania | whanau-ora | 2026-11-12 | Hui with the whānau about Nan’s care went well.
Samuel | Adeyemi | 1995-06-08 | he, him | 53115 | pania | employment | 2026-11-17 | Nursing registration: one paper from home is missing.
Ana | Fa‘asavalu | 1999-09-21 | she, her | 31111 | pania | income-support | 2026-11-13 | Baby due in February. Told about Best Start.
George | Pappas | 1962-05-19 | he, him | 12311 | pania | disability | 2026-11-06 | New chair comes on the 30th.
Jin-ho | Park | 1990-10-10 | he, him | 44311 | pania | employment | 2026-11-10 | Second interview at the port. Practised it twice.
Whetū | Ngata | 2002-02-22 | they, them | 21111 | pania | youth | 2026-11-11 | Enrolled in the carving course. First weeks are full.
Emma | Thornton | 1978-08-08 | she, her | 11111 | pania | income-support | 2026-10-30 | Boarder moved out in October; rent from others is now nil.
Ahmed | Rahimi | 1986-07-27 | he, him | 44411 | pania | housing | 2026-11-09 | Offer in Taitā, three bedrooms. Viewing on Thursday.
Bridget | O’Sullivan | 1971-11-15 | she, her | 12116 | pania | employment | 2026-11-05 | Care work, 24 hours, in the job for two months.
Rangi | Te Awa | 1966-09-03 | he, him | 21111 | pania | income-support | 2026-11-03 | Medical certificate until 15 December. Doctor booked.
Sofia | Marques | 1993-03-18 | she, her | 52113 | pania | employment | 2026-11-02 | English test passed. Looking at early childhood.
Peter | van Dijk | 1959-12-12 | he, him | 12211 | pania | income-support | 2026-10-28 | Turns 67 next month. NZ Super is in order.
Losaline | Vea | 1981-06-06 | she, her | 33111 | pania | income-support | 2026-11-04 | Third child started school; asked about after-school care.
Noah | Bennett | 2007-01-29 | he, him | 11111 | pania | youth | 2026-11-19 | Back at course after the flu.
Fatuma | Abdi | 1989-04-04 | she, her | 53119 | pania | employment | 2026-11-10 | Sewing contract, 12 hours. Counts every dollar with us.
Hohepa | Waaka | 1998-10-24 | he, him | 21111 | pania | reintegration | 2026-11-13 | Eleven weeks out. Same job, same flat.
Margaret | Liu | 1970-02-17 | she, her | 42100 | pania | income-support | 2026-10-26 | Looks after her mother full time. Asked about a break.
Josef | Novak | 1984-08-30 | he, him | 12919 | pania | injury | 2026-11-16 | Hand therapist says four more weeks.
Tāne | Hohaia | 2001-05-05 | he, him | 21111 | pania | employment | 2026-11-18 | Apprenticeship papers signed.
Grace | Tamapeau | 1994-11-27 | she, her | 32100 | pania | income-support | 2026-11-09 | Rent book brought in; matches.
Oliver | Scott | 1976-03-09 | he, him | 11111 | losa | employment | 2026-11-17 | Truck licence, class 2, on 3 December.
Nalini | Sharma | 1968-07-14 | she, her | 43100 | losa | income-support | 2026-11-12 | Pain clinic in January.
Ruby | Hunter | 2000-12-01 | she, her | 11111 | losa | income-support | 2026-11-19 | Flat of four; asked how rent is split.
Manaia | Pomare | 1985-10-19 | he, him | 21111 | losa | housing | 2026-11-11 | Keeps the tenancy; arrears plan is going well.
Carlos | Mendoza | 1991-01-08 | he, him | 41111 | losa | employment | 2026-11-05 | Bakery nights. Wants days.
Isla | Murray | 1997-05-23 | she, her | 12119 | losa | income-support | 2026-11-18 | Twins are six months. Tired and fine.
Dilan | Perera | 1982-09-09 | he, him | 44100 | losa | employment | 2026-11-06 | Drives for the hospital, three days.
Keiko | Tanaka | 1963-06-28 | she, her | 44211 | losa | disability | 2026-10-29 | Hearing aids fitted. Large print, please.
Paora | Rikihana | 1974-04-20 | he, him | 21111 | losa | income-support | 2026-11-16 | Certificate renewed to February.
Chloe | Anderson | 2004-07-07 | she, her | 11111 | losa | youth | 2026-11-13 | Moved in with her nan. Address changed.
Viliame | Naulu | 1988-02-02 | he, him | 36111 | losa | employment | 2026-11-10 | Seasonal work to April.
Zahra | Karimi | 1996-08-16 | she, her | 44411 | losa | income-support | 2026-11-04 | Course in the mornings, children at kindy.
Jack | Morrison | 1955-10-31 | he, him | 12100 | losa | income-support | 2026-10-22 | Rates rebate form done together.
Ngaire | Pene | 1979-01-16 | she, her | 21111 | losa | whanau-ora | 2026-11-09 | Three mokopuna since August. Birth certificates ordered.
Anil | Kumar | 1980-11-11 | he, him | 43112 | arjun | employment | 2026-11-12 | Security licence came through.
Lucy | Barnes | 1993-12-24 | she, her | 11111 | arjun | income-support | 2026-11-17 | Separated in September; told us herself.
Tama | Eruera | 1969-03-27 | he, him | 21111 | arjun | injury | 2026-11-18 | Back at the sawmill two days.
Siosaia | Tupou | 1977-07-01 | he, him | 33111 | arjun | housing | 2026-11-05 | Healthy homes report asked for.
Helen | Fraser | 1964-09-18 | she, her | 12119 | arjun | income-support | 2026-11-02 | Care of her brother; asked about support.
Min | Zaw | 1994-06-13 | he, him | 41411 | arjun | employment | 2026-11-11 | Kitchen hand, 30 hours, since Monday.
Kiri | Matene | 2003-03-03 | she, her | 21111 | arjun | income-support | 2026-11-16 | Her son started kindy; 15 hours.
Thomas | Wright | 1986-12-06 | he, him | 11111 | arjun | reintegration | 2026-11-10 | Six months. Coaching the under-12s.
Leilani | Taufua | 1990-10-02 | she, her | 31111 | arjun | employment | 2026-11-13 | Teacher aide, first term done.
Yusuf | Osman | 1975-05-30 | he, him | 53119 | arjun | disability | 2026-10-27 | New glasses; can read the letters now.
Charlotte | Evans | 1998-01-22 | she, her | 12121 | arjun | income-support | 2026-11-19 | Flatmate left; asked what happens to the rent help.
Eru | Paraone | 1984-04-29 | he, him | 21111 | arjun | housing | 2026-11-06 | Moved into the new place on Friday.
`;

export const crowd: Story[] = table
  .trim()
  .split("\n")
  .map((line, index): Story => {
    const [
      given = "",
      family = "",
      born = "",
      pronouns = "",
      ethnicity = "",
      manager = "",
      service,
      on = "",
      note = "",
    ] = line.split(" | ");
    const time = `${String(9 + (index % 7)).padStart(2, "0")}:${index % 2 ? "10" : "40"}`;
    return {
      key: `crowd-${index}`,
      name: [given, family],
      pronouns,
      born,
      gender: pronouns === "she, her" ? "2" : pronouns === "he, him" ? "1" : "3",
      ethnicity: [ethnicity],
      languages: [["en"]],
      manager,
      service: service as Story["service"],
      opened: "2026-06-01",
      contacts: [{ kind: "phone", value: `021 555 ${String(200 + index).padStart(4, "0")}` }],
      notes: [[`${on}T${time}`, index % 3 ? "phone" : "face-to-face", given, note]],
      goals: [],
    };
  });
