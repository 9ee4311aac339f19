using EspaceFamille.Documents.Api;
using EspaceFamille.Web.Layout;

namespace EspaceFamille.Portal.Texts;

/// <summary>Results of the malware scanner in French.</summary>
internal static class ScanTexts
{
    /// <summary>Null for a file that can be opened.</summary>
    public static Tag? Of(ScanState? scan) => scan switch
    {
        ScanState.Pending => new("En cours d’analyse antivirus", "wait", "clock"),
        ScanState.Infected => new("Fichier refusé par l’antivirus", "no", "cross"),
        ScanState.Unknown => new("Analyse antivirus : état inconnu", "wait", "clock"),
        ScanState.Clean or null => null,
    };
}
