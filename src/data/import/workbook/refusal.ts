/** Why a file is not read at all: one sentence in Chinese that says what it is and what to do. */
export class Refusal extends Error {}
