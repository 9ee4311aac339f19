using EspaceFamille.Contracts;
using EspaceFamille.Identity.Api;
using EspaceFamille.Language;
using EspaceFamille.Portal.Api;
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

    public static IReadOnlyList<string> Titles { get; } = ["Madame", "Monsieur"];

    public static IReadOnlyList<AccountRole> Roles { get; } =
        [AccountRole.Agent, AccountRole.Admin, AccountRole.Kitchen, AccountRole.Finance];

    /// <summary>The role of that name; null for none that an administrator gives.</summary>
    public static AccountRole? RoleOf(string? name) =>
        Roles.Where(role => ApiNames.Of(role) == name).Cast<AccountRole?>().FirstOrDefault();

    public static string Role(AccountRole role) => role switch
    {
        AccountRole.Admin => "Administration",
        AccountRole.Agent => "Agent de la ville",
        AccountRole.Kitchen => "Cuisine",
        AccountRole.Finance => "Facturation",
        AccountRole.Family or AccountRole.Unknown => "Autre rôle",
    };

    public static string MeaningOf(AccountRole role) => role switch
    {
        AccountRole.Admin => "Étudie les demandes et agit pour les familles\u00A0; gère aussi les comptes des agents et les réglages.",
        AccountRole.Agent => "Étudie les demandes et agit pour les familles.",
        AccountRole.Kitchen => "Prépare les repas.",
        AccountRole.Finance => "Établit les factures et enregistre les paiements.",
        AccountRole.Family or AccountRole.Unknown => "",
    };

    public static string State(StaffAccountState state) => state switch
    {
        StaffAccountState.Invited => "Invitation en attente",
        StaffAccountState.Active => "Compte ouvert",
        StaffAccountState.Disabled => "Compte suspendu",
        StaffAccountState.Unknown => "Compte",
    };

    public static string Invitation(DateTimeOffset? invitationEndsAt, DateTimeOffset now, FrenchInstants instants) =>
        invitationEndsAt switch
        {
            null => "Aucune invitation n’est en cours.",
            { } end when end > now => $"L’invitation est valable jusqu’au {instants.Full(end)}.",
            { } end => $"L’invitation n’est plus valable depuis le {instants.Full(end)}.",
        };

    /// <summary>What the page confirms after a change.</summary>
    public static string Done(string change) => change switch
    {
        "invitation" => "L’invitation est envoyée. Les liens des courriels précédents ne servent plus.",
        "facteur" =>
            "Le second facteur et le mot de passe sont effacés, et les sessions fermées. La personne reçoit un courriel pour en choisir de "
            + "nouveaux.",
        "acces" => "C’est enregistré.",
        "courriel" =>
            "Un lien de confirmation est parti vers la nouvelle adresse, et l’adresse actuelle en est prévenue. Le courriel change quand "
            + "la personne l’a confirmé, dans les 48\u00A0heures.",
        _ => Saved,
    };

    /// <summary>What can be done with an account as it is, each act with its handler.</summary>
    public static IEnumerable<(string Handler, string Title, string Words, string Button)> Acts(StaffAccountResponse account)
    {
        var state = account.State;
        if (state is StaffAccountState.Active && account.ResetDisabledAt is not null)
            yield return (
                "Reinitialisation", "J’ai parlé à cette personne",
                "Vous avez parlé à cette personne et vérifié qui elle est. Elle pourra de nouveau recevoir un lien pour changer de mot de "
                + "passe.",
                "Oui, j’ai parlé à cette personne");
        if (state is StaffAccountState.Active)
            yield return (
                "Reinitialiser", "Réinitialiser le second facteur",
                "Pour une personne qui a perdu son téléphone et ses codes de secours. Assurez-vous que c’est bien elle. Son mot de passe "
                + "et ses clés d’accès sont effacés, ses sessions fermées\u00A0; elle reçoit un lien valable 48\u00A0heures pour en "
                + "choisir de nouveaux.",
                "Oui, réinitialiser son second facteur");
        if (state is StaffAccountState.Active or StaffAccountState.Invited)
            yield return (
                "Suspendre", "Suspendre ce compte",
                "La personne ne peut plus se connecter et ses sessions ouvertes prennent fin. Rien n’est effacé.",
                "Oui, suspendre ce compte");
        if (state is StaffAccountState.Disabled)
            yield return (
                "Rouvrir", "Rouvrir ce compte",
                "La personne se connecte de nouveau comme avant. Si elle n’avait pas accepté son invitation, elle en reçoit une autre.",
                "Oui, rouvrir ce compte");
    }

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
