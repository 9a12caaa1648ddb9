import { createContext, useContext } from 'react';
import type { AddedImage } from '../../../core/bridge/messages/images';
import type { Problem } from '../../../core/bridge/messages/shared';
import type { FactId } from '../../../core/facts-input/fact-id';
import type { Facts } from '../../../core/release/facts';
import type { Notice } from '../../ui/notice';

/** What the page asks of the rest of the window. */
export interface EditorServices {
  readonly pickImage: () => Promise<AddedImage | null>;
  readonly addImage: (bytes: Uint8Array, fileName: string) => Promise<AddedImage>;
  readonly openLink: (url: string) => void;
  readonly report: (problem: Problem) => void;
  readonly tell: (notice: Notice) => void;
  readonly facts: () => Facts;
  /** Leads to the field of a fact, by its label. */
  readonly openFact: (fact: FactId) => void;
}

export const ServicesContext = createContext<EditorServices | null>(null);

export function useServices(): EditorServices {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('no services around the editor');
  return services;
}
