using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain;

/// <summary>How long a document stays: a certificate is no longer kept than the town needs it.</summary>
internal static class RetentionRules
{
    /// <summary>Longer than a receipt is taken (20 h), so that a long outage cannot erase what was declared meanwhile.</summary>
    public static readonly TimeSpan UnnamedKeptFor = TimeSpan.FromDays(7);

    /// <summary>The document marked as going; null when it must stay, or is marked already.</summary>
    public static Change<SupportingDocument>? EraseUnnamed(SupportingDocument document, DateTimeOffset now) =>
        document is { AbsenceIds.Count: 0, ErasedAt: null } && document.UploadedAt <= now - UnnamedKeptFor
            ? new(document with { ErasedAt = now })
            : null;

    /// <param name="ended">Absences whose review ended long enough ago. All that the document proves must be among them.</param>
    public static Change<SupportingDocument>? EraseDecided(SupportingDocument document, IReadOnlyCollection<string> ended, DateTimeOffset now) =>
        document.ErasedAt is null && document.AbsenceIds.All(ended.Contains) ? new(document with { ErasedAt = now }) : null;
}
