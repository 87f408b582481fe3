type Json = Record<string, unknown>;

/** The RFC 7396 merge patch that makes `after` of `before`: objects key by key, everything else whole. Neither may hold null. */
export function mergePatch(before: Json, after: Json): Json {
  const patch: Json = {};
  for (const key of Object.keys(before)) {
    if (!(key in after)) patch[key] = null;
  }
  for (const [key, now] of Object.entries(after)) {
    const was = before[key];
    if (isObject(was) && isObject(now)) {
      const inner = mergePatch(was, now);
      if (Object.keys(inner).length > 0) patch[key] = inner;
    } else if (JSON.stringify(was) !== JSON.stringify(now)) patch[key] = now;
  }
  return patch;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
