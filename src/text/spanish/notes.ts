import type { notes as english } from '../english/notes.ts';

/** Things that are true and nobody's fault: `note.<fact>`. */
export const notes = {
  'note.media-unproven':
    '{service} no promete responder a desconocidos en sus puertos de audio y video, así que no se pudo probar que estén abiertos. Un servidor de prueba propio sí puede (en "Más opciones"; en un terminal, --reflector).',
  'note.reflector-unused':
    'El servidor de prueba indicado no respondió o no demostró ser el de esa dirección y esa huella. Falta lo que solo él podría demostrar.',
  'note.symmetric-nat':
    'El router asigna a cada destino un puerto distinto (NAT simétrico). Las reuniones funcionan; solo las llamadas entre dos personas empiezan un poco más despacio.',
  'note.idle-tunnel':
    '{names} {names|es un túnel|son túneles|son túneles} que este tráfico no usa.',
  'note.idle-wired-port':
    'Este equipo tiene una toma de red ({port}) que no se usa: un cable hasta el router evitaría el Wi-Fi.',
  'note.better-wifi-channel':
    'En el canal Wi-Fi {channel} hay {rivals} {rivals|vecino fuerte|vecinos fuertes|vecinos fuertes}, y en el canal {better} hay {others}.',
  'note.better-wifi-band':
    'El Wi-Fi está en la banda de 2,4 GHz, muy concurrida ({rivals} {rivals|vecino fuerte|vecinos fuertes|vecinos fuertes}); la de 5 GHz suele estar más tranquila, si el router la tiene.',
} as const satisfies Record<keyof typeof english, string>;
