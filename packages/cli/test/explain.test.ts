import picocolors from 'picocolors';
import { isJsonObject } from '@callwright/model';
import type { ExplainedField, UnknownField } from '../src/explain-field.ts';
import { explainField, topics } from '../src/explain-field.ts';
import { fieldText, topicsText } from '../src/reporters/explain-text.ts';

const look = { paint: picocolors.createColors(false), width: undefined };

function found(path: string): ExplainedField {
  const field = explainField(path);
  if ('unknown' in field) {
    throw new Error(`${path} is unknown`);
  }
  return field;
}

describe('callwright explain', () => {
  const { kinds, files, verbs } = topics();

  it.each([...kinds, ...files, ...verbs].map(({ name }) => [name]))('knows %s and all its fields', (name) => {
    const field = found(name);
    expect(field.description).not.toBe('');
    expect(topicsText(topics(), look)).toContain(`  ${name}`);
    for (const inner of field.fields) {
      expect(inner.description).not.toBe('');
      expect(found(`${name}.${inner.name}`).description).toBe(inner.description);
    }
  });

  it.each(verbs.map(({ name }) => [name]))(
    'shows an example of %s that has the shape it explains',
    (verb) => {
      const { examples, fields } = found(verb);
      for (const example of examples) {
        const keys = isJsonObject(example) ? Object.keys(example) : [];
        expect(fields.map(({ name }) => name)).toEqual(expect.arrayContaining(keys));
        expect(keys).toEqual(
          expect.arrayContaining(fields.filter(({ required }) => required).map(({ name }) => name)),
        );
      }
    },
  );

  it.each([
    ['InboundFlow.steps.transferToQueue', 'InboundFlow.steps.transferToQueue'],
    ['steps.say', 'steps.say'],
    ['step.disconnect', 'steps.disconnect'],
    ['InboundFlow.menus.main.options.steps.repeatMenu', 'InboundFlow.menus.main.options.steps.repeatMenu'],
    ['SharedFlow.steps.RETURN', 'SharedFlow.steps.RETURN'],
    ['previousMenu', 'previousMenu'],
    ['inboundflow.spec.languages', 'InboundFlow.spec.languages'],
    ['InboundFlow.metadata.name', 'InboundFlow.metadata.name'],
    ['InboundFlow.menus.main.options.press', 'InboundFlow.menus.main.options.press'],
    ['Project.orgs.dev.namePrefix', 'Project.orgs.dev.namePrefix'],
    ['Project.spec.guardrails.maxDeletes', 'Project.spec.guardrails.maxDeletes'],
  ])('finds %s', (path, shown) => {
    expect(found(path)).toMatchObject({ path: shown, description: expect.stringMatching(/\w/) as string });
  });

  it('says type, allowed values, what a name means, and what leaving it out means', () => {
    expect(found('CallRoute.open').required).toBe(true);
    expect(found('InboundFlow.media')).toMatchObject({
      required: false,
      allowed: ['call', 'email', 'message', 'chat'],
    });
    expect(found('CallRoute.hours')).toMatchObject({
      absent: 'none',
      means: 'a ScheduleGroup of the project, or a key of existing.scheduleGroups',
    });
    expect(fieldText(found('CallRoute.numbers'), look)).toContain('type: list of phone number');
  });

  it.each([
    ['Inboundflw', '', 'InboundFlow'],
    ['CallRoute.opne', 'CallRoute', 'open'],
    ['InboundFlow.steps.transferToQeue', 'InboundFlow.steps', 'transferToQueue'],
    ['steps.say.nmae', 'steps.say', 'name'],
  ])('asks whether %s is a slip', (path, above, meant) => {
    expect(explainField(path)).toMatchObject({ in: above, meant } satisfies Partial<UnknownField>);
  });
});
