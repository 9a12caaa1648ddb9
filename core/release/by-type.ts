import * as v from 'valibot';

/**
 * A schema for "one of these kinds", selected by `type`. Unlike a union it tries only one schema,
 * so it is fast on long documents and its errors are precise.
 */
export function byType<Schemas extends Readonly<Record<string, v.GenericSchema>>>(
  schemas: Schemas,
): v.GenericSchema<v.InferOutput<Schemas[keyof Schemas]>> {
  const unknownKind = v.looseObject({ type: v.picklist(Object.keys(schemas)) });
  return v.lazy((input) => {
    const kind = typeof input === 'object' && input !== null && 'type' in input ? input.type : '';
    const known = typeof kind === 'string' && Object.hasOwn(schemas, kind);
    return (known ? schemas[kind] : unknownKind) as v.GenericSchema<
      v.InferOutput<Schemas[keyof Schemas]>
    >;
  });
}
