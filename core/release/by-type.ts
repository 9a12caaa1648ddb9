import * as v from 'valibot';

/**
 * A schema for "one of these kinds": the `type` of what comes in decides which schema it has to
 * meet. Unlike a union it tries only that one, so it is quick on long documents and says precisely
 * what is wrong.
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
