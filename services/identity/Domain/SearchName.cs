using System.Globalization;
using System.Text;

namespace EspaceFamille.Identity.Domain;

/// <summary>A family name as it is searched: capital letters without accents, so that "Élie" and "ELIE" are one.</summary>
internal static class SearchName
{
    public static string Of(string name) => string.Concat(name.Trim().Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)).ToUpperInvariant();
}
