using System.Globalization;
using System.Security.Claims;
using EspaceFamille.Identity.Api;
using EspaceFamille.Language;
using EspaceFamille.Portal.Api;

namespace EspaceFamille.Portal.Texts;

/// <summary>People and households in French.</summary>
internal static class PeopleTexts
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>"Madame TOULEMONDE"; the user name where the account has no name.</summary>
    public static string Greeting(ClaimsPrincipal user) => user.FindFirstValue("family_name") is { Length: > 0 } name
        ? $"{user.FindFirstValue("title")} {name.ToUpper(Culture)}".Trim()
        : user.FindFirstValue("preferred_username") ?? "";

    public static DateTimeOffset? LastConnection(ClaimsPrincipal user) =>
        DateTimeOffset.TryParse(user.FindFirstValue("last_connection"), CultureInfo.InvariantCulture, out var at) ? at : null;

    public static string Role(ClaimsPrincipal user) => ApiNames.Read<AccountRole>(user.FindFirstValue("role")) switch
    {
        AccountRole.Agent => "Agent de la ville",
        AccountRole.Kitchen => "Agent de la restauration",
        AccountRole.Finance => "Agent de la régie",
        AccountRole.Admin => "Administration",
        AccountRole.Family => "Famille",
        AccountRole.Unknown or null => "Autre personne",
    };

    /// <summary>"Madame Nadia TOULEMONDE".</summary>
    public static string Name(AdultResponse adult) => $"{adult.Title} {adult.FirstName} {adult.LastName.ToUpper(Culture)}".Trim();

    /// <summary>"Madame Nadia TOULEMONDE et Monsieur Karim TOULEMONDE".</summary>
    public static string Adults(HouseholdResponse household) =>
        household.Adults.Count == 0 ? "Foyer sans adulte" : FrenchLists.And([.. household.Adults.Select(Name)]);

    /// <summary>"Charlotte, Coline", or that there are none.</summary>
    public static string Children(HouseholdResponse household) =>
        household.Children.Count == 0 ? "Aucun enfant" : string.Join(", ", household.Children.Select(child => child.FirstName));

    /// <summary>"3 foyers trouvés"; the order where there are several pages.</summary>
    public static string Found(HouseholdSearchResponse found, bool isFirst) => !isFirst || found.Next is not null
        ? isFirst ? "Les premiers foyers, dans l’ordre des noms" : "Suite des foyers, dans l’ordre des noms"
        : FrenchNumbers.Count(found.Items.Count, "foyer trouvé", "foyers trouvés");

    /// <summary>"NT".</summary>
    public static string Initials(string? first, string? last) => $"{first?.FirstOrDefault()}{last?.FirstOrDefault()}".Trim('\0');
}
