using EspaceFamille.Language;
using EspaceFamille.Notifications.Domain.Contacts;
using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;
using Scriban;

namespace EspaceFamille.Notifications.Features.Mails.RenderMail;

/// <summary>A mail, rendered from its templates.</summary>
internal sealed record RenderedMail(string Subject, string Text, string Html);

/// <summary>All templates, parsed once: subject, text and HTML of each kind of mail, the layouts and the vocabulary.</summary>
internal sealed class MailTemplates
{
    private readonly TownOptions _town;
    private readonly Uri _portal;
    private readonly FrenchInstants _instants;
    private readonly Dictionary<string, ParsedTemplate> _templates;

    public MailTemplates(
        IEnumerable<MailKind> kinds, IOptions<NotificationsOptions> options, IOptions<AuthOptions> auth, FrenchInstants instants)
        : this(kinds, options.Value, auth.Value.Issuer, instants)
    {
    }

    internal MailTemplates(IEnumerable<MailKind> kinds, NotificationsOptions options, Uri portal, FrenchInstants instants)
    {
        _town = options.Town;
        _portal = portal;
        _instants = instants;
        var folder = new TemplateFolder(options.Templates.Directory);
        string[] shared = ["layout.txt", "layout.html", "vocabulary"];
        string[] parts = ["subject", "txt", "html"];
        _templates = shared.Concat(kinds.SelectMany(kind => parts.Select(part => $"{kind.Template}.{part}")))
            .ToDictionary(name => name, name => ParsedTemplate.Read(folder.Locate($"{name}.scriban")), StringComparer.Ordinal);
        Errors = [.. folder.Errors(), .. _templates.Values.SelectMany(template => template.Errors)];
    }

    /// <summary>Errors in templates, each with its file and line. Render requires that there are none.</summary>
    public IReadOnlyList<string> Errors { get; }

    /// <exception cref="Scriban.Syntax.ScriptRuntimeException">A template uses an unknown name; the message has file and line.</exception>
    public RenderedMail Render(MailFacts facts, ContactCard card, MailAbout about)
    {
        var words = MailModel.Of(facts, card, about, _town, _portal, _instants);
        var page = MailModel.Of(facts, card, about, _town, _portal, _instants);
        var (text, html) = (new TemplateContext().With(words), new HtmlContext().With(page));
        _templates["vocabulary"].Render(text);
        _templates["vocabulary"].Render(html);
        var subject = _templates[$"{facts.Template}.subject"].Render(text).Trim();
        words["subject"] = page["subject"] = subject;
        words["body"] = _templates[$"{facts.Template}.txt"].Render(text).Trim();
        page["body"] = new RenderedHtml(_templates[$"{facts.Template}.html"].Render(html).Trim());
        return new RenderedMail(
            subject, TextLines.Wrap(_templates["layout.txt"].Render(text)), InlineStyles(_templates["layout.html"].Render(html)));
    }

    // Mail readers ignore style sheets, so each element gets its styles inline.
    private static string InlineStyles(string html) => PreMailer.Net.PreMailer.MoveCssInline(
        html, removeStyleElements: true, stripIdAndClassAttributes: true, removeComments: true).Html;
}
