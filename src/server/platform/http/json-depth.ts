/**
 * Whether a JSON text nests its lists and objects deeper than `most`. Reading, checking and writing such a value
 * would each exhaust the stack somewhere else.
 */
export function isDeeperThan(most: number, json: string): boolean {
  // Each level takes two characters; most bodies are too short to be asked.
  if (json.length < 2 * most) return false;
  let depth = 0;
  let isInText = false;
  for (let index = 0; index < json.length; index += 1) {
    const letter = json[index];
    if (isInText) {
      if (letter === '\\') index += 1;
      else if (letter === '"') isInText = false;
    } else if (letter === '"') isInText = true;
    else if (letter === '{' || letter === '[') {
      depth += 1;
      if (depth > most) return true;
    } else if (letter === '}' || letter === ']') depth -= 1;
  }
  return false;
}
