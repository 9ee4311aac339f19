using EspaceFamille.Notifications.Features.AbsenceMails.MailAbsenceWithdrawn;
using EspaceFamille.Notifications.Features.Mails.RenderMail;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;
using Xunit;

namespace EspaceFamille.Notifications.Tests.Features.Mails.RenderMail;

/// <summary>The town's own folder overrides templates without a rebuild, and an error in it never reaches a mail.</summary>
public sealed class TownsOwnTemplatesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("templates-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Render_FileOfTheTown_OverridesTheBuiltInOneOnly()
    {
        Write("absence-withdrawn.txt.scriban", "Demande {{ number }} retirée. Bien à vous.");

        var mail = Given.Rendered(AbsenceWithdrawnFacts.Samples[0], overrides: _folder);

        Assert.Contains("Demande ABS-2026-000123 retirée. Bien à vous.", mail.Text, StringComparison.Ordinal);
        Assert.Equal("Johan\u00A0: déclaration d’absence ABS-2026-000123 retirée", mail.Subject);
    }

    [Fact]
    public void Check_BuiltInTemplates_Succeeds() => Assert.True(Check(null).Succeeded, Check(null).FailureMessage);

    [Fact]
    public void Check_TwoBrokenFiles_NamesBothWithTheirLines()
    {
        Write("absence-withdrawn.txt.scriban", "Bonjour\n{{ if number }}");
        Write("absence-settled.html.scriban", "<p>\n\n{{ for }}</p>");

        var failures = Check(_folder).Failures!.ToList();

        Assert.Contains(failures, failure => failure.Contains("absence-withdrawn.txt.scriban(2,", StringComparison.Ordinal));
        Assert.Contains(failures, failure => failure.Contains("absence-settled.html.scriban(3,", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_UnknownName_NamesFileAndLine()
    {
        Write("absence-withdrawn.txt.scriban", "Bonjour\n{{ child_name }}");

        var failure = Assert.Single(Check(_folder).Failures!);

        Assert.Contains("absence-withdrawn.txt.scriban(2,", failure, StringComparison.Ordinal);
        Assert.Contains("child_name", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_FileThatOverridesNothing_IsNamed()
    {
        Write("abscence-withdrawn.txt.scriban", "Bonjour");

        Assert.Contains("abscence-withdrawn.txt.scriban", Assert.Single(Check(_folder).Failures!), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_MissingFolder_IsNamed() =>
        Assert.Contains("/nowhere", Assert.Single(Check("/nowhere").Failures!), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("Une\nautre")]
    public void Check_SubjectThatIsNotOneLine_IsRefused(string subject)
    {
        Write("absence-withdrawn.subject.scriban", subject);

        Assert.Contains("absence-withdrawn.subject", Assert.Single(Check(_folder).Failures!), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_NameWithMarkup_IsEscapedInHtmlEvenByTheTownsTemplate()
    {
        Write("absence-withdrawn.html.scriban", "<p title=\"{{ greeting }}\">{{ greeting }}</p>");
        var card = Given.Nathalie with { LastName = "<b onclick=\"x\">D'Arc & Cie" };

        var mail = Given.Rendered(AbsenceWithdrawnFacts.Samples[0], card, _folder);

        Assert.DoesNotContain("<b onclick", mail.Html, StringComparison.Ordinal);
        Assert.Contains("&lt;b onclick=\"x\"&gt;D'Arc &amp; Cie</p>", mail.Html, StringComparison.Ordinal);
        Assert.Contains("Bonjour Madame <b onclick=\"x\">D'Arc & Cie,", mail.Text, StringComparison.Ordinal);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private static ValidateOptionsResult Check(string? overrides) =>
        new TemplateCheck(Given.Kinds, Options.Create(new AuthOptions { Issuer = Given.Portal }), Given.Paris)
            .Validate(null, Given.Options(overrides));
}
