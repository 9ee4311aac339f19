using EspaceFamille.Platform;
using EspaceFamille.Portal.Api;

namespace EspaceFamille.Portal.Journeys.Journals;

/// <summary>The parameters of the pages' addresses. What cannot be read filters nothing.</summary>
internal static class JournalKinds
{
    public static JournalKind? Read(string? name) =>
        Enum.GetValues<JournalKind>().Cast<JournalKind?>().FirstOrDefault(kind => ApiNames.Of(kind!.Value) == name);

    public static string? Cursor(string? text) => text is not null && JournalCursor.Parse(text) is not null ? text : null;
}
