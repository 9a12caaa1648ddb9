import { Popover } from 'radix-ui';
import { useEffect, useState } from 'react';
import { focusPage } from '../editor/model/page-focus';
import { useWorkspace } from '../workspace/workspace-context';
import { endTour, TOUR, toTourStep, useTourStep } from './tour';
import './tour.css';

/** Five steps through the window, beside what each is about. */
export default function Tour() {
  const { editor, showPanel } = useWorkspace();
  const number = useTourStep() ?? 0;
  const step = TOUR[number];
  const [target, setTarget] = useState<Element | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each step
  useEffect(() => {
    if (!step) return undefined;
    if (step.panel) showPanel(step.panel);
    // The panel is drawn after this.
    const frame = requestAnimationFrame(() => setTarget(document.querySelector(step.target)));
    return () => cancelAnimationFrame(frame);
  }, [step]);
  if (!step) return null;
  const end = (): void => {
    endTour();
    focusPage(editor);
  };
  const isLast = number === TOUR.length - 1;
  return (
    <Popover.Root open onOpenChange={(open) => !open && end()}>
      <Popover.Anchor virtualRef={{ current: target ?? document.body }} />
      <Popover.Portal>
        <Popover.Content
          key={number}
          className="tour"
          side={step.side}
          align="start"
          sideOffset={8}
          collisionPadding={12}
          aria-label={`Tour: ${step.title}`}
          onInteractOutside={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          <h2>{step.title}</h2>
          <p>{step.text}</p>
          <div className="tour-ways">
            <span>
              {number + 1} of {TOUR.length}
            </span>
            {!isLast && (
              <button type="button" onClick={end}>
                End
              </button>
            )}
            {number > 0 && (
              <button type="button" className="plain" onClick={() => toTourStep(number - 1)}>
                Back
              </button>
            )}
            <button
              type="button"
              className="primary"
              onClick={() => (isLast ? end() : toTourStep(number + 1))}
            >
              {isLast ? 'Done' : 'Next'}
            </button>
          </div>
          <Popover.Arrow className="tour-arrow" />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
