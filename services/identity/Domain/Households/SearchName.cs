using System.Globalization;
using System.Text;

namespace EspaceFamille.Identity.Domain.Households;

/// <summary>A last name in the form that is indexed and searched: upper case without accents, so that "Élie" and "ELIE" match.</summary>
internal static class SearchName
{
    public static string Of(string name) => string.Concat(name.Trim().Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)).ToUpperInvariant();
}
