import { type RenderElementProps, useReadOnly, useSelected, useSlateStatic } from 'slate-react';
import type { Image } from '../../../core/release/blocks/image';
import { setFields } from '../../editor/model/set-fields';
import { AssetPicture } from '../../pictures/AssetPicture';
import { useShownWidth } from '../../pictures/use-shown-width';
import { BlockForm } from '../parts/BlockForm';
import { Field, usePathOf } from '../parts/Field';

interface Props extends RenderElementProps {
  readonly element: Image;
}

/** A picture with what a newsroom needs to use it. */
export function ImageFigure({ attributes, children, element }: Props) {
  const editor = useSlateStatic();
  const selected = useSelected();
  const readOnly = useReadOnly();
  const pathOf = usePathOf(element);
  const [shown, watch] = useShownWidth();
  const { alt, decorative, pixels, width } = element;
  const set = (fields: Partial<Image>) => setFields(editor, pathOf(), fields);
  return (
    <div {...attributes} className={selected ? 'dl-figure dl-selected' : 'dl-figure'}>
      {children}
      <figure contentEditable={false}>
        <AssetPicture
          ref={watch}
          asset={element.asset}
          shown={shown}
          alt={alt}
          // Its room is there before it is, so that nothing moves when it comes.
          loading="lazy"
          decoding="async"
          width={pixels.width}
          height={pixels.height}
          style={{ width: `${width}%` }}
        />
        <BlockForm block={element}>
          {!decorative && (
            <Field block={element} name="alt" label="Alternative text" value={alt} wide />
          )}
          <Field block={element} name="caption" label="Caption" value={element.caption} wide />
          <Field block={element} name="credit" label="Credit" value={element.credit} />
          <label className="dl-field">
            <span>
              {/* The window's language, whatever that of the page is. */}
              <bdi dir="ltr">Width, {width} %</bdi>
            </span>
            <input
              type="range"
              disabled={readOnly}
              min={10}
              max={100}
              step={5}
              value={width}
              onChange={({ target }) => set({ width: Number(target.value) })}
            />
          </label>
          <label className="dl-check">
            <input
              type="checkbox"
              disabled={readOnly}
              checked={decorative}
              onChange={({ target }) => set({ decorative: target.checked })}
            />
            Decoration only: needs no alternative text
          </label>
        </BlockForm>
      </figure>
    </div>
  );
}
