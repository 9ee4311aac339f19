using EspaceFamille.Language;
using EspaceFamille.Notifications.Domain.Contacts;
using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Notifications.Features.Mails.RenderMail;

/// <summary>
/// Renders every template with every sample at start, so that an error in the town's own templates prevents the start, with all
/// errors listed, and not a mail.
/// </summary>
internal sealed class TemplateCheck(IEnumerable<MailKind> kinds, IOptions<AuthOptions> auth, FrenchInstants instants)
    : IValidateOptions<NotificationsOptions>
{
    private static readonly MailAbout Request = new("request-1", "Johan", ["Restauration scolaire"])
    {
        FirstNames = new Dictionary<string, string>(StringComparer.Ordinal) { ["child-1"] = "Johan", ["child-2"] = "Charlotte" },
    };
    private static readonly ContactCard Somebody = new("Madame", "Camille", "EXEMPLE", "camille@example.org");

    public ValidateOptionsResult Validate(string? name, NotificationsOptions options)
    {
        var templates = new MailTemplates(kinds, options, auth.Value.Issuer, instants);
        var errors = templates.Errors.Count > 0
            ? templates.Errors
            : [.. kinds.SelectMany(kind => kind.Samples).Select(sample => Try(templates, sample)).OfType<string>().Distinct()];
        return errors.Count > 0 ? ValidateOptionsResult.Fail(errors) : ValidateOptionsResult.Success;
    }

    /// <summary>A sample of what the mail is about.</summary>
    internal static MailAbout AboutOf(MailFacts sample) => sample is SecretMailFacts { Kind: var kind }
        ? new MailAbout(null, null, [])
        {
            Secret = new(
                "secret", Somebody.Email, Somebody.Title, Somebody.FirstName, Somebody.LastName,
                SecretMailKinds.Of(kind).Facts.ToDictionary(fact => fact.Name, fact => fact.Sample, StringComparer.Ordinal)),
        }
        : Request;

    private static string? Try(MailTemplates templates, MailFacts sample)
    {
        try
        {
            var mail = templates.Render(sample, Somebody, AboutOf(sample));
            return mail.Subject.Length == 0 || mail.Subject.Contains('\n', StringComparison.Ordinal)
                ? $"{sample.Template}.subject.scriban: a subject must be one line and must not be empty."
                : null;
        }
        catch (Scriban.Syntax.ScriptRuntimeException error)
        {
            return error.Message;
        }
    }
}
