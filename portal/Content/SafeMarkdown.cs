using EspaceFamille.Language;
using Ganss.Xss;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Microsoft.AspNetCore.Html;

namespace EspaceFamille.Portal.Content;

/// <summary>
/// Markdown as HTML for pages. Only text, links, lists and tables remain of what its author wrote: no script,
/// no style, no picture from another site.
/// </summary>
internal static class SafeMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build();

    private static readonly HtmlSanitizer Sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "a", "strong", "em", "br", "hr", "blockquote",
            "table", "thead", "tbody", "tr", "th", "td",
        },
        AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "start" },
        AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "https", "http", "mailto", "tel" },
        UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
    });

    /// <param name="topHeading">The level that the text's headings start from, so that the page's outline has no gap.</param>
    public static HtmlString ToHtml(string markdown, int topHeading)
    {
        var document = Markdown.Parse(Typography.Correct(markdown), Pipeline);
        var headings = document.Descendants<HeadingBlock>().ToArray();
        var shift = topHeading - headings.Select(heading => heading.Level).DefaultIfEmpty(topHeading).Min();
        foreach (var heading in headings)
            heading.Level = Math.Min(heading.Level + shift, 6);
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return new HtmlString(Sanitizer.Sanitize(writer.ToString()));
    }
}
