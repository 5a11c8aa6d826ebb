/**
 * Patterns of paths, in one of three forms: the template of an operation (`/api/v2/flows/jobs/{jobId}`, whatever its
 * parameters are called), a path as it is, or anything with `*`, which stands for any characters.
 */
export function fitsPath(pattern: string, path: string, template: string): boolean {
  if (pattern.includes('*')) {
    return withStars(pattern).test(path);
  }
  return pattern === path || blank(pattern) === blank(template);
}

/** A template with its parameters' names left out: two spellings of one template are equal then. */
export function blank(template: string): string {
  return template.replaceAll(/\{[^}]*\}/g, '{}');
}

function withStars(pattern: string): RegExp {
  const parts = blank(pattern)
    .split(/(\*|\{\})/)
    .map((part) =>
      part === '*' ? '.*' : part === '{}' ? '[^/]+' : part.replaceAll(/[.+?^$()|[\]\\{}]/g, '\\$&'),
    );
  return new RegExp(`^${parts.join('')}$`, 's');
}
