using EspaceFamille.Documents.Api;
using EspaceFamille.Web.Layout;

namespace EspaceFamille.Portal.Journeys.StorageSpace;

/// <summary>A document of the storage space in French.</summary>
internal static class DocumentTexts
{
    /// <summary>From when a document "expires soon".</summary>
    private const int DaysBeforeExpiry = 60;

    /// <summary>Its title, or the name of its file where it has none.</summary>
    public static string Name(SpaceDocumentResponse document) => document.Title ?? document.FileName;

    /// <summary>The label of its kind; a kind that the town has removed since has none.</summary>
    public static string Kind(SpaceDocumentResponse document, IReadOnlyList<SpaceKind> kinds) =>
        kinds.FirstOrDefault(kind => kind.Code == document.Kind)?.Label ?? "Autre document";

    /// <summary>
    /// The kinds of a form, with the chosen one where the town has removed it since: a browser would choose the first kind in its place.
    /// </summary>
    public static IReadOnlyList<SpaceKind> Choices(IReadOnlyList<SpaceKind> kinds, string? chosen) =>
        string.IsNullOrEmpty(chosen) || kinds.Any(kind => kind.Code == chosen)
            ? kinds
            : [.. kinds, new SpaceKind(chosen, "Autre (ancien type)")];

    /// <summary>Whether it has expired or soon will; null for a document that is valid for longer or has no date.</summary>
    public static Tag? Expiry(SpaceDocumentResponse document, DateOnly today) => document.ValidUntil switch
    {
        { } end when end < today => new Tag("Expiré", "no", "cross"),
        { } end when end <= today.AddDays(DaysBeforeExpiry) => new Tag("Expire bientôt", "wait", "clock"),
        _ => null,
    };

    /// <summary>Whether browsers show it in a page; every other file is downloaded.</summary>
    public static bool IsPicture(SpaceDocumentResponse document) => document.FileKind is FileKind.Png or FileKind.Jpeg or FileKind.Bmp;
}
