using EspaceFamille.Web.Layout;

namespace EspaceFamille.Portal.Words;

/// <summary>What the antivirus has said of a file, as people read it.</summary>
internal static class ScanWords
{
    public const string Pending = "pending";
    public const string Infected = "infected";

    /// <summary>Null for a file that can be opened.</summary>
    public static Tag? State(string? scan) => scan switch
    {
        Pending => new("En cours d’analyse antivirus", "wait", "clock"),
        Infected => new("Fichier refusé par l’antivirus", "no", "cross"),
        _ => null,
    };
}
