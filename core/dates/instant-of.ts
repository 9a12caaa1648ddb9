/** An instant as files of ours write it: ISO 8601 in UTC, to the second, `2026-12-10T00:01:00Z`. */
export const instantOf = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;
