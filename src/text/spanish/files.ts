import type { files as english } from '../english/files.ts';

/** Files that a person names: what is wrong with them, and what to do. */
export const files = {
  'file.saved': 'guardado: {path}',
  'file.unwritable': 'No se puede escribir {path}: {trouble}.',
  'file.elsewhere': 'Guárdelo en otro lugar.',
  'file.no-form': '{path} no dice en qué formato guardar.',
  'file.forms': 'Haga que el nombre termine en .json, .html o .md.',
  'file.no-folder': 'no existe la carpeta {folder}',
  'file.folder-is-none': '{folder} no es una carpeta',
  'file.folder-closed': 'no se permite escribir en {folder}',
  'file.name-taken': 'ese nombre lo tiene algo que no es un archivo',
  'file.unchangeable': 'el archivo que hay ahí no se puede cambiar',
  'file.unreadable': 'No se puede leer {path}: {trouble}.',
  'file.check-path': 'Revise la ruta.',
  'file.absent': 'no existe ese archivo',
  'file.forbidden': 'este usuario no tiene permiso para leerlo',
  'file.is-folder': 'es una carpeta',
  'file.path-broken': 'una parte de la ruta no es una carpeta',
  'file.circles': 'sus enlaces dan vueltas en círculo',
  'file.name-long': 'el nombre es demasiado largo',
  'file.not-ordinary': 'no es un archivo normal',
  'file.use-pipe': 'Para leer de una tubería, use "-".',
  'file.too-large': 'tiene {size} MB, más que los {most} MB que necesita como mucho uno auténtico',
  'file.endless': 'tiene más que los {most} MB que necesita como mucho uno auténtico',
  'file.right-one': 'Compruebe que es el archivo correcto.',
  'file.too-deep': '{path} tiene más de {levels} niveles anidados.',
  'file.ask-again': 'No es un informe de Linecheck; pida el archivo de nuevo.',
  'file.incomplete': '{path} no es un informe de Linecheck completo: {place}: {trouble}.',
  'file.changed':
    'Se cambió después de guardarlo, o lo escribió un Linecheck más reciente{version}: use el archivo tal como lo escribió `--save` o `--json`, o actualice Linecheck.',
  'file.empty': '{path} está vacío.',
  'file.save-first': 'Guarde un informe con `linecheck check --save ARCHIVO.json`.',
  'file.cut-short': '{path} termina a la mitad, en la línea {line}, columna {column}.',
  'file.whole-again': 'Se cortó, quizá al copiarlo; obtenga otra vez el archivo completo.',
  'file.not-json': '{path} no es JSON: falla en la línea {line}, columna {column}.',
  'file.not-markdown':
    'Solo se pueden volver a juzgar informes guardados como JSON o HTML, no Markdown.',
  'file.no-report': '{path} no es un informe de Linecheck.',
  'file.newer':
    '{path} lo escribió un Linecheck más reciente{version}: su formato es linecheck.report/{form}, esta versión lee linecheck.report/1.',
  'file.update': 'Actualice Linecheck e inténtelo de nuevo.',
} as const satisfies Record<keyof typeof english, string>;
