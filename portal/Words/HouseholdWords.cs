using System.Globalization;
using EspaceFamille.Portal.Api;

namespace EspaceFamille.Portal.Words;

/// <summary>Households as agents read them.</summary>
internal static class HouseholdWords
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>"Madame Nadia TOULEMONDE".</summary>
    public static string Name(Adult adult) => $"{adult.Title} {adult.FirstName} {adult.LastName.ToUpper(Culture)}".Trim();

    /// <summary>"Madame Nadia TOULEMONDE et Monsieur Karim TOULEMONDE".</summary>
    public static string Adults(Household household) =>
        household.Adults.Count == 0 ? "Foyer sans adulte" : string.Join(" et ", household.Adults.Select(Name));

    /// <summary>"Charlotte, Coline", or that there are none.</summary>
    public static string Children(Household household) =>
        household.Children.Count == 0 ? "Aucun enfant" : string.Join(", ", household.Children.Select(child => child.FirstName));

    public static string Found(int count) => count == 1 ? "1\u00A0foyer trouvé" : $"{count}\u00A0foyers trouvés";
}
