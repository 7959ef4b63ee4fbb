/** Why a decision is not written, in a sentence for the person who made it. */
export class EditRefusal extends Error {}
