using System.Text.RegularExpressions;
using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Features.AbsenceMails.MailAbsenceSettled;
using EspaceFamille.Notifications.Features.AbsenceMails.MailAddressDocuments;
using EspaceFamille.Notifications.Features.ContactMails.MailAddressDecided;
using EspaceFamille.Notifications.Features.ContactMails.MailAddressRequested;
using EspaceFamille.Notifications.Features.ContactMails.MailAddressWithdrawn;
using EspaceFamille.Notifications.Features.ContactMails.MailTelephonesChanged;
using EspaceFamille.Notifications.Features.Mails.RenderMail;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Features.Mails.RenderMail;

/// <summary>Properties of every mail in each of its cases.</summary>
public sealed partial class EveryMailTests
{
    public static TheoryData<string, int> Samples { get; } = Numbered(Given.Kinds);

    /// <summary>Those about requests of a household.</summary>
    public static TheoryData<string, int> RequestSamples { get; } =
        Numbered(Given.Kinds.Where(kind => !kind.Samples[0].IsAboutAccount));

    /// <summary>Those about requests for a child: a change of contact facts is for none.</summary>
    public static TheoryData<string, int> ChildSamples { get; } = Numbered(Given.Kinds.Where(kind =>
        kind.Samples[0] is { IsAboutAccount: false } and not (TelephonesChangedFacts or AddressRequestedFacts or AddressDecidedFacts
            or AddressDocumentsFacts or AddressWithdrawnFacts)));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Render_AnySample_HasFrenchTypography(string template, int sample)
    {
        var mail = Given.Rendered(Facts(template, sample));

        var page = TagsAndStyles().Replace(mail.Html, "").Replace("&nbsp;", "\u00A0", StringComparison.Ordinal);
        foreach (var part in new[] { mail.Subject, mail.Text, page })
        {
            Assert.DoesNotMatch("[ \\w][:;?!](?=\\s|$)", part);
            Assert.DoesNotContain('\'', part);
            Assert.DoesNotMatch("\n\\s*\n\\s*\n\\s*\n", mail.Text);
        }
    }

    [Theory]
    [MemberData(nameof(RequestSamples))]
    public void Render_AnySample_NamesTheServiceItsContactAndThePortal(string template, int sample)
    {
        var mail = Given.Rendered(Facts(template, sample));
        var town = Given.Options().Town;

        foreach (var part in new[] { mail.Text, System.Net.WebUtility.HtmlDecode(mail.Html) })
        {
            string[] expected = [town.Name, town.Service, town.Address, town.Telephone, town.Email];
            Assert.All(
                [.. expected, "https://famille.ville.example/demandes", "Bonjour Madame TOULEMONDE,"],
                text => Assert.Contains(text, part, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("absence-received")]
    [InlineData("absence-settled")]
    [InlineData("absence-withdrawn")]
    [InlineData("days-restored")]
    [InlineData("reservations-received")]
    [InlineData("reservations-decided")]
    public void Render_TownInNewCaledonia_NamesItsTime(string template)
    {
        var mail = Given.Rendered(Facts(template, 0), instants: new(TimeZoneInfo.FindSystemTimeZoneById("Pacific/Noumea")));

        foreach (var part in new[] { mail.Text.ReplaceLineEndings(" "), System.Net.WebUtility.HtmlDecode(mail.Html) })
            Assert.Contains("(heure de la Nouvelle-Calédonie)", part, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ChildSamples))]
    public void Render_AnySample_NamesTheChildAndLinksToTheRequest(string template, int sample)
    {
        var mail = Given.Rendered(Facts(template, sample));

        Assert.Contains("Johan", mail.Subject, StringComparison.Ordinal);
        foreach (var part in new[] { mail.Text, System.Net.WebUtility.HtmlDecode(mail.Html) })
        {
            Assert.Contains("pour Johan", part.ReplaceLineEndings(" "), StringComparison.Ordinal);
            Assert.Contains("https://famille.ville.example/demandes/absence-1", part, StringComparison.Ordinal);
            if (template is not ("documents-missing" or "documents-unreadable" or "child-contact-changed"))
                Assert.Contains("Restauration scolaire", part.ReplaceLineEndings(" "), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(RequestSamples))]
    public void Render_AnySample_HasTextLinesUnder78Characters(string template, int sample)
    {
        var about = new MailAbout(new string('0', 36), "Marie-Apolline Bérengère", ["Restauration scolaire", "Restauration Clsh"]);
        var lines = Given.Rendered(Facts(template, sample), about: about).Text.Split('\n');
        Assert.All(lines, line => Assert.True(line.Length < 78 || line.StartsWith("https://", StringComparison.Ordinal), line));
    }

    [Theory]
    [MemberData(nameof(ChildSamples))]
    public void Render_ChildUnknown_HasASubjectWithoutAName(string template, int sample)
    {
        var mail = Given.Rendered(Facts(template, sample), about: new MailAbout("absence-1", null, []));
        Assert.Contains("pour votre enfant", mail.Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.True(char.IsUpper(mail.Subject[0]), mail.Subject);
        Assert.DoesNotContain("  ", mail.Subject, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Render_AnySample_RepeatsFontAndColoursInsideTheBody(string template, int sample)
    {
        var html = Given.Rendered(Facts(template, sample)).Html;
        var inside = html[html.IndexOf("max-width: 640px", StringComparison.Ordinal)..];
        inside = inside[..inside.IndexOf('>', StringComparison.Ordinal)];
        Assert.All(
            ["font-family", "color: #1e2430", "background-color: #ffffff"], style =>
                Assert.Contains(style, inside, StringComparison.Ordinal));
        Assert.Contains("name=\"color-scheme\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Render_AnySample_HasInlineStyles(string template, int sample)
    {
        var html = Given.Rendered(Facts(template, sample)).Html;

        Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=", html, StringComparison.Ordinal);
        Assert.Contains("max-width: 640px", html, StringComparison.Ordinal);
        Assert.Contains("lang=\"fr\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_EveryRefusalReason_HasItsOwnFrenchText()
    {
        var reasons = AbsenceSettledFacts.Samples
            .Where(facts => facts is { Decision: Decision.Refused, Reason: not null, ReasonSentence: null }).ToList();
        var words = reasons.Select(facts => Motive().Match(Given.Rendered(facts).Text.ReplaceLineEndings(" ")).Groups["words"].Value)
            .ToList();

        Assert.Equal(Enum.GetValues<RefusalReason>(), reasons.Select(facts => facts.Reason!.Value));
        Assert.All(words, text => Assert.NotEmpty(text));
        Assert.Equal(words.Count, words.Distinct(StringComparer.Ordinal).Count());
        Assert.All(reasons, facts => Assert.DoesNotContain(facts.Reason.ToString()!, Given.Rendered(facts).Text, StringComparison.Ordinal));
    }

    private static MailFacts Facts(string template, int sample) => Given.Kinds.Single(kind => kind.Template == template).Samples[sample];

    private static TheoryData<string, int> Numbered(IEnumerable<MailKind> kinds)
    {
        var data = new TheoryData<string, int>();
        foreach (var kind in kinds)
        {
            for (var sample = 0; sample < kind.Samples.Count; sample++)
                data.Add(kind.Template, sample);
        }

        return data;
    }

    [GeneratedRegex("<style.*?</style>|<[^>]*>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TagsAndStyles();

    [GeneratedRegex("Motif\u00A0: (?<words>[^.]+)\\.", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Motive();
}
