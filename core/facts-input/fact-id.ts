/** The fields of the panel of facts. */
export type FactId =
  | 'kind'
  | 'language'
  | 'place'
  | 'date'
  | 'releaseTime'
  | 'title'
  | 'reference'
  | 'keywords'
  | 'organisations';
