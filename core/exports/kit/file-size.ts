const UNITS = ['byte', 'kilobyte', 'megabyte'] as const;

/** The length of a file as people read it: "1.4 MB", "472 bytes", in the language's own signs. */
export function fileSize(bytes: number, language: string): string {
  const unit = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[unit] ?? 'byte',
    unitDisplay: unit === 0 ? 'long' : 'short',
    maximumFractionDigits: unit === 2 ? 1 : 0,
  }).format(bytes / 1000 ** unit);
}
