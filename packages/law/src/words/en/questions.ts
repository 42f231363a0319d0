export const questions = {
  "ask.income": "What money comes in each week before tax, from work or anything else?",
  "ask.partner": "Who is the partner, and what do they earn?",
  "ask.tenure": "Do you rent, board, or pay a mortgage?",
  "ask.housingCost": "How much do you pay for your home, and how often?",
  "ask.paidBy": "Who in the home pays the rent or mortgage?",
  "ask.area": "Which town or suburb is your home in?",
  "ask.cash": "How much do you have in the bank or in cash?",
  "ask.children": "Are there children in your care?",
  "ask.relationshipStatus": "Are you single, or in a relationship?",
  "ask.born": "What is the date of birth?",
  "rate.notHeld": "A rate that this needs is not held for that day.",
};
