package dev.pmo.rules.reporting.page;

/** How the page looks on paper: nothing is folded up, and nothing stands apart from its heading. */
final class PagePrint {

    static final String PAPER = """
        @media print {
          @page { margin: 16mm 14mm; @bottom-right { content: counter(page) " / " counter(pages);
            font: 8pt system-ui, sans-serif; color: #55606d; } }
          html { font-size: 9pt; }
          body { background: #fff; font-size: 9pt; }
          .wrap { max-width: none; padding: 0; }
          nav, .skip, td a[href^="#f"], .tools:not(.filtered), .tools :is(label, button) { display: none; }
          .paper { display: block; }
          main > section { border: 0; border-top: 1px solid var(--ink); border-radius: 0; padding: .8rem 0;
            margin: .6rem 0; }
          h2, h3, h4, summary, caption, figcaption, thead, tr.group, section > p:not(:last-child),
            .path, details.scope > div > p { break-after: avoid; }
          section > p, details.scope > div > p { break-inside: avoid; }
          .note, .maps + .scroll, h2 + .scroll, h3 + .scroll, h4 + .scroll { break-before: avoid; }
          tr, li, figure, svg, caption, .figures div, .scroll { break-inside: avoid; }
          .scroll:has(tbody > tr:nth-child(10)) { break-inside: auto; }
          .maps figure { width: 46%; }
          .maps figure:only-child { width: 100%; display: grid; grid-template-columns: 40% 1fr; column-gap: 1.5rem; }
          .maps figure:only-child > .why { grid-column: 2; grid-row: 1 / span 6; }
          #risks details.scope + details.scope { display: inline-block; width: 100%; }
          p { orphans: 3; widows: 3; }
          table { font-size: 8pt; }
          td { min-width: 0; }
          td, th, .n { padding-right: .45rem; white-space: normal; }
          .d, td.n { white-space: nowrap; }
          details.scope { border-width: 1px 0 0; border-radius: 0; }
          details.scope > summary, details.scope > div { padding-inline: 0; }
          .scroll { overflow: visible; }
          .scroll svg { max-width: 100%; }
          /*wide*/
          .screen { display: none; }
          .badge, .sev { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          details.scope > summary::before, details.scope[open] > summary::before { content: none; }
          details.scope::details-content, .maps .why::details-content { content-visibility: visible; }
          .why:not([open]) { display: none; }
          .maps .why { display: block; }
          .maps .why > summary { list-style: none; color: inherit; }
          a { color: inherit; text-decoration: none; }
        }
        """.replace("/*wide*/", PageStyle.cellByCell(".wide .rows"));

    private PagePrint() {}
}
