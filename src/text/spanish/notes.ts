import type { notes as english } from '../english/notes.ts';

/** Things that are true and nobody's fault: `note.<fact>`. */
export const notes = {
  'note.media-unproven':
    '{service} no promete responder a desconocidos en sus puertos de audio y video, así que no se pudo probar que estén abiertos. Un servidor de prueba (--reflector) sí puede.',
  'note.symmetric-nat':
    'El router asigna a cada destino un puerto distinto (NAT simétrico). Las reuniones funcionan; solo las llamadas entre dos personas empiezan un poco más despacio.',
  'note.idle-tunnel':
    '{names} {names|es un túnel|son túneles|son túneles} que este tráfico no usa.',
} as const satisfies Record<keyof typeof english, string>;
