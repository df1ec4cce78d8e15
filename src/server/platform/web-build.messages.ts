/** What the operator reads about the web application's build. */
export const webBuildMessages = {
  building: () => 'Construction de l’application web…',
  failed: (detail: string) => `L’application web n’a pas pu être construite\u00a0:\n${detail}`,
  noTools: () =>
    'L’application web a changé, et les paquets qui la construisent manquent\u00a0: lancez «\u00a0npm install\u00a0».',
};
