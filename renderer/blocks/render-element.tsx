import { Node } from 'slate';
import { type RenderElementProps, useSelected } from 'slate-react';
import type { TopBlock } from '../../core/release/blocks/block';
import { factText, isFactKnown } from '../../core/release/facts-text';
import type { FactName } from '../../core/release/inlines/fact';
import type { Release } from '../../core/release/release';
import { isLeftOut } from '../../core/templates/values';
import { useServices } from '../editor/model/services';
import { useReleaseOnPage } from '../editor/use-release-on-page';
import { PartFrame } from '../templates/PartFrame';
import { BoilerplateFrame } from './BoilerplateFrame';
import { ContactCard } from './ContactCard';
import { ImageFigure } from './ImageFigure';
import { LedeBlock } from './LedeBlock';
import { ListBlock, ListItemBlock } from './ListBlock';
import { QuoteBlock } from './QuoteBlock';
import { ReleaseRoot } from './ReleaseRoot';
import { SectionFrame } from './SectionFrame';
import { TableBlock, TableCellBlock } from './TableBlock';
import { TypedOffer } from './TypedOffer';

/** A node on the page, with what its template says of it. */
export function renderElement(props: RenderElementProps) {
  const { element } = props;
  const part = 'part' in element ? element.part : undefined;
  if (!part) return renderNode(props);
  return (
    <PartFrame block={element as TopBlock} part={part}>
      {renderNode(props)}
    </PartFrame>
  );
}

/** How each kind of node is seen on the page. */
function renderNode(props: RenderElementProps) {
  const { attributes, children, element } = props;
  switch (element.type) {
    case 'release':
      return <ReleaseRoot {...props} element={element} />;
    case 'headline':
      return <Line {...props} tag="h1" hint="Headline" />;
    case 'subhead':
      return <Line {...props} tag="p" className="dl-subhead" hint="Subhead" />;
    case 'lede':
      return <LedeBlock {...props} />;
    case 'heading':
      return <Line {...props} tag={element.level === 2 ? 'h2' : 'h3'} hint="Heading" />;
    case 'quote':
      return <QuoteBlock {...props} element={element} />;
    case 'list':
      return <ListBlock {...props} element={element} />;
    case 'list-item':
      return <ListItemBlock {...props} element={element} />;
    case 'table':
      return <TableBlock {...props} element={element} />;
    case 'table-row':
      return <tr {...attributes}>{children}</tr>;
    case 'table-cell':
      return <TableCellBlock {...props} element={element} />;
    case 'image':
      return <ImageFigure {...props} element={element} />;
    case 'notes':
      return <SectionFrame {...props} section={element} name="Notes to editors" />;
    case 'boilerplate':
      return <BoilerplateFrame {...props} element={element} />;
    case 'contact-block':
      return <SectionFrame {...props} section={element} name="Contacts" />;
    case 'contact':
      return <ContactCard {...props} element={element} />;
    case 'end-mark':
      return <Mark {...props} text={element.mark} />;
    case 'page-break':
      return <Mark {...props} text="Page break" />;
    case 'link':
      return <LinkText {...props} url={element.url} />;
    case 'placeholder':
      return <Chip {...props} text={element.label} className="dl-placeholder" />;
    case 'fact':
      return <Chip {...props} text={element.fact} className="dl-fact" />;
    default:
      return <Line {...props} tag="p" hint="" offers />;
  }
}

interface LineProps extends RenderElementProps {
  readonly tag: 'h1' | 'h2' | 'h3' | 'p';
  readonly hint: string;
  readonly className?: string;
  /** Whether it may be a contact, or the place and date, that somebody typed as text. */
  readonly offers?: true;
}

function Line(props: LineProps) {
  const { attributes, children, element, tag: Tag, hint, className = '', offers } = props;
  const isEmpty = hint !== '' && element.children.length === 1 && Node.string(element) === '';
  return (
    <Tag {...attributes} className={isEmpty ? `${className} dl-empty` : className} data-hint={hint}>
      {children}
      {offers && element.type === 'paragraph' && <TypedOffer block={element} />}
    </Tag>
  );
}

function Mark({ attributes, children, text }: RenderElementProps & { readonly text: string }) {
  const selected = useSelected();
  return (
    <div {...attributes} className={selected ? 'dl-mark dl-selected' : 'dl-mark'}>
      {children}
      <div contentEditable={false}>{text}</div>
    </div>
  );
}

interface ChipProps extends RenderElementProps {
  readonly text: string;
  readonly className: string;
}

function Chip({ attributes, children, text, className, element }: ChipProps) {
  const selected = useSelected();
  const shown = useReleaseOnPage((release) =>
    element.type === 'fact' ? shownFact(release, element.fact) : text,
  );
  const leftOut = useReleaseOnPage(
    (release) =>
      element.type === 'placeholder' &&
      element.variable !== undefined &&
      isLeftOut(release, element.variable),
  );
  const classes = [className, selected && 'dl-selected', leftOut && 'dl-left-out'];
  return (
    <span {...attributes} className={classes.filter((each) => each).join(' ')}>
      <span contentEditable={false} title={leftOut ? 'Left out: prints nothing' : undefined}>
        {shown}
      </span>
      {children}
    </span>
  );
}

/** The fact as it prints; while it is not known, what the form calls it. */
function shownFact({ facts, form }: Release, fact: FactName): string {
  if (isFactKnown(fact, facts)) return factText(fact, facts);
  return form?.variables.find((variable) => variable.fact === fact)?.label ?? factText(fact, facts);
}

function LinkText({ attributes, children, url }: RenderElementProps & { readonly url: string }) {
  const { openLink } = useServices();
  return (
    <a
      {...attributes}
      href={url}
      title={`${url} (Ctrl or Cmd and click to open)`}
      onClick={(event) => {
        event.preventDefault();
        if (event.ctrlKey || event.metaKey) openLink(url);
      }}
    >
      {children}
    </a>
  );
}
