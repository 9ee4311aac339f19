using EspaceFamille.Contracts;
using EspaceFamille.Identity.Api;
using EspaceFamille.Language;
using EspaceFamille.Reservations.Api;

namespace EspaceFamille.Portal.Journeys.Staff;

/// <summary>The access of agents in French.</summary>
internal static class StaffTexts
{
    public const string Saved =
        "C’est enregistré. Le changement vaut dans les dix minutes, sans que cette personne ait à se reconnecter.";
    public const string Unavailable =
        "Le service ne répond pas. Le changement a peut-être été enregistré\u00A0: rouvrez cette page dans quelques instants.";
    public const string NotBegun = "Le service est momentanément indisponible\u00A0: rien n’a été enregistré. Veuillez réessayer.";
    public const string NoNumber = "Indiquez le numéro du foyer.";

    public static string Name(StaffAccountResponse account) => $"{account.FirstName} {account.LastName}".Trim() is { Length: > 0 } name
        ? name
        : account.UserName;

    public static string Role(StaffAccountResponse account) => account.Role switch
    {
        AccountRole.Admin => "Administration",
        _ => "Agent de la ville",
    };

    public static string Kind(RequestKind kind) => kind switch
    {
        RequestKind.Absence => "Justificatifs d’absence",
        RequestKind.Reservations => "Réservations",
        RequestKind.AddressChange => "Changements d’adresse",
        RequestKind.TelephoneChange => "Changements de téléphone",
        RequestKind.MailChange => "Changements de courriel",
        RequestKind.Link => "Pièces des demandes de rattachement",
        RequestKind.Unknown => "Autres demandes",
    };

    /// <summary>"Justificatifs d’absence\u00A0: 2 lieux": what the account may review, in a line.</summary>
    public static string Reviews(StaffAccountResponse account) => account.ReviewRights switch
    {
        null => "Étudie toutes les demandes, dans tous les lieux",
        [] => "N’étudie aucune demande",
        var rights => string.Join(" · ", rights.GroupBy(right => right.Kind).Select(kind => $"{Kind(kind.Key)}\u00A0: {Places(kind)}")),
    };

    /// <summary>"justificatifs d’absence : Les Pins et La Plage": what the account may review, each place by name.</summary>
    public static string Listed(StaffAccountResponse account, IReadOnlyList<PlaceResponse> places) => account.ReviewRights switch
    {
        null => "toutes les demandes, dans tous les lieux",
        [] => "aucune demande",
        var rights => string.Join("\u00A0; ", rights.GroupBy(right => right.Kind).Select(kind =>
            $"{char.ToLowerInvariant(Kind(kind.Key)[0])}{Kind(kind.Key)[1..]}\u00A0: "
            + FrenchLists.And([.. kind.Select(right => right.PlaceId is { } id ? Place(id, places) : "tous les lieux")]))),
    };

    /// <summary>"1 foyer personnel"; null where there is none.</summary>
    public static string? Households(StaffAccountResponse account) => account.OwnHouseholds.Count == 0
        ? null
        : FrenchNumbers.Count(account.OwnHouseholds.Count, "foyer personnel", "foyers personnels");

    public static string Household(OwnHouseholdResponse household)
    {
        var people = household.Adults.Count == 0 ? "Foyer qui ne figure plus dans les fichiers" : FrenchLists.And([.. household.Adults]);
        return household.Number is { } number ? $"{people}, foyer nº\u00A0{number}" : people;
    }

    public static string Place(string id, IReadOnlyList<PlaceResponse> places) =>
        places.FirstOrDefault(place => place.PlaceId == id)?.Name ?? "Lieu qui n’existe plus";

    private static string Places(IEnumerable<StaffReviewRight> rights) => rights.Any(right => right.PlaceId is null)
        ? "tous les lieux"
        : FrenchNumbers.Count(rights.Count(), "lieu", "lieux");
}
