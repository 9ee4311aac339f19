using EspaceFamille.Documents.Domain.StorageSpace;
using EspaceFamille.Documents.Domain.StorageSpace.Passwords;

namespace EspaceFamille.Documents.Features.StorageSpace;

/// <summary>What families read when their storage space refuses something.</summary>
internal static class SpaceTexts
{
    public const string SessionRequired = "Veuillez vous reconnecter pour accéder à votre espace de stockage.";
    public const string Closed = "Votre espace de stockage est fermé. Veuillez saisir votre mot de passe de stockage pour l’ouvrir.";
    public const string Exists = "Vous avez déjà un espace de stockage.";
    public const string PasswordRefused = "Ce mot de passe de stockage ne peut pas être choisi.";
    public const string PasswordWrong = "Ce mot de passe de stockage n’est pas le bon.";
    public const string Attempts = "Trop d’essais. Veuillez attendre avant d’essayer à nouveau.";
    public const string Busy = "Beaucoup de familles ouvrent leur espace en ce moment. Veuillez réessayer dans quelques secondes.";
    public const string CodeMistyped = "Ce code de secours comporte une faute de frappe. Vérifiez chaque groupe de quatre caractères.";
    public const string CodeWrong = "Ce code de secours n’est pas celui de votre espace de stockage.";
    public const string GroupsWrong = "Ces deux groupes ne sont pas ceux de votre code de secours. Vérifiez ce que vous avez noté.";
    public const string CodeUnavailable = "Ce code de secours ne peut plus être affiché. Vous pouvez en créer un nouveau.";
    public const string Unconfirmed = "Confirmez d’abord votre code de secours : votre espace acceptera ensuite vos documents.";
    public const string OneFile = "Joignez un fichier, et un seul.";
    public static readonly string Chosen = $"Choisissez de 1 à {UploadForm.MaxFiles} documents de votre espace.";
    public const string Changed = "Ce document vient d’être modifié ailleurs. Veuillez vérifier, puis recommencer.";

    public static string Of(SpaceLimit limit) => limit switch
    {
        SpaceLimit.Documents => $"Votre espace contient déjà {SpaceQuota.MaxDocuments} documents : c’est le maximum. "
            + "Supprimez-en un pour en ajouter un autre.",
        SpaceLimit.Bytes => "Votre espace dépasserait 100 Mo. Supprimez un document, ou choisissez un fichier plus petit.",
    };

    public static string Of(StoragePasswordFault fault) => fault switch
    {
        StoragePasswordFault.Missing => "Saisissez un mot de passe de stockage.",
        StoragePasswordFault.TooLong =>
            $"Ce mot de passe dépasse {StoragePasswordRules.MaxCharacters} caractères : choisissez-en un plus court.",
        StoragePasswordFault.TooShort =>
            $"Choisissez au moins {StoragePasswordRules.MinCharacters} caractères, ou {StoragePasswordRules.MinWords} mots différents.",
        StoragePasswordFault.TooWeak =>
            "Ce mot de passe se devine trop facilement. Une suite de mots sans rapport entre eux est facile à retenir "
            + "et difficile à deviner.",
        StoragePasswordFault.Leaked => "Ce mot de passe figure dans une liste de mots de passe volés. Choisissez-en un autre.",
    };
}
