import { Lightbulb } from 'lucide-react';
import { useState } from 'react';
import { ReactEditor, useSlateStatic } from 'slate-react';
import { isIssued } from '../../../core/lifecycle/status';
import type { Block } from '../../../core/release/blocks/block';
import { commaOf } from '../../../core/release/comma';
import { dateText } from '../../../core/release/facts-text';
import { isOpening, type Offer, offerFor, takeOffer } from '../../editor/input/offers';
import { focusPage } from '../../editor/model/page-focus';
import { releaseOf } from '../../editor/model/release-of';
import { useReleaseOnPage } from '../../editor/use-release-on-page';
import { today } from '../../ui/dates/person';

/** Offers to make of a paragraph what it seems to be meant as: place and date, or a contact. */
export function TypedOffer({ block }: { readonly block: Block }) {
  const editor = useSlateStatic();
  const offer = offerFor(block, releaseOf(editor).facts, today);
  return offer && <OfferBar block={block} offer={offer} />;
}

interface Props {
  readonly block: Block;
  readonly offer: Offer;
}

function OfferBar({ block, offer }: Props) {
  const editor = useSlateStatic();
  const [isRefused, setRefused] = useState(false);
  const isShown = useReleaseOnPage(
    (release) =>
      !isIssued(release.facts.status) &&
      release.children.includes(block as never) &&
      (offer.type === 'contact' || isOpening(release, block)),
  );
  const language = useReleaseOnPage(({ facts }) => facts.language);
  if (isRefused || !isShown) return null;
  const back = (): void => focusPage(editor);
  const { about, action } = wordsFor(offer, language);
  return (
    // biome-ignore lint/a11y/useSemanticElements: it stands within a paragraph
    <span
      contentEditable={false}
      data-slate-editor={true}
      className="dl-offer"
      role="group"
      aria-label={action}
      lang="en"
      dir="ltr"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        back();
      }}
    >
      <Lightbulb size={15} aria-hidden="true" />
      <span role="status">
        <bdi>{about}</bdi>
        <span className="sr-only"> recognised. Press Tab to choose.</span>
      </span>
      <button
        type="button"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          back();
          takeOffer(editor, ReactEditor.findPath(editor, block), offer);
        }}
      >
        {action}
      </button>
      <button
        type="button"
        className="dl-quiet"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          back();
          setRefused(true);
        }}
      >
        Keep as text
      </button>
    </span>
  );
}

function wordsFor(offer: Offer, language: string): { about: string; action: string } {
  if (offer.type === 'contact') {
    const { name, emails, phones } = offer.contact;
    return {
      about: [name, ...emails, ...phones].join(commaOf(language)),
      action: 'Make it a contact',
    };
  }
  const { place, date } = offer.dateline;
  return date
    ? {
        about: [place, dateText(date, language)].join(commaOf(language)),
        action: 'Use as place and date',
      }
    : { about: place, action: 'Use as place' };
}
