using EspaceFamille.Language;
using EspaceFamille.Notifications.Domain;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Notifications.Rendering;

/// <summary>
/// Renders every template with every sample before the service starts, so that a slip in the town's own templates
/// stops the start, with all its errors, and never a mail.
/// </summary>
internal sealed class TemplateCheck(IEnumerable<MailKind> kinds, IOptions<AuthOptions> auth) : IValidateOptions<NotificationsOptions>
{
    private static readonly ContactCard Somebody = new()
    {
        Id = "sample",
        Title = "Madame",
        FirstName = "Camille",
        LastName = "EXEMPLE",
        Email = "camille@example.org",
        SourceVersion = 1,
    };

    public ValidateOptionsResult Validate(string? name, NotificationsOptions options)
    {
        var templates = new MailTemplates(kinds, options, auth.Value.Issuer, new FrenchInstants(Clocks.Paris));
        var errors = templates.Errors.Count > 0
            ? templates.Errors
            : [.. kinds.SelectMany(kind => kind.Samples).Select(sample => Try(templates, sample)).OfType<string>().Distinct(StringComparer.Ordinal)];
        return errors.Count > 0 ? ValidateOptionsResult.Fail(errors) : ValidateOptionsResult.Success;
    }

    private static string? Try(MailTemplates templates, MailFacts sample)
    {
        try
        {
            var mail = templates.Render(sample, Somebody);
            return mail.Subject.Length == 0 || mail.Subject.Contains('\n', StringComparison.Ordinal)
                ? $"{sample.Template}.subject.scriban: a subject is one line, and not empty."
                : null;
        }
        catch (Scriban.Syntax.ScriptRuntimeException error)
        {
            return error.Message;
        }
    }
}
