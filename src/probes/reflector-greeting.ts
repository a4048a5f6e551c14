/** What a reflector says first, over HTTPS: its token and which ports it listens on. Apart, because only this wants the validator. */
import * as v from 'valibot';

const port = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65535));

/** The answer to `GET /linecheck`. */
const reflectorGreeting = v.object({
  service: v.literal('linecheck-reflector'),
  protocol: v.literal(1),
  version: v.string(),
  /** Hexadecimal, 16 bytes: `TOKEN_BYTES` of the protocol. */
  token: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  expiresInSeconds: v.pipe(v.number(), v.minValue(0)),
  udpPorts: v.pipe(v.array(port), v.maxLength(1000)),
  tcpPorts: v.pipe(v.array(port), v.maxLength(1000)),
  /** The address the caller comes from, as seen from there. */
  seenAs: v.string(),
  /** What the caller asked to hear back: a portal in between cannot know it. */
  challenge: v.optional(v.string()),
  /** What it can do besides echo and STUN (`ReflectorFeature`); absent from older ones. Unknown words are later ones. */
  features: v.optional(v.pipe(v.array(v.string()), v.maxLength(100))),
  /** Where `GET /linecheck-portal?challenge=TEXT` is answered over plain HTTP (feature `portal`). */
  portalPort: v.optional(port),
});

export type ReflectorGreeting = v.InferOutput<typeof reflectorGreeting>;

/** Throws on what is not a greeting; the caller turns that into a closed session. */
export const parseGreeting = (text: string): ReflectorGreeting => {
  const parsed = v.safeParse(reflectorGreeting, JSON.parse(text));
  if (!parsed.success) throw new Error('what answers there is not a reflector');
  return parsed.output;
};
