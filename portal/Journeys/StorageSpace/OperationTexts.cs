using EspaceFamille.Documents.Api;

namespace EspaceFamille.Portal.Journeys.StorageSpace;

/// <summary>The journal of the storage space in French.</summary>
internal static class OperationTexts
{
    public static string Of(SpaceAction action) => action switch
    {
        SpaceAction.Created => "Espace créé",
        SpaceAction.Opened => "Espace ouvert",
        SpaceAction.Closed => "Espace fermé",
        SpaceAction.OpeningRefused => "Mot de passe ou code refusé",
        SpaceAction.Added => "Document ajouté",
        SpaceAction.Read => "Document lu ou téléchargé",
        SpaceAction.Copied => "Document lu pour être joint à une demande",
        SpaceAction.DetailsChanged => "Informations modifiées",
        SpaceAction.Replaced => "Fichier remplacé",
        SpaceAction.Deleted => "Document supprimé",
        SpaceAction.Archived => "Tous les documents téléchargés",
        SpaceAction.PasswordChanged => "Mot de passe de stockage changé",
        SpaceAction.Recovered => "Espace ouvert avec le code de secours",
        SpaceAction.CodeRenewed => "Nouveau code de secours créé",
        SpaceAction.CodeConfirmed => "Code de secours confirmé",
        SpaceAction.EmptyingScheduled => "Vidage de l’espace demandé",
        SpaceAction.EmptyingCancelled => "Vidage de l’espace annulé",
        SpaceAction.Unknown => "Autre opération",
    };
}
