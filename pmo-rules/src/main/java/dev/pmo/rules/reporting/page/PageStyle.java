package dev.pmo.rules.reporting.page;

/** How the page looks on a screen, from a phone to a desk. */
final class PageStyle {

    static final String SCREEN = """

        :root { --ink: #1d2733; --soft: #55606d; --line: #d5dbe1; --paper: #ffffff; --tint: #f4f6f8;
          --accent: #1f4e79; --red: #b3261e; --amber: #f5b83d; --green: #1f6f43; color-scheme: light; }
        * { box-sizing: border-box; }
        html { scroll-padding-top: 1rem; }
        body { margin: 0; color: var(--ink); background: var(--tint); font: 1rem/1.5 system-ui, -apple-system,
          "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif; }
        a { color: var(--accent); }
        a:focus-visible, summary:focus-visible, button:focus-visible, input:focus-visible, .scroll:focus-visible {
          outline: 3px solid #a86200; outline-offset: 2px; border-radius: 2px; }
        .skip { position: absolute; left: -999rem; background: var(--paper); padding: .5rem 1rem; z-index: 1; }
        .skip:focus { left: 1rem; top: 1rem; }
        .wrap { max-width: 68rem; margin: 0 auto; padding: 0 1.5rem; }
        .wide { max-width: none; }
        header { background: var(--paper); border-top: 6px solid var(--accent);
          border-bottom: 1px solid var(--line); }
        header .wrap { padding-top: 1.4rem; padding-bottom: 1.2rem; }
        h1 { font-size: 1.85rem; line-height: 1.2; margin: 0 0 .25rem; font-weight: 650; letter-spacing: -.01em; }
        h2 { font-size: 1.3rem; margin: 0 0 .8rem; font-weight: 650; }
        h3 { font-size: 1.05rem; margin: 0; font-weight: 650; }
        h4 { font-size: .95rem; margin: 1rem 0 .4rem; font-weight: 650; }
        .meta, .path, .note, .ref { color: var(--soft); }
        .meta { margin: 0; }
        .note { font-size: .92rem; max-width: 90ch; }
        nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.3rem; padding: 0;
          margin: .9rem 0 0; }
        nav a { text-decoration: none; border-bottom: 1px solid var(--line); padding: .1rem 0; }
        nav a:hover { border-color: var(--accent); }
        main > section { background: var(--paper); border: 1px solid var(--line); border-radius: 6px;
          padding: 1.3rem 1.5rem 1.5rem; margin: 1.3rem 0; }
        .lead { font-size: 1.12rem; margin: 0 0 1rem; max-width: 72ch; }
        .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(9.5rem, 100%), 1fr)); gap: .8rem;
          margin: 0 0 1.2rem; padding: 0; }
        .figures div { border: 1px solid var(--line); border-radius: 6px; padding: .7rem .9rem; }
        .figures dt { color: var(--soft); font-size: .88rem; }
        .figures dd { margin: 0; font-size: 1.7rem; line-height: 1.2; font-weight: 650;
          font-variant-numeric: tabular-nums; }
        .figures small { font-size: .85rem; color: var(--soft); font-weight: 400; }
        .scroll { overflow-x: auto; margin: 0 0 1rem; }
        svg { max-width: 100%; height: auto; display: block; }
        .scroll svg { max-width: none; }
        .table { margin: 0 0 1rem; }
        table { border-collapse: collapse; width: 100%; font-size: .93rem; }
        caption { text-align: start; color: var(--soft); padding: 0 0 .4rem; font-size: .9rem; }
        th, td { text-align: start; vertical-align: top; padding: .42rem .7rem .42rem 0;
          border-bottom: 1px solid var(--line); }
        thead th { border-bottom: 2px solid var(--ink); font-weight: 600; white-space: nowrap; }
        tbody th { font-weight: 600; }
        td { min-width: 6.6rem; }
        .long { overflow-wrap: anywhere; }
        .n { min-width: 0; text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .arrow { white-space: nowrap; }
        .d { white-space: nowrap; font-variant-numeric: tabular-nums; }
        li, summary, p, h1, h2, h3, h4, dt, dd, figcaption, .id { overflow-wrap: anywhere; }
        td, th { overflow-wrap: break-word; }
        td.key .ref { font-weight: 400; }
        .wide table { width: max-content; min-width: 100%; }
        .wide td { min-width: 0; max-width: 21rem; }
        .badge { display: inline-block; font-size: .74rem; font-weight: 700; letter-spacing: .03em;
          line-height: 1.35; padding: .1rem .45rem; border-radius: 3px; border: 1px solid transparent;
          white-space: nowrap; }
        .RED { background: var(--red); color: #fff; }
        .AMBER { background: var(--amber); color: #2b1d00; }
        .GREEN { background: var(--green); color: #fff; }
        .UNKNOWN { background: #fff; color: var(--soft); border: 1px dashed var(--soft); }
        .sev { background: #fff; border-color: var(--soft); color: var(--ink); min-width: 4.9rem;
          text-align: center; align-self: start; }
        .CRITICAL { background: #3b1f5b; border-color: #3b1f5b; color: #fff; }
        .HIGH { background: var(--ink); border-color: var(--ink); color: #fff; }
        .MEDIUM { background: #dfe5ec; border-color: #dfe5ec; }
        .INFO { border-color: var(--line); color: var(--soft); }
        tr.group th { padding-top: 1rem; background: #fff; }
        tr.group .ref { font-weight: 400; }
        .maps { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; margin: 0 0 1rem; }
        .maps svg { max-width: 100%; }
        figure { margin: 0; min-width: 0; }
        figcaption { font-weight: 600; margin: 0 0 .4rem; }
        .clash { font-weight: 650; color: var(--red); }
        td .clash { white-space: nowrap; }
        details.scope { border: 1px solid var(--line); border-radius: 6px; margin: 0 0 .7rem; }
        details.scope > summary { padding: .65rem .9rem; display: flex; flex-wrap: wrap; gap: .2rem .7rem;
          align-items: baseline; cursor: pointer; }
        details.scope > summary::before { content: "\\25B8"; content: "\\25B8" / ""; color: var(--soft); width: .8rem; }
        details.scope[open] > summary::before { content: "\\25BE"; content: "\\25BE" / ""; }
        details.scope > summary::-webkit-details-marker { display: none; }
        details.scope > summary h3 { max-width: calc(100% - 2rem); }
        details.scope > summary .badge + h3 { max-width: calc(100% - 7.6rem); }
        details.scope > summary .right { margin-inline-start: auto; color: var(--soft); font-size: .9rem; }
        details.scope > div { padding: 0 .9rem .9rem 2.4rem; }
        .path { font-size: .9rem; margin: 0 0 .5rem; }
        ul.findings { list-style: none; margin: .4rem 0 0; padding: 0; }
        ul.findings > li { border-top: 1px solid var(--line); padding: .5rem 0; display: grid;
          grid-template-columns: 5.6rem 1fr; gap: .2rem .6rem; }
        ul.findings > li:target { background: #fff7e0; }
        .why { font-size: .88rem; }
        .told { margin: 0 0 1rem; }
        .why > summary { color: var(--accent); cursor: pointer; width: fit-content; }
        .why ul { margin: .2rem 0; padding-inline-start: 1.2rem; }
        .why code, .id { font: .95em ui-monospace, SFMono-Regular, Consolas, "Liberation Mono", monospace; }
        .why .kind { color: var(--soft); }
        .id { color: var(--soft); font-size: .8rem; }
        .tools { display: flex; flex-wrap: wrap; gap: .6rem; align-items: end; margin: 0 0 1rem; }
        .tools[hidden] { display: none; }
        .tools label { font-size: .9rem; color: var(--soft); }
        .tools input { display: block; font: inherit; padding: .35rem .55rem; width: 18rem; max-width: 80vw;
          border: 1px solid var(--soft); border-radius: 4px; color: var(--ink); }
        .tools button { font: inherit; font-size: .92rem; padding: .4rem .8rem; border: 1px solid var(--soft);
          border-radius: 4px; background: #fff; color: var(--ink); cursor: pointer; }
        .legend { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1rem; margin: 0; }
        .legend dd { margin: 0; }
        footer { color: var(--soft); font-size: .88rem; padding: .3rem 0 2.5rem; }
        .paper { display: none; }
        @media screen and (max-width: 69rem) {
          table { font-size: .86rem; }
          th, td { padding-inline-end: .45rem; }
          td { min-width: 0; }
          thead th, thead .n { white-space: normal; }
          @supports selector(::details-content) {
            .drawn, .told > summary { display: none; }
            .told::details-content { content-visibility: visible; }
            .told { font-size: 1rem; }
          }
        }
        @media screen and (max-width: 56rem), print and (max-width: 36rem) {
          /*rows*/
        }
        @media screen and (min-width: 56.01rem), print and (min-width: 36.01rem) {
          #decisions td { min-width: 0; }
          #decisions td:nth-child(4) { width: 46%; }
        }
        @media (max-width: 40rem) {
          .wrap { padding: 0 min(.8rem, 3vw); }
          main > section { padding: 1rem min(.9rem, 3vw); }
          details.scope > div { padding-inline: min(.9rem, 3vw); }
          ul.findings > li, .legend { grid-template-columns: minmax(0, 1fr); }
          .why ul { list-style: none; padding-inline-start: min(.7rem, 2vw); border-inline-start: 1px solid var(--line); }
          .sev { min-width: 0; justify-self: start; }
          .d, .arrow, td .clash { white-space: normal; }
        }
        @media screen and (max-width: 32rem) {
          .maps .scroll text { font-size: 1.15em; }
          .maps .scroll text[font-size="10.5"] { font-size: 1.25em; }
        }
        @media (forced-colors: active) {
          svg { background: #fff; }
          svg, svg text { forced-color-adjust: none; }
          .badge { border: 1px solid; }
        }
        """.replace("/*rows*/", cellByCell(".rows"));

    private PageStyle() {}

    /** How a table is laid out where none is wide enough: row by row, each cell behind its heading, no empty ones. */
    static String cellByCell(String tables) {
        return """
        %1$s :is(table, tbody, caption) { display: block; width: auto; min-width: 0; }
          %1$s :is(thead, td:empty) { display: none; }
          %1$s tr { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: .45rem 0; border-bottom: 1px solid var(--line); }
          %1$s tr.group { padding-top: 1.1rem; }
          %1$s tr:target { background: #fff7e0; }
          %1$s tbody :is(th, td) { border: 0; padding: 0; min-width: 0; max-width: 100%%; text-align: start;
            white-space: normal; }
          %1$s th { flex-basis: 100%%; }
          %1$s td[data-h]::before { content: attr(data-h) " "; color: var(--soft); font-size: .88em; font-weight: 400; }
          %1$s td.key { order: -1; font-weight: 650; }
          %1$s td[data-h] > div { display: inline; margin-inline-end: .6rem; }
          %1$s td br { display: none; }""".formatted(tables).strip();
    }
}
