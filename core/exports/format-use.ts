/** The places that ask in which formats a release shall leave. */
export const FORMAT_USES = ['export', 'kit', 'batch', 'issue'] as const;
export type FormatUse = (typeof FORMAT_USES)[number];
