function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Paths at which an answer lacks what the documents' example has, or has it with another type. Every row of a list is
 * held against the example's first; a null of the example stands for any plain value.
 */
export function unlikeSample(sample: unknown, answer: unknown, path = ''): string[] {
  if (Array.isArray(sample)) {
    if (!Array.isArray(answer) || answer.length === 0) return [path];
    return answer.flatMap((row, at) => unlikeSample(sample[0], row, `${path}.${at}`));
  }
  if (isRecord(sample)) {
    if (!isRecord(answer)) return [path];
    return Object.entries(sample).flatMap(([key, value]) =>
      key in answer ? unlikeSample(value, answer[key], `${path}.${key}`) : [`${path}.${key}`],
    );
  }
  if (sample === null) return typeof answer === 'object' && answer !== null ? [path] : [];
  return typeof answer === typeof sample ? [] : [path];
}
