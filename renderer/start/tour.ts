import { createStore, useStore } from '../ui/store';

/** A step of the tour: what it shows, and what it says of it. */
export interface TourStep {
  readonly title: string;
  readonly text: string;
  /** What it stands beside. */
  readonly target: string;
  readonly side: 'top' | 'bottom' | 'left' | 'right';
  /** The panel that is shown for it. */
  readonly panel?: string;
}

export const TOUR: readonly TourStep[] = [
  {
    title: 'The page',
    text: 'Here you write. Type “/” in an empty line to insert a quote, a table, a picture or a contact.',
    target: '.dl-page h1',
    side: 'bottom',
  },
  {
    title: 'Facts',
    text: 'Language, date, embargo and organisations. Every format prints them in the right place.',
    target: '.side.end .panel h2',
    side: 'left',
    panel: 'facts',
  },
  {
    title: 'Checks',
    text: 'What is missing or looks wrong. A click on a finding leads to the place.',
    target: '.side.end .panel h2',
    side: 'left',
    panel: 'checks',
  },
  {
    title: 'Where you are',
    text: 'Words, findings, pages, what is still to be filled, and whether it is saved.',
    target: '.status',
    side: 'top',
  },
  {
    title: 'Export',
    text: 'Word, PDF, web page, plain text and e-mail, from the same text. Dateline sends nothing.',
    target: '[data-tour="export"]',
    side: 'bottom',
  },
];

/** The step that is shown, by its number; null while there is no tour. */
const step = createStore<number | null>(null);

export const useTourStep = (): number | null => useStore(step);

export const beginTour = (): void => step.set(0);
export const toTourStep = (number: number): void => step.set(number);
export const endTour = (): void => step.set(null);
