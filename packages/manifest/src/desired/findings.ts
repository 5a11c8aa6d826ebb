/** Everything this half of the package can say about manifests and bodies. Codes are permanent. */
import type { ArchyProblem, YamlProblem } from '@callwright/archy';
import type { Address, Bucket, Finding, FlowType, Place } from '@callwright/model';
import { flowTypeNames, kindOfFlowType } from '@callwright/model';
import type { OrgView } from './org-view.ts';

/** A problem of an Architect document or of steps, at its place. */
export function bodyProblem(problem: Omit<ArchyProblem, 'path'>, place: Place): Finding {
  return {
    code: problem.code,
    severity: problem.severity,
    summary: problem.summary,
    ...(problem.detail === undefined ? {} : { detail: problem.detail }),
    ...(problem.hint === undefined ? {} : { hint: problem.hint }),
    place,
  };
}

export const bodyUnreadable = {
  yaml: (file: string, problem: YamlProblem): Finding => ({
    code: 'manifest.body-not-yaml',
    severity: 'error',
    summary: `The body is not YAML: ${problem.message}.`,
    ...(problem.hint === undefined ? {} : { hint: problem.hint }),
    place: { file, line: problem.line, column: problem.column },
  }),
  notOneDocument: (file: string, count: number): Finding => ({
    code: 'manifest.body-not-one-document',
    severity: 'error',
    summary: `A body is one YAML document, and this file holds ${count}.`,
    hint:
      count === 0
        ? 'The file is empty: export the flow again, or remove the manifest.'
        : 'Keep each flow in a file of its own.',
    place: { file, line: 1, column: 1 },
  }),
};

export function existingMalformed(bucket: Bucket, key: string, place: Place): Finding {
  return {
    code: 'manifest.existing-malformed',
    severity: 'error',
    summary: `\`${key}\` under \`existing.${bucket}\` does not say what it is called in the org.`,
    hint:
      bucket === 'dataActions'
        ? 'Write { integration: Integration Name, action: Action Name }.'
        : 'Write the live name as a text, or `none` when this org does not have it.',
    place,
  };
}

export function prefixInName(name: string, prefix: string, place: Place): Finding {
  return {
    code: 'manifest.prefix-in-name',
    severity: 'error',
    summary: `The name "${name}" already begins with the prefix "${prefix}" of an org.`,
    detail: 'The prefix is put before every name by Callwright, so it would stand there twice.',
    hint: `Write the name without it: "${name.slice(prefix.length)}".`,
    place,
  };
}

export function undeclaredVariable(name: string, closest: string | undefined, place: Place): Finding {
  return {
    code: 'manifest.undeclared-variable',
    severity: 'error',
    summary: `No variable \`${name}\` is declared.`,
    hint:
      closest === undefined
        ? 'Declare it under `spec.vars` in callwright.yaml, or write `$${` for a literal `${`.'
        : `Did you mean \`\${var.${closest}}\`?`,
    place,
  };
}

export function notAVariable(inside: string, place: Place): Finding {
  return {
    code: 'manifest.not-a-variable',
    severity: 'error',
    summary: `\`\${${inside}}\` is not a variable.`,
    hint: 'Variables are written `${var.name}`; a literal `${` is written `$${`.',
    place,
  };
}

export function wrongBodyType(
  kind: string,
  topKey: string,
  expected: readonly string[],
  place: Place,
): Finding {
  return {
    code: 'manifest.wrong-body-type',
    severity: 'error',
    summary: `the document is a \`${topKey}\`, and this ${kind} takes ${expected.length === 1 ? `\`${expected[0] ?? ''}\`` : `one of ${expected.join(', ')}`}.`,
    hint: 'SharedFlow takes commonModule; InboundFlow takes the type of its `media`; Flow takes all other types.',
    place,
  };
}

export function unknownFlowType(kind: string, place: Place): Finding {
  return {
    code: 'manifest.unknown-flow-type',
    severity: 'error',
    summary: `This ${kind} does not say which type of flow it is.`,
    hint:
      kind === 'InboundFlow'
        ? 'Write `media: call` (or email, message, chat).'
        : 'Write `type:` with a top key of Architect YAML, e.g. `type: inqueueCall`.',
    place,
  };
}

export function substitutionNotText(place: Place): Finding {
  return {
    code: 'manifest.substitutions-without-file',
    severity: 'error',
    summary: '`substitutions` fill a file, and this body stands in the manifest.',
    hint: 'Use `${var.x}` in manifests, or move the body to a file and write `archy: path`.',
    place,
  };
}

export function valueWrong(address: Address, property: string, wrong: string, place: Place): Finding {
  return {
    code: 'manifest.wrong-value',
    severity: 'error',
    summary: `\`${property}\`: ${wrong}${wrong.endsWith('?') ? '' : '.'}`,
    address,
    place,
  };
}

/** With one real org there is nothing that a number could differ from (language 2). */
export function literalNumber(written: string, view: OrgView, place: Place): readonly Finding[] {
  return view.realOrgs < 2
    ? []
    : [
        {
          code: 'manifest.literal-number',
          severity: 'warning',
          summary: `The number ${written} is written in a manifest.`,
          detail: 'With several orgs, moving a number should be one edit in one place.',
          hint: `Name it under \`existing.numbers\` of each org, and use that name here.`,
          place,
        },
      ];
}

