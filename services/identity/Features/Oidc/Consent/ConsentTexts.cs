using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity.Features.Oidc.Consent;

/// <summary>What a client may do with a scope, in French.</summary>
internal static class ConsentTexts
{
    /// <summary>One sentence per scope, in the order of their weight.</summary>
    public static IEnumerable<string> Of(IReadOnlyCollection<string> scopes) =>
        All.Where(known => scopes.Contains(known.Key)).Select(known => known.Value);

    private static readonly KeyValuePair<string, string>[] All =
    [
        new(Scopes.OpenId, "vous reconnaître : le numéro de votre compte et de votre foyer ;"),
        new(Scopes.Profile, "connaître votre nom, votre prénom et votre identifiant ;"),
        new("identity", "lire la composition et l’adresse de votre foyer, avec les noms et les dates de naissance de vos enfants ;"),
        new("reservations", "lire et changer les réservations de vos enfants, et déclarer leurs absences ;"),
        new("documents", "lire et envoyer des justificatifs, dont des certificats médicaux ;"),
        new("notifications", "lire les messages que la ville vous a envoyés ;"),
        new(Scopes.OfflineAccess, "continuer quand vous n’êtes pas devant votre écran, jusqu’à ce que vous retiriez l’autorisation."),
    ];
}
