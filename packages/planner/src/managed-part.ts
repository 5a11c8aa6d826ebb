import type { ValueResource } from '@callwright/model';

/** What is managed of an object that is there: attributes that others may change are left as they are (language 1, ignore). */
export function managedPart(resource: ValueResource): ValueResource {
  const { ignored } = resource;
  return ignored === undefined || ignored.length === 0
    ? resource
    : {
        ...resource,
        attributes: Object.fromEntries(
          Object.entries(resource.attributes).filter(([attribute]) => !ignored.includes(attribute)),
        ),
      };
}
