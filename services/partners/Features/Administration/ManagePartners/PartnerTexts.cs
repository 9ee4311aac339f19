using EspaceFamille.Partners.Domain.Partners;

namespace EspaceFamille.Partners.Features.Administration.ManagePartners;

/// <summary>What an operator reads on the terminal.</summary>
internal static class PartnerTexts
{
    private static string Kinds => string.Join(", ", Enum.GetValues<EventKind>().Select(PartnerDraft.NameOf));

    public static string Of(Refused refused) => refused.Reason switch
    {
        PartnerRefusal.NameInvalid =>
            $"Le nom « {refused.Value} » n’est pas accepté : 2 à 32 minuscules sans accent, chiffres et tirets, une lettre d’abord.",
        PartnerRefusal.NameTaken => $"Le nom « {refused.Value} » est déjà pris, ou l’a été : choisissez-en un autre.",
        PartnerRefusal.KindsMissing => $"--events est obligatoire : {Kinds}, séparés par des virgules.",
        PartnerRefusal.KindUnknown => $"--events : « {refused.Value} » n’existe pas. Choisissez parmi : {Kinds}.",
        PartnerRefusal.PlaceInvalid => $"--places : « {refused.Value} » n’est pas un code de lieu, tel que CONCARET.",
        PartnerRefusal.PlacesMissing => $"--places : donnez des codes de lieu, ou « {PartnerDraft.AllPlaces} » pour tous les lieux.",
        PartnerRefusal.PurposeMissing => "--purpose est obligatoire : ce que le partenaire fait des données, en 500 caractères au plus.",
        PartnerRefusal.LegalBasisMissing => "--legal-basis est obligatoire : la base légale de cet usage, en 500 caractères au plus.",
        PartnerRefusal.RetentionInvalid =>
            $"--retention : donnez un nombre de jours de 1 à {PartnerDraft.MaxRetentionDays}, pas « {refused.Value} ».",
        PartnerRefusal.Unknown => $"Aucun partenaire ne s’appelle « {refused.Value} ».",
        PartnerRefusal.Removed => $"Le partenaire « {refused.Value} » a été supprimé définitivement.",
    };

    public const string NotProvisioned =
        "Le serveur de messages n’en tient pas encore compte : vérifiez que le processus « provision » fonctionne.";

    public static string Of(PartnerState state) => state switch
    {
        PartnerState.Active => "actif",
        PartnerState.Suspended => "suspendu",
        PartnerState.Removed => "supprimé",
    };

    /// <summary>One line of the list.</summary>
    public static string Line(Partner partner) =>
        $"{partner.Id} : {Of(partner.State)} ; {string.Join(", ", partner.Rights.Kinds.Select(PartnerDraft.NameOf))} ; "
        + $"{(partner.Rights.Places.Count == 0 ? "tous les lieux" : string.Join(", ", partner.Rights.Places))} ; {partner.Purpose}";

    /// <summary>How to connect, with the password, which is shown nowhere else.</summary>
    public static string Connection(Partner partner, Uri broker, string password)
    {
        var address = new UriBuilder(broker) { UserName = partner.QueueName, Password = password }.Uri;
        var host = Uri.UnescapeDataString(broker.AbsolutePath.TrimStart('/'));
        return $"""
            Serveur : {broker.Host}, port {broker.Port}
            Hôte virtuel : {host}
            File : {partner.QueueName}
            Utilisateur : {partner.QueueName}
            Mot de passe : {password} (affiché une seule fois)

            Pour essayer :
            dotnet run --project docs/events/samples/kitchen -- {address.AbsoluteUri} {partner.QueueName}
            """;
    }
}
