using EspaceFamille.Platform;

namespace EspaceFamille.Notifications.Features.Mails.RenderMail;

/// <summary>The request of a mail as its templates name it.</summary>
/// <param name="RequestId">Null where the town acted without a request: there is no page to link to.</param>
/// <param name="Child">The child's first name; null while it is unknown.</param>
/// <param name="Activities">Names of activities, such as "Restauration scolaire".</param>
internal sealed record MailAbout(string? RequestId, string? Child, IReadOnlyList<string> Activities)
{
    /// <summary>The opened content of a mail about an account; null for another.</summary>
    public SecretMailContent? Secret { get; init; }

    /// <summary>The first names of the household's children by their ids, as far as they are known.</summary>
    public IReadOnlyDictionary<string, string> FirstNames { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
