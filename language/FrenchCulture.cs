using System.Globalization;

namespace EspaceFamille.Language;

/// <summary>The culture that names weekdays and months. Figures are written without it, so that no ICU version changes them.</summary>
internal static class FrenchCulture
{
    public static readonly CultureInfo Value = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Keeps two words on one line.</summary>
    public const char NoBreakSpace = '\u00A0';

    /// <summary>Between groups of three figures.</summary>
    public const char ThinNoBreakSpace = '\u202F';
}