export function lackingInOrg(name: string, bucket: Bucket, place: Place): Finding {
  return {
    code: 'manifest.lacking-in-org',
    severity: 'error',
    summary: `\`${name}\` is \`none\` under \`existing.${bucket}\`, and it is needed here.`,
    hint: 'Give the org one, or keep the resource out of that org with `lifecycle: { onlyIn: [...] }`.',
    place,
  };
}

export function nameAmbiguous(name: string, meanings: readonly string[], place: Place): Finding {
  return {
    code: 'manifest.ambiguous-name',
    severity: 'error',
    summary: `\`${name}\` means both ${meanings.join(' and ')}.`,
    hint: 'Rename one of the two, or write { existing: "Live name" } for the one made elsewhere.',
    place,
  };
}

export function unknownName(
  name: string,
  among: {
    readonly kinds: readonly string[];
    readonly bucket: Bucket | undefined;
    readonly closest: string | undefined;
  },
  place: Place,
): Finding {
  const kinds = among.kinds.length === 0 ? [] : [`no ${among.kinds.join(' or ')} of that name`];
  const bucket = among.bucket === undefined ? [] : [`no key of it under \`existing.${among.bucket}\``];
  return {
    code: 'manifest.unknown-name',
    severity: 'error',
    summary: `\`${name}\` is not known: there is ${[...kinds, ...bucket].join(' and ')}.`,
    hint:
      among.closest === undefined
        ? among.bucket === undefined
          ? 'Add a manifest for it.'
          : `Add a manifest for it, or name it under \`existing.${among.bucket}\` in callwright.yaml.`
        : `Did you mean \`${among.closest}\`?`,
    place,
  };
}

/** Routes bind inbound flows (facts: API 4.1): no customer can be put into a shared flow. */
export function sharedFlowAsTarget(
  name: string,
  property: string,
  flowType: FlowType | undefined,
  place: Place,
): Finding {
  const isInQueue = flowType !== undefined && kindOfFlowType(flowType) === 'Flow';
  const wanted = isInQueue ? `a flow of type ${flowTypeNames(flowType)?.topKey ?? flowType}` : undefined;
  return {
    code: 'manifest.shared-flow-as-target',
    severity: 'error',
    summary: `\`${name}\` is a shared flow, and \`${property}\` takes ${wanted ?? 'an inbound flow'}.`,
    detail: 'A shared flow runs only inside the flows that call it; nothing can be routed to it.',
    hint: `Name ${wanted ?? 'an InboundFlow'} that has \`call: ${name}\` among its steps.`,
    place,
  };
}

/** A flow of a type that cannot stand where it is named. */
export function flowOfOtherType(
  {
    property,
    written,
    address,
    is,
    flowType,
  }: {
    readonly property: string;
    readonly written: string;
    readonly address: Address;
    readonly is: FlowType;
    readonly flowType: FlowType;
  },
  place: Place,
): Finding {
  const name = (type: FlowType): string => flowTypeNames(type)?.topKey ?? type;
  return {
    code: 'manifest.flow-of-other-type',
    severity: 'error',
    summary: `\`${property}: ${written}\` names ${address}, which is a flow of type ${name(is)}.`,
    detail: `Only a flow of type ${name(flowType)} can stand there.`,
    hint: 'Name another flow here.',
    place,
  };
}

export function unknownSharedFlow(name: string, closest: string | undefined, place: Place): Finding {
  return {
    code: 'manifest.unknown-shared-flow',
    severity: 'error',
    summary: `The shared flow "${name}" is not known.`,
    detail:
      'A caller copies the shared flow in at publish, so it must be managed here or named as made elsewhere.',
    hint:
      closest === undefined
        ? 'Add a SharedFlow manifest for it, or name it under `existing.sharedFlows`.'
        : `Did you mean "${closest}"?`,
    place,
  };
}

export function unknownInBody(name: string, bucket: Bucket, closest: string, place: Place): Finding {
  return {
    code: 'manifest.perhaps-misspelt',
    severity: 'note',
    summary: `"${name}" is taken literally as a live name (${bucket}).`,
    hint: `If you meant "${closest}", write that.`,
    place,
  };
}

export function compiledBroken(problem: ArchyProblem, place: Place): Finding {
  return {
    code: 'manifest.compiled-broken',
    severity: 'error',
    summary: `The steps compile to a document that Architect would refuse: ${problem.summary}.`,
    ...(problem.detail === undefined ? {} : { detail: problem.detail }),
    place,
  };
}

export function removedMalformed(address: string, place: Place): Finding {
  return {
    code: 'manifest.removed-malformed',
    severity: 'error',
    summary: `\`${address}\` under \`removed\` is no address of a resource.`,
    hint: 'Write Kind/name, e.g. `CallRoute/old-sales: delete`.',
    place,
  };
}

export function removedStillThere(address: Address, place: Place): Finding {
  return {
    code: 'manifest.removed-still-there',
    severity: 'error',
    summary: `${address} is listed under \`removed\` and has a manifest.`,
    hint: 'Remove the line, or the manifest.',
    place,
  };
}

export function bodyFileMissing(path: string, place: Place): Finding {
  return {
    code: 'manifest.body-missing',
    severity: 'error',
    summary: `The body \`${path}\` does not exist.`,
    hint: 'The path is relative to the manifest.',
    place,
  };
}
