export const winterEnergyPayment = {
  "wep.noMainBenefit": "It comes with a main benefit or New Zealand Superannuation.",
  "wep.payable": "It is winter, and it comes by itself with the main benefit.",
  "wep.fromMay": "It starts by itself on {from:day}. At the rate held now it is {amount:$} a week.",
  "wep.instalment": "{winter:$} for the winter over {weeks} weeks",
};
