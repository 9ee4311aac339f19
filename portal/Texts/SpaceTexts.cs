using EspaceFamille.Documents.Api;
using EspaceFamille.Language;

namespace EspaceFamille.Portal.Texts;

/// <summary>What pages outside the storage space state about it: nothing of its contents.</summary>
internal static class SpaceTexts
{
    /// <summary>The line of its tile.</summary>
    /// <param name="space">Null while the service is unavailable.</param>
    public static string Tile(SpaceResponse? space) => space switch
    {
        { EmptiedOn: { } day } when !(space.ErasedOn < day) => $"Votre espace sera vidé le {FrenchDates.WithoutWeekday(day)}",
        { ErasedOn: { } day } => $"Votre espace sera effacé le {FrenchDates.WithoutWeekday(day)}, sauf si vous l’ouvrez d’ici là",
        _ => Contents(space),
    };

    /// <summary>How many documents it contains.</summary>
    /// <param name="space">Null while the service is unavailable.</param>
    public static string Contents(SpaceResponse? space) => space switch
    {
        null => "Votre espace de stockage privé",
        { State: SpaceState.None } => "Espace de stockage privé, à créer",
        { DocumentCount: 0 } => "Aucun document dans votre espace de stockage",
        { DocumentCount: var count } => $"{FrenchNumbers.Count(count, "document", "documents")} dans votre espace de stockage",
    };
}
