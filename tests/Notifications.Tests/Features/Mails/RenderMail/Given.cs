using EspaceFamille.Language;
using EspaceFamille.Notifications.Domain.Contacts;
using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Notifications.Features.Mails.RenderMail;
using Microsoft.AspNetCore.Builder;

namespace EspaceFamille.Notifications.Tests.Features.Mails.RenderMail;

/// <summary>The fictive town, the recipient and the mails that exist.</summary>
internal static class Given
{
    public static readonly Uri Portal = new("https://famille.ville.example/");

    public static readonly FrenchInstants Paris = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));

    public static IReadOnlyList<MailKind> Kinds { get; } = FindKinds();

    public static MailAbout Johan { get; } = new("absence-1", "Johan", ["Restauration scolaire"])
    {
        FirstNames = new Dictionary<string, string>(StringComparer.Ordinal) { ["child-1"] = "Johan", ["child-2"] = "Charlotte" },
    };

    public static ContactCard Nathalie { get; } = new("Madame", "Nathalie", "TOULEMONDE", "nathalie@example.org");

    public static NotificationsOptions Options(string? overrides = null) => new()
    {
        Town = new TownOptions
        {
            Name = "Ville de Tarnos",
            Service = "Service Enfance et Éducation",
            Address = "14 boulevard Jacques Duclos, 40220 Tarnos",
            Telephone = "05 59 64 00 00",
            Email = "enfance@ville.example",
        },
        Smtp = new SmtpOptions { Host = "127.0.0.1", Security = SmtpSecurity.None },
        Templates = new TemplatesOptions { Directory = overrides },
    };

    public static RenderedMail Rendered(
        MailFacts facts, ContactCard? card = null, string? overrides = null, MailAbout? about = null,
        FrenchInstants? instants = null) =>
        new MailTemplates(Kinds, Options(overrides), Portal, instants ?? Paris).Render(
            facts, card ?? Nathalie, about ?? (facts is SecretMailFacts ? TemplateCheck.AboutOf(facts) : Johan));

    // The kinds that the service registers, so that each new kind is tested here.
    private static MailKind[] FindKinds()
    {
        var builder = WebApplication.CreateBuilder();
        builder.AddNotifications();
        var kinds = builder.Services.Where(service => service.ServiceType == typeof(MailKind));
        return [.. kinds.Select(service => service.ImplementationInstance).Cast<MailKind>()];
    }
}
