using System.Text.Encodings.Web;
using System.Text.Unicode;
using Scriban;
using Scriban.Parsing;

namespace EspaceFamille.Notifications.Features.Mails.RenderMail;

/// <summary>HTML that is rendered already and must not be escaped again.</summary>
internal sealed record RenderedHtml(string Html);

/// <summary>Escapes every value that a template writes, so that no template needs to.</summary>
internal sealed class HtmlContext : TemplateContext
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (textAsObject is null)
            return this;
        Write(textAsObject is RenderedHtml rendered ? rendered.Html : Encoder.Encode(ObjectToString(textAsObject) ?? ""));
        return this;
    }
}
