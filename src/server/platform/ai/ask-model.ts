import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateText, type ModelMessage, NoObjectGeneratedError, Output } from 'ai';
import { z } from 'zod';
import type { Settings } from '../settings.ts';
import type { ModelQuestion } from './model-door.ts';
import { failureOf, isNotUnderstood, type ModelFailure } from './model-failure.ts';
import { createModelFetch, type ObserveModelTraffic } from './model-wire.ts';

// The SDK would print its warnings, and what they are about.
globalThis.AI_SDK_LOG_WARNINGS = false;

type Endpoint = NonNullable<Settings['ai']>;
type Found<T> = { isAnswered: true; value: T } | { isAnswered: false; failure: ModelFailure };

const mostAnswerTokens = 1500;
// The question, and one request to mend the answer.
const mostTries = 2;
const repairRequest =
  'This is not the JSON object that was asked for. Answer again: that object only, nothing before or after.';

/** Endpoints that refused a request with `response_format: json_schema` once: not asked that way again. */
const plainEndpoints = new Set<string>();

/** Small models like to talk around their JSON, or to fence it. */
function readObject<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
): { value: z.output<Schema> } | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)));
    return parsed.success ? { value: parsed.data } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Asks once, and once more when the answer has not the shape. The shape is checked here whatever the endpoint promises.
 * Called by the door only, which gives it its time.
 */
export async function askModel<Schema extends z.ZodType>(
  endpoint: Endpoint,
  { purpose, instructions, prompt, schema }: ModelQuestion<Schema>,
  signal: AbortSignal,
  observe: ObserveModelTraffic,
): Promise<Found<z.output<Schema>>> {
  const place = `${endpoint.baseUrl} ${endpoint.model}`;
  const { $schema: _, ...described } = z.toJSONSchema(schema);
  const shape = JSON.stringify(described);

  async function generate(messages: ModelMessage[]): Promise<unknown> {
    const isPlain = plainEndpoints.has(place);
    const provider = createOpenAICompatible({
      name: 'configured',
      baseURL: endpoint.baseUrl,
      apiKey: endpoint.apiKey,
      supportsStructuredOutputs: !isPlain,
      fetch: createModelFetch(purpose, observe),
    });
    const { output } = await generateText({
      model: provider(endpoint.model),
      instructions: `${instructions}\n\nAnswer with one JSON object of this JSON Schema: ${shape}`,
      messages,
      output: Output.object({ schema }),
      maxRetries: 0,
      abortSignal: signal,
      ...(isPlain ? {} : { maxOutputTokens: mostAnswerTokens }),
    });
    return output;
  }

  async function attempt(messages: ModelMessage[]): Promise<unknown> {
    try {
      return await generate(messages);
    } catch (error) {
      if (!isNotUnderstood(error) || plainEndpoints.has(place)) throw error;
      plainEndpoints.add(place);
      return generate(messages);
    }
  }

  const messages: ModelMessage[] = [{ role: 'user', content: prompt }];
  for (let tries = 1; ; tries += 1) {
    let said = '';
    try {
      const parsed = schema.safeParse(await attempt(messages));
      if (parsed.success) return { isAnswered: true, value: parsed.data };
    } catch (error) {
      if (!NoObjectGeneratedError.isInstance(error)) return { isAnswered: false, failure: failureOf(error) };
      said = error.text ?? '';
      const read = readObject(said, schema);
      if (read) return { isAnswered: true, value: read.value };
    }
    if (tries === mostTries) return { isAnswered: false, failure: 'malformed' };
    if (said !== '') messages.push({ role: 'assistant', content: said });
    messages.push({ role: 'user', content: repairRequest });
  }
}
