/** What is counted or paid after a number, so that the number leads to nobody: "APL 300 timmar", "1 234 567 kr". */
export const COUNTED =
  /^\s(?:%|procent|personer|pers|deltagare|tim|h(?!\p{L})|minut|kr(?!\p{L})|kronor|tkr|st(?!\p{L})|år|dagar|veckor|månad|svar|elev|plats|unga|barn|ungdom|kvinnor|män|seniorer|medlemmar|studenter|ärenden|samtal|besök|exemplar|meter|km|mil(?!\p{L})|gånger|poäng|invånare|hours|people|places|visits|answers)/u;
/** What says that the number before it is an amount of money. */
export const MONEY = /^\s?(?:(?:kr|kronor|tkr|mkr|mnkr|tusen|miljoner|sek|eur|euro)(?!\p{L})|€|:-)/iu;
/** Two years, a day, or hours of the day: 2021-2022, 2021-09-14, 10-12 13-15. */
export const TIMES =
  /^(?:(?:19|20)\d\d\D(?:19|20)\d\d|(?:19|20)\d\d(\D?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])|(?:[01]?\d|2[0-4])\p{Pd}(?:[01]?\d|2[0-4]) (?:[01]?\d|2[0-4])\p{Pd}(?:[01]?\d|2[0-4]))$/u;
