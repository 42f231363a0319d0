/** Every sentence of the frame, in English. A missing key is an error of the compiler. */
export const enNZ = {
  skip: "Go to the main part",
  demonstration: "Demonstration.",
  "demonstration.made-up": "Everyone here is made up.",
  "demonstration.pinned": "The date is held at",
  "demonstration.what": "What is this?",
  "nav.main": "Main",
  "nav.today": "Today",
  "nav.people": "People",
  "nav.find": "Find",
  "nav.note": "Note",
  "nav.more": "More",
  "find.long": "Find a person or something to do",
  cover: "Cover",
  "cover.screen": "Cover screen",
  "cover.covered": "Covered. Press F9 to go on; your note is kept.",
  "cover.go-on": "Go on",
  "sign-in": "Sign in",
  "sign-out": "Sign out",
  keys: "Keys",
  greeting: "Good morning",
} as const;

export type WordKey = keyof typeof enNZ;
