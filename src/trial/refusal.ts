/** Something that the person at the keyboard can do something about; the message is all that is said. */
export class Refusal extends Error {}
