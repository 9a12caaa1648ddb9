/** How much a finding matters: an error stops a release, a warning asks, advice helps. */
export const SEVERITIES = ['error', 'warning', 'advice'] as const;
export type Severity = (typeof SEVERITIES)[number];
