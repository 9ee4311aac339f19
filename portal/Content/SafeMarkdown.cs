using EspaceFamille.Language;
using Ganss.Xss;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace EspaceFamille.Portal.Content;

/// <summary>
/// Markdown as HTML for pages. Only text, links, lists and tables remain of what its author wrote: no script,
/// no style, no picture but those of the help pages.
/// </summary>
internal static class SafeMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build();

    private static readonly string[] Tags =
    [
        "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "a", "strong", "em", "br", "hr", "blockquote",
        "table", "thead", "tbody", "tr", "th", "td",
    ];

    private static readonly HtmlSanitizer Sanitizer = New(Tags, ["href", "start"]);
    private static readonly HtmlSanitizer PictureSanitizer =
        New([.. Tags, "img"], ["href", "start", "src", "alt", "width", "height", "loading"]);

    /// <param name="topHeading">The level that the text's headings start from, so that the page's outline has no gap.</param>
    /// <param name="pictures">The pictures that the text may show, by file name; null where it may show none.</param>
    /// <exception cref="FormatException">The text shows a picture that is not among them, or one without a description.</exception>
    public static HtmlString ToHtml(string markdown, int topHeading, IReadOnlyDictionary<string, HelpPicture>? pictures = null)
    {
        var document = Markdown.Parse(Typography.Correct(markdown), Pipeline);
        var headings = document.Descendants<HeadingBlock>().ToArray();
        var shift = topHeading - headings.Select(heading => heading.Level).DefaultIfEmpty(topHeading).Min();
        foreach (var heading in headings)
            heading.Level = Math.Min(heading.Level + shift, 6);
        if (pictures is not null)
            foreach (var picture in document.Descendants<LinkInline>().Where(link => link.IsImage))
                Place(picture, pictures);
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return new HtmlString((pictures is null ? Sanitizer : PictureSanitizer).Sanitize(writer.ToString()));
    }

    private static void Place(LinkInline shown, IReadOnlyDictionary<string, HelpPicture> pictures)
    {
        if (pictures.GetValueOrDefault(shown.Url ?? "") is not { } picture)
            throw new FormatException($"it shows the picture \"{shown.Url}\", which does not exist");
        if (shown.FirstChild is null)
            throw new FormatException($"its picture \"{shown.Url}\" has no description");
        shown.Url = picture.Address;
        var attributes = shown.GetAttributes();
        attributes.AddProperty("width", $"{picture.Width}");
        attributes.AddProperty("height", $"{picture.Height}");
        attributes.AddProperty("loading", "lazy");
    }

    private static HtmlSanitizer New(IEnumerable<string> tags, IEnumerable<string> attributes)
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(tags, StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(attributes, StringComparer.OrdinalIgnoreCase),
            AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "https", "http", "mailto", "tel" },
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "src" },
        });
        // A picture in raw HTML has an address of its author's own.
        sanitizer.FilterUrl += (_, url) =>
        {
            if (url.Tag.LocalName == "img" && !url.OriginalUrl.StartsWith(HelpPicture.Folder, StringComparison.Ordinal))
                url.SanitizedUrl = null;
        };
        return sanitizer;
    }
}
