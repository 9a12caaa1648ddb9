/**
 * What one area of the program brings to a step from one version of the format to the next: gives
 * the JSON of the older one the fields that the newer one has. Never changed once released.
 */
export type Migration = (json: Record<string, unknown>) => Record<string, unknown>;
