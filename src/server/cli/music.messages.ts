/** The words of `hygie music`. */
export const musicMessages = {
  command: 'compose un morceau, d’un état ressenti vers un autre, et l’écrit dans un fichier',
  from: 'état de départ\u00a0: plaisir,énergie, chacun de 0 à 100 (50,50 sinon)',
  to: 'état d’arrivée\u00a0: plaisir,énergie, ou calm, energise, lift, focus, sleep (calm sinon)',
  seconds: 'durée en secondes, de 20 à 3600 (60 sinon)',
  seed: 'graine, de 0 à 4294967295\u00a0: la même donne le même fichier (tirée au hasard sinon)',
  out: 'fichier à écrire\u00a0: .wav, .mp3, .ogg ou .mid',
  noDrums: 'sans batterie',
  badPoint: (option: string, value: string) =>
    `--${option} vaut «\u00a0${value}\u00a0»\u00a0: il faut deux nombres de 0 à 100 séparés par une virgule, comme 35,70.`,
  badTarget: (value: string) =>
    `--to vaut «\u00a0${value}\u00a0»\u00a0: il faut deux nombres de 0 à 100 séparés par une virgule, comme 65,20, ou calm, energise, lift, focus ou sleep.`,
  badSeconds: (value: string) =>
    `--seconds vaut «\u00a0${value}\u00a0»\u00a0: il faut un nombre entier de secondes, de 20 à 3600.`,
  badSeed: (value: string) =>
    `--seed vaut «\u00a0${value}\u00a0»\u00a0: il faut un nombre entier de 0 à 4294967295.`,
  noOut: () => 'Il manque --out\u00a0: le fichier à écrire, en .wav, .mp3, .ogg ou .mid.',
  badOut: (value: string) =>
    `--out vaut «\u00a0${value}\u00a0»\u00a0: le nom doit finir par .wav, .mp3, .ogg ou .mid.`,
  cannotWrite: (path: string, reason: string) => `Impossible d’écrire ${path}\u00a0: ${reason}.`,
  noFolder: () => 'le dossier n’existe pas',
  forbidden: () => 'ce compte n’en a pas le droit',
  isFolder: () => 'c’est un dossier',
  diskFull: () => 'le disque est plein',
  done: (path: string, seconds: number, speed: string, seed: number) =>
    `${path}\u00a0: ${seconds}\u00a0s de musique, faites ${speed}\u00a0fois plus vite qu’elles ne durent. Graine\u00a0: ${seed}.`,
};
