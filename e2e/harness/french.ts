import type { Page } from 'playwright-core';

/**
 * What is still written in French on a page: texts, names for screen readers, the window's title. Spared: what the page
 * itself says is French, and references to publications.
 */
export async function listFrench(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words =
      'le|la|les|un|une|des|du|de|et|est|pour|avec|dans|ton|ta|tes|tu|ce|cette|qui|que|vous|nous|pas|au|aux|ou|par|rien|jour|jours';
    const french = new RegExp(`(^|[^\\p{L}])(${words})(?![\\p{L}])|[àâçéèêëîïôûùœ«»]|[a-z]’[a-zé]{2}`, 'iu');
    // English endings, names that have no translation, and addresses: an invented one may hold « 7ce ».
    const properNames = /“[^”]*”|Cnaé|\S+@\S+/g;
    const withoutEnglishEndings = (text: string) =>
      text.replaceAll(properNames, '').replaceAll(/(\w)’(s|t|re|ve|ll|d|m)\b/g, '$1');
    const isSpared = (element: Element | null) => {
      const said = element?.closest('[lang]');
      const isFrench = said && said !== document.documentElement && said.getAttribute('lang') === 'fr';
      return isFrench || Boolean(element?.closest('a[href^="https://"], script, style, noscript'));
    };
    const found = new Set<string>();
    const judge = (text: string | null, element: Element | null) => {
      const trimmed = text?.trim() ?? '';
      if (trimmed && !isSpared(element) && french.test(withoutEnglishEndings(trimmed))) found.add(trimmed);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) judge(walker.currentNode.textContent, walker.currentNode.parentElement);
    for (const element of document.querySelectorAll(
      '[aria-label], [placeholder], [title], [alt], [aria-valuetext]',
    )) {
      for (const name of ['aria-label', 'placeholder', 'title', 'alt', 'aria-valuetext'])
        judge(element.getAttribute(name), element);
    }
    judge(document.title, document.documentElement);
    return [...found];
  });
}
