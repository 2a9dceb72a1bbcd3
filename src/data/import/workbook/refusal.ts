/** Why a file is not read at all: one sentence in Chinese that says what it is and what to do. */
export class Refusal extends Error {}

/** What is said of a file that ends early or holds what its format does not allow. */
export const brokenFile = '文件不完整或已损坏，读不出来；请重新下载，或在 Excel、WPS 里打开，另存为 .xlsx 再试';
