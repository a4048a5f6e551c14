import type { files as english } from '../english/files.ts';

/** Files that a person names: what is wrong with them, and what to do. */
export const files = {
  'file.saved': 'gespeichert: {path}',
  'file.unwritable': '{path} lässt sich nicht schreiben: {trouble}.',
  'file.elsewhere': 'Speichern Sie an einem anderen Ort.',
  'file.no-form': '{path} sagt nicht, in welcher Form gespeichert werden soll.',
  'file.forms': 'Lassen Sie den Namen auf .json, .html oder .md enden.',
  'file.no-folder': 'den Ordner {folder} gibt es nicht',
  'file.folder-is-none': '{folder} ist kein Ordner',
  'file.folder-closed': 'in {folder} darf nicht geschrieben werden',
  'file.name-taken': 'unter diesem Namen gibt es etwas, das keine Datei ist',
  'file.unchangeable': 'die vorhandene Datei darf nicht geändert werden',
  'file.unreadable': '{path} lässt sich nicht lesen: {trouble}.',
  'file.check-path': 'Prüfen Sie den Pfad.',
  'file.absent': 'diese Datei gibt es nicht',
  'file.forbidden': 'dieser Benutzer darf sie nicht lesen',
  'file.is-folder': 'es ist ein Ordner',
  'file.path-broken': 'ein Teil des Pfads ist kein Ordner',
  'file.circles': 'die Verknüpfungen führen im Kreis',
  'file.name-long': 'der Name ist zu lang',
  'file.not-ordinary': 'es ist keine gewöhnliche Datei',
  'file.use-pipe': 'Aus einer Pipe lesen Sie mit „-“.',
  'file.too-large':
    'sie hat {size} MB, mehr als die {most} MB, die eine richtige höchstens braucht',
  'file.endless': 'sie hat mehr als die {most} MB, die eine richtige höchstens braucht',
  'file.right-one': 'Prüfen Sie, ob es die richtige Datei ist.',
  'file.too-deep': '{path} ist mehr als {levels} Ebenen tief verschachtelt.',
  'file.ask-again': 'Das ist kein Linecheck-Bericht; lassen Sie sich die Datei noch einmal geben.',
  'file.incomplete': '{path} ist kein vollständiger Linecheck-Bericht: {place}: {trouble}.',
  'file.changed':
    'Die Datei wurde nach dem Speichern geändert, oder ein neueres Linecheck{version} hat sie geschrieben: Nehmen Sie die Datei so, wie `--save` oder `--json` sie geschrieben hat, oder aktualisieren Sie Linecheck.',
  'file.empty': '{path} ist leer.',
  'file.save-first': 'Speichern Sie einen Bericht mit `linecheck check --save DATEI.json`.',
  'file.cut-short': '{path} endet mittendrin, in Zeile {line}, Spalte {column}.',
  'file.whole-again':
    'Die Datei wurde abgeschnitten, vielleicht beim Kopieren; holen Sie sich die ganze Datei noch einmal.',
  'file.not-json': '{path} ist kein JSON: Es bricht in Zeile {line}, Spalte {column} ab.',
  'file.not-markdown':
    'Neu beurteilt werden können nur als JSON oder HTML gespeicherte Berichte, nicht Markdown.',
  'file.no-report': '{path} ist kein Linecheck-Bericht.',
  'file.newer':
    '{path} wurde von einem neueren Linecheck{version} geschrieben: Die Form ist linecheck.report/{form}, diese Version liest linecheck.report/1.',
  'file.update': 'Aktualisieren Sie Linecheck und versuchen Sie es noch einmal.',
} as const satisfies Record<keyof typeof english, string>;
